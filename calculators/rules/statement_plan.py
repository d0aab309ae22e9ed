"""The plan that rests on a financial statement: above the simple plan's limit, or where less is affordable."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from calculators.engine.loading import Law
from calculators.engine.money import ZERO
from calculators.engine.results import Test, say
from calculators.rules.standing import Standing, compliance, kept, standing


def larger_plan(
    *,
    assessed_balance: Decimal,
    all_returns_filed: bool,
    current_year_payments_made: bool,
    surplus: Decimal,
    smallest_payment: Decimal,
    six_year_payment: Decimal,
    law: Law,
    day: date,
) -> Standing:
    """A plan on a financial statement that pays in full: MAYBE at best, for a manager must agree.

    *surplus* is what the statement leaves each month, and the IRS asks for all of it. *smallest_payment* pays off by
    the last day for a plan, *six_year_payment* within six years or by that day if it is sooner. CLOSED where returns
    or this year's payments are missing, or where the surplus cannot pay in full: then only a part-payment plan fits.
    Authority: irm-5-19-13, irm-5-14-1.
    """
    return standing(
        *compliance(all_returns_filed, current_year_payments_made, "irm-5-14-1"),
        _pays_in_full(surplus, smallest_payment),
        _six_years(surplus, six_year_payment, law, day),
        *_reported_limit(assessed_balance, law, day),
        kept("manager_agrees", None, "irm-5-19-13"),
    )


def _pays_in_full(surplus: Decimal, smallest: Decimal) -> Test:
    short = smallest - surplus
    return Test(
        name="pays_in_full",
        yours=max(surplus, ZERO),
        limit=smallest,
        unit="usd",
        passed=short <= 0,
        source="irm-5-19-13",
        change=say("plans.larger_plan.change.pays_in_full", short=short) if short > 0 else None,
    )


def _six_years(surplus: Decimal, payment: Decimal, law: Law, day: date) -> Test:
    """Six-year rule: all reasonable costs stand, without proof. One-year rule: time to bring the others down."""
    met = surplus >= payment
    months = int(law["plans.one_year_rule_months"].on(day))
    return Test(
        name="six_year_rule",
        yours=max(surplus, ZERO),
        limit=payment,
        unit="usd",
        passed=True if met else None,
        source="irm-5-19-13",
        change=None if met else say("plans.larger_plan.change.six_year_rule", short=payment - surplus, months=months),
    )


def _reported_limit(assessed: Decimal, law: Law, day: date) -> Iterator[Test]:
    """Between the simple plan's limit and the reported one: whether a statement is needed is not known, so ask."""
    limit = law["plans.reported_plan_limit_without_statement"].on(day)
    if law["plans.simple_plan_balance_limit"].on(day) < assessed <= limit:
        yield Test(
            name="statement_waived",
            yours=assessed,
            limit=limit,
            unit="usd",
            passed=None,
            source="plans-to-250000",
            change=say("plans.larger_plan.change.statement_waived"),
        )


def partial_plan(
    *,
    all_returns_filed: bool | None,
    current_year_payments_made: bool | None,
    surplus: Decimal,
    smallest_payment: Decimal | None,
) -> Standing:
    """A plan that pays only a part before the time to collect ends: MAYBE at best.

    CLOSED where the surplus pays in full by then, or where nothing is left to pay with. *smallest_payment* is None
    where the debt is not known: any surplus may then pay in full, and nothing at all cannot.
    Authority: usc-6159-d, irm-5-14-2.
    """
    return standing(
        *compliance(all_returns_filed, current_year_payments_made, "irm-5-14-1"),
        Test(
            name="something_left",
            yours=surplus,
            limit=ZERO,
            unit="usd",
            passed=surplus > 0,
            source="irm-5-14-2",
            change=say("plans.partial_plan.change.something_left") if surplus <= 0 else None,
        ),
        _cannot_pay_in_full(surplus, smallest_payment),
        kept("manager_agrees", None, "irm-5-14-2"),
    )


def _cannot_pay_in_full(surplus: Decimal, smallest: Decimal | None) -> Test:
    passed = (True if surplus <= 0 else None) if smallest is None else surplus < smallest
    return Test(
        name="cannot_pay_in_full",
        yours=max(surplus, ZERO),
        limit=say("engine.met.unknown") if smallest is None else smallest,
        unit="usd",
        passed=passed,
        source="irm-5-14-2",
        change=say("plans.partial_plan.change.cannot_pay_in_full") if passed is False else None,
    )
