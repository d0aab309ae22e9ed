"""Everything that the rules found about the last day to collect each tax, for the words to tell."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from calculators.engine.calendar import add_months
from calculators.engine.loading import Law
from calculators.engine.reading import Fault, InputErrors
from calculators.engine.results import Worksheet
from calculators.rules.collection_deadline import NO_PAUSES, PAUSES, Clock, Pause, clock, write
from calculators.tools.collection_deadline.questions import Assessment, Questions

# What a reader may still choose, and what it does to the clock if the answer is no, or yes.
CHOICES = (
    "plan_request_pending",
    "plan_request_pending_accepted",
    "plan_in_effect",
    "offer_pending",
    "offer_accepted",
    "hearing",
    "equivalent_hearing",
    "not_collectible",
    "innocent_spouse",
    "bankruptcy",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class YearClock:
    """One tax with its clock, and the same with each choice from today on, where a length is given."""

    given: Assessment
    clock: Clock
    with_choice: tuple[tuple[str, Clock], ...]

    def passed(self, today: date) -> bool:
        """Whether the IRS can no longer act."""
        return self.clock.may_act_until < today


def find(facts: Questions, law: Law, today: date, sheets: list[Worksheet]) -> tuple[YearClock, ...]:
    """The clock of each tax, soonest first, with a worksheet for each; raises InputErrors with every misfit."""
    if wrong := tuple(_misfits(facts, law, today)):
        raise InputErrors(*wrong)
    years = [_year(given, facts, law, today) for given in facts.assessments]
    years.sort(key=lambda year: (year.clock.deadline, year.given.tax_year))
    for _ in years:
        sheets.append(Worksheet("collection_deadline.worksheet"))
    for year, sheet in zip(years, sheets, strict=True):
        sheet.line("tax_year", str(year.given.tax_year), unit="text", source="usc-6502-a")
        sheet.line("assessed", year.given.assessed, unit="date", source="usc-6502-a")
        write(year.clock, sheet)
    return tuple(years)


def _year(given: Assessment, facts: Questions, law: Law, today: date) -> YearClock:
    pauses = tuple(_pauses(given, facts, today))
    now = clock(given.assessed, pauses, law)
    months = facts.choice_months
    with_choice: list[tuple[str, Clock]] = []
    if months and now.may_act_until >= today:
        for kind in CHOICES:
            chosen = Pause(kind=kind, first=today, last=add_months(today, months))
            with_choice.append((kind, clock(given.assessed, (*pauses, chosen), law)))
    return YearClock(given=given, clock=now, with_choice=tuple(with_choice))


def _pauses(given: Assessment, facts: Questions, today: date) -> Iterator[Pause]:
    """The pauses that count for this tax; one that still runs goes to today."""
    for pause in facts.pauses or ():
        if pause.paused_year in {None, given.tax_year}:
            yield Pause(kind=pause.pause_kind, first=pause.from_, last=pause.to or today)


def _misfits(facts: Questions, law: Law, today: date) -> Iterator[Fault]:
    if not facts.assessments:
        yield Fault(field="assessments", problem="required_missing")
    years = {given.tax_year for given in facts.assessments}
    for place, given in enumerate(facts.assessments):
        if given.assessed > today or given.assessed.year < given.tax_year:
            yield Fault(field="assessments", at=f"{place}.assessed", problem="dates_out_of_order")
        elif not law["collection_deadline.collection_years"].covers(given.assessed):
            yield Fault(field="assessments", at=f"{place}.assessed", problem="no_table_for_year")
    for place, pause in enumerate(facts.pauses or ()):
        if pause.from_ > today:
            yield Fault(field="pauses", at=f"{place}.from", problem="dates_out_of_order")
        if pause.to and not pause.from_ <= pause.to <= today:
            yield Fault(field="pauses", at=f"{place}.to", problem="dates_out_of_order")
        if pause.paused_year is not None and pause.paused_year not in years:
            yield Fault(field="pauses", at=f"{place}.paused_year", problem="unknown_year")


def source_of(kind: str) -> str:
    """The authority for what a pause of *kind* does."""
    return PAUSES[kind].source if kind in PAUSES else NO_PAUSES[kind]
