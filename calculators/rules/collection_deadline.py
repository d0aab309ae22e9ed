"""The last day the IRS can collect one assessment: ten years and what pauses add. The transcript has the last word."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType

from calculators.engine.calendar import DAY, add_months, add_years, business_day_on_or_after
from calculators.engine.loading import Law
from calculators.engine.results import Worksheet

COUNTS, DOES_NOT_PAUSE, TOO_SHORT = "counts", "does_not_pause", "too_short"
ENDED_BEFORE, BEGAN_AFTER = "ended_before_assessment", "began_after_the_end"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pause:
    """Something that may stop the clock, from *first* up to but not including *last*."""

    kind: str
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Kind:
    """What the law adds to a pause: a span that goes on after it, and the least time left when it is over."""

    source: str
    after: str = ""
    least_left: str = ""
    shortest: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """What one pause did to the clock, and how many days it adds that no earlier pause has added."""

    pause: Pause
    effect: str
    days: int
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """The deadline and its parts; *latest* where time added to a pause from before the assessment may count too."""

    without_pauses: date
    deadline: date
    effects: tuple[Effect, ...]
    latest: date | None

    @property
    def days_added(self) -> int:
        """Days from the plain ten years to the deadline."""
        return (self.deadline - self.without_pauses).days

    @property
    def may_act_until(self) -> date:
        """The deadline, or the next business day where it is none (usc-7503)."""
        return business_day_on_or_after(self.deadline)


PAUSES: Mapping[str, Kind] = MappingProxyType(
    {
        "offer_pending": Kind("usc-6331-k", after="rejected_offer_days"),
        "offer_accepted": Kind("usc-6331-k"),
        "offer_withdrawn": Kind("usc-6331-k"),
        "plan_request_pending": Kind("usc-6331-k", after="rejected_plan_request_days"),
        "plan_request_pending_accepted": Kind("usc-6331-k"),
        "plan_termination": Kind("usc-6331-k", after="plan_termination_days"),
        "hearing": Kind("usc-6330-e", least_left="hearing_days_left"),
        "bankruptcy": Kind("usc-6503-h", after="bankruptcy_months"),
        "abroad": Kind("usc-6503-c", least_left="abroad_months_left", shortest="abroad_months"),
        "innocent_spouse": Kind("usc-6015-e-2", after="innocent_spouse_days"),
        "combat_zone": Kind("usc-7508-a", after="combat_zone_days"),
    }
)
NO_PAUSES: Mapping[str, str] = MappingProxyType(
    {"not_collectible": "irm-5-1-19", "plan_in_effect": "usc-6331-k", "equivalent_hearing": "irm-5-1-19"}
)


def clock(assessed: date, pauses: tuple[Pause, ...], law: Law) -> Clock:
    """The deadline of a tax assessed on *assessed* with *pauses*; each needs a first day that is not after its last.

    A pause counts from the assessment on, overlapping days once. A pause that ended before the assessment, or began
    after the clock had run out, adds nothing. Authority: usc-6502-a, irm-5-1-19 and the source of each kind.
    """
    plain = add_years(assessed, int(law["collection_deadline.collection_years"].on(assessed)))
    deadline, effects = _run(assessed, plain, pauses, law, with_added_time=False)
    latest, _ = _run(assessed, plain, pauses, law, with_added_time=True)
    return Clock(without_pauses=plain, deadline=deadline, effects=effects, latest=latest if latest > deadline else None)


def write(clock: Clock, sheet: Worksheet) -> None:
    """Put *clock* down as lines: the plain ten years, the days added, the deadline, and what may come later."""
    sheet.line("deadline_without_pauses", clock.without_pauses, unit="date", source="usc-6502-a")
    sheet.line("days_added", clock.days_added, unit="count", source="irm-5-1-19")
    sheet.line("deadline", clock.deadline, unit="date", source="usc-6502-a")
    if clock.may_act_until != clock.deadline:
        sheet.line("irs_may_act_until", clock.may_act_until, unit="date", source="usc-7503")
    if clock.latest:
        sheet.line("deadline_if_earlier_pause_counts", clock.latest, unit="date", source="usc-6503-h")


def _run(
    assessed: date, plain: date, pauses: tuple[Pause, ...], law: Law, *, with_added_time: bool
) -> tuple[date, tuple[Effect, ...]]:
    deadline, paused, stopped_until, effects = plain, 0, assessed, []
    for pause in sorted(pauses, key=lambda pause: (pause.first, pause.last, pause.kind)):
        kind, first, days = PAUSES.get(pause.kind), max(pause.first, assessed), 0
        end = _later(pause.last, kind.after if kind else "", assessed, law)
        ended = (end if with_added_time else pause.last) < assessed
        effect = _effect(pause, kind, ended, first > deadline, law)
        if kind and effect == COUNTS:
            days = max(0, (end - max(first, stopped_until)).days)
            paused, stopped_until = paused + days, max(end, stopped_until)
            deadline = max(deadline, plain + paused * DAY, _later(pause.last, kind.least_left, assessed, law))
        source = kind.source if kind else NO_PAUSES[pause.kind]
        effects.append(Effect(pause=pause, effect=effect, days=days, source=source))
    return deadline, tuple(effects)


def _effect(pause: Pause, kind: Kind | None, ended: bool, too_late: bool, law: Law) -> str:
    if kind is None:
        return DOES_NOT_PAUSE
    if ended:
        return ENDED_BEFORE
    if kind.shortest and pause.last < _later(pause.first, kind.shortest, pause.last, law):
        return TOO_SHORT
    return BEGAN_AFTER if too_late else COUNTS


def _later(day: date, span: str, assessed: date, law: Law) -> date:
    """*day* and the days or months of the figure *span*, in the law of *day* or, if later, of the assessment."""
    if not span:
        return day
    figure = law[f"collection_deadline.{span}"]
    length = int(figure.on(max(day, assessed)))
    return add_months(day, length) if figure.unit == "months" else day + timedelta(days=length)
