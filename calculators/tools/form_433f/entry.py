"""One line of an official form: what to write there, what the IRS allows and counts, and where to look."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from calculators.engine.money import ZERO
from calculators.engine.results import Say, Value, say

LINE = "form_433f.line"
NOTHING = Say("form_433f.nothing")
BY_HAND, TO_FILL_IN, MAY_STAY_EMPTY = "by_hand", "to_fill_in", "may_stay_empty"
TOP, END = Say("form_433f.place.top"), Say("form_433f.place.end")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A line at *place* of the form, by the form's own letter or number; its words stand under *name*.

    *write* is None where the case does not tell it: the line then says where to find it, and *blank* whether it is to
    fill in, or names a person, an employer or an account, which nobody is asked, or may stay empty. *counts* is what
    the IRS counts of it in a month; *sums* marks a total of lines above it.
    """

    place: str | Say
    name: str
    write: Decimal | Say | None = None
    limit: Decimal | None = None
    counts: Decimal | None = None
    note: Say | None = None
    blank: str = TO_FILL_IN
    sums: bool = False
    values: Mapping[str, Value] = field(default_factory=dict)

    @property
    def told(self) -> bool:
        """Whether the case fills this line."""
        return self.write is not None

    @property
    def label(self) -> Say:
        """What the form calls the line."""
        return say(f"{LINE}.{self.name}.label", **self.values)

    @property
    def written(self) -> Decimal | Say:
        """What to copy onto the form; a blank that says so where there is nothing to copy."""
        return say(f"form_433f.{self.blank}") if self.write is None else self.write

    @property
    def beside(self) -> Say:
        """What to know about the line; where to find it if it is blank."""
        if self.told:
            return self.note or NOTHING
        return self.note or say(f"{LINE}.{self.name}.find", **self.values)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A section of the form and its lines, in the form's own order."""

    name: str
    entries: tuple[Entry, ...]

    @property
    def heading(self) -> Say:
        """What the form calls the section."""
        return say(f"form_433f.part.{self.name}")


def by_hand(place: str | Say, name: str) -> Entry:
    """A line that the reader fills in on paper alone."""
    return Entry(place=place, name=name, blank=BY_HAND)


def counted(entries: Iterable[Entry]) -> Decimal:
    """What the IRS counts of *entries*, totals left out."""
    return sum((entry.counts for entry in entries if entry.counts is not None and not entry.sums), ZERO)


def total(place: str, name: str, entries: Iterable[Entry]) -> Entry:
    """The line that adds *entries* up; blank where none of them is told."""
    rows = [entry for entry in entries if isinstance(entry.write, Decimal)]
    if not rows:
        return Entry(place=place, name=name, sums=True)
    paid = sum((entry.write for entry in rows if isinstance(entry.write, Decimal)), ZERO)
    return Entry(place=place, name=name, write=paid, counts=counted(rows), sums=True)
