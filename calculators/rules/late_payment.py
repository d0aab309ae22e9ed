"""The late-payment penalty: percent points of the unpaid tax for each month or part of a month, up to a cap."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from calculators.engine.calendar import DAY, add_months
from calculators.engine.loading import Law
from calculators.engine.money import PRECISE, share


@dataclass(frozen=True, slots=True, kw_only=True)
class Circumstances:
    """What decides the month's percent. A plan without *plan_until* is still in effect."""

    returns_filed_on_time: bool
    levy_notice_date: date | None = None
    plan_from: date | None = None
    plan_until: date | None = None


@dataclass(frozen=True, slots=True)
class PenaltyMonth:
    """One penalty month, the percent points that it charges, and whether a levy notice has raised them."""

    begins: date
    percent: Decimal
    after_levy_notice: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Payment:
    """Money that reached the IRS on *date*."""

    date: date
    amount: Decimal


def month_begins(due: date, number: int) -> date:
    """The first day of penalty month *number*, counted from 0 for the day after *due*.

    A month begins the day after the due day's number: on the 1st where *due* is the last day of its month, on 1 March
    where February lacks the day. Authority: irm-20-1-2.
    """
    if (due + DAY).day == 1:
        return add_months(due + DAY, number)
    return add_months(due, number) + DAY


def percent_of_month(begins: date, ends: date, case: Circumstances, law: Law) -> tuple[Decimal, bool]:
    """Percent points for the penalty month from *begins* to *ends*, and whether a levy notice has raised them.

    Authority: usc-6651-a-2; usc-6651-h (a plan on any day of the month, return filed on time); usc-6651-d (the month
    begins more than ten days after a notice of intent to levy and no plan is in effect).
    """
    in_plan = case.plan_from is not None and case.plan_from <= ends
    in_plan = in_plan and (case.plan_until is None or case.plan_until >= begins)
    if in_plan and case.returns_filed_on_time:
        return law["late_payment.late_payment_percent_in_plan"].on(begins), False
    if case.levy_notice_date and not in_plan:
        wait = timedelta(days=int(law["late_payment.days_after_levy_notice"].on(begins)))
        if begins > case.levy_notice_date + wait:
            return law["late_payment.late_payment_percent_after_levy_notice"].on(begins), True
    return law["late_payment.late_payment_percent"].on(begins), False


def penalty_months(
    due: date, through: date, case: Circumstances, law: Law, charged: Decimal = Decimal(0)
) -> Iterator[PenaltyMonth]:
    """The months that begin by *through*, until the cap is reached; the last one is cut to fit under it.

    *charged* are the percent points already charged for earlier months.
    """
    cap = law["late_payment.late_payment_cap"]
    number = 0
    while (begins := month_begins(due, number)) <= through and charged < cap.on(begins):
        number += 1
        percent, raised = percent_of_month(begins, month_begins(due, number) - DAY, case, law)
        percent = min(percent, cap.on(begins) - charged)
        charged += percent
        yield PenaltyMonth(begins, percent, raised)


def late_payment_penalty(
    tax: Decimal, payments: tuple[Payment, ...], months: Iterator[PenaltyMonth]
) -> tuple[Decimal, list[PenaltyMonth]]:
    """The penalty in dollars, not rounded, and the months that charged it.

    Each month is charged on the tax unpaid before its first day: a payment on that day comes too late for it.
    Authority: usc-6651-b.
    """
    penalty, charged = Decimal(0), []
    for month in months:
        unpaid = tax - sum(payment.amount for payment in payments if payment.date < month.begins)
        if unpaid <= 0:
            break
        penalty += PRECISE.multiply(unpaid, share(month.percent))
        charged.append(month)
    return penalty, charged
