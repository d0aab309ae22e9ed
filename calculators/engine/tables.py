"""Tables of values, and the picture of periods that can follow one."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from calculators.engine.sentences import Say, Value

SOURCE = "source"  # the unit of a column of a table that names the authority of each row


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of a table: its heading is words under the table's name. One of the unit SOURCE holds authorities."""

    name: str
    unit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows of values under named columns; long ones start folded. *values* go into the words of the title.

    *lead* is what the rows show, said before them; *source* is the authority of all of them.
    """

    name: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value | Say, ...], ...]
    values: Mapping[str, Value] = field(default_factory=dict)
    lead: Say | None = None
    source: str = ""

    @property
    def sources(self) -> tuple[str, ...]:
        """The authorities that the rows name, one a row."""
        places = [place for place, column in enumerate(self.columns) if column.unit == SOURCE]
        return tuple(str(row[place]) for row in self.rows for place in places)


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
