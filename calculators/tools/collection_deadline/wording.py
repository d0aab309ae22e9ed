"""The answer about the last day to collect in the order in which it is read."""

from collections.abc import Iterator
from datetime import date

from calculators.engine.calendar import add_months, count_monthly
from calculators.engine.results import (
    Block,
    Column,
    Dates,
    Day,
    Say,
    Statement,
    Table,
    Value,
    Verdict,
    Warnings,
    Worksheet,
    say,
)
from calculators.tools.collection_deadline.found import CHOICES, YearClock, source_of

TOOL = "collection_deadline"


def blocks(years: tuple[YearClock, ...], sheets: list[Worksheet], today: date) -> Iterator[Block]:
    """The blocks of the answer, with a worksheet for each tax."""
    yield _verdict(years, today)
    yield _table(years, today)
    yield _days(years, today)
    if any(year.clock.effects for year in years):
        yield _pauses(years)
    yield _choices(years)
    yield Statement(
        name=f"{TOOL}.ask",
        sentences=tuple(say(f"{TOOL}.say.{name}") for name in ("transcript", "day", "pauses")),
        source="irm-5-1-19",
    )
    yield Warnings(sentences=tuple(_warnings(years, today)))
    yield from sheets


def left(day: date, today: date) -> Say:
    """The time from *today* to *day* in years, months and days, as a calendar counts them."""
    if day < today:
        return say(f"{TOOL}.left.passed")
    months = count_monthly(today, day) - 1
    days = (day - add_months(today, months)).days
    if months >= 12:
        return say(f"{TOOL}.left.years", years=months // 12, months=months % 12)
    return say(f"{TOOL}.left.months", months=months, days=days) if months else say(f"{TOOL}.left.days", days=days)


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


def _table(years: tuple[YearClock, ...], today: date) -> Table:
    columns = (
        Column(name="year", unit="text"),
        Column(name="assessed", unit="day"),
        Column(name="plain", unit="day"),
        Column(name="added", unit="count"),
        Column(name="deadline", unit="date"),
        Column(name="left", unit="text"),
        Column(name="rule", unit="source"),
    )
    rows = tuple(
        (
            str(year.given.tax_year),
            year.given.assessed,
            year.clock.without_pauses,
            year.clock.days_added,
            year.clock.deadline,
            left(year.clock.deadline, today),
            "usc-6502-a",
        )
        for year in years
    )
    return Table(name=f"{TOOL}.years", columns=columns, rows=rows)


def _days(years: tuple[YearClock, ...], today: date) -> Dates:
    """One entry for each last day; where it is no work day, the day until which the IRS may still act."""
    days: dict[date, Day] = {}
    for year in years:
        deadline, until = year.clock.deadline, year.clock.may_act_until
        name = "deadline" if deadline == until else "deadline_moved"
        values = {"until": until}
        days.setdefault(deadline, Day(name=name, day=deadline, source="usc-6502-a", reminder="note", values=values))
    return Dates(name=f"{TOOL}.days", days=tuple(days.values()), today=today)


def _pauses(years: tuple[YearClock, ...]) -> Table:
    """What each pause did to each tax."""
    columns = (
        Column(name="year", unit="text"),
        Column(name="pause", unit="text"),
        Column(name="effect", unit="text"),
        Column(name="days", unit="count"),
        Column(name="rule", unit="source"),
    )
    rows = tuple(
        (
            str(year.given.tax_year),
            say(f"questions.pause_kind.choice.{each.pause.kind}"),
            say(f"{TOOL}.effect.{each.effect}"),
            each.days,
            each.source,
        )
        for year in years
        for each in year.clock.effects
    )
    return Table(name=f"{TOOL}.pauses", columns=columns, rows=rows)


def _choices(years: tuple[YearClock, ...]) -> Table:
    """What each choice that is still open adds; with days for the first tax where a length is given."""
    rule = Column(name="rule", unit="source")
    columns = (Column(name="choice", unit="text"), Column(name="adds", unit="text"))
    told = [(kind, say(f"questions.pause_kind.choice.{kind}"), say(f"{TOOL}.adds.{kind}")) for kind in CHOICES]
    shown = next((year for year in years if year.with_choice), None)
    if shown is None:
        rows = tuple((name, adds, source_of(kind)) for kind, name, adds in told)
        return Table(name=f"{TOOL}.choices", columns=(*columns, rule), rows=rows)
    clocks = dict(shown.with_choice)
    dated = tuple(
        (name, adds, (clocks[kind].deadline - shown.clock.deadline).days, clocks[kind].deadline, source_of(kind))
        for kind, name, adds in told
    )
    more = (Column(name="days", unit="count"), Column(name="deadline", unit="day"))
    lead = say(f"{TOOL}.choices.lead", year=str(shown.given.tax_year))
    return Table(name=f"{TOOL}.choices", columns=(*columns, *more, rule), rows=dated, lead=lead)


def _warnings(years: tuple[YearClock, ...], today: date) -> Iterator[Say]:
    yield say(f"{TOOL}.warning.estimate")
    for year in years:
        if year.clock.latest:
            yield say(f"{TOOL}.warning.earlier", year=str(year.given.tax_year), day=year.clock.latest)
    yield say(f"{TOOL}.warning.others")
    yield say(f"{TOOL}.warning.waiver")
    yield say(f"{TOOL}.warning.wait")
