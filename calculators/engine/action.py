"""The blocks that tell what to do: by when, and in which words."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from calculators.engine.sentences import Say, Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A day that counts; what it is stands in words under *name*, whose rule it is follows from *source*.

    *reminder* is the neutral title under which the day may go into a calendar (``reply``, ``call`` or ``note``);
    empty keeps it out. *after* says what is still open once the day has passed.
    """

    name: str
    day: date
    source: str
    reminder: str = ""
    after: Say | None = None
    values: Mapping[str, Value] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dates:
    """Days that count, seen from *today*."""

    name: str
    days: tuple[Day, ...]
    today: date

    @property
    def reminders(self) -> tuple[Day, ...]:
        """The days that may go into a calendar: those not yet passed."""
        return tuple(day for day in self.days if day.reminder and day.day >= self.today)


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What to say on the phone or to send, in the reader's own voice; *send* is what to have at hand with it.

    With *file*, a neutral name, it is a letter: its paragraphs keep their lines, it may be saved as text under that
    name, and it prints on a sheet of its own.
    """

    name: str
    sentences: tuple[Say, ...]
    source: str
    send: tuple[Say, ...] = ()
    file: str = ""
