"""The late-payment penalty: percent points of the unpaid tax for each month or part of a month, up to a cap."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

from calculators.engine.calendar import DAY, add_months
from calculators.engine.loading import Law
from calculators.engine.money import PRECISE, ZERO, share, to_cents
from calculators.engine.results import Worksheet
from calculators.rules.due_days import last_day_in_time


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
    ends: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Charge:
    """What one penalty month charges: its percent of the tax unpaid before its first day, in dollars, not rounded."""

    month: PenaltyMonth
    unpaid: Decimal
    amount: Decimal


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
        ends = month_begins(due, number) - DAY
        percent, raised = percent_of_month(begins, ends, case, law)
        percent = min(percent, cap.on(begins) - charged)
        charged += percent
        yield PenaltyMonth(begins, percent, raised, ends)


def late_payment_charges(
    tax: Decimal, due: date, payments: Iterable[Payment], months: Iterable[PenaltyMonth]
) -> Iterator[Charge]:
    """The charge of each of *months* until the tax due on *due* is paid.

    A month is charged on the tax unpaid before its first day: a payment on that day comes too late for it.
    Authority: usc-6651-b.
    """
    paid = tuple(in_time(payments, due))
    for month in months:
        unpaid = tax - sum((payment.amount for payment in paid if payment.date < month.begins), ZERO)
        if unpaid <= 0:
            return
        yield Charge(month=month, unpaid=unpaid, amount=PRECISE.multiply(unpaid, share(month.percent)))


def in_time(payments: Iterable[Payment], due: date) -> Iterator[Payment]:
    """*payments*, those made by the last day in time dated back to *due*. Authority: usc-7503."""
    last = last_day_in_time(due)
    for payment in payments:
        yield replace(payment, date=min(payment.date, due)) if payment.date <= last else payment


def total_charged(charges: Iterable[Charge]) -> Decimal:
    """The penalty of *charges* in dollars, not rounded."""
    return sum((charge.amount for charge in charges), ZERO)


def late_payment_penalty(
    tax: Decimal,
    due: date,
    payments: Iterable[Payment],
    through: date,
    case: Circumstances,
    *,
    law: Law,
    sheet: Worksheet,
) -> list[Charge]:
    """Every month's charge on *tax* due on *due* up to *through*; the penalty is rounded once, at the end.

    Authority: usc-6651-a-2, usc-6651-d, usc-6651-h, irm-20-1-2.
    """
    charges = list(late_payment_charges(tax, due, payments, penalty_months(due, through, case, law)))
    sheet.line("late_payment_penalty", to_cents(total_charged(charges)), unit="usd", source="usc-6651-a-2")
    percent = sum((charge.month.percent for charge in charges), Decimal(0))
    sheet.line("late_payment_percent", percent, unit="percent", source="usc-6651-a-2")
    sheet.line("late_payment_months", len(charges), unit="count", source="irm-20-1-2")
    if charges:
        sheet.line("last_month_charged_begins", charges[-1].month.begins, unit="date", source="irm-20-1-2")
    if raised := [charge.month.begins for charge in charges if charge.month.after_levy_notice]:
        sheet.line("first_1_percent_month_begins", raised[0], unit="date", source="usc-6651-d")
    return charges
