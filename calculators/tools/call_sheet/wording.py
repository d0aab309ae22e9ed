"""The sheet in the order in which it is used: the goal, the numbers, the first minute, their questions, the end."""

from collections.abc import Iterator

from calculators.engine.results import Block, Figure, Figures, Point, Points, Say, Verdict, Warnings, say
from calculators.tools.call_sheet.asked import script
from calculators.tools.call_sheet.choices import Choice, choices
from calculators.tools.call_sheet.if_no import if_they_say_no
from calculators.tools.call_sheet.opening import opening, statements
from calculators.tools.case.found import Found
from calculators.tools.case.parts import goal_of
from calculators.tools.place import stale_limits

PLACES = ("first", "second", "third")
BEFORE_HANGING_UP = ("who", "agreed", "dates", "fax", "release", "clock", "note")


def blocks(found: Found) -> Iterator[Block]:
    """The blocks of the sheet."""
    asks = choices(found)
    yield _verdict(found, asks)
    yield from _limits(found)
    yield Points(
        name="call_sheet.choices", points=tuple(map(_choice, PLACES, asks)), lead=say("call_sheet.choices.lead")
    )
    yield opening(found, asks[0])
    yield from statements(found)
    yield script(found)
    yield Points(name="call_sheet.before_hanging_up", points=tuple(_before_hanging_up(found)))
    yield if_they_say_no(found)
    yield Warnings(sentences=tuple(_warnings(found)))


def _verdict(found: Found, asks: tuple[Choice, ...]) -> Verdict:
    goal = say(f"options.goal.{goal_of(found.facts)}")
    return Verdict(
        answer=say("call_sheet.verdict", goal=goal, first=asks[0].title),
        then=(say("call_sheet.then.dial"), *_hearing(found)),
    )


def _hearing(found: Found) -> Iterator[Say]:
    """A right that no call keeps: it needs a form in the mail."""
    by = found.rights.by
    if by and by.until:
        name = "before_levy" if found.rights.holds_levy else by.name
        yield say(f"options.rights.answer.{name}", day=by.until.safe)


def _limits(found: Found) -> Iterator[Figures]:
    figures = tuple(_amounts(found))
    if figures:
        yield Figures(name="call_sheet.limits", figures=figures)


def _amounts(found: Found) -> Iterator[Figure]:
    """The floor is what a plan in full needs, the ceiling what is left; the wish stands beside them as typed."""
    if found.smallest:
        yield Figure(name="floor", value=found.smallest.payment, unit="cents", note=_floor_note(found))
    if found.surplus is not None:
        kind = "nothing" if found.surplus <= 0 else "some"
        yield Figure(name="ceiling", value=found.surplus, unit="cents", note=say(f"call_sheet.limits.note.{kind}"))
    if found.facts.level_payment:
        yield Figure(name="wish", value=found.facts.level_payment, unit="cents", note=_wish_note(found))


def _floor_note(found: Found) -> Say:
    assert found.smallest
    months = len(found.smallest.paid)
    if found.surplus is None:
        return say("call_sheet.limits.note.floor", months=months)
    kind = "fits" if found.smallest.payment <= found.surplus else "too_dear"
    return say(f"call_sheet.limits.note.{kind}", months=months)


def _wish_note(found: Found) -> Say | None:
    wish = found.facts.level_payment
    assert wish
    if found.surplus is not None and wish > found.surplus:
        return say("call_sheet.limits.note.above_left")
    if found.smallest and wish < found.smallest.payment:
        return say("call_sheet.limits.note.below_floor")
    return None


def _choice(place: str, choice: Choice) -> Point:
    amount = "" if choice.a_month is None else "_a_month"
    status = say(f"engine.status.{choice.status}") if choice.status else say("engine.met.unknown")
    return Point(
        text=say(
            f"call_sheet.choice{amount}",
            place=say(f"call_sheet.place.{place}"),
            title=choice.title,
            status=status,
            words=choice.words,
            a_month=choice.a_month or 0,
        )
    )


def _before_hanging_up(found: Found) -> Iterator[Point]:
    for name in BEFORE_HANGING_UP:
        if name != "release" or found.is_levied:
            yield Point(text=say(f"call_sheet.hang_up.{name}"))


def _warnings(found: Found) -> Iterator[Say]:
    facts = found.facts
    if facts.business_payroll_tax_owed:
        yield say("plans.warning.payroll", amount=facts.business_payroll_tax_owed)
    if found.month is None:
        yield say("call_sheet.warning.no_month")
    else:
        yield from stale_limits(found.month.limits)
    if found.smallest is None:
        yield say("call_sheet.warning.no_debt")
    elif facts.penalty_at_cap != "yes" and facts.payment_due is None:
        yield say("call_sheet.warning.penalty")
    yield say("call_sheet.warning.true")
