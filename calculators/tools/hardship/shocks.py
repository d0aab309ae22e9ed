"""How near the line is: the same month with more and with less. Our own choice of tests; no authority makes them."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from calculators.engine.money import ZERO, share, to_cents
from calculators.rules.budget import Budget
from calculators.rules.living_costs import LivingCostLimits


@dataclass(frozen=True, slots=True, kw_only=True)
class Shock:
    """A change of *size* percent points, and what is left in such a month."""

    name: str
    size: Decimal
    left: Decimal


def shocks(budget: Budget, limits: LivingCostLimits) -> Iterator[Shock]:
    """Income lower and higher, with the taxes on it; the home dearer, as far as its limit counts."""
    law, day = limits.law, limits.day
    fall = law["shocks.income_fall_percent"].on(day)
    rise = law["shocks.rent_rise_percent"].on(day)
    if budget.income:
        yield Shock(name="income_falls", size=fall, left=budget.surplus_if_income_falls(fall))
        yield Shock(name="income_rises", size=fall, left=budget.surplus_if_income_falls(-fall))
    home = next((line for line in budget.lines if line.name == "housing_and_utilities"), None)
    if home and home.paid and home.limit is not None:
        dearer = min(to_cents(home.paid * (1 + share(rise))), home.limit)
        yield Shock(name="rent_rises", size=rise, left=budget.surplus - max(dearer - home.counted, ZERO))
