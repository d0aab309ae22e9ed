"""Dated figures with a source each. A day that no figure covers is an error, never a guess."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from typing import TypeAlias

DAY = timedelta(days=1)
Row: TypeAlias = Mapping[str, str]
Key: TypeAlias = tuple[str, ...]


class LawError(Exception):
    """A fault of ours in the figures: says file, name and day. Never the reader's fault."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """An authority, written down once; *status* is verified, secondary or unverified.

    *says* is what to search for in it; the browser's copy leaves it out.
    """

    id: str
    title: str
    kind: str
    url: str
    seen: date
    status: str
    says: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """The rows of one official table, by key; *columns* are the CSV's own headings."""

    file: str
    columns: tuple[str, ...]
    rows: Mapping[Key, Row]

    def row(self, *key: str) -> Row:
        """The row of *key* exactly as spelled in the table; raises LawError if there is none."""
        try:
            return self.rows[key]
        except KeyError:
            raise LawError(f"{self.file}: no row for {', '.join(key)}") from None


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """What a parameter is from *start* on, until the next value; a table stands for its rows."""

    start: date
    amount: Decimal | str | None
    table: Table | None
    source: Source
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Days *first* to *last*, both included, with one value; *assumed* where the law is not known so far."""

    first: date
    last: date
    value: Value
    assumed: bool

    @property
    def amount(self) -> Decimal:
        """The figure of these days, in the parameter's unit."""
        return _number(self.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """One figure of the law over time; *known_through* is None where it stands until the law changes."""

    name: str
    title: str
    unit: str
    law: Source
    seen: date
    values: tuple[Value, ...]
    known_through: date | None = None
    note: str = ""
    key: tuple[str, ...] = field(default=())

    def value_on(self, day: date, *, hold: bool = False) -> Value:
        """The value of *day*; raises LawError before the first and, unless *hold*, after the last known day."""
        if self.known_through is not None and day > self.known_through and not hold:
            raise LawError(f"{self.name}: no value on {day}; known through {self.known_through}")
        known = [value for value in self.values if value.start <= day]
        if not known:
            raise LawError(f"{self.name}: no value on {day}; the first is of {self.values[0].start}")
        return known[-1]

    def covers(self, day: date) -> bool:
        """Whether the value of *day* is known."""
        return self.values[0].start <= day and (self.known_through is None or day <= self.known_through)

    def on(self, day: date, *, hold: bool = False) -> Decimal:
        """The number of *day*, in *unit*; raises LawError as ``value_on`` does."""
        return _number(self.value_on(day, hold=hold))

    def text_on(self, day: date) -> str:
        """The words of *day* (a telephone number, a form's name)."""
        amount = self.value_on(day).amount
        if not isinstance(amount, str):
            raise LawError(f"{self.name}: the value of {day} is not text")
        return amount

    def table_on(self, day: date, *, hold: bool = False) -> Table:
        """The table in force on *day*; raises LawError as ``value_on`` does."""
        table = self.value_on(day, hold=hold).table
        if table is None:
            raise LawError(f"{self.name}: the value of {day} is not a table")
        return table

    def assumed_from(self) -> date | None:
        """The first day for which the value is not known yet."""
        return None if self.known_through is None else self.known_through + DAY

    def spans(self, first: date, last: date, *, hold: bool = False) -> Iterator[Span]:
        """Runs of days with one value that cover *first* to *last* once each.

        With *hold* the last value goes on past the last known day, in a span of its own marked assumed.
        """
        starts = {value.start for value in self.values if first < value.start <= last}
        if (unknown := self.assumed_from()) and first < unknown <= last:
            starts.add(unknown)
        cuts = [first, *sorted(starts), last + DAY]
        for start, end in pairwise(cuts):
            if start < end:
                value = self.value_on(start, hold=hold)
                yield Span(first=start, last=end - DAY, value=value, assumed=bool(unknown and start >= unknown))


def _number(value: Value) -> Decimal:
    if isinstance(value.amount, Decimal):
        return value.amount
    raise LawError(f"{value.source.id}: the value from {value.start} is not a number")
