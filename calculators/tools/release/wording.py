"""The answer about letting a levy go in the order in which it is read."""

from collections.abc import Iterator

from calculators.engine.results import (
    CLOSED,
    MAYBE,
    Block,
    Option,
    Options,
    Say,
    Statement,
    Test,
    Verdict,
    Warnings,
    say,
)
from calculators.rules.release import ACS_REASONS, NOT_GROUNDS, PLAN, SOURCES, TOO_LITTLE, Ground
from calculators.tools.release.questions import Questions

SENTENCES = 3  # for each ground: what it is, what to ask, and how
SENDS = 2


def blocks(facts: Questions, found: tuple[Ground, ...]) -> Iterator[Block]:
    """The blocks of the answer."""
    yield _verdict(found)
    options = tuple(_option(ground, facts, found) for ground in found)
    yield Options(name="release.grounds", options=options)
    yield from (_statement(ground) for ground in found if ground.standing.status != CLOSED)
    yield Options(name="release.procedure", options=(_procedure(),))
    yield Options(name="release.not_grounds", options=tuple(map(_not_ground, NOT_GROUNDS)))
    yield Warnings(sentences=tuple(say(f"release.warning.{name}") for name in ("fax", "again", "owed", "back")))


def _verdict(found: tuple[Ground, ...]) -> Verdict:
    status = found[0].standing.status
    fitting = [ground for ground in found if ground.standing.status == status]
    some = "one" if len(fitting) == 1 else "some"
    answer = say(
        f"release.answer.{'none' if status == CLOSED else f'{status}.{some}'}",
        count=len(fitting),
        first=say(f"release.{fitting[0].name}.short"),
    )
    return Verdict(answer=answer, then=(say(f"release.then.{status}"), say("release.then.bank")), status=status)


def _option(ground: Ground, facts: Questions, found: tuple[Ground, ...]) -> Option:
    status = ground.standing.status
    asked = ground.name == PLAN and facts.plan_with_irs == "asked"
    answer = say(f"release.{ground.name}.answer.{'asked' if asked else status}")
    doors = tuple(_instead(ground, found)) if status == CLOSED else ()
    return Option(
        name=f"release.{ground.name}", status=status, answer=answer, tests=ground.standing.tests, instead=doors
    )


def _instead(closed: Ground, found: tuple[Ground, ...]) -> Iterator[Say]:
    """What is open in place of a ground that does not fit."""
    possible = {ground.name for ground in found if ground.standing.status != CLOSED}
    if TOO_LITTLE in possible:
        yield say("release.instead.too_little")
    if closed.name != PLAN:
        yield say(f"release.instead.{'plan_agreed' if PLAN in possible else 'plan'}")
    yield say("release.instead.help")


def _statement(ground: Ground) -> Statement:
    name = f"release.{ground.name}"
    return Statement(
        name=f"{name}.words",
        sentences=tuple(say(f"{name}.say.{number}") for number in range(1, SENTENCES + 1)),
        source=SOURCES[ground.name],
        send=tuple(say(f"{name}.send.{number}") for number in range(1, SENDS + 1)),
    )


def _procedure() -> Option:
    """What else ACS must let a levy go for: nothing was asked about it, so each is for the reader to look at."""
    name = "release.mistakes"
    tests = tuple(
        Test(
            name=reason,
            yours=say("release.only_you"),
            limit=say(f"{name}.limit"),
            unit="words",
            passed=None,
            source="irm-5-19-4",
        )
        for reason in ACS_REASONS
    )
    return Option(name=name, status=MAYBE, answer=say(f"{name}.answer"), tests=tests)


def _not_ground(reason: str) -> Option:
    name = f"release.{reason}"
    test = Test(
        name="alone",
        yours=say(f"{name}.yours"),
        limit=say(f"{name}.limit"),
        unit="words",
        passed=False,
        source="irm-5-19-4",
    )
    return Option(
        name=name, status=CLOSED, answer=say(f"{name}.answer"), tests=(test,), instead=(say(f"{name}.instead"),)
    )
