"""The log in the order in which it is read: what comes next, the days to keep, every call."""

from collections.abc import Iterator
from datetime import date
from itertools import groupby
from operator import attrgetter
from typing import TypeAlias

from calculators.engine.results import Block, Column, Dates, Day, Say, Table, Value, Verdict, Warnings, say
from calculators.tools.call_log.questions import Call

TOOL = "call_log"
UNITS = {"called_on": "day", "follow_up_day": "day"}
COLUMNS = (
    *("called_on", "called_at", "number_called", "employee_name", "employee_number"),
    *("said", "agreed", "follow_up_day", "next_step"),
)
Calls: TypeAlias = tuple[Call, ...]


def blocks(calls: Calls, today: date) -> Iterator[Block]:
    """The blocks of the log of *calls*, which are in order of their days."""
    days = tuple(_days(calls))
    yield Verdict(answer=_answer(days, today), then=tuple(_then(calls)))
    if days:
        yield Dates(name=f"{TOOL}.days", days=days, today=today)
    yield _table(calls)
    if odd := tuple(_odd(calls, today)):
        yield Warnings(sentences=odd)


def _days(calls: Calls) -> Iterator[Day]:
    """One day for all calls that are followed up on it."""
    followed = sorted((call for call in calls if call.follow_up_day), key=attrgetter("follow_up_day"))
    for day, found in groupby(followed, key=attrgetter("follow_up_day")):
        steps = [call.next_step for call in found if call.next_step]
        what = {"step": "; ".join(steps)} if steps else {}
        yield Day(name="step" if steps else "look", day=day, source="own-note-of-a-call", reminder="call", values=what)


def _answer(days: tuple[Day, ...], today: date) -> Say:
    ahead = [day for day in days if day.day >= today]
    if ahead:
        return say(f"{TOOL}.answer.next", day=ahead[0].day)
    return say(f"{TOOL}.answer.passed" if days else f"{TOOL}.answer.no_day")


def _then(calls: Calls) -> Iterator[Say]:
    yield say(f"{TOOL}.then.{'one' if len(calls) == 1 else 'many'}", calls=len(calls))
    if not calls[-1].employee_number:
        yield say(f"{TOOL}.then.who")


def _table(calls: Calls) -> Table:
    columns = tuple(Column(name=name, unit=UNITS.get(name, "text")) for name in COLUMNS)
    rows = tuple(tuple(_noted(getattr(call, name)) for name in COLUMNS) for call in calls)
    return Table(name=f"{TOOL}.calls", columns=columns, rows=rows)


def _noted(value: Value | None) -> Value | Say:
    return say(f"{TOOL}.not_noted") if value is None else value


def _odd(calls: Calls, today: date) -> Iterator[Say]:
    """Days that look mistyped; a log is never refused for them."""
    for call in calls:
        if call.called_on > today:
            yield say(f"{TOOL}.warning.to_come", day=call.called_on)
        if call.follow_up_day and call.follow_up_day < call.called_on:
            yield say(f"{TOOL}.warning.before", day=call.called_on)
