"""The questions of tests/cases/hardship.toml that look up one limit, and what a place is."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from calculators.contract.refusing import newest, outside, refuse, warnings
from calculators.engine.loading import Law
from calculators.engine.questions import choice, day, text, whole
from calculators.engine.reading import Fault
from calculators.engine.results import Worksheet, say
from calculators.rules.living_costs import STATES, LivingCostLimits

MOST_CARS = 2
LIMITS = ("living_costs.national_standard", "living_costs.housing_and_utilities", "living_costs.vehicle_operating")


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceFacts:
    """Where the household lives; the county is spelled as in the IRS table."""

    state: str = choice(*STATES)
    county: str = text()


@dataclass(frozen=True, slots=True, kw_only=True)
class HousingFacts(PlaceFacts):
    """The facts of ``housing_standard``. Without *today* the newest limits count, here and below."""

    persons: int = whole(minimum=1)
    today: date | None = day(optional=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class RunningCostFacts(PlaceFacts):
    """The facts of ``vehicle_running_cost_standard``."""

    cars: int = whole(minimum=1, maximum=MOST_CARS)
    today: date | None = day(optional=True)


def limits_on(place: PlaceFacts, today: date | None, law: Law, misfits: Iterable[Fault] = ()) -> LivingCostLimits:
    """The limits of the day; raises InputErrors for a county not in the state, then *misfits*, then the day."""
    latest = newest(law, *LIMITS)
    no_table = tuple(outside("today", today or latest, law, *LIMITS))
    limits = LivingCostLimits(law=law, day=latest if no_table else today or latest)
    known = limits.knows_county(place.state, place.county)
    unknown = () if known else (Fault(field="county", problem="unknown_county"),)
    refuse((*unknown, *misfits, *no_table))
    return limits


def housing_standard(facts: HousingFacts, law: Law, sheet: Worksheet) -> Mapping[str, Any]:
    """The limit for housing and utilities."""
    limits = limits_on(facts, facts.today, law)
    limit = limits.housing_and_utilities(facts.state, facts.county, facts.persons)
    sheet.line("housing_and_utilities_maximum", limit.amount, unit="usd", source=limit.source, persons=facts.persons)
    return {}


def running_cost_standard(facts: RunningCostFacts, law: Law, sheet: Worksheet) -> Mapping[str, Any]:
    """The limit for running costs; left out where none is published."""
    limits = limits_on(facts, facts.today, law)
    area = limits.running_cost_area(facts.state, facts.county)
    if not area:
        return warnings(say("living_costs.reason.no_limit_published"))
    limit = limits.vehicle_running_costs(area, facts.cars)
    sheet.line("running_cost_maximum", limit.amount, unit="usd", source=limit.source, area=area, cars=facts.cars)
    return {}


QUESTIONS: Mapping[str, tuple[type, Any]] = {
    "housing_standard": (HousingFacts, housing_standard),
    "vehicle_running_cost_standard": (RunningCostFacts, running_cost_standard),
}
