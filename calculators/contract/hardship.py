"""The questions of tests/cases/hardship.toml."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from calculators.contract.living_costs import MOST_CARS, PlaceFacts, limits_on
from calculators.contract.refusing import newest, warnings
from calculators.engine.loading import Law
from calculators.engine.questions import choice, day, list_of, money, rows, whole
from calculators.engine.reading import Fault
from calculators.engine.results import Worksheet, say
from calculators.rules import hardship
from calculators.rules.budget import monthly_budget
from calculators.rules.costs import Costs
from calculators.rules.living_costs import Household
from calculators.rules.not_collectible import not_collectible
from calculators.rules.pay import EVERY, Regular, monthly_total, to_month

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
class BudgetFacts(PlaceFacts):
    """The facts of ``monthly_budget``. Without *today* the newest limits count."""

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
class ClosingCodeFacts:
    """The facts of ``closing_code``."""

    yearly_allowed: Decimal = money()


def budget(facts: BudgetFacts, law: Law, sheet: Worksheet) -> Mapping[str, Any]:
    """The month as the IRS counts it."""
    limits = limits_on(facts, facts.today, law, _nobody(facts))
    income = monthly_total((entry.regular() for entry in facts.incomes), law, limits.day)
    found = monthly_budget(facts.household(), income, facts.costs(law, limits.day), limits, sheet)
    status = not_collectible(found.surplus).status
    return {"not_collectible": status.upper(), **warnings(*found.warnings)}


def _nobody(facts: BudgetFacts) -> Iterator[Fault]:
    if not facts.household().persons:
        yield Fault(field="persons_under_65", problem="out_of_range", values={"lowest": 1})


def pay_to_month(facts: RegularFacts, law: Law, sheet: Worksheet) -> Mapping[str, Any]:
    """Pay as dollars a month."""
    monthly = to_month(facts.regular(), law, newest(law, PERIODS))
    sheet.line("monthly", monthly, unit="usd", source="irm-5-19-13")
    return {}


def closing_code(facts: ClosingCodeFacts, law: Law, sheet: Worksheet) -> Mapping[str, Any]:
    """The hardship closing code; left out where the costs are above the highest ceiling."""
    day = newest(law, "hardship.closing_code_ceiling")
    if hardship.closing_code(facts.yearly_allowed, law, day, sheet) is None:
        return warnings(say("living_costs.above_closing_codes"))
    return {}


QUESTIONS: Mapping[str, tuple[type, Any]] = {
    "monthly_budget": (BudgetFacts, budget),
    "pay_to_month": (RegularFacts, pay_to_month),
    "closing_code": (ClosingCodeFacts, closing_code),
}
