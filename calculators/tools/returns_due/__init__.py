"""Which returns the IRS asks for as of today, which are missing, and how long a refund can be claimed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from calculators.engine.calendar import business_day_on_or_before
from calculators.engine.loading import Law
from calculators.engine.questions import LATEST_DAY, choice, list_of, whole
from calculators.engine.reading import InputErrors
from calculators.engine.results import (
    Block,
    Column,
    Dates,
    Day,
    Point,
    Points,
    Result,
    Say,
    Statement,
    Table,
    Value,
    Verdict,
    Warnings,
    say,
)
from calculators.engine.tool import Tool
from calculators.rules.due_days import return_due
from calculators.rules.returns import last_day_to_claim_refund, required_years
from calculators.tools.debt.questions import BUSINESS_TAX, INCOME_TAX, own_income_tax
from calculators.tools.returns_given import FIRST_TAX_YEAR, years_to_come

COLUMNS = (
    Column(name="year", unit="words"),
    Column(name="due", unit="day"),
    Column(name="filed", unit="yes_no"),
    Column(name="refund", unit="day"),
    Column(name="still", unit="yes_no"),
)
KNOW = {"hardship": "irm-5-19-4", "plan": "irm-5-14-1", "no_income": "policy-5-133", "help": "publication-4134"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Questions:
    """The years without a return; none where all are filed."""

    debt_kind: str | None = choice(INCOME_TAX, BUSINESS_TAX, then=own_income_tax, group="standing", optional=True)
    returns_not_filed: tuple[int, ...] = list_of(
        whole(minimum=FIRST_TAX_YEAR, maximum=LATEST_DAY.year), group="standing", optional=True, rows_shown=6
    )


def answer(facts: Questions, law: Law, today: date) -> Result:
    """The required returns as of *today*; raises InputErrors for a year that is not over."""
    if faults := tuple(years_to_come(facts.returns_not_filed, today)):
        raise InputErrors(*faults)
    return Result(blocks=tuple(_blocks(frozenset(facts.returns_not_filed), law, today)), today=today)


def _blocks(not_filed: frozenset[int], law: Law, today: date) -> Iterator[Block]:
    required = required_years(today, law)
    missing = tuple(year for year in required if year in not_filed)
    yield _verdict(missing, required)
    yield Warnings(sentences=tuple(_warnings(not_filed - set(required), required, law, today)))
    rows = tuple(_row(year, year in not_filed, law, today) for year in sorted({*required, *not_filed}))
    yield Table(name="returns_due.years", columns=COLUMNS, rows=rows, source="policy-5-133")
    if not_filed:
        yield Dates(name="returns_due.refunds", days=tuple(_days(not_filed, law)), today=today)
        said = ("ask", "transcripts")
        yield Statement(
            name="returns_due.call",
            sentences=(*(say(f"returns_due.say.{name}") for name in said), say("options.say.note")),
            source="irm-5-19-13",
        )
    points = tuple(Point(text=say(f"returns_due.know.{name}"), source=source) for name, source in KNOW.items())
    yield Points(name="returns_due.know", points=points)


def _verdict(missing: tuple[int, ...], required: tuple[int, ...]) -> Verdict:
    kind = "missing" if missing else "none"
    years = ", ".join(map(str, missing))
    answer = say(f"returns_due.answer.{kind}", years=years, first=str(required[0]), last=str(required[-1]))
    return Verdict(answer=answer, then=(say(f"returns_due.then.{kind}"),))


def _warnings(others: frozenset[int] | set[int], required: tuple[int, ...], law: Law, today: date) -> Iterator[Say]:
    if older := sorted(year for year in others if year < required[0]):
        yield say("returns_due.warning.older", years=", ".join(map(str, older)))
    if later := sorted(year for year in others if year > required[-1]):
        yield say("returns_due.warning.later", year=str(later[0]), day=return_due(later[0], law))
    yield say("returns_due.warning.extension")


def _row(year: int, not_filed: bool, law: Law, today: date) -> tuple[Value | Say, ...]:
    last = last_day_to_claim_refund(year, law)
    return str(year), return_due(year, law), not not_filed, last, today <= last


def _days(not_filed: frozenset[int], law: Law) -> Iterator[Day]:
    """The last business day on or before each refund day, which nobody can call too late."""
    for year in sorted(not_filed):
        last = last_day_to_claim_refund(year, law)
        safe = business_day_on_or_before(last)
        yield Day(
            name="refund",
            day=safe,
            source="usc-6511-b",
            reminder="note",
            values={"year": str(year), "last": last},
            after=say("returns_due.refunds.over"),
        )


TOOL = Tool(id="returns_due", questions=Questions, answer=answer)
