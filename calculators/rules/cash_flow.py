"""A year of months: the running total of what comes in, what living costs, and the plan's payment."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from calculators.engine.calendar import add_months
from calculators.engine.money import ZERO

MONTHS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """One month, and the running total at its end without any savings."""

    begins: date
    income: Decimal
    costs: Decimal
    payment: Decimal
    running_total: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class CashFlow:
    """Twelve months from the first payment's month on."""

    months: tuple[Month, ...]
    savings: Decimal

    @property
    def payment(self) -> Decimal:
        """The plan's payment each month."""
        return self.months[0].payment

    @property
    def lowest(self) -> Month:
        """The month with the lowest running total; the earliest of several."""
        return min(self.months, key=lambda month: month.running_total)

    @property
    def breaks_in(self) -> Month | None:
        """The first month in which savings no longer cover the running total."""
        return next((month for month in self.months if month.running_total + self.savings < 0), None)

    @property
    def back_above_zero_in(self) -> Month | None:
        """The first month after the lowest whose running total is not below zero; None if it never was below."""
        later = (month for month in self.months if month.begins > self.lowest.begins and month.running_total >= 0)
        return next(later, None) if self.lowest.running_total < 0 else None

    @property
    def reserve_needed(self) -> Decimal:
        """What must be saved before the first month so that no month breaks."""
        return max(-self.lowest.running_total, ZERO)

    @property
    def lowest_without_plan(self) -> Decimal:
        """The lowest running total if no payment were made."""
        return min(month.running_total + self.payment * number for number, month in enumerate(self.months, 1))

    @property
    def plan_adds_by_lowest_month(self) -> Decimal:
        """How much of the lowest running total is the plan's own payments."""
        return self.lowest_without_plan - self.lowest.running_total


def cash_flow(
    income_jan_to_dec: tuple[Decimal, ...], costs: Decimal, payment: Decimal, savings: Decimal, first: date
) -> CashFlow:
    """The twelve months that begin with the month of *first*; incomes are given January to December."""
    months, total = [], ZERO
    for number in range(MONTHS):
        begins = add_months(first.replace(day=1), number)
        income = income_jan_to_dec[begins.month - 1]
        total += income - costs - payment
        months.append(Month(begins=begins, income=income, costs=costs, payment=payment, running_total=total))
    return CashFlow(months=tuple(months), savings=savings)
