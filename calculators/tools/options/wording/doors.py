"""The routes with their tests, what is open in place of one that is not, and what the plans cost."""

from collections.abc import Iterator

from calculators.engine.results import (
    CLOSED,
    MAYBE,
    OPEN,
    Block,
    Column,
    Option,
    Options,
    Say,
    Table,
    Verdict,
    say,
)
from calculators.tools.debt.costs import COST_COLUMNS, cost_row
from calculators.tools.options.door import Door
from calculators.tools.options.found import Found
from calculators.tools.options.goals import ASIDE

INSTEAD = 2  # routes named in place of one that is not open
PROJECTION = (
    Column(name="year", unit="words"),
    Column(name="paid", unit="cents"),
    Column(name="left", unit="cents"),
    Column(name="fell_away", unit="cents"),
)


def verdict(found: Found, doors: tuple[Door, ...]) -> Verdict:
    """The first route by the reader's goal, and what to do before the rest."""
    first = doors[0]
    answer = say(
        f"options.answer.{first.status}",
        goal=say(f"options.goal.{found.facts.goal}"),
        first=first.title,
        all=len(doors),
    )
    return Verdict(answer=answer, then=(say("options.then"), *_first_of_all(found)), status=first.status)


def _first_of_all(found: Found) -> Iterator[Say]:
    if found.facts.returns_not_filed:
        yield say("options.file_first", years=", ".join(map(str, sorted(found.facts.returns_not_filed))))


def options(found: Found, doors: tuple[Door, ...]) -> Options:
    """Every route in the order of the goal."""
    return Options(name="options.routes", options=tuple(_option(door, found, doors) for door in doors))


def _option(door: Door, found: Found, doors: tuple[Door, ...]) -> Option:
    instead = () if door.status == OPEN else (*_paid_down(door, found), *_instead(door, doors))
    return Option(name=door.name, status=door.status, answer=door.answer, tests=door.tests, instead=instead)


def _paid_down(door: Door, found: Found) -> Iterator[Say]:
    """What opens the simple plan, with the days and the payment that follow."""
    opened, plan = found.opened, found.opened_plan
    if door.route == "simple_plan" and opened and plan:
        yield say(
            "options.paid_down",
            now=opened.savings_paid_now,
            payments=opened.payments,
            payment=found.left,
            day=opened.terms.balance_date,
            smallest=plan.payment,
            first=opened.terms.first_payment_date,
        )


def _instead(closed: Door, doors: tuple[Door, ...]) -> Iterator[Say]:
    """The first routes in the order of the goal that are open or may be; being heard always is."""
    others = [door for door in doors if door is not closed and door.route not in {"nothing_yet", *ASIDE}]
    possible = [door for door in others if door.status in {OPEN, MAYBE} and not door.is_too_dear]
    for door in possible[:INSTEAD]:
        yield say(f"options.instead.{door.status}", title=door.title)
    yield say("options.instead.rights")


def cost_table(doors: tuple[Door, ...]) -> Table:
    """What each route that pays costs, apart from those that are closed."""
    rows = tuple(cost_row(door.title, door.cost) for door in doors if door.cost and door.status != CLOSED)
    return Table(name="plans.cost", columns=COST_COLUMNS, rows=rows)


def projection_blocks(found: Found) -> Iterator[Block]:
    """A plan that pays a part, year by year to the last day to collect; nothing where it pays all."""
    if not found.projection or not found.facts.all_returns_filed:
        return
    rows = tuple((str(year.year), year.paid, year.left, year.fell_away) for year in found.projection.years)
    yield Table(
        name="options.projection",
        columns=PROJECTION,
        rows=rows,
        values={"payment": found.left},
        lead=_reviews(found),
        source="usc-6159-d",
    )


def _reviews(found: Found) -> Say:
    reviews = found.projection.reviews if found.projection else ()
    if not reviews:
        return say("options.projection.no_review")
    return say("options.projection.review", day=reviews[0])
