"""The questions of tests/cases/hardship.toml."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from calculators.contract.refusing import newest, outside, refuse
from calculators.engine.loading import Law
from calculators.engine.questions import choice, day, list_of, money, rows, text, whole
from calculators.engine.reading import Fault
from calculators.engine.results import Say, Worksheet, say
from calculators.engine.words import words
from calculators.rules import hardship
from calculators.rules.budget import monthly_budget
from calculators.rules.cost_lines import Costs
from calculators.rules.living_costs import STATES, Household, LivingCostLimits
from calculators.rules.pay import EVERY, Regular, monthly_total, to_month

MOST_CARS = 2
LIMITS = ("living_costs.national_standard", "living_costs.housing_and_utilities", "living_costs.vehicle_operating")
PERIODS = "pay_periods.pay_periods_per_month_biweekly"


@dataclass(frozen=True, slots=True, kw_only=True)
class RegularFacts:
    """An amount that comes or goes every so often; also the facts of ``pay_to_month``."""

    amount: Decimal = money()
    every: str = choice(*EVERY)

    def regular(self) -> Regular:
        """The amount as the rules take it."""
        return Regular(amount=self.amount, every=self.every)


@dataclass(frozen=True, slots=True, kw_only=True)
class BudgetFacts:
    """The facts of ``monthly_budget``. Without *today* the newest limits count, here and below."""

    state: str = choice(*STATES)
    county: str = text()
    persons_under_65: int = whole()
    persons_65_or_over: int = whole()
    incomes: tuple[RegularFacts, ...] = rows(RegularFacts)
    current_taxes: tuple[RegularFacts, ...] = rows(RegularFacts)
    health_insurance: tuple[RegularFacts, ...] = rows(RegularFacts)
    housing_and_utilities_paid: Decimal = money()
    vehicle_loan_or_lease_payments: tuple[Decimal, ...] = list_of(money())
    vehicles_max: int = whole(maximum=MOST_CARS)
    vehicle_running_costs_paid: Decimal = money()
    other_necessary: Decimal = money()
    today: date | None = day(optional=True)

    def household(self) -> Household:
        """Who lives on the money, and where."""
        return Household(
            state=self.state,
            county=self.county,
            persons_under_65=self.persons_under_65,
            persons_65_or_over=self.persons_65_or_over,
        )

    def costs(self, law: Law, day: date) -> Costs:
        """What is paid, as dollars a month."""
        return Costs(
            housing_and_utilities=self.housing_and_utilities_paid,
            vehicle_payments=self.vehicle_loan_or_lease_payments,
            vehicles_max=self.vehicles_max,
            vehicle_running_costs=self.vehicle_running_costs_paid,
            taxes=monthly_total((entry.regular() for entry in self.current_taxes), law, day),
            health_insurance=monthly_total((entry.regular() for entry in self.health_insurance), law, day),
            others=(("other_necessary", self.other_necessary),),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class HousingFacts:
    """The facts of ``housing_standard``."""

    state: str = choice(*STATES)
    county: str = text()
    persons: int = whole(minimum=1)
    today: date | None = day(optional=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class RunningCostFacts:
    """The facts of ``vehicle_running_cost_standard``."""

    state: str = choice(*STATES)
    county: str = text()
    cars: int = whole(minimum=1, maximum=MOST_CARS)
    today: date | None = day(optional=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosingCodeFacts:
    """The facts of ``closing_code``."""

    yearly_allowed: Decimal = money()


def budget(facts: BudgetFacts, law: Law, sheet: Worksheet) -> Mapping[str, Any]:
    """The month as the IRS counts it."""
    limits = _limits(facts.state, facts.county, facts.today, law, _nobody(facts))
    income = monthly_total((entry.regular() for entry in facts.incomes), law, limits.day)
    found = monthly_budget(facts.household(), income, facts.costs(law, limits.day), limits, sheet)
    return {"not_collectible": hardship.not_collectible(found.surplus).upper(), **_warnings(*found.warnings)}


def _nobody(facts: BudgetFacts) -> Iterator[Fault]:
    if not facts.household().persons:
        yield Fault(field="persons_under_65", problem="out_of_range", values={"lowest": 1})


def housing_standard(facts: HousingFacts, law: Law, sheet: Worksheet) -> Mapping[str, Any]:
    """The limit for housing and utilities."""
    limits = _limits(facts.state, facts.county, facts.today, law)
    limit = limits.housing_and_utilities(facts.state, facts.county, facts.persons)
    sheet.line("housing_and_utilities_maximum", limit.amount, unit="usd", source=limit.source, persons=facts.persons)
    return {}


def running_cost_standard(facts: RunningCostFacts, law: Law, sheet: Worksheet) -> Mapping[str, Any]:
    """The limit for running costs; left out where none is published."""
    limits = _limits(facts.state, facts.county, facts.today, law)
    area = limits.running_cost_area(facts.state, facts.county)
    if not area:
        return _warnings(say("living_costs.reason.no_limit_published"))
    limit = limits.vehicle_running_costs(area, facts.cars)
    sheet.line("running_cost_maximum", limit.amount, unit="usd", source=limit.source, area=area, cars=facts.cars)
    return {}


def _limits(
    state: str, county: str, today: date | None, law: Law, misfits: Iterator[Fault] = iter(())
) -> LivingCostLimits:
    """The limits of the day; raises InputErrors for a county not in the state, then *misfits*, then the day."""
    day = today or newest(law, *LIMITS)
    known = newest(law, *LIMITS) if (no_table := tuple(outside("today", day, law, *LIMITS))) else day
    limits = LivingCostLimits(law=law, day=known)
    unknown = [] if limits.knows_county(state, county) else [Fault(field="county", problem="unknown_county")]
    refuse((*unknown, *misfits, *no_table))
    return limits


def pay_to_month(facts: RegularFacts, law: Law, sheet: Worksheet) -> Mapping[str, Any]:
    """Pay as dollars a month."""
    monthly = to_month(facts.regular(), law, newest(law, PERIODS))
    sheet.line("monthly", monthly, unit="usd", source="irm-5-19-13")
    return {}


def closing_code(facts: ClosingCodeFacts, law: Law, sheet: Worksheet) -> Mapping[str, Any]:
    """The hardship closing code; left out where the costs are above the highest ceiling."""
    day = newest(law, "hardship.closing_code_ceiling")
    if hardship.closing_code(facts.yearly_allowed, law, day, sheet) is None:
        return _warnings(say("living_costs.above_closing_codes"))
    return {}


def _warnings(*sentences: Say) -> Mapping[str, Any]:
    """What the reader must know, as sentences; left out where there is nothing."""
    return {"warnings": [words("en").say(sentence) for sentence in sentences]} if sentences else {}


QUESTIONS: Mapping[str, tuple[type, Any]] = {
    "monthly_budget": (BudgetFacts, budget),
    "housing_standard": (HousingFacts, housing_standard),
    "vehicle_running_cost_standard": (RunningCostFacts, running_cost_standard),
    "pay_to_month": (RegularFacts, pay_to_month),
    "closing_code": (ClosingCodeFacts, closing_code),
}
