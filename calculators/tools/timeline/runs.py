"""The two runs and what else can happen, as tables; each row names the rule that it follows."""

from collections.abc import Iterator

from calculators.engine.results import Column, Say, Table, Value, say
from calculators.rules.collection_stages import Drift, Step
from calculators.rules.stages import Event
from calculators.tools.steps import usually
from calculators.tools.timeline.actions import FILE_RETURNS, Tried
from calculators.tools.timeline.found import Found

TOOL = "timeline"
Cell = Value | Say
# Who says what a plain action of the reader does: filing is what plans and offers wait for.
FILING_SOURCE = "irs-simple-plan"


def label(step: Drift) -> Say:
    """What the place is called that *step* leads to."""
    return say(f"stages.state.{step.step.event.to.id}.label")


def came(step: Drift) -> Say:
    """When *step* often comes; the reason where nobody can say."""
    if step.last is None and not step.step.event.usual:
        return say(f"{TOOL}.when.from", first=step.first)
    return usually(step.step.event, step.first, step.last)


def nothing_table(found: Found) -> Table:
    """Where the case stands, and what often comes if nothing is done."""
    state = say(f"stages.state.{found.stand.state}.label"), say(f"stages.state.{found.stand.state}.text")
    start = _row(found, *state, say(f"{TOOL}.who.now"), say(f"{TOOL}.when.today"), found.here.source.id, found.today)
    rows = (start, *(_drift_row(found, step) for step in found.nothing), *_levy_rows(found))
    return Table(name=f"{TOOL}.nothing", columns=_columns(found), rows=rows)


def tried_table(found: Found, tried: Tried) -> Table:
    """What the reader does on the day, and what often comes after it."""
    rows = (*_action_rows(found, tried), *(_drift_row(found, step, tried) for step in tried.then))
    return Table(name=f"{TOOL}.tried", columns=_columns(found), rows=rows, values={"day": tried.day})


def else_table(name: str, steps: tuple[Step, ...]) -> Table:
    """Everything the rules allow from one place, those that are over left out."""
    columns = (
        Column(name="what", unit="text"),
        Column(name="who", unit="text"),
        Column(name="law", unit="text"),
        Column(name="usual", unit="text"),
        Column(name="rule", unit="source"),
    )
    rows = tuple(
        (
            say(f"stages.event.{step.event.id}"),
            say(f"stages.who.{step.event.who}"),
            _allowed(step),
            usually(step.event, step.usual_first, step.usual_last),
            step.event.source.id,
        )
        for step in steps
    )
    return Table(name=f"{TOOL}.{name}", columns=columns, rows=rows)


def _allowed(step: Step) -> Say:
    """When the rules allow it, with the last day where there is one."""
    if step.latest and step.when == "now":
        return say(f"{TOOL}.when.until", last=step.latest)
    return say(f"stages.when.{step.when}", **({"earliest": step.earliest} if step.earliest else {}))


def _action_rows(found: Found, tried: Tried) -> Iterator[tuple[Cell, ...]]:
    on = say(f"{TOOL}.when.on", day=tried.day)
    if tried.action == FILE_RETURNS:
        step, text = say(f"{TOOL}.filed.label"), say(f"{TOOL}.filed.text")
        yield _row(found, step, text, say("stages.who.you"), on, FILING_SOURCE, tried.day)
    for event in tried.events:
        when = say(f"{TOOL}.when.opened", first=tried.day) if tried.action == FILE_RETURNS else on
        yield _row(found, *_event(event), when, event.source.id, tried.day)


def _event(event: Event) -> tuple[Say, Say, Say]:
    place = say(f"stages.state.{event.to.id}.label")
    return place, say(f"stages.event.{event.id}"), say(f"stages.who.{event.who}")


def _drift_row(found: Found, step: Drift, tried: Tried | None = None) -> tuple[Cell, ...]:
    event = step.step.event
    return _row(found, *_event(event), came(step), event.source.id, None if tried else step.first)


def _levy_rows(found: Found) -> Iterator[tuple[Cell, ...]]:
    """The levies that can come at the end of the run, no sooner than the rules and what is usual."""
    for step in found.levies:
        first = max(day for day in (step.earliest, step.usual_first, found.today) if day)
        when = say(f"{TOOL}.when.{'could' if step.usual_first else 'could_by_law'}", first=first)
        yield _row(found, *_event(step.event), when, step.event.source.id, None)


def _row(found: Found, step: Say, text: Say, who: Say, when: Say, source: str, day: object) -> tuple[Cell, ...]:
    """One row; what is owed by its day stands in it where the balance is known and nothing has been paid by then."""
    owed: tuple[Cell, ...] = ()
    if found.growth:
        known = {at: amount for at, amount in found.growth.on.items() if at == day}
        owed = tuple(say(f"{TOOL}.owed", amount=amount) for amount in known.values()) or (say(f"{TOOL}.not_counted"),)
    return (step, text, who, when, *owed, source)


def _columns(found: Found) -> tuple[Column, ...]:
    owed = (Column(name="owed", unit="text"),) if found.growth else ()
    told = tuple(Column(name=name, unit="text") for name in ("step", "what", "who", "when"))
    return (*told, *owed, Column(name="rule", unit="source"))
