"""One route with its tests and what it costs."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from calculators.engine.results import Say, Test
from calculators.rules.plan_costs import PlanCost


@dataclass(frozen=True, slots=True, kw_only=True)
class Door:
    """A route under its *name* in words; dollars a month and in all, and its last day, None where nobody can say."""

    route: str
    name: str
    status: str
    tests: tuple[Test, ...]
    answer: Say
    cost: PlanCost | None = None
    a_month: Decimal | None = None
    in_all: Decimal | None = None
    ends: date | None = None

    @property
    def title(self) -> Say:
        """What the route is called."""
        return Say(f"{self.name}.title")

    @property
    def is_too_dear(self) -> bool:
        """Whether its payment is more than what is left each month."""
        return any(test.name == "fits" and test.passed is False for test in self.tests)
