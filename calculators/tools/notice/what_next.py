"""What often comes after a letter, and in what range: from the same machine as the timeline."""

from collections.abc import Iterator
from datetime import date

from calculators.engine.loading import Law
from calculators.engine.results import Column, Say, Table, say
from calculators.rules.notices import Follows, Notice, notices
from calculators.rules.stage_data import machine
from calculators.rules.stages import Event, Machine, Span, State
from calculators.tools.steps import usually
from calculators.tools.typed_letter import shown_code

COLUMNS = (
    Column(name="to", unit="text"),
    Column(name="what", unit="text"),
    Column(name="when", unit="text"),
    Column(name="rule", unit="source"),
)


def what_next(notice: Notice, sent: date | None, today: date, law: Law) -> Table:
    """The table of what often follows *notice*; with the day it was *sent*, the ranges are days."""
    known = machine(law)
    rows = tuple(
        (_label(follows.to, known, law), follows.text, _when(notice, follows, sent, today, known), follows.source.id)
        for follows in notice.next
    )
    return Table(name="notice.next", columns=COLUMNS, rows=rows)


def _label(to: str, known: Machine, law: Law) -> Say:
    if letter := notices(law).get(to):
        return say("notice.letter", code=shown_code(letter.code), title=letter.title)
    return say(f"stages.state.{to}.label" if to in known.states else f"notice.to.{to}")


def _when(notice: Notice, follows: Follows, sent: date | None, today: date, known: Machine) -> Say:
    event = _event(notice, follows.to, known)
    if event is None:
        return say("stages.usual.no_figure")
    here = next((state for state in known.states.values() if notice.code in state.letters), None)
    if sent is None or here is None:
        return _without_date(event)
    dates = {here.id: sent, here.known_as: sent}
    first, last = (span.day(here.id, dates, today) if span else None for span in (event.usual_first, event.usual_last))
    return usually(event, first, last)


def _event(notice: Notice, to: str, known: Machine) -> Event | None:
    """The rule that leads to *to*, if there is one: best from where the letter puts a case."""
    here = {state.id for state in known.states.values() if notice.code in state.letters}
    found = [event for event in known.events.values() if _leads_to(event.to, to)]
    return min(found, key=lambda event: not here & event.origins, default=None)


def _leads_to(state: State, to: str) -> bool:
    return to in {state.id, state.known_as, *state.letters}


def _without_date(event: Event) -> Say:
    """The usual range as so many days or weeks, where the date on the letter is not known."""
    if event.usual:
        return say(f"stages.usual.{event.usual}")
    lengths = dict(_lengths(event))
    if len({unit for unit, _ in lengths.values()}) != 1:
        return say("steps.day_needed")
    unit = next(iter(lengths.values()))[0]
    return say(f"notice.range.{unit}.{'_'.join(lengths)}", **{name: count for name, (_, count) in lengths.items()})


def _lengths(event: Event) -> Iterator[tuple[str, tuple[str, int]]]:
    """The first and the last of the usual days as a unit and a count, where each is one figure."""
    spans: tuple[tuple[str, Span | None], ...] = (("first", event.usual_first), ("last", event.usual_last))
    for name, span in spans:
        if span and len(span.lengths) == 1:
            unit, length = span.lengths[0]
            yield name, (unit, int(length.values[-1].amount or 0))
