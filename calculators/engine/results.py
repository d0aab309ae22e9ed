"""What a calculator answers with: a small closed set of blocks. A new kind is a design decision."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import TypeAlias, TypeVar

from calculators.engine.action import Dates as Dates
from calculators.engine.action import Day as Day
from calculators.engine.action import Statement as Statement
from calculators.engine.lists import Point as Point
from calculators.engine.lists import Points as Points
from calculators.engine.periods import Period as Period
from calculators.engine.periods import Periods as Periods
from calculators.engine.script import Script as Script
from calculators.engine.sentences import Say as Say
from calculators.engine.sentences import Value as Value
from calculators.engine.sentences import say as say

Shown = TypeVar("Shown", bound=Value)

OPEN, UNAFFORDABLE, MAYBE, CLOSED = "open", "open-unaffordable", "maybe", "closed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """The answer in one plain sentence, then what to do with it. *status* is one of the four words, or empty."""

    answer: Say
    then: tuple[Say, ...] = ()
    status: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One amount to look at beside others; its label and note are words under *name*."""

    name: str
    value: Value
    unit: str
    note: Say | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """A few amounts side by side, none of them called the right one."""

    name: str
    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One numbered line of a worksheet: label and "how" are words under *name*."""

    name: str
    value: Value
    unit: str
    source: str
    values: Mapping[str, Value]
    assumed: bool


@dataclass(frozen=True, slots=True)
class Worksheet:
    """The computation as numbered lines. ``line`` returns the value that is used next, so nothing can drift."""

    name: str
    lines: list[Line] = field(default_factory=list)

    def line(self, name: str, value: Shown, *, unit: str, source: str, assumed: bool = False, **values: Value) -> Shown:
        """Write *value* down with its authority and give it back; *values* go into the words of "how"."""
        self.lines.append(Line(name=name, value=value, unit=unit, source=source, values=values, assumed=assumed))
        return value


@dataclass(frozen=True, slots=True, kw_only=True)
class Test:
    """One condition: the reader's value, the limit, whether it is met (None: not known), and what would change it."""

    __test__ = False

    name: str
    yours: Value | Say
    limit: Value | Say
    unit: str
    passed: bool | None
    source: str
    change: Say | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """A route with its status and every test; *instead* is what is open where this one is not."""

    name: str
    status: str
    answer: Say
    tests: tuple[Test, ...] = ()
    instead: tuple[Say, ...] = ()

    @property
    def failed(self) -> tuple[str, ...]:
        """The names of the tests that are not met."""
        return tuple(test.name for test in self.tests if test.passed is False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """Routes in the order in which they are shown."""

    name: str
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Checks:
    """Conditions that are no door of their own: what to watch, each with the reader's value."""

    name: str
    tests: tuple[Test, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of a table: its heading is words under the table's name. The unit ``source`` links an authority."""

    name: str
    unit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows of values under named columns, said after *lead*; *values* go into the words of the title.

    Many rows start folded, but not in *parts*: a heading and how many rows, each. *source* is the authority of all."""

    name: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value | Say, ...], ...]
    values: Mapping[str, Value] = field(default_factory=dict)
    lead: Say | None = None
    source: str = ""
    parts: tuple[tuple[Say, int], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """A picture of one column of dollars over the days or months of a table that stands before it.

    *kind* is ``line`` for what is left over time or ``bars`` for months; *summary* says in a sentence what it shows.
    """

    name: str
    kind: str
    points: tuple[tuple[date, Decimal], ...]
    summary: Say


@dataclass(frozen=True, slots=True, kw_only=True)
class Warnings:
    """What the reader must know about the figures above: assumptions, stale data, dangers."""

    sentences: tuple[Say, ...]


Shows: TypeAlias = Verdict | Figures | Worksheet | Options | Checks | Table | Chart | Periods
Block: TypeAlias = Shows | Dates | Statement | Script | Points | Warnings


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """The blocks in reading order, and the day the figures count from; notes put in order are not *computed*."""

    blocks: tuple[Block, ...]
    today: date
    computed: bool = True
