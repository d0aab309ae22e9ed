"""What can happen next to a case, a run of such steps, and what comes if nothing is done. Never a promised date."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from calculators.engine.loading import Law
from calculators.engine.reading import Fault, InputErrors
from calculators.rules.stage_data import machine
from calculators.rules.stages import BESIDE, Dates, Event, Machine

NOW, LATER, OVER, UNKNOWN = "now", "later", "over", "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One event with its days for this reader; None where no rule sets one, or the day it counts from is not known.

    *when*: now, later (not before *earliest*), over (done, or after *latest*), or unknown (a day must be known first).
    """

    event: Event
    when: str
    earliest: date | None
    latest: date | None
    usual_first: date | None
    usual_last: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """An event by its id, and the day on which it happens."""

    event: str
    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """A move that the rules allow: its step, its day, and the state in which the case stands after it."""

    step: Step
    day: date
    state: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Drift:
    """A step that often comes if nobody acts: between *first* and *last*; None from where no figure is published."""

    step: Step
    first: date
    last: date | None


def next_steps(state: str, dates: Dates, today: date, law: Law) -> tuple[Step, ...]:
    """Every event that leads on from *state*, with its days; *dates* are the reader's days by the name of the state.

    Raises InputErrors for a state that is not known.
    """
    known = machine(law)
    _refuse_unknown(known, state)
    return tuple(_step(event, state, dates, today) for event in known.events_from(state))


def run(state: str, dates: Dates, moves: tuple[Move, ...], today: date, law: Law) -> tuple[Taken, ...]:
    """The *moves* one after the other from *state*; each must be a rule of the machine and come on a day it allows.

    Raises InputErrors on ``moves``: no such rule from there (not_an_allowed_choice), a day before an earlier one or
    outside what the rule allows (dates_out_of_order), a day that must be known first (required_missing).
    """
    known = machine(law)
    _refuse_unknown(known, state)
    taken: list[Taken] = []
    told, previous = dict(dates), date.min
    for place, move in enumerate(moves):
        event = known.events.get(move.event)
        if event is None or state not in event.origins:
            raise _refusal(place, "not_an_allowed_choice")
        step = _step(event, state, told, today, on=move.day)
        if move.day < previous or step.when in {LATER, OVER}:
            raise _refusal(place, "dates_out_of_order")
        if step.when == UNKNOWN:
            raise _refusal(place, "required_missing")
        state, previous = _arrive(event, state, told, move.day), move.day
        taken.append(Taken(step=step, day=move.day, state=state))
    return tuple(taken)


def if_nothing_is_done(state: str, dates: Dates, today: date, law: Law) -> Iterator[Drift]:
    """What often comes next, step after step, until nobody can say; each no sooner than the rules allow.

    The days grow into ranges; from the first step without a published figure on, there is no last day.
    """
    known = machine(law)
    _refuse_unknown(known, state)
    soonest, latest, seen = dict(dates), dict(dates), {state}
    first: date = today
    last: date | None = today
    while (event := known.usual_next(state)) and event.to.id not in seen:
        soon, late = _step(event, state, soonest, today), _step(event, state, latest, today)
        first = max(day for day in (first, soon.earliest, soon.usual_first) if day)
        last = max(last, late.usual_last, first) if last and late.usual_last else None
        yield Drift(step=soon, first=first, last=last)
        _arrive(event, state, soonest, first)
        latest = {} if last is None else latest
        state = _arrive(event, state, latest, last or first)
        seen.add(state)


def _step(event: Event, state: str, dates: Dates, today: date, on: date | None = None) -> Step:
    spans = (event.earliest, event.latest, event.usual_first, event.usual_last)
    earliest, latest, first, last = (span.day(state, dates, today) if span else None for span in spans)
    return Step(
        event=event,
        when=_when(event, dates, earliest, latest, on or today),
        earliest=earliest,
        latest=latest,
        usual_first=first,
        usual_last=last,
    )


def _when(event: Event, dates: Dates, earliest: date | None, latest: date | None, day: date) -> str:
    if event.once in dates or (latest and day > latest):
        return OVER
    counted = (event.earliest is None or earliest) and (event.latest is None or latest)
    if not counted or any(name not in dates for name in event.needs):
        return UNKNOWN
    return LATER if earliest and day < earliest else NOW


def _arrive(event: Event, state: str, dates: dict[str, date], day: date) -> str:
    """The state after *event*, with the day written down; a state beside leaves the case where it stands."""
    dates[event.to.id] = dates[event.to.known_as] = day
    return state if event.to.kind == BESIDE else event.to.id


def _refuse_unknown(known: Machine, state: str) -> None:
    if state not in known.states:
        raise InputErrors(Fault(field="state", problem="not_an_allowed_choice"))


def _refusal(place: int, problem: str) -> InputErrors:
    return InputErrors(Fault(field="moves", at=str(place), problem=problem))
