"""The answer about what comes next in the order in which it is read: both runs as tables, a picture after each."""

from collections.abc import Iterator

from calculators.engine.results import Block, Chart, Column, Period, Periods, Say, Table, Value, Verdict, Warnings, say
from calculators.rules.collection_stages import NOW, Drift
from calculators.tools.timeline.found import Found
from calculators.tools.timeline.growth import Growth
from calculators.tools.timeline.runs import came, else_table, label, nothing_table, tried_table
from calculators.tools.typed_letter import confirmation

TOOL = "timeline"


def blocks(found: Found) -> Iterator[Block]:
    """The blocks of the answer."""
    yield _verdict(found)
    yield nothing_table(found)
    if found.nothing:
        yield _picture("nothing", found.nothing)
    if found.tried:
        yield tried_table(found, found.tried)
        if found.tried.then:
            yield _picture("tried", found.tried.then)
        if found.beside_tried:
            yield else_table("after", found.beside_tried)
    yield else_table("now", found.beside_nothing)
    if found.growth:
        yield from _growth(found.growth)
    yield Warnings(sentences=tuple(_warnings(found)))


def _verdict(found: Found) -> Verdict:
    here = say(f"stages.state.{found.stand.state}.label")
    if not found.nothing:
        answer = say(f"{TOOL}.answer.rest", here=here)
    else:
        answer = say(f"{TOOL}.answer.next", next=label(found.nothing[0]), when=came(found.nothing[0]))
    return Verdict(answer=answer, then=tuple(_then(found)))


def _then(found: Found) -> Iterator[Say]:
    """What to do today: the right that ends first, else a call; then what the reader tries leads to."""
    ending = [step for step in found.beside_nothing if step.event.who == "you" and step.when == NOW and step.latest]
    if ending:
        first = min(ending, key=lambda step: step.latest or found.today)
        act = say(f"stages.event.{first.event.id}")
        yield say(f"{TOOL}.then.right", act=act, last=first.latest or found.today)
    else:
        yield say(f"{TOOL}.then.call")
    if found.tried:
        led = say(f"stages.state.{found.tried.stand.state}.label")
        yield say(f"{TOOL}.then.tried.{found.tried.action}", day=found.tried.day, led=led)


def _picture(name: str, run: tuple[Drift, ...]) -> Periods:
    periods = tuple(Period(first=step.first, last=step.last, label=label(step), days=_days(step)) for step in run)
    return Periods(name=f"{TOOL}.{name}", periods=periods, summary=say(f"{TOOL}.{name}.summary"))


def _days(step: Drift) -> Say:
    if step.last is None:
        return say(f"{TOOL}.days.open", first=step.first)
    if step.last == step.first:
        return say(f"{TOOL}.days.one", first=step.first)
    return say(f"{TOOL}.days.range", first=step.first, last=step.last)


def _growth(growth: Growth) -> Iterator[Block]:
    columns = (Column(name="day", unit="day"), Column(name="owed", unit="cents"))
    (start, now), (end, then) = growth.months[0], growth.months[-1]
    values: dict[str, Value | Say] = {"now": now, "then": then, "start": start, "end": end}
    yield Table(
        name=f"{TOOL}.growth",
        columns=columns,
        rows=growth.months,
        lead=say(f"{TOOL}.growth.lead", **values),
        source="usc-6601-a",
    )
    summary = say(f"{TOOL}.growth.summary", **values)
    yield Chart(name=f"{TOOL}.growth", kind="line", points=growth.months, summary=summary)


def _warnings(found: Found) -> Iterator[Say]:
    if found.facts.notice_code:
        yield from confirmation(found.facts.notice_code)
    yield say(f"{TOOL}.warning.range")
    yield say(f"{TOOL}.warning.secret")
    yield say(f"{TOOL}.warning.refund")
    if found.growth and found.growth.assumed:
        yield say(f"{TOOL}.warning.assumed", day=found.growth.assumed)
    if found.growth and found.growth.may_be_waived:
        yield say(f"{TOOL}.warning.waived")
