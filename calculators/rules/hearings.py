"""What is still open after a letter, and until which day. A missed day closes one route, never all of them."""

from dataclasses import dataclass
from datetime import date

from calculators.engine.results import CLOSED, OPEN
from calculators.rules.deadlines import HearingDays, LastDay

BEFORE_HEARING_LETTER = frozenset({"bill", "reminder", "intent"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """A way to be heard: *until* is None where no day ends it."""

    name: str
    status: str
    until: LastDay | None
    source: str


def after_levy_letter(days: HearingDays, today: date) -> tuple[Route, ...]:
    """The routes after a letter with a hearing right about a levy, as of *today*."""
    return (
        _dated("hearing", days.hearing, today, "usc-6330-a"),
        _dated("equivalent_hearing", days.equivalent_hearing, today, "cfr-301-6330-1-i"),
        *_always("collection_appeal", "irm-5-19-8"),
        *_always("taxpayer_advocate", "usc-7811-a"),
        *_always("hardship_request", "usc-6343-a"),
    )


def after_lien_letter(days: HearingDays, today: date) -> tuple[Route, ...]:
    """The routes after Letter 3172, as of *today*; the last day printed on the letter goes first."""
    return (
        _dated("hearing", days.hearing, today, "usc-6320-a"),
        _dated("equivalent_hearing", days.equivalent_hearing, today, "irm-5-19-8"),
        *_always("collection_appeal", "irm-5-19-8"),
        *_always("taxpayer_advocate", "usc-7811-a"),
    )


def after_plan_letter(cure: LastDay, today: date) -> tuple[Route, ...]:
    """The routes after a CP523 or Letter 2975, as of *today*; the last day to cure and to appeal is not moved."""
    last = LastDay(day=cure.day, moved=cure.day, safe=cure.safe)
    return (
        _dated("plan_cure", last, today, "usc-6159-b"),
        _dated("plan_appeal", last, today, "irm-5-14-11"),
        *_always("taxpayer_advocate", "usc-7811-a"),
        *_always("hardship_request", "usc-6343-a"),
    )


def without_hearing(stage: str) -> tuple[Route, ...]:
    """The routes after a letter of *stage* that gives no right to a hearing: no hearing by this letter, but help."""
    name = "hearing_not_yet" if stage in BEFORE_HEARING_LETTER else "hearing_not_here"
    return (
        Route(name=name, status=CLOSED, until=None, source="usc-6330-a"),
        *_always("plan_request", "irm-5-14-1"),
        *_always("hardship_pause", "irm-5-16-1"),
        *_always("taxpayer_advocate", "usc-7811-a"),
    )


def _dated(name: str, until: LastDay, today: date, source: str) -> Route:
    return Route(name=name, status=OPEN if today <= until.moved else CLOSED, until=until, source=source)


def _always(name: str, source: str) -> tuple[Route]:
    return (Route(name=name, status=OPEN, until=None, source=source),)
