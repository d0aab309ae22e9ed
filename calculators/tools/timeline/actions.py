"""What a reader can do, as events of the machine: the first one that the rules allow on the day counts."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from calculators.engine.loading import Law
from calculators.engine.reading import Fault, InputErrors
from calculators.rules.collection_stages import Drift, Move, if_nothing_is_done, run
from calculators.rules.stage_data import machine
from calculators.rules.stages import Dates, Event

FILE_RETURNS = "file_returns"
# After filing, the case stays where it stands; these are the doors that it opens.
OPENED_BY_FILING = ("plan_asked", "offer_sent")
EVENTS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "full_pay": ("paid",),
        "plan": ("plan_asked", "released_for_plan"),
        "hardship": ("hardship_granted",),
        "hearing": ("hearing_asked", "equivalent_hearing_asked"),
        "offer": ("offer_sent",),
        FILE_RETURNS: (),
    }
)
ACTIONS = tuple(EVENTS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stand:
    """Where a case stands, and the days that are known."""

    state: str
    dates: Dates


@dataclass(frozen=True, slots=True, kw_only=True)
class Tried:
    """What the reader does on a day, the events that follow from it at once, where it leads, and what comes then."""

    action: str
    day: date
    events: tuple[Event, ...]
    stand: Stand
    then: tuple[Drift, ...]


def drift(stand: Stand, today: date, law: Law) -> tuple[Drift, ...]:
    """What often comes from *stand* on if nobody acts."""
    return tuple(if_nothing_is_done(stand.state, stand.dates, today, law))


def end_of(stand: Stand, run: tuple[Drift, ...]) -> Stand:
    """Where a case stands after *run*, each step on its first day."""
    state, dates = stand.state, dict(stand.dates)
    for step in run:
        state = step.step.event.to.id
        dates |= {state: step.first, step.step.event.to.known_as: step.first}
    return Stand(state=state, dates=dates)


def try_action(action: str, day: date, stand: Stand, today: date, law: Law) -> Tried:
    """What *action* on *day* leads to; raises InputErrors where no rule allows it from there, or not on that day."""
    if action == FILE_RETURNS:
        known = machine(law).events
        opened = tuple(known[event] for event in OPENED_BY_FILING if stand.state in known[event].origins)
        return Tried(action=action, day=day, events=opened, stand=stand, then=drift(stand, day, law))
    problems: list[str] = []
    for event in EVENTS[action]:
        try:
            (taken,) = run(stand.state, stand.dates, (Move(event=event, day=day),), today, law)
        except InputErrors as wrong:
            problems += [fault.problem for fault in wrong.faults]
            continue
        happened = taken.step.event
        dates = {**stand.dates, happened.to.id: day, happened.to.known_as: day}
        led = Stand(state=taken.state, dates=dates)
        return Tried(action=action, day=day, events=(happened,), stand=led, then=drift(led, day, law))
    raise InputErrors(_why_not(problems))


def _why_not(problems: list[str]) -> Fault:
    """The fault beside the box that can mend it: a day that must be known, another day, or another step."""
    if "required_missing" in problems:
        return Fault(field="hearing_letter_date", problem="required_missing")
    if "dates_out_of_order" in problems:
        return Fault(field="action_day", problem="outside_the_rule")
    return Fault(field="action", problem="not_open_from_here")
