"""The answer about the last day to collect in the order in which it is read."""

from collections.abc import Iterator
from datetime import date

from calculators.engine.results import (
    Block,
    Dates,
    Day,
    Say,
    Statement,
    Value,
    Verdict,
    Warnings,
    Worksheet,
    say,
)
from calculators.tools.collection_deadline.found import YearClock
from calculators.tools.collection_deadline.tables import TOOL, choice_table, left, pause_table, year_table


def blocks(years: tuple[YearClock, ...], sheets: list[Worksheet], today: date) -> Iterator[Block]:
    """The blocks of the answer, with a worksheet for each tax."""
    yield _verdict(years, today)
    yield year_table(years, today)
    yield _days(years, today)
    if any(year.clock.effects for year in years):
        yield pause_table(years)
    yield choice_table(years)
    yield Statement(
        name=f"{TOOL}.ask",
        sentences=tuple(say(f"{TOOL}.say.{name}") for name in ("transcript", "day", "pauses")),
        source="irm-5-1-19",
    )
    yield Warnings(sentences=tuple(_warnings(years, today)))
    yield from sheets


def _verdict(years: tuple[YearClock, ...], today: date) -> Verdict:
    running = [year for year in years if not year.passed(today)]
    if not running:
        return Verdict(answer=say(f"{TOOL}.answer.passed"), then=(say(f"{TOOL}.then.passed"),))
    first, last = running[0], running[-1]
    values: dict[str, Value | Say] = {
        "year": str(first.given.tax_year),
        "day": first.clock.deadline,
        "left": left(first.clock.deadline, today),
    }
    some = () if len(running) == len(years) else (say(f"{TOOL}.then.some_passed"),)
    if len(running) == 1:
        return Verdict(answer=say(f"{TOOL}.answer.one", **values), then=(say(f"{TOOL}.then.ask"), *some))
    answer = say(f"{TOOL}.answer.many", **values, last=last.clock.deadline, last_year=str(last.given.tax_year))
    return Verdict(answer=answer, then=(say(f"{TOOL}.then.ask"), *some))


def _days(years: tuple[YearClock, ...], today: date) -> Dates:
    """One entry for each last day; where it is no work day, the day until which the IRS may still act."""
    days: dict[date, Day] = {}
    for year in years:
        deadline, until = year.clock.deadline, year.clock.may_act_until
        name = "deadline" if deadline == until else "deadline_moved"
        values = {"until": until}
        days.setdefault(deadline, Day(name=name, day=deadline, source="usc-6502-a", reminder="note", values=values))
    return Dates(name=f"{TOOL}.days", days=tuple(days.values()), today=today)


def _warnings(years: tuple[YearClock, ...], today: date) -> Iterator[Say]:
    yield say(f"{TOOL}.warning.estimate")
    for year in years:
        if year.clock.latest:
            yield say(f"{TOOL}.warning.earlier", year=str(year.given.tax_year), day=year.clock.latest)
    yield say(f"{TOOL}.warning.others")
    yield say(f"{TOOL}.warning.waiver")
    yield say(f"{TOOL}.warning.wait")
