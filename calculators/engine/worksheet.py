"""A computation as numbered lines: the block of a result that rules write."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import TypeAlias, TypeVar

Value: TypeAlias = Decimal | int | str | date
Shown = TypeVar("Shown", bound=Value)


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
