"""A household's month as the IRS counts it: income, allowed costs, and the surplus between them."""

from dataclasses import dataclass
from decimal import Decimal

from calculators.engine.money import ZERO, share, to_cents
from calculators.engine.results import Say, Worksheet
from calculators.rules.cost_lines import CostLine, cost_lines
from calculators.rules.costs import Costs
from calculators.rules.living_costs import Household, LivingCostLimits


@dataclass(frozen=True, slots=True, kw_only=True)
class Budget:
    """The month's income, every cost as it is counted, and what is left, all in dollars a month."""

    lines: tuple[CostLine, ...]
    income: Decimal
    taxes: Decimal
    housing_standard: Decimal

    @property
    def allowed(self) -> Decimal:
        """All costs as far as they count."""
        return sum((line.counted for line in self.lines), ZERO)

    @property
    def surplus(self) -> Decimal:
        """What is left; below zero where costs are higher."""
        return self.income - self.allowed

    @property
    def safe_half(self) -> Decimal:
        """Half of the surplus, never below zero: our choice."""
        return to_cents(max(self.surplus, ZERO) / 2)

    def counted(self, name: str) -> Decimal:
        """How much of the cost *name* counts; zero where there is no such cost."""
        return sum((line.counted for line in self.lines if line.name == name), ZERO)

    def surplus_if_income_falls(self, percent: Decimal) -> Decimal:
        """The surplus after income and the taxes on it fall by *percent*; every other cost stays."""
        stays = share(100 - percent)
        return to_cents(self.income * stays) - to_cents(self.taxes * stays) - (self.allowed - self.taxes)

    @property
    def warnings(self) -> tuple[Say, ...]:
        """What the reader must know about the figures."""
        return tuple(line.reason for line in self.lines if line.rule == "no_limit_published")


def monthly_budget(
    household: Household, income: Decimal, costs: Costs, limits: LivingCostLimits, sheet: Worksheet
) -> Budget:
    """Write every cost that counts, then the sums; costs that count as zero are left out.

    Authority: irm-5-19-13 and the living-cost limits; half of the surplus and the fall of income are our choice.
    """
    housing = limits.housing_and_utilities(household.state, household.county, household.persons)
    budget = Budget(
        lines=cost_lines(household, costs, limits),
        income=income,
        taxes=costs.taxes,
        housing_standard=housing.amount,
    )
    for line in budget.lines:
        if line.counted:
            sheet.line(line.name, line.counted, unit="usd", source=line.source, assumed=False, **line.values)
    sheet.line("monthly_income", income, unit="usd", source="irm-5-19-13")
    sheet.line("total_allowed", budget.allowed, unit="usd", source="irm-5-19-13")
    sheet.line("surplus", budget.surplus, unit="usd", source="irm-5-19-13")
    sheet.line("safe_half", budget.safe_half, unit="usd", source="our-choice-half")
    sheet.line("housing_standard", housing.amount, unit="usd", source=housing.source, persons=household.persons)
    over = max(costs.housing_and_utilities - housing.amount, ZERO)
    sheet.line("housing_not_allowed", over, unit="usd", source=housing.source)
    fall = limits.law["shocks.income_fall_percent"].on(limits.day)
    shocked = budget.surplus_if_income_falls(fall)
    sheet.line("surplus_if_income_falls_15_percent", shocked, unit="usd", source="our-choice-shocks", percent=fall)
    return budget
