"""The questions of tests/cases/options.toml about the routes that are no plan."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from calculators.contract.figures_day import figures_day
from calculators.engine.loading import Law
from calculators.engine.questions import LATEST_DAY, choice, day, list_of, money, whole
from calculators.engine.results import Worksheet
from calculators.rules import low_income as poverty_line
from calculators.rules import not_collectible, offers, returns
from calculators.rules.poverty import AREAS

FIRST_TAX_YEAR = 1913


@dataclass(frozen=True, slots=True, kw_only=True)
class LowIncomeFacts:
    """The facts of ``low_income``; the day chooses the table."""

    household_size: int = whole(minimum=1)
    area: str = choice(*AREAS)
    yearly_income: Decimal = money()
    today: date = day()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnsFacts:
    """The facts of ``required_returns``."""

    today: date = day()


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferFacts:
    """The facts of ``offer_amounts``. Without *today* the newest figures count."""

    bank_balance: Decimal = money()
    vehicle_value: Decimal = money()
    vehicle_loan: Decimal = money()
    home_value: Decimal = money()
    home_loan: Decimal = money()
    monthly_surplus: Decimal = money(signed=True)
    today: date | None = day(optional=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class HardshipFacts:
    """The facts of ``hardship_with_missing_returns``; the list holds tax years."""

    surplus: Decimal = money(signed=True)
    returns_missing: tuple[int, ...] = list_of(whole(minimum=FIRST_TAX_YEAR, maximum=LATEST_DAY.year))


def low_income(facts: LowIncomeFacts, law: Law, sheet: Worksheet) -> Mapping[str, Any]:
    """The 250 percent line of the household, and whether its income is within it."""
    on = figures_day(facts.today, law, "poverty.guideline")
    poverty_line.low_income(facts.household_size, facts.area, facts.yearly_income, law, on, sheet)
    return {}


def required_returns(facts: ReturnsFacts, law: Law, sheet: Worksheet) -> Mapping[str, Any]:
    """The tax years whose returns the IRS asks for."""
    on = figures_day(facts.today, law, "returns.required_years")
    return {"years": list(returns.required_years(on, law))}


def offer_amounts(facts: OfferFacts, law: Law, sheet: Worksheet) -> Mapping[str, Any]:
    """What the formula asks of a cash offer and of a periodic offer."""
    assets = offers.Assets(
        bank_balance=facts.bank_balance,
        vehicle_value=facts.vehicle_value,
        vehicle_loan=facts.vehicle_loan,
        home_value=facts.home_value,
        home_loan=facts.home_loan,
    )
    on = figures_day(facts.today, law, "offers.cash_months", "offers.vehicle_equity_kept")
    offers.offer_amounts(assets, facts.monthly_surplus, law, on, sheet)
    return {}


def hardship_with_missing_returns(facts: HardshipFacts, law: Law, sheet: Worksheet) -> Mapping[str, Any]:
    """Whether collection may be paused; filing first is never a condition of it."""
    found = not_collectible.not_collectible(facts.surplus, returns_missing=facts.returns_missing)
    return {"status": found.status.upper(), "must_file_first": False}


QUESTIONS: Mapping[str, tuple[type, Any]] = {
    "low_income": (LowIncomeFacts, low_income),
    "required_returns": (ReturnsFacts, required_returns),
    "offer_amounts": (OfferFacts, offer_amounts),
    "hardship_with_missing_returns": (HardshipFacts, hardship_with_missing_returns),
}
