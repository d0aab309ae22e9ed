"""A plan of level monthly payments: the least that pays a debt off in time, or what a given payment does."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from calculators.engine.calendar import DAY, count_monthly
from calculators.engine.loading import Law
from calculators.engine.money import to_cents
from calculators.engine.results import Worksheet
from calculators.rules.interest import assumed_from, interest
from calculators.rules.plan_terms import Terms, timeline
from calculators.rules.schedule import (
    Debt,
    Paid,
    Step,
    closed_form_payment,
    last_allowed_payment_date,
    pay_down,
    payments_before,
    smallest_level_payment,
)

FIRST_DAYS = 30  # the span of the "first month" that a payment is held against; our choice


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelPlan:
    """A payment and every payment date with what is left after it."""

    debt: Debt
    payment: Decimal
    paid: tuple[Paid, ...]

    @property
    def total_paid(self) -> Decimal:
        """Dollars paid in all."""
        return sum((row.payment for row in self.paid), Decimal(0))

    @property
    def balance_left(self) -> Decimal:
        """Dollars owed after the last payment."""
        return to_cents(self.paid[-1].left.total)

    @property
    def penalty_added(self) -> Decimal:
        """Late-payment penalty charged on the way."""
        return self.paid[-1].penalty_added

    @property
    def interest_added(self) -> Decimal:
        """Interest charged on the way, rounded at the end."""
        return self.total_paid + self.balance_left - self.debt.total - self.penalty_added


def smallest_by(last_day: date, terms: Terms, law: Law) -> LevelPlan:
    """The plan with the smallest payment that leaves nothing by *last_day*, which no first payment may come after."""
    made = timeline(terms, last_day, law)
    return plan_with(smallest_level_payment(terms.debt, made), terms, made)


def plan_with(payment: Decimal, terms: Terms, made: list[Step]) -> LevelPlan:
    """What *payment* a month does along the timeline *made*."""
    return LevelPlan(debt=terms.debt, payment=payment, paid=tuple(pay_down(terms.debt, payment, made)))


def smallest_plan(terms: Terms, law: Law, sheet: Worksheet) -> LevelPlan:
    """The plan with the smallest payment that reaches zero a month before the deadline.

    Authority: usc-6159-a and irs-simple-plan (pay in full before the time to collect ends).
    """
    day = terms.balance_date
    last_day = last_allowed_payment_date(terms.collection_deadline, law, day)
    sheet.line("last_allowed_payment_date", last_day, unit="date", source="our-choice-plan-margin")
    count = count_monthly(terms.first_payment_date, last_day)
    sheet.line("months_available", count, unit="count", source="irs-simple-plan")
    plan = smallest_by(last_day, terms, law)
    sheet.line("smallest_payment", plan.payment, unit="usd", source="irs-simple-plan")
    _write(plan, sheet)
    _write_assumption(plan, law, sheet)
    if not terms.penalty:
        rate = law["interest.underpayment_rate"].on(terms.first_payment_date, hold=True)
        check = closed_form_payment(terms.debt.total, count, rate)
        sheet.line("closed_form_check", check, unit="usd", source="usc-6622-a", rate=rate)
    return plan


def plan_at(terms: Terms, payment: Decimal, law: Law, sheet: Worksheet) -> LevelPlan:
    """What *payment* a month does by the deadline, on every payment date before it."""
    plan = plan_with(payment, terms, timeline(terms, terms.collection_deadline - DAY, law))
    sheet.line("paid_off_before_deadline", plan.balance_left == 0, unit="yes_no", source="usc-6502-a")
    _write(plan, sheet)
    sheet.line("balance_left", plan.balance_left, unit="usd", source="usc-6502-a")
    sheet.line("interest_first_30_days", first_month_cost(terms, law), unit="usd", source="usc-6622-a")
    grows = plan.balance_left > terms.debt.total
    sheet.line("warn_balance_will_grow", grows, unit="yes_no", source="usc-6601-a")
    _write_assumption(plan, law, sheet)
    return plan


def first_month_cost(terms: Terms, law: Law) -> Decimal:
    """Interest on the whole balance for the 30 days after the balance date, in dollars and cents."""
    last = terms.balance_date + timedelta(days=FIRST_DAYS)
    return to_cents(interest(terms.debt.total, terms.balance_date, last, law["interest.underpayment_rate"]))


def count_payments(first_payment: date, deadline: date, law: Law, sheet: Worksheet) -> None:
    """How many payments a plan has, and how many a projection may count before the deadline."""
    last_day = last_allowed_payment_date(deadline, law, first_payment)
    sheet.line("last_allowed_payment_date", last_day, unit="date", source="our-choice-plan-margin")
    sheet.line("months_available", count_monthly(first_payment, last_day), unit="count", source="irs-simple-plan")
    before = payments_before(first_payment, deadline)
    sheet.line("payments_before_deadline", before, unit="count", source="usc-6502-a")


def _write(plan: LevelPlan, sheet: Worksheet) -> None:
    sheet.line("number_of_payments", len(plan.paid), unit="count", source="irs-simple-plan")
    sheet.line("last_payment_date", plan.paid[-1].day, unit="date", source="irs-simple-plan")
    sheet.line("last_payment", plan.paid[-1].payment, unit="usd", source="irs-simple-plan")
    sheet.line("total_paid", plan.total_paid, unit="usd", source="irs-simple-plan")
    sheet.line("interest_added", plan.interest_added, unit="usd", source="usc-6601-a")
    sheet.line("penalty_added", plan.penalty_added, unit="usd", source="usc-6651-a-2")


def _write_assumption(plan: LevelPlan, law: Law, sheet: Worksheet) -> None:
    if unknown := assumed_from(plan.paid[-1].day, law["interest.underpayment_rate"]):
        sheet.line("rate_assumed_from", unknown, unit="date", source="usc-6621-a-2", assumed=True)
