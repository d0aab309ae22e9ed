"""Everything that the rules found about the days of a letter, for the words to tell."""

from dataclasses import dataclass
from datetime import date

from calculators.engine.loading import Law
from calculators.engine.reading import Fault, InputErrors
from calculators.engine.results import Line, Worksheet
from calculators.rules.due_days import next_estimated_tax
from calculators.rules.letter_codes import Recognised
from calculators.rules.letter_days import Letter, LetterDays, letter_days
from calculators.rules.notices import AFTER_LIEN
from calculators.tools.given_days import day_faults
from calculators.tools.notice_dates.questions import Questions

IN_TIME, LAST_DAYS, LATE, OVER = "in_time", "last_days", "late", "over"


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What the rules found; *lines* are the days as the rules wrote them down, by name."""

    recognised: Recognised
    letter: Letter
    today: date
    days: LetterDays
    lines: tuple[Line, ...]

    @property
    def phase(self) -> str:
        """Whether the first right can be used, its safe day has passed, only the late one is left, or none."""
        act, late = self.days.act, self.days.late
        if act and self.today <= act.safe:
            return IN_TIME
        if act and self.today <= act.moved:
            return LAST_DAYS
        return LATE if late and self.today <= late.moved else OVER

    def day(self, name: str) -> date | None:
        """The day of the line *name*, if the letter starts it."""
        return next((line.value for line in self.lines if line.name == name and isinstance(line.value, date)), None)


def find(facts: Questions, law: Law, today: date, sheet: Worksheet) -> Found:
    """All that follows from the answers; raises InputErrors for a day that does not fit."""
    field, starts = _start(facts)
    if wrong := tuple(day_faults(field, starts, today, law["deadlines.hearing_days"])):
        raise InputErrors(*wrong)
    letter = Letter(
        notice=facts.notice_code.notice,
        starts=starts,
        amount=facts.bill_amount,
        came_back=bool(facts.letter_came_back),
    )
    days = letter_days(letter, today, law, sheet)
    if facts.pays_estimated_tax:
        sheet.line("next_estimated_tax", next_estimated_tax(today, law), unit="date", source="usc-6654-c")
    lines = tuple(line for line in sheet.lines if line.unit == "date")
    return Found(recognised=facts.notice_code, letter=letter, today=today, days=days, lines=lines)


def _start(facts: Questions) -> tuple[str, date]:
    """The box and the day from which the days count: the lien's own for a lien notice, else the letter's."""
    lien = facts.notice_code.notice.hearing == AFTER_LIEN
    field, starts = ("lien_filed", facts.lien_filed) if lien else ("notice_date", facts.notice_date)
    if starts is None:
        raise InputErrors(Fault(field=field, problem="required_missing"))
    return field, starts
