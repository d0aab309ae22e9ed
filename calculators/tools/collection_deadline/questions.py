"""What the reader is asked about the last day to collect: each tax put on the account, and what may have paused it."""

from dataclasses import dataclass
from datetime import date

from calculators.engine.questions import choice, day, rows, whole
from calculators.rules.collection_deadline import NO_PAUSES, PAUSES

MOST_MONTHS = 120  # our choice: longer than any pause we know of


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """One tax put on the account; a tax year can have several, each with its own last day."""

    tax_year: int = whole(minimum=1980, maximum=2199)
    assessed: date = day()


@dataclass(frozen=True, slots=True, kw_only=True)
class PauseGiven:
    """One thing that may have stopped the clock; without *to* it still runs, without *paused_year* it is for all."""

    pause_kind: str = choice(*PAUSES, *NO_PAUSES)
    from_: date = day()
    to: date | None = day(optional=True)
    paused_year: int | None = whole(minimum=1980, maximum=2199, optional=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Questions:
    """The taxes, the pauses, and how long a choice that the reader thinks about may take."""

    assessments: tuple[Assessment, ...] = rows(Assessment, group="assessments")
    pauses: tuple[PauseGiven, ...] | None = rows(PauseGiven, group="pauses", optional=True)
    choice_months: int | None = whole(minimum=1, maximum=MOST_MONTHS, group="choices", optional=True)
