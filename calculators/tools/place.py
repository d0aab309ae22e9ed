"""Who lives in a household and where, and the living-cost limits that follow."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from calculators.engine.loading import Law
from calculators.engine.questions import Given, choice, text, whole
from calculators.engine.reading import Fault
from calculators.engine.results import Say, say
from calculators.rules.living_costs import STATES, Household, LivingCostLimits

TERRITORIES = ("AS", "GU", "MP", "VI")  # no table of the IRS that we have names them
PLACES = (*STATES, *TERRITORIES)
MOST_CARS = 2  # the IRS table has a column for one car and one for two


def has_tables(given: Given) -> bool:
    """Whether the IRS has tables by county for the place that was given."""
    return given.get("state") not in TERRITORIES


class Place(Protocol):
    """Who lives where, by the names of the questions on the site."""

    @property
    def persons_under_65(self) -> int:
        """People in the household by age."""

    @property
    def persons_65_or_over(self) -> int:
        """The others."""

    @property
    def state(self) -> str:
        """One of ``PLACES``."""

    @property
    def county(self) -> str | None:
        """Its name as the table has it; None where there is no table."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceQuestions:
    """What decides the limits: the people by age, and the county."""

    persons_under_65: int = whole(group="household")
    persons_65_or_over: int = whole(group="household")
    state: str = choice(*PLACES, group="household")
    county: str | None = text(group="household", needed=has_tables)


def household_of(facts: Place) -> Household:
    """The household as the rules take it; only for a place that ``place_misfits`` lets pass."""
    return Household(
        state=facts.state,
        county=facts.county or "",
        persons_under_65=facts.persons_under_65,
        persons_65_or_over=facts.persons_65_or_over,
    )


def limits_for(law: Law, today: date) -> LivingCostLimits:
    """The limits of *today*; the last release goes on until a newer one is known (``stale_limits`` says so)."""
    return LivingCostLimits(law=law, day=today, hold=True)


def place_misfits(facts: Place, limits: LivingCostLimits) -> Iterator[Fault]:
    """A household of nobody, a place without tables, a county that the table does not have."""
    if not facts.persons_under_65 + facts.persons_65_or_over:
        yield Fault(field="persons_under_65", problem="out_of_range")
    if facts.state in TERRITORIES:
        yield Fault(field="state", problem="no_limits_here")
    elif not limits.knows_county(facts.state, facts.county or ""):
        yield Fault(field="county", problem="unknown_county")


def stale_limits(limits: LivingCostLimits) -> Iterator[Say]:
    """What to say about limits whose next release should be out."""
    if limits.expired:
        figure = limits.law["living_costs.national_standard"]
        start, last = figure.value_on(limits.day, hold=True).start, figure.known_through
        assert last is not None
        yield say("living_costs.warning.expired", start=start, last=last)
