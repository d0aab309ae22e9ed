"""Whether a route is open by the rules, and the tests that decide it."""

from dataclasses import dataclass

from calculators.engine.results import CLOSED, MAYBE, OPEN, Say, Test, say


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A route's status by the rules alone (no money in view), and every test with the reader's value."""

    status: str
    tests: tuple[Test, ...]

    @property
    def failed(self) -> tuple[str, ...]:
        """The names of the tests that are not met."""
        return tuple(test.name for test in self.tests if test.passed is False)

    @property
    def unknown(self) -> tuple[str, ...]:
        """The names of the tests that need a fact or a person's decision."""
        return tuple(test.name for test in self.tests if test.passed is None)


def standing(*tests: Test) -> Standing:
    """CLOSED if a test is not met, MAYBE if one is not known, OPEN if all are met."""
    if any(test.passed is False for test in tests):
        return Standing(status=CLOSED, tests=tests)
    return Standing(status=MAYBE if any(test.passed is None for test in tests) else OPEN, tests=tests)


def kept(name: str, answer: bool | None, source: str, change: Say | None = None, make_sure: Say | None = None) -> Test:
    """A condition that the reader meets (True), does not meet (False) or is not sure of (None).

    *change* says what would meet it; where the answer is not known *make_sure* is said instead, if there is one.
    """
    return Test(
        name=name,
        yours=say("engine.met.unknown") if answer is None else answer,
        limit=True,
        unit="yes_no",
        passed=answer,
        source=source,
        change=None if answer else make_sure if answer is None and make_sure else change,
    )


def compliance(
    all_returns_filed: bool | None, current_year_payments_made: bool | None, source: str
) -> tuple[Test, Test]:
    """The two tests of every plan and offer: returns that were due are filed, this year's tax is being paid."""
    return returns_filed(all_returns_filed, source), _ready("current_payments", current_year_payments_made, source)


def returns_filed(answer: bool | None, source: str) -> Test:
    """The test that all returns that were due are filed."""
    return _ready("returns_filed", answer, source)


def _ready(name: str, answer: bool | None, source: str) -> Test:
    change, make_sure = (say(f"plans.simple_plan.{way}.{name}") for way in ("change", "make_sure"))
    return kept(name, answer, source, change, make_sure)
