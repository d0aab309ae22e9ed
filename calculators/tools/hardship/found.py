"""Everything that the rules found about a month and what it opens, for the words to tell."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from calculators.engine.money import ZERO
from calculators.rules.budget import Budget
from calculators.rules.hardship import ClosingCode
from calculators.rules.living_costs import LivingCostLimits
from calculators.rules.not_collectible import not_collectible
from calculators.rules.standing import Standing
from calculators.tools.hardship.debt import Plans
from calculators.tools.hardship.month import Converted
from calculators.tools.hardship.questions import BENEFITS, Questions
from calculators.tools.hardship.shocks import Shock
from calculators.tools.levy_hardship import Month as MonthUnderLevy


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What the rules found; *plans* and *levy* are None where the reader did not tell enough of them."""

    facts: Questions
    limits: LivingCostLimits
    today: date
    business: Decimal
    budget: Budget
    conversions: tuple[Converted, ...]
    plans: Plans | None
    levy: MonthUnderLevy | None
    code: ClosingCode | None
    shocks: tuple[Shock, ...]

    @property
    def surplus(self) -> Decimal:
        """What is left each month; below zero where costs are higher."""
        return self.budget.surplus

    @property
    def short(self) -> Decimal:
        """Dollars by which the costs that count are more than income."""
        return max(-self.surplus, ZERO)

    def pause_at(self, surplus: Decimal) -> Standing:
        """Whether the IRS can pause collecting with *surplus* left each month."""
        pays = self.plans is not None and surplus >= self.plans.surely_full
        return not_collectible(
            surplus,
            returns_missing=self.facts.returns_not_filed,
            pays_in_full_by_deadline=pays and not self.facts.business_payroll_tax_owed,
        )

    @property
    def pause(self) -> Standing:
        """Whether the IRS can pause collecting as things are."""
        return self.pause_at(self.surplus)

    @property
    def without_statement(self) -> bool:
        """Whether no income, or Social Security alone, comes in: the IRS may then ask for no list of costs."""
        kinds = {row.kind for row in self.facts.incomes if row.amount}
        return self.budget.income == 0 or (self.business <= 0 and kinds <= BENEFITS)
