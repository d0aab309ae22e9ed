"""What to ask for on the call, first, second and third: from every route where it is known, else from the goal."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice
from types import MappingProxyType

from calculators.engine.results import MAYBE, OPEN, Say, say
from calculators.tools.case.found import Found
from calculators.tools.case.parts import goal_of
from calculators.tools.options.door import Door
from calculators.tools.options.goals import LOWEST_MONTHLY, LOWEST_TOTAL, SOONEST_END, STOP_LEVY

MOST = 3
PAUSE, PART, RELEASE = "not_collectible", "partial_plan", "release"
PAYS_ALL = ("full_pay", "short_term_plan", "guaranteed_plan", "simple_plan", "larger_plan")
ON_THE_PHONE = frozenset({*PAYS_ALL, PART, PAUSE})  # what ACS itself can agree to; the rest has other people
TITLES: Mapping[str, str] = MappingProxyType({"full_pay": "options.full_pay", PAUSE: PAUSE})
# Without the numbers that show which routes are open: the order in which each goal makes them worth a question.
BY_GOAL: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        STOP_LEVY: (RELEASE, PAUSE, "simple_plan"),
        LOWEST_MONTHLY: (PAUSE, PART, "simple_plan"),
        LOWEST_TOTAL: ("full_pay", "short_term_plan", "simple_plan"),
        SOONEST_END: ("full_pay", "short_term_plan", "simple_plan"),
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One thing to ask for: its title, the words for it, dollars a month if known; *status* is empty if not known."""

    title: Say
    words: Say
    a_month: Decimal | None = None
    status: str = ""


def choices(found: Found) -> tuple[Choice, ...]:
    """One to three. A levy that leaves too little comes first: no other ask is as urgent or as sure."""
    return tuple(islice(_choices(found), MOST))


def _choices(found: Found) -> Iterator[Choice]:
    if found.under_levy and found.under_levy.is_hardship:
        yield _release(OPEN)
    if found.doors:
        yield from _from_doors(found)
        yield from _paid_down(found)
    else:
        yield from (_by_name(name, found) for name in BY_GOAL[goal_of(found.facts)] if _fits(name, found))
    yield Choice(title=say("call_sheet.time.title"), words=say("call_sheet.time.words"), status=MAYBE)


def _from_doors(found: Found) -> Iterator[Choice]:
    """The routes of the phone that fit what is left, in the order of the goal; nobody should offer more."""
    for door in found.doors:
        if door.route in ON_THE_PHONE and door.status in {OPEN, MAYBE} and not door.is_too_dear:
            yield _of(door)


def _paid_down(found: Found) -> Iterator[Choice]:
    """The simple plan after the debt is paid down to its limit, if what is left then covers it."""
    routes = found.routes
    if routes is None or routes.opened is None or routes.opened_plan is None or found.surplus is None:
        return
    opened, payment = routes.opened, routes.opened_plan.payment
    if payment <= found.surplus:
        day = opened.terms.balance_date
        kind = "ask_paid_down" if opened.payments else "ask_paid_now"
        words = say(f"call_sheet.{kind}", now=opened.savings_paid_now, payments=opened.payments, day=day)
        yield Choice(title=say("plans.simple_plan.title"), words=words, a_month=payment, status=MAYBE)


def _of(door: Door) -> Choice:
    a_month = None if door.route in {"full_pay", PAUSE} else door.a_month
    return Choice(title=door.title, words=say(f"options.say.{door.route}"), a_month=a_month, status=door.status)


def _fits(name: str, found: Found) -> bool:
    """Whether the numbers that are known leave room for *name*: no plan without money, no pause that a plan closes."""
    if name == RELEASE:
        return found.under_levy is None
    if found.surplus is None:
        return True
    if name in {PAUSE, PART} and found.smallest:
        return found.surplus < found.smallest.payment and (name == PAUSE or found.surplus > 0)
    return name == PAUSE or found.surplus > 0


def _release(status: str = "") -> Choice:
    return Choice(title=say("hardship.levy.title"), words=say("call_sheet.ask_release"), status=status)


def _by_name(name: str, found: Found) -> Choice:
    if name == RELEASE:
        return _release()
    title = say(f"{TITLES.get(name, f'plans.{name}')}.title")
    a_month = found.smallest.payment if name == "simple_plan" and found.smallest else None
    return Choice(title=title, words=say(f"options.say.{name}"), a_month=a_month)
