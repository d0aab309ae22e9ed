"""The collection system as a machine: states where a case can stand, and events by which it moves."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from calculators.engine.calendar import add_business_days, add_months, add_years, business_day_on_or_after
from calculators.engine.law import LawError, Parameter, Source

MAIN, BESIDE, END = "main", "beside", "end"
NOT_PUBLIC, NO_FIGURE, YOU_CHOOSE = "not_public", "no_figure", "you_choose"
Dates = Mapping[str, date]


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Figures counted from the first known of the days in *after*; without any, from the day the case came here."""

    after: tuple[str, ...] = ()
    lengths: tuple[tuple[str, Parameter], ...] = ()
    moved: bool = False

    def day(self, here: str, dates: Dates, today: date) -> date | None:
        """The day that the count gives for a case in *here*; None if the day it starts from is not known.

        The figures are those of *today*: a case of years ago goes on under the rules of today.
        """
        day = next((dates[name] for name in self.after or (here,) if name in dates), None)
        if day is None:
            return None
        for unit, length in self.lengths:
            day = later(day, unit, int(length.on(today)))
        return business_day_on_or_after(day) if self.moved else day


def later(day: date, unit: str, count: int) -> date:
    """*day* and *count* of *unit*: business_days, days, weeks, months or years."""
    match unit:
        case "business_days":
            return add_business_days(day, count)
        case "days":
            return day + timedelta(days=count)
        case "weeks":
            return day + timedelta(weeks=count)
        case "months":
            return add_months(day, count)
        case "years":
            return add_years(day, count)
    raise LawError(f"unknown unit {unit}")


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """Where a case can stand, who has it then, and the letters that say so; *kind* is main, beside or end.

    *known_as* is a further name under which other events count from the day the case came there.
    """

    id: str
    holder: str
    kind: str
    letters: tuple[str, ...]
    known_as: str
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A rule by which a case moves from any of *origins* to *to*, and its authority.

    *earliest* and *latest* bound the day by rule, *usual_first* and *usual_last* by practice. *usual* says why there
    are no usual days: the IRS keeps the test secret, nobody has published a figure, or you choose.
    """

    id: str
    origins: frozenset[str]
    to: State
    who: str
    source: Source
    usual: str
    needs: tuple[str, ...]
    once: str
    next: frozenset[str]
    earliest: Span | None
    latest: Span | None
    usual_first: Span | None
    usual_last: Span | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Machine:
    """All states and events, by id."""

    states: Mapping[str, State]
    events: Mapping[str, Event]

    def events_from(self, state: str) -> Iterator[Event]:
        """The events that can happen to a case in *state*, in the order of the data."""
        return (event for event in self.events.values() if state in event.origins)

    def usual_next(self, state: str) -> Event | None:
        """What often comes next in *state* if nobody acts, if that can be said at all."""
        return next((event for event in self.events.values() if state in event.next), None)
