"""Which payment plans the rules allow without a financial statement, with every test."""

from datetime import date, timedelta
from decimal import Decimal

from calculators.engine.loading import Law
from calculators.engine.money import CENT, ZERO
from calculators.engine.results import Test, say
from calculators.rules.standing import Standing, compliance, kept, standing


def simple_plan(
    *,
    assessed_balance: Decimal,
    all_returns_filed: bool,
    current_year_payments_made: bool,
    business_payroll_tax_owed: Decimal = ZERO,
    payments: int | None = None,
    law: Law,
    day: date,
) -> Standing:
    """The Simple Payment Plan on *day*; only what is on the account counts, not accruals still to be added.

    MAYBE instead of OPEN where a business's payroll tax is owed too, or where *payments*, if given, are more than the
    plan's longest term (beyond it a person decides). Authority: irs-simple-plan, sbse-05-0325-0008.
    """
    tests = [
        _assessed_balance(assessed_balance, law["plans.simple_plan_balance_limit"].on(day)),
        *compliance(all_returns_filed, current_year_payments_made, "irs-simple-plan"),
    ]
    if all(test.passed for test in tests):
        if business_payroll_tax_owed > 0:
            limit = law["plans.simple_plan_payroll_tax_limit"].on(day)
            tests.append(_payroll_tax(assessed_balance + business_payroll_tax_owed, limit))
        if payments is not None:
            tests.append(_length(payments, int(law["plans.simple_plan_months"].on(day))))
    return standing(*tests)


def _assessed_balance(assessed: Decimal, limit: Decimal) -> Test:
    over = assessed - limit
    return Test(
        name="assessed_balance",
        yours=assessed,
        limit=limit,
        unit="usd",
        passed=over <= 0,
        source="irs-simple-plan",
        change=say("plans.simple_plan.change.assessed_balance", over=over) if over > 0 else None,
    )


def _payroll_tax(both: Decimal, limit: Decimal) -> Test:
    """One taxpayer, both debts: a person decides, on either side of the limit for payroll tax."""
    return Test(name="payroll_tax", yours=both, limit=limit, unit="usd", passed=None, source="irs-simple-plan")


def _length(payments: int, longest: int) -> Test:
    return Test(
        name="plan_length",
        yours=payments,
        limit=longest,
        unit="months",
        passed=True if payments <= longest else None,
        source="sbse-05-0325-0008",
    )


def short_term_plan(*, total_balance: Decimal, law: Law, day: date) -> Standing:
    """Up to 180 days to pay in full: the whole balance, accruals included, is below the limit.

    The IRS page says "less than"; older instructions say "or less". Authority: irs-payment-plans.
    """
    limit = law["plans.short_term_plan_balance_below"].on(day)
    below = total_balance < limit
    over = total_balance - limit + CENT
    return standing(
        Test(
            name="total_balance",
            yours=total_balance,
            limit=limit,
            unit="usd",
            passed=below,
            source="irs-payment-plans",
            change=None if below else say("plans.short_term_plan.change.total_balance", over=over),
        )
    )


def short_term_last_day(request: date, law: Law) -> date:
    """The last day of a short-term plan asked for on *request*: the 180th day after.

    Authority: irs-payment-plans.
    """
    return request + timedelta(days=int(law["plans.short_term_plan_days"].on(request)))


def guaranteed_plan(
    *, tax_only: Decimal | None, at_most: Decimal | None = None, history_clean: bool | None, law: Law, day: date
) -> Standing:
    """The plan that the IRS must accept: tax of 10,000 or less, five clean years; then three years to pay.

    Tax alone counts, without penalties and interest; where it is None, *at_most* may still show that it is low
    enough. *history_clean* is None where the reader is not sure whether in the last five tax years every return was
    filed, the tax on it paid, and no plan made. Authority: usc-6159-c.
    """
    limit = law["plans.guaranteed_plan_tax_limit"].on(day)
    if tax_only is None and at_most is not None and at_most <= limit:
        tax_only = at_most
    change, make_sure = (say(f"plans.guaranteed_plan.{way}.five_year_history") for way in ("change", "make_sure"))
    return standing(
        _tax_only(tax_only, limit), kept("five_year_history", history_clean, "usc-6159-c", change, make_sure)
    )


def _tax_only(tax: Decimal | None, limit: Decimal) -> Test:
    over = None if tax is None else tax - limit
    return Test(
        name="tax_only",
        yours=say("engine.met.unknown") if tax is None else tax,
        limit=limit,
        unit="usd",
        passed=None if over is None else over <= 0,
        source="usc-6159-c",
        change=say("plans.guaranteed_plan.change.tax_only", over=over) if over is not None and over > 0 else None,
    )
