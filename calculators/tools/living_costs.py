"""The IRS living-cost limits of one household: by its size and ages, its county, and its cars."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from calculators.engine.law import Parameter
from calculators.engine.loading import Law
from calculators.engine.questions import whole
from calculators.engine.reading import InputErrors
from calculators.engine.results import (
    Block,
    Column,
    Point,
    Points,
    Result,
    Say,
    Table,
    Value,
    Verdict,
    Warnings,
    say,
)
from calculators.engine.tool import Tool
from calculators.rules.living_costs import Household, Limit, LivingCostLimits
from calculators.tools.place import (
    MOST_CARS,
    PlaceQuestions,
    household_of,
    limits_for,
    place_misfits,
    stale_limits,
)

LIMIT_COLUMNS = (
    Column(name="line", unit="words"),
    Column(name="limit", unit="usd"),
    Column(name="rule", unit="words"),
    Column(name="since", unit="day"),
    Column(name="authority", unit="source"),
)
SPLIT_COLUMNS = (
    Column(name="kind", unit="words"),
    Column(name="amount", unit="usd"),
    Column(name="authority", unit="source"),
)
ABOVE = ("housing_and_utilities", "vehicle_loan_or_lease", "vehicle_running_costs", "public_transport")
PROOF_SOURCE = "irm-5-19-13"


@dataclass(frozen=True, slots=True, kw_only=True)
class Questions(PlaceQuestions):
    """The household, its county, and how many cars it has."""

    cars: int = whole(maximum=MOST_CARS, group="car")


def answer(facts: Questions, law: Law, today: date) -> Result:
    """The limits of *today*; raises InputErrors for a place without tables or a county not in them."""
    limits = limits_for(law, today)
    if wrong := tuple(place_misfits(facts, limits)):
        raise InputErrors(*wrong)
    return Result(blocks=tuple(_blocks(facts, household_of(facts), limits)), today=today)


def _blocks(facts: Questions, home: Household, limits: LivingCostLimits) -> Iterator[Block]:
    housing = limits.housing_and_utilities(home.state, home.county, home.persons)
    yield _verdict(home, housing)
    rows = tuple(_rows(facts.cars, home, housing, limits))
    yield Table(name="living_costs.limits", columns=LIMIT_COLUMNS, rows=rows)
    if warnings := tuple(_warnings(facts.cars, home, limits)):
        yield Warnings(sentences=warnings)
    if split := _split(home.persons, limits):
        yield split
    points = (
        *(Point(text=say(f"living_costs.above.{name}"), source=PROOF_SOURCE) for name in ABOVE),
        Point(text=say("living_costs.above.standards"), source="cfs-national"),
    )
    yield Points(name="living_costs.above", points=points, lead=say("living_costs.above.lead"))


def _verdict(home: Household, housing: Limit) -> Verdict:
    place = say(f"questions.state.choice.{home.state}")
    text = say("living_costs.answer", county=home.county, state=place, persons=home.persons, housing=housing.amount)
    return Verdict(answer=text, then=(say("living_costs.then"),))


def _rows(cars: int, home: Household, housing: Limit, limits: LivingCostLimits) -> Iterator[tuple[Value | Say, ...]]:
    food = limits.food_clothing_and_other(home.persons)
    yield _row("food_clothing_and_other", "national_standard", food, "in_full", limits)
    health = limits.out_of_pocket_health(home.persons_under_65, home.persons_65_or_over)
    yield _row("out_of_pocket_health", "out_of_pocket_health_under_65", health, "in_full", limits)
    yield _row("housing_and_utilities", "housing_and_utilities", housing, "up_to", limits)
    if not cars:
        yield _row("public_transport", "public_transport", limits.public_transport(), "without_car", limits)
        return
    loan = limits.vehicle_loan_or_lease()
    each = Limit(loan.amount * cars, loan.source)
    yield _row("vehicle_loan_or_lease", "vehicle_ownership", each, "loans", limits)
    if area := limits.running_cost_area(home.state, home.county):
        running = limits.vehicle_running_costs(area, cars)
        yield _row("vehicle_running_costs", "vehicle_operating", running, "area", limits, area=area)
    yield _row("public_transport", "public_transport", limits.public_transport(), "beside_car", limits)


def _row(
    line: str, figure: str, limit: Limit, rule: str, limits: LivingCostLimits, **values: Value
) -> tuple[Value | Say, ...]:
    since = _figure(figure, limits).value_on(limits.day, hold=True).start
    return say(f"lines.{line}.label"), limit.amount, say(f"living_costs.rule.{rule}", **values), since, limit.source


def _figure(name: str, limits: LivingCostLimits) -> Parameter:
    return limits.law[f"living_costs.{name}"]


def _warnings(cars: int, home: Household, limits: LivingCostLimits) -> Iterator[Say]:
    yield from stale_limits(limits)
    if cars and not limits.running_cost_area(home.state, home.county):
        yield say("living_costs.reason.no_limit_published")


def _split(persons: int, limits: LivingCostLimits) -> Table | None:
    """Food and other needs by kind, from one copy of the IRS page; None above the largest household printed."""
    kinds = limits.food_clothing_and_other_by_kind(persons)
    if not kinds:
        return None
    rows = tuple((say(f"living_costs.kind.{kind}"), limit.amount, limit.source) for kind, limit in kinds.items())
    lead = say("living_costs.split.lead")
    return Table(name="living_costs.split", columns=SPLIT_COLUMNS, rows=rows, lead=lead, values={"persons": persons})


TOOL = Tool(id="living_costs", questions=Questions, answer=answer)
