"""What a calculator asks, written as metadata on the fields of a frozen dataclass.

The field's name is the question's id on the whole site. The form, the reading of answers and the JSON Schema are all
made from this; nothing else knows the fields. Labels and hints are in ``words`` under the same id.
"""

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any, cast

Given = Mapping[str, Any]
LARGEST_AMOUNT = Decimal("999999999.99")
LATEST_DAY = date(2199, 12, 31)  # our choice: keeps every calendar step inside what Python's dates can hold


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question: its *kind* decides how a text becomes a value and what the form shows.

    *optional* allows an empty answer, which becomes None; *needed* asks for an answer anyway when it says so of the
    answers that could be read. *row* is the dataclass of a list's rows, *item* the question of a plain list's entries.
    *then* turns what was read into what the rules take; it may raise Wrong.
    """

    kind: str
    id: str = ""
    unit: str = ""
    group: str = ""
    choices: tuple[str, ...] = ()
    minimum: Any = None
    maximum: Any = None
    optional: bool = False
    needed: Callable[[Given], bool] | None = None
    then: Callable[[Any], Any] | None = None
    row: type | None = None
    item: "Question | None" = None
    rows_shown: int = 0


def _asked(question: Question, extra: Mapping[str, Any]) -> Any:
    return field(metadata={"question": replace(question, **extra)})


def money(*, signed: bool = False, **extra: Any) -> Any:
    """Dollars and cents; never below zero unless *signed*."""
    lowest = -LARGEST_AMOUNT if signed else Decimal(0)
    return _asked(Question(kind="money", unit="usd", minimum=lowest, maximum=LARGEST_AMOUNT), extra)


def percent(*, maximum: int = 100, **extra: Any) -> Any:
    """Percent points from 0 to *maximum*."""
    return _asked(Question(kind="percent", unit="percent", minimum=Decimal(0), maximum=Decimal(maximum)), extra)


def day(**extra: Any) -> Any:
    """A calendar date: three boxes on the page, ISO text or a TOML date elsewhere."""
    return _asked(Question(kind="date", maximum=LATEST_DAY), extra)


def yes_no(**extra: Any) -> Any:
    """True or False; "yes" and "no" on the page."""
    return _asked(Question(kind="yes_no", choices=("yes", "no")), extra)


def choice(*choices: str, **extra: Any) -> Any:
    """One of *choices*, by id."""
    return _asked(Question(kind="choice", choices=choices), extra)


def whole(*, minimum: int = 0, maximum: int = 99, **extra: Any) -> Any:
    """A whole number from *minimum* to *maximum*."""
    return _asked(Question(kind="whole", minimum=minimum, maximum=maximum), extra)


def text(**extra: Any) -> Any:
    """Free words, at most 200 characters; leading and trailing spaces are dropped."""
    return _asked(Question(kind="text", maximum=200), extra)


def rows(row: type, *, rows_shown: int = 3, **extra: Any) -> Any:
    """A list of *row* dataclasses; an empty list is an answer. *rows_shown* places are offered on the page."""
    return _asked(Question(kind="rows", row=row, rows_shown=rows_shown), extra)


def list_of(entry: Any, *, rows_shown: int = 2, **extra: Any) -> Any:
    """A plain list whose entries answer *entry*, itself one of the questions above."""
    return _asked(Question(kind="list", item=entry.metadata["question"], rows_shown=rows_shown), extra)


def fields_of(form: type) -> tuple[Question, ...]:
    """The questions of *form* in the order they are asked, each with its id; a field ``from_`` asks for ``from``."""
    return _fields(form)


@cache
def _fields(form: Hashable) -> tuple[Question, ...]:
    return tuple(
        replace(entry.metadata["question"], id=entry.name.removesuffix("_")) for entry in fields(cast(type[Any], form))
    )
