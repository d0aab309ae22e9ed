"""Everything that the rules find about one case, each part by the calculator whose part it is."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from calculators.engine.loading import Law
from calculators.rules.level_plan import LevelPlan
from calculators.tools.case.questions import Case
from calculators.tools.hardship.found import Found as Month
from calculators.tools.levy_hardship import Month as MonthUnderLevy
from calculators.tools.options.door import Door
from calculators.tools.options.found import Found as Routes
from calculators.tools.options.rights import Rights
from calculators.tools.wage_levy.found import Found as Levy


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What the rules found; a part is None where the case does not tell enough of it.

    *month* is the month line by line, *levy* the levy on pay, *surplus* what is left each month (below zero where costs
    are higher), *smallest* the smallest plan that pays all in time, *routes* what the calculator of every route found,
    *doors* its routes in the order of the reader's goal, *under_levy* the month with the levy and without.
    """

    facts: Case
    law: Law
    today: date
    month: Month | None
    levy: Levy | None
    surplus: Decimal | None
    smallest: LevelPlan | None
    routes: Routes | None
    doors: tuple[Door, ...]
    rights: Rights
    under_levy: MonthUnderLevy | None

    @property
    def is_levied(self) -> bool:
        """Whether the reader told of a levy on pay."""
        return self.facts.kept_per_pay_period is not None or self.facts.levy_year is not None

    @property
    def total_balance(self) -> Decimal | None:
        """Dollars owed with what was added since the last bill; None where the bill is not told."""
        billed, added = self.facts.assessed_balance, self.facts.accruals_not_assessed
        return None if billed is None else billed + (added or Decimal(0))
