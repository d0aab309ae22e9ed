"""A debt paid off in level monthly payments while interest and late-payment penalty go on."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from calculators.engine.calendar import DAY, add_months, count_monthly, monthly
from calculators.engine.law import Parameter
from calculators.engine.loading import Law
from calculators.engine.money import CENT, PRECISE, ZERO, share, to_cents, up_to_cents
from calculators.rules.interest import ONE, growth
from calculators.rules.late_payment import PenaltyMonth

MOST_GUESSES = 20  # four are enough as a rule


@dataclass(frozen=True, slots=True)
class Debt:
    """What is owed, in the three parts that the law treats differently; interest may hold fractions of a cent."""

    tax: Decimal
    penalty: Decimal
    interest: Decimal

    @property
    def total(self) -> Decimal:
        """All three parts together."""
        return self.tax + self.penalty + self.interest

    def less(self, payment: Decimal) -> "Debt":
        """What is left after a payment to tax, then penalty, then interest. Authority: rp-2002-26."""
        to_tax = min(payment, self.tax)
        to_penalty = min(payment - to_tax, self.penalty)
        return Debt(self.tax - to_tax, self.penalty - to_penalty, self.interest - (payment - to_tax - to_penalty))


@dataclass(frozen=True, slots=True)
class Step:
    """A day on which something happens: growth since the step before, then a penalty month, then a payment."""

    day: date
    growth: Decimal
    percent: Decimal
    pays: bool


@dataclass(frozen=True, slots=True)
class Paid:
    """One payment and what is left after it; *penalty_added* is the running total since the start."""

    day: date
    payment: Decimal
    left: Debt
    penalty_added: Decimal


def last_allowed_payment_date(deadline: date, law: Law, day: date) -> date:
    """The day by which we let a plan end: a month before the last day the IRS can collect (our choice)."""
    return add_months(deadline, -int(law["plans.plan_margin_months"].on(day)))


def payments_before(first: date, deadline: date) -> int:
    """How many monthly payment dates lie strictly before *deadline*."""
    return count_monthly(first, deadline - DAY)


def steps(
    balance_date: date, first_payment: date, last_payment: date, months: Iterator[PenaltyMonth], rates: Parameter
) -> list[Step]:
    """Every penalty month and payment date from *balance_date* to *last_payment*, in order.

    The rate of days beyond the last published quarter is held. Costs two powers a month; made once for many payments.
    """
    percents = {month.begins: month.percent for month in months if balance_date < month.begins <= last_payment}
    payment_days = set(monthly(first_payment, last_payment))
    made, before = [], balance_date
    for day in sorted(payment_days | percents.keys()):
        made.append(Step(day, growth(before, day, rates), percents.get(day, ZERO), day in payment_days))
        before = day
    return made


def accrued(debt: Debt, step: Step) -> tuple[Debt, Decimal]:
    """*debt* on the day of *step* before any payment, and the late-payment penalty that was added to it."""
    interest = debt.interest + PRECISE.multiply(debt.total, step.growth - ONE)
    charge = to_cents(debt.tax * share(step.percent)) if step.percent else ZERO
    return Debt(debt.tax, debt.penalty + charge, interest), charge


def pay_down(debt: Debt, payment: Decimal, timeline: list[Step]) -> Iterator[Paid]:
    """Each payment of *payment* dollars until nothing is left or the timeline ends; the last is the exact remainder.

    The penalty of a month is rounded to the cent; interest is not rounded until the last payment.
    """
    added = ZERO
    for step in timeline:
        debt, charge = accrued(debt, step)
        added += charge
        if step.pays:
            owed = to_cents(debt.total)
            paid = min(payment, owed)
            debt = debt.less(paid) if paid < owed else Debt(ZERO, ZERO, ZERO)
            yield Paid(step.day, paid, debt, added)
            if paid == owed:
                return


def smallest_level_payment(debt: Debt, timeline: list[Step]) -> Decimal:
    """The smallest whole-cent payment that leaves nothing at the end of *timeline*, found on the real schedule."""
    cents = int(up_to_cents(_about_enough(debt, timeline)) / CENT)
    while not _pays_off(debt, cents * CENT, timeline):
        cents += 1
    while cents > 1 and _pays_off(debt, (cents - 1) * CENT, timeline):
        cents -= 1
    return cents * CENT


def _about_enough(debt: Debt, timeline: list[Step]) -> Decimal:
    """A payment within about a cent of the smallest one that is enough.

    What is left falls almost in a straight line as the payment grows: the next guess is where the line through the
    last two meets zero.
    """
    before, guess = ZERO, debt.total / sum(step.pays for step in timeline)
    left_before, left = _left_after(debt, before, timeline), _left_after(debt, guess, timeline)
    for _ in range(MOST_GUESSES):
        if abs(guess - before) < CENT or left == left_before:
            break
        before, guess = guess, guess - left * (guess - before) / (left - left_before)
        left_before, left = left, _left_after(debt, guess, timeline)
    return guess


def _left_after(debt: Debt, payment: Decimal, timeline: list[Step]) -> Decimal:
    """Dollars left at the end if *payment* were paid on every day, below zero where that is too much."""
    for step in timeline:
        debt, _ = accrued(debt, step)
        debt = debt.less(payment) if step.pays else debt
    return debt.total


def _pays_off(debt: Debt, payment: Decimal, timeline: list[Step]) -> bool:
    *_, last = pay_down(debt, payment, timeline)
    return last.left.total <= 0


def closed_form_payment(total: Decimal, months: int, rate: Decimal) -> Decimal:
    """The annuity formula with interest alone, rounded to the cent: a check beside the schedule, never the answer."""
    monthly_rate = PRECISE.power(ONE + share(rate) / 365, PRECISE.divide(Decimal(365), Decimal(12))) - ONE
    return to_cents(total * monthly_rate / (ONE - PRECISE.power(ONE + monthly_rate, -months)))
