"""What a reader notes of each call; the day alone must be there."""

from dataclasses import dataclass
from datetime import date

from calculators.engine.questions import day, rows, text

CALLS = 12  # places on the page; our choice
SENTENCES = 1000  # characters for what was said; our choice


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One call, as it was noted."""

    called_on: date = day()
    called_at: str | None = text(optional=True)
    number_called: str | None = text(optional=True)
    employee_name: str | None = text(optional=True)
    employee_number: str | None = text(optional=True)
    said: str | None = text(maximum=SENTENCES, optional=True)
    agreed: str | None = text(maximum=SENTENCES, optional=True)
    follow_up_day: date | None = day(optional=True)
    next_step: str | None = text(optional=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Questions:
    """The calls in the order in which they were typed."""

    calls: tuple[Call, ...] = rows(Call, rows_shown=CALLS, group="calls")
