"""What a bad month does to a plan: four tests of our own choice. No authority makes them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from calculators.engine.loading import Law
from calculators.engine.money import share, to_cents


@dataclass(frozen=True, slots=True, kw_only=True)
class Household:
    """A month's money: what comes in, what living costs, how much of that is housing, and what is saved."""

    income: Decimal
    costs: Decimal
    savings: Decimal
    housing: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Shock:
    """What is left in the month of the shock, before the plan's payment, and whether the plan survives it."""

    name: str
    size: Decimal
    left: Decimal
    survives: bool


def shocks(household: Household, payment: Decimal, law: Law, day: date) -> Iterator[Shock]:
    """The tests in turn. A lasting change must leave room for *payment*; a single one may be met from savings.

    The rise of rent is left out where the cost of housing is not known.
    """
    usual = household.income - household.costs
    fall = law["shocks.income_fall_percent"].on(day)
    less_income = to_cents(usual - household.income * share(fall))
    yield Shock(name="income_falls", size=fall, left=less_income, survives=less_income >= payment)
    if household.housing is not None:
        rise = law["shocks.rent_rise_percent"].on(day)
        dearer_home = to_cents(usual - household.housing * share(rise))
        yield Shock(name="rent_rises", size=rise, left=dearer_home, survives=dearer_home >= payment)
    repair = law["shocks.repair_cost"].on(day)
    yield _single("one_repair", repair, usual - repair, household, payment)
    lost = law["shocks.lost_shift_percent"].on(day)
    yield _single("lost_shifts", lost, to_cents(usual - household.income * share(lost)), household, payment)


def _single(name: str, size: Decimal, left: Decimal, household: Household, payment: Decimal) -> Shock:
    return Shock(name=name, size=size, left=left, survives=left + household.savings >= payment)
