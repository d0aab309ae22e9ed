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
    payments: int | None = None,
    law: Law,
    day: date,
) -> PlanStatus:
    """The Simple Payment Plan on *day*; only what is on the account counts, not accruals still to be added.

    MAYBE instead of OPEN where a business's payroll tax is owed too, or where *payments*, if given, are more than the
    plan's longest term (beyond it a person decides). Authority: irs-simple-plan, sbse-05-0325-0008.
    """
    limit = law["plans.simple_plan_balance_limit"].on(day)
    over = assessed_balance - limit
    tests: tuple[Test, ...] = (
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
    if payments is not None:
        tests += (_length(payments, int(law["plans.simple_plan_months"].on(day))),)
    unsure = business_payroll_tax_owed > 0 or tests[-1].passed is None
    return PlanStatus(status=MAYBE if unsure else OPEN, tests=tests)


def _length(payments: int, longest: int) -> Test:
    return Test(
        name="plan_length",
        yours=payments,
        limit=longest,
        unit="months",
        passed=True if payments <= longest else None,
        source="sbse-05-0325-0008",
    )


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
