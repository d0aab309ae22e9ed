"""The rules by which a case moves, told in words: from where to where, what happens, who does it, when, who says so."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from calculators.engine.law import Source
from calculators.engine.words import words
from calculators.rules.stages import MAIN, Event, Machine, Span, State
from hooks.figures import LANGUAGE, shown
from hooks.templating import page_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One rule in words."""

    origins: str
    to: str
    said: str
    who: str
    when: Sequence[str]
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One state in words, and some of the rules that lead to it or on from it."""

    label: str
    text: str
    holder: str
    steps: Sequence[Step]


def place(state: State, steps: Sequence[Step]) -> Place:
    """*state* in words, with *steps*."""
    return Place(label=label(state), text=_said(f"state.{state.id}.text"), holder=holder(state), steps=steps)


def step(known: Machine, event: Event) -> Step:
    """*event* in words."""
    return Step(
        origins=_origins(known, event),
        to=label(event.to),
        said=_said(f"event.{event.id}"),
        who=_said(f"who.{event.who}"),
        when=list(_when(known, event)),
        source=event.source,
    )


def label(state: State) -> str:
    """What *state* is called."""
    return _said(f"state.{state.id}.label")


def holder(state: State) -> str:
    """Who has the case in *state*."""
    return _said(f"holder.{state.holder}")


def _origins(known: Machine, event: Event) -> str:
    main = [state.id for state in known.states.values() if state.kind == MAIN]
    if event.origins.issuperset(main):
        return page_words(LANGUAGE).text("machine.any_place")
    return ", ".join(label(state) for state in known.states.values() if state.id in event.origins)


def _when(known: Machine, event: Event) -> Iterator[str]:
    """Each sentence about the days of *event*."""
    said = page_words(LANGUAGE)
    for name in ("earliest", "latest"):
        if span := getattr(event, name):
            yield said.text(f"machine.{name}", span=_counted(known, span))
    if event.usual:
        yield _said(f"usual.{event.usual}")
    elif event.usual_first and event.usual_last:
        if event.usual_first.lengths != event.usual_last.lengths:
            first, last = _length(event.usual_first), _counted(known, event.usual_last)
            yield said.text("machine.usual.both", first=first, last=last)
    elif event.usual_first:
        yield said.text("machine.usual.first", first=_counted(known, event.usual_first))
    elif event.usual_last:
        yield said.text("machine.usual.last", last=_counted(known, event.usual_last))


def _counted(known: Machine, span: Span) -> str:
    """*span* in words: ``30 days after the date on the hearing letter``."""
    said = page_words(LANGUAGE)
    after = _day(known, span.after[0]) if span.after else said.text("machine.step_before")
    return said.text("machine.counted", length=_length(span), after=after) if span.lengths else after


def _length(span: Span) -> str:
    said = page_words(LANGUAGE)
    lengths = [
        said.text(f"machine.unit.{unit}", number=length.values[-1].amount)
        if unit in {"weeks", "business_days"}
        else shown(length, length.values[-1])
        for unit, length in span.lengths
    ]
    return said.text("machine.and").join(lengths)


def _day(known: Machine, name: str) -> str:
    said = page_words(LANGUAGE)
    if said.has(f"machine.day.{name}"):
        return said.text(f"machine.day.{name}")
    return said.text("machine.day_of", label=label(known.states[name]))


def _said(id_: str) -> str:
    return words(LANGUAGE).text(f"stages.{id_}")
