"""The tables about the last day to collect: each tax, each pause, each choice."""

from datetime import date

from calculators.engine.calendar import add_months, count_monthly
from calculators.engine.results import Column, Say, Table, say
from calculators.tools.collection_deadline.found import CHOICES, YearClock, source_of

TOOL = "collection_deadline"


def left(day: date, today: date) -> Say:
    """The time from *today* to *day* in years, months and days, as a calendar counts them."""
    if day < today:
        return say(f"{TOOL}.left.passed")
    months = count_monthly(today, day) - 1
    days = (day - add_months(today, months)).days
    if months >= 12:
        return say(f"{TOOL}.left.years", years=months // 12, months=months % 12)
    return say(f"{TOOL}.left.months", months=months, days=days) if months else say(f"{TOOL}.left.days", days=days)


def year_table(years: tuple[YearClock, ...], today: date) -> Table:
    """Each tax with its last day and the time left."""
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


def pause_table(years: tuple[YearClock, ...]) -> Table:
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


def choice_table(years: tuple[YearClock, ...]) -> Table:
    """What each choice that is still open adds; with days for the first tax where a length is given."""
    rule = Column(name="rule", unit="source")
    columns = (Column(name="choice", unit="text"), Column(name="adds", unit="text"))
    told = [(kind, say(f"{TOOL}.choice.{kind}"), say(f"{TOOL}.adds.{kind}")) for kind in CHOICES]
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
