"""Which payment plans the rules allow, with every test."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from calculators.engine.loading import Law
from calculators.engine.money import ZERO
from calculators.engine.results import CLOSED, MAYBE, OPEN, Test, say


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanStatus:
    """Whether a plan can be asked for, by the rules alone, and the tests that decide it."""

    status: str
    tests: tuple[Test, ...]

    @property
    def failed(self) -> tuple[str, ...]:
        """The names of the tests that are not met."""
        return tuple(test.name for test in self.tests if test.passed is False)


def simple_plan(
    *,
    assessed_balance: Decimal,
    all_returns_filed: bool,
    current_year_payments_made: bool,
    business_payroll_tax_owed: Decimal = ZERO,
    law: Law,
    day: date,
) -> PlanStatus:
    """The Simple Payment Plan on *day*: MAYBE instead of OPEN where payroll tax of a business is owed too.

    Only what is on the account counts, not interest and penalty still to be added. Authority: irs-simple-plan.
    """
    limit = law["plans.simple_plan_balance_limit"].on(day)
    over = assessed_balance - limit
    tests = (
        Test(
            name="assessed_balance",
            yours=assessed_balance,
            limit=limit,
            unit="usd",
            passed=over <= 0,
            source="irs-simple-plan",
            change=say("plans.simple_plan.change.assessed_balance", over=over) if over > 0 else None,
        ),
        _kept("returns_filed", all_returns_filed),
        _kept("current_payments", current_year_payments_made),
    )
    if not all(test.passed for test in tests):
        return PlanStatus(status=CLOSED, tests=tests)
    return PlanStatus(status=MAYBE if business_payroll_tax_owed > 0 else OPEN, tests=tests)


def _kept(name: str, kept: bool) -> Test:
    return Test(
        name=name,
        yours=kept,
        limit=True,
        unit="yes_no",
        passed=kept,
        source="irs-simple-plan",
        change=None if kept else say(f"plans.simple_plan.change.{name}"),
    )
