"""Pay and costs that come at different times, turned into a month the way the IRS does."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from calculators.engine.loading import Law
from calculators.engine.money import ZERO, to_cents

EVERY = ("weekly", "biweekly", "semimonthly", "monthly", "yearly")
PAY_PERIODS = ("daily", "weekly", "biweekly", "semimonthly", "monthly")
MONTHS_A_YEAR = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Regular:
    """An amount in dollars that comes in or goes out *every* so often; *every* is one of ``EVERY``."""

    amount: Decimal
    every: str


def periods_a_month(pay_period: str, law: Law, day: date) -> Decimal:
    """How many pay periods the IRS counts in a month; a month of daily pay is our computation.

    Authority: irm-5-19-13; our-choice-daily-pay-month.
    """
    if pay_period == "monthly":
        return Decimal(1)
    return law[f"pay_periods.pay_periods_per_month_{pay_period}"].on(day)


def to_month(entry: Regular, law: Law, day: date) -> Decimal:
    """The amount as dollars a month, to the cent; a yearly amount is divided by twelve."""
    if entry.every == "yearly":
        return to_cents(entry.amount / MONTHS_A_YEAR)
    return to_cents(entry.amount * periods_a_month(entry.every, law, day))


def monthly_total(entries: Iterable[Regular], law: Law, day: date) -> Decimal:
    """All *entries* as dollars a month, each rounded to the cent before they are added."""
    return sum((to_month(entry, law, day) for entry in entries), ZERO)


def per_pay_period(a_month: Decimal, pay_period: str, law: Law, day: date) -> Decimal:
    """Dollars a month as dollars per pay period, to the cent."""
    return to_cents(a_month / periods_a_month(pay_period, law, day))
