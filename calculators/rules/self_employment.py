"""Money that comes in from one's own business: the guards against counting a cost twice or not at all."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from calculators.engine.money import HUNDRED, ZERO, share, to_cents
from calculators.engine.results import Worksheet
from calculators.rules.pay import MONTHS_A_YEAR


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedCar:
    """A car used for work and at home: all its running costs in a month, and the percent that is business."""

    costs: Decimal
    business_percent: Decimal

    @property
    def business_part(self) -> Decimal:
        """Dollars a month that are costs of the business, to the cent."""
        return to_cents(self.costs * share(self.business_percent))

    @property
    def personal_part(self) -> Decimal:
        """The rest: the only part that may count as a living cost. Authority: irm-5-15-1 (no cost twice)."""
        return self.costs - self.business_part


NO_CAR = SharedCar(costs=ZERO, business_percent=HUNDRED)


def net_business_income(receipts: Decimal, other_costs: Decimal, sheet: Worksheet, car: SharedCar = NO_CAR) -> Decimal:
    """What a business leaves each month after its cash costs and its part of the car; a loss is below zero."""
    car_part = car.business_part
    if car_part:
        sheet.line("car_business_part", car_part, unit="usd", source="irm-5-15-1", percent=car.business_percent)
    net = receipts - other_costs - car_part
    return sheet.line("net_business_income", net, unit="usd", source="irm-5-15-1")


def cash_income_of_profit(profit_a_year: Decimal, depreciation_a_year: Decimal, sheet: Worksheet) -> Decimal:
    """A year's profit as cash a month: depreciation costs no cash in the year and is added back.

    Authority: irm-5-15-1.
    """
    cash = to_cents((profit_a_year + depreciation_a_year) / MONTHS_A_YEAR)
    return sheet.line("average_cash_income", cash, unit="usd", source="irm-5-15-1", months=MONTHS_A_YEAR)


def average_of_months(by_month: Sequence[Decimal], sheet: Worksheet) -> Decimal:
    """Irregular income as one month: the average of the months shown, of which there must be at least one."""
    average = to_cents(sum(by_month, ZERO) / len(by_month))
    return sheet.line("average_cash_income", average, unit="usd", source="irm-5-15-1", months=len(by_month))
