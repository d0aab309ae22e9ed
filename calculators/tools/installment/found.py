"""Everything that the rules found about a payment plan, for the words to tell."""

from dataclasses import dataclass
from decimal import Decimal

from calculators.engine.money import ZERO, up_to_dollars
from calculators.rules.affordability import Room
from calculators.rules.cash_flow import CashFlow
from calculators.rules.level_plan import LevelPlan
from calculators.rules.plan_terms import Terms
from calculators.rules.shocks import Household, Shock
from calculators.tools.debt.routes import Route
from calculators.tools.installment.questions import Questions


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What the rules found; *trial* is the payment that the reader wants to try."""

    facts: Questions
    terms: Terms
    household: Household
    room: Room
    routes: tuple[Route, ...]
    trial: LevelPlan | None
    shocks: tuple[Shock, ...]
    cash_flow: CashFlow

    @property
    def simple(self) -> Route:
        """The simple plan, which leads the answer."""
        return self.routes[0]

    @property
    def smallest(self) -> LevelPlan:
        """The smallest plan that pays the debt off in time."""
        assert self.simple.plan is not None
        return self.simple.plan

    @property
    def shown(self) -> LevelPlan:
        """The plan of the tables: the one to try if there is one, else the smallest."""
        return self.trial or self.smallest

    @property
    def seasonal(self) -> bool:
        """Whether the reader gave twelve months of income."""
        return bool(self.facts.cash_net_by_month_jan_to_dec)


def monthly_payment(facts: Questions, smallest: Decimal) -> Decimal:
    """The payment held against the household's months: the one to try, else the smallest in whole dollars."""
    return facts.level_payment or up_to_dollars(smallest)


def short_of_zero(room: Room) -> Decimal:
    """Dollars by which living costs are more than what comes in."""
    return max(-room.left, ZERO)
