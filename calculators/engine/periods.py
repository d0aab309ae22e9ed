"""What comes when: periods, as a picture that follows a table."""

from dataclasses import dataclass
from datetime import date

from calculators.engine.sentences import Say


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """Something that comes between *first* and *last*; None where nobody can say by when. *label* and *days* say it."""

    first: date
    last: date | None
    label: Say
    days: Say


@dataclass(frozen=True, slots=True, kw_only=True)
class Periods:
    """A picture of what comes when, from top to bottom, of a table that stands before it; *summary* in a sentence."""

    name: str
    periods: tuple[Period, ...]
    summary: Say
