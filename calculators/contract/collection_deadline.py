"""The question of tests/cases/collection_deadline.toml."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from calculators.contract.refusing import refuse
from calculators.engine.loading import Law
from calculators.engine.questions import choice, day, rows
from calculators.engine.reading import Fault
from calculators.engine.results import Worksheet
from calculators.rules.collection_deadline import NO_PAUSES, PAUSES, Pause, clock, write


@dataclass(frozen=True, slots=True, kw_only=True)
class PauseFacts:
    """One pause; one that still runs is given with ``to`` = today."""

    kind: str = choice(*PAUSES, *NO_PAUSES)
    from_: date = day()
    to: date = day()


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadlineFacts:
    """The facts of ``deadline``; *today* refuses an assessment in the future and tells whether the day has passed."""

    assessed: date = day()
    pauses: tuple[PauseFacts, ...] = rows(PauseFacts)
    today: date | None = day(optional=True)


def deadline(facts: DeadlineFacts, law: Law, sheet: Worksheet) -> Mapping[str, Any]:
    """The last day to collect one assessment."""
    refuse(_faults(facts, law))
    pauses = tuple(Pause(kind=row.kind, first=row.from_, last=row.to) for row in facts.pauses)
    found = clock(facts.assessed, pauses, law)
    write(found, sheet)
    effects = [{"kind": each.pause.kind, "effect": each.effect, "days": each.days} for each in found.effects]
    return {"pauses": effects} | ({"passed": found.may_act_until < facts.today} if facts.today else {})


def _faults(facts: DeadlineFacts, law: Law) -> Iterator[Fault]:
    if facts.today and facts.assessed > facts.today:
        yield Fault(field="assessed", problem="dates_out_of_order")
    years = law["collection_deadline.collection_years"]
    if not years.covers(facts.assessed):
        known = {"lowest": years.values[0].start, "highest": years.known_through}
        yield Fault(field="assessed", problem="out_of_range", values=known)
    for place, pause in enumerate(facts.pauses):
        if pause.to < pause.from_:
            yield Fault(field="pauses", at=f"{place}.to", problem="dates_out_of_order")


QUESTIONS: Mapping[str, tuple[type, Any]] = {"deadline": (DeadlineFacts, deadline)}
