"""Reads ``parameters/stages.toml`` and refuses what does not fit together."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import Any

from calculators.engine.entries import refuse_keys
from calculators.engine.law import LawError
from calculators.engine.loading import Law
from calculators.rules.stages import BESIDE, END, MAIN, NO_FIGURE, NOT_PUBLIC, YOU_CHOOSE, Event, Machine, Span, State

FILE = "parameters/stages.toml"
HOLDERS = frozenset({
    *("notice_stream", "acs", "field", "federal_payments", "collector", "appeals", "court", "plan_unit"),
    *("offer_unit", "queue", "state_department", "nobody"),
})  # fmt: skip
ACTORS = frozenset({"you", "irs", "collector", "court", "time"})
UNITS = ("business_days", "days", "weeks", "months", "years")
SPANS = ("earliest", "latest", "usual_first", "usual_last")
STATE_NEEDED = frozenset({"holder", "source"})
EVENT_NEEDED = frozenset({"from", "to", "who", "source"})
DAYS_TOLD = frozenset({"collection_deadline"})  # days that the reader tells and no event sets


@cache
def machine(law: Law) -> Machine:
    """The machine; raises LawError for a key, a state, a day, a figure or a source that is unknown."""
    data = law.entries("stages")
    refuse_keys(FILE, data, frozenset({"groups", "states", "events"}), frozenset({"groups", "states", "events"}))
    states = {id_: _state(law, id_, entry) for id_, entry in data["states"].items()}
    groups = {**data["groups"], "any": [id_ for id_, state in states.items() if state.kind == MAIN]}
    events = {id_: _event(law, id_, entry, states, groups) for id_, entry in data["events"].items()}
    return Machine(states=MappingProxyType(states), events=MappingProxyType(events))


def _state(law: Law, id_: str, entry: Mapping[str, Any]) -> State:
    where = f"{FILE}: {id_}"
    refuse_keys(where, entry, STATE_NEEDED | {"letters", "known_as", "kind"}, STATE_NEEDED)
    return State(
        id=id_,
        holder=_one_of(where, "holder", entry["holder"], HOLDERS),
        kind=_one_of(where, "kind", entry.get("kind", MAIN), {MAIN, BESIDE, END}),
        letters=tuple(entry.get("letters", ())),
        known_as=entry.get("known_as", id_),
        source=law.source(where, entry["source"]),
    )


def _event(
    law: Law, id_: str, entry: Mapping[str, Any], states: Mapping[str, State], groups: Mapping[str, list[str]]
) -> Event:
    where = f"{FILE}: {id_}"
    refuse_keys(where, entry, EVENT_NEEDED | {"needs", "once", "usual", "next", *SPANS}, EVENT_NEEDED)
    if ("usual" in entry) == bool({"usual_first", "usual_last"} & set(entry)):
        raise LawError(f"{where}: give either usual or the usual days")
    days = {*states, *(state.known_as for state in states.values()), *DAYS_TOLD}
    reasons = {NOT_PUBLIC, NO_FIGURE, YOU_CHOOSE, ""}
    return Event(
        id=id_,
        origins=frozenset(_states(where, entry["from"], states, groups)),
        to=states[_one_of(where, "state", entry["to"], states)],
        who=_one_of(where, "who", entry["who"], ACTORS),
        source=law.source(where, entry["source"]),
        usual=_one_of(where, "usual", entry.get("usual", ""), reasons),
        needs=tuple(_one_of(where, "day", day, days) for day in entry.get("needs", ())),
        once=_one_of(where, "day", entry.get("once", ""), days | {""}),
        next=frozenset(_states(where, entry.get("next", []), states, groups)),
        **{key: _span(law, where, entry[key], days) if key in entry else None for key in SPANS},
    )


def _states(
    where: str, names: Iterable[str], states: Mapping[str, State], groups: Mapping[str, list[str]]
) -> Iterator[str]:
    """The states that *names* stand for, groups within groups opened."""
    for name in names:
        if name in groups:
            yield from _states(where, groups[name], states, groups)
        else:
            yield _one_of(where, "state", name, states)


def _span(law: Law, where: str, entry: Mapping[str, Any], days: Iterable[str]) -> Span:
    refuse_keys(where, entry, frozenset({"after", "moved", *UNITS}), frozenset())
    figures = ((unit, entry[unit]) for unit in UNITS if unit in entry)
    listed = ((unit, [names] if isinstance(names, str) else names) for unit, names in figures)
    return Span(
        after=tuple(_one_of(where, "day", day, days) for day in entry.get("after", ())),
        lengths=tuple((unit, law[name]) for unit, names in listed for name in names),
        moved=entry.get("moved", False),
    )


def _one_of(where: str, what: str, given: str, allowed: Iterable[str]) -> str:
    if given not in allowed:
        raise LawError(f"{where}: unknown {what} {given}")
    return given
