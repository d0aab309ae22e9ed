"""Every sentence shown, by id and language; values are written the way a reader says them."""

import string
import tomllib
from collections.abc import Callable, Mapping
from copy import copy
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

from calculators.engine.loading import load_law, read_packaged
from calculators.engine.money import money_text, plain_text, to_cents
from calculators.engine.results import Say, Value

MINUS = "\N{MINUS SIGN}"


class WordsError(Exception):
    """A fault of ours: a sentence that is not there, or lacks a value."""


class Figures:
    """The figures of the law for sentences, by name: ``{law[plans.short_term_plan_days]:days}``."""

    def __init__(self, day: date | None) -> None:
        """*day* decides the value; without one, the day on which each figure was last compared with its source."""
        self.day = day

    def __getitem__(self, name: str) -> Value:
        """The value, held past its last known day; a table has none and raises WordsError."""
        parameter = load_law()[name]
        amount = parameter.value_on(self.day or parameter.seen, hold=True).amount
        if amount is None:
            raise WordsError(f"{name} is a table")
        return amount


class Words(string.Formatter):
    """The sentences of one language. An id is ``file.name``; a file is read when first asked for."""

    def __init__(self, language: str, read: Callable[[str], bytes] = read_packaged) -> None:
        """*read* gives the bytes of a path such as ``words/en/engine.toml``."""
        self.language = language
        self.figures = Figures(None)
        self._read = read
        self.file = cache(self._file)

    def _file(self, name: str) -> Mapping[str, Any]:
        return tomllib.loads(self._read(f"words/{self.language}/{name}.toml").decode())

    def on(self, day: date) -> "Words":
        """The same sentences with the figures of *day*."""
        dated = copy(self)
        dated.figures = Figures(day)
        return dated

    def template(self, id_: str) -> Any:
        """The text or table under *id_*; raises WordsError if there is none."""
        file, *path = id_.split(".")
        found: Any = self.file(file)
        try:
            for part in path:
                found = found[part]
        except KeyError:
            raise WordsError(f"words/{self.language}/{file}.toml: no {'.'.join(path)}") from None
        return found

    def has(self, id_: str) -> bool:
        """Whether there are words under *id_*."""
        try:
            self.template(id_)
        except WordsError:
            return False
        return True

    def text(self, id_: str, **values: Any) -> str:
        """The sentence *id_* with its values, e.g. ``{left:usd}`` or ``{day:date}``."""
        template = self.template(id_)
        try:
            return self.vformat(template, (), {"law": self.figures, **values})
        except (KeyError, TypeError, ValueError) as error:
            raise WordsError(f"{id_}: {error}") from error

    def say(self, sentence: Say) -> str:
        """The text of *sentence*."""
        return self.text(sentence.id, **sentence.values)

    def format_field(self, value: Any, format_spec: str) -> str:
        """*value* written in the way that *format_spec* names; a sentence inside a sentence is said."""
        if isinstance(value, Say):
            return self.say(value)
        return self.shown(value, format_spec) if format_spec else str(value)

    def shown(self, value: Value | Say, unit: str) -> str:
        """One value as a reader would write it, by its unit."""
        if isinstance(value, Say):
            return self.say(value)
        writers: Mapping[str, Callable[[Any], str]] = {
            "usd": _dollars,
            "cents": _dollars_and_cents,
            "percent": lambda number: f"{plain_text(Decimal(number))}%",
            "count": _count,
            "date": self._date,
            "day": self._day,
            "month": self._month,
            "yes_no": lambda answer: self.text("engine.yes" if answer else "engine.no"),
        }
        if unit in writers:
            return writers[unit](value)
        if self.has(f"engine.unit.{unit}"):
            return self.text(f"engine.unit.{unit}.{'one' if value == 1 else 'many'}", number=self.shown(value, "count"))
        return str(value)

    def _date(self, day: date) -> str:
        names = self.template("engine.calendar")
        return self.text(
            "engine.calendar.date",
            weekday=names["weekdays"][day.weekday()],
            month=names["months"][day.month - 1],
            day=day.day,
            year=day.year,
        )

    def _day(self, day: date) -> str:
        names = self.template("engine.calendar")
        month = names["short_months"][day.month - 1]
        return self.text("engine.calendar.day", month=month, day=day.day, year=day.year)

    def _month(self, day: date) -> str:
        name = self.template("engine.calendar.months")[day.month - 1]
        return self.text("engine.calendar.month", month=name, year=day.year)


@cache
def words(language: str) -> Words:
    """The sentences of *language* that travel with this package."""
    return Words(language)


def _dollars(amount: Decimal) -> str:
    text = _dollars_and_cents(amount)
    return text.removesuffix(".00")


def _dollars_and_cents(amount: Decimal) -> str:
    amount = Decimal(money_text(amount))
    return f"{MINUS if amount < 0 else ''}${abs(to_cents(amount)):,}"


def _count(number: Decimal | int) -> str:
    return f"{number:,}" if isinstance(number, int) else plain_text(number)
