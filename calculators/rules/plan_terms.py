"""The debt and the days of a plan of level payments, and what cannot be one."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from calculators.engine.calendar import DAY
from calculators.engine.loading import Law
from calculators.engine.reading import Fault
from calculators.rules.late_payment import Circumstances, PenaltyMonth, penalty_months
from calculators.rules.schedule import Debt, Step, last_allowed_payment_date, steps


@dataclass(frozen=True, slots=True, kw_only=True)
class RunningPenalty:
    """The late-payment penalty that still runs: the next month's first day and the percent points charged so far."""

    next_month_begins: date
    percent_charged_so_far: Decimal
    circumstances: Circumstances


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """The debt on *balance_date* and the days of a plan. Without *penalty* the late-payment penalty is at its cap."""

    balance_date: date
    debt: Debt
    first_payment_date: date
    collection_deadline: date
    penalty: RunningPenalty | None = None


def date_refusals(first_payment: date, deadline: date, law: Law, day: date) -> Iterator[Fault]:
    """Why a plan cannot have these days, if so."""
    if first_payment.day > law["plans.payment_day_last"].on(day):
        yield Fault(field="first_payment_date", problem="payment_day_out_of_range")
    if first_payment > last_allowed_payment_date(deadline, law, day):
        yield Fault(field="first_payment_date", problem="first_payment_after_deadline")


def refusals(terms: Terms, law: Law) -> Iterator[Fault]:
    """Why no plan can be computed on *terms*, if so; a rule of our own unless the message says otherwise."""
    if terms.debt.total <= 0:
        yield Fault(field="tax", problem="nothing_owed")
    if terms.balance_date + DAY < law["interest.underpayment_rate"].values[0].start:
        yield Fault(field="balance_date", problem="no_rate_for_date")
        return
    if terms.collection_deadline <= terms.balance_date:
        yield Fault(field="collection_deadline", problem="deadline_already_passed")
    if terms.first_payment_date < terms.balance_date:
        yield Fault(field="first_payment_date", problem="dates_out_of_order")
    yield from date_refusals(terms.first_payment_date, terms.collection_deadline, law, terms.balance_date)


def payment_refusals(payment: Decimal) -> Iterator[Fault]:
    """Why *payment* is none, if so."""
    if payment <= 0:
        yield Fault(field="level_payment", problem="payment_not_positive")


def timeline(terms: Terms, last_payment: date, law: Law) -> list[Step]:
    """Every penalty month and payment date of *terms* up to *last_payment*."""
    months: Iterator[PenaltyMonth] = iter(())
    if terms.penalty:
        due, charged = terms.penalty.next_month_begins - DAY, terms.penalty.percent_charged_so_far
        months = penalty_months(due, last_payment, terms.penalty.circumstances, law, charged)
    rates = law["interest.underpayment_rate"]
    return steps(terms.balance_date, terms.first_payment_date, last_payment, months, rates)
