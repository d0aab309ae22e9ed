"""Figures of the law that are text in its files, days and years above all, written as a reader says them."""

import re
from datetime import date

from calculators.engine.words import Words

DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
MONTH_AND_DAY = re.compile(r"(\d{2})-(\d{2})")
YEAR = re.compile(r"\d{4}")


def in_words(text: str, words: Words) -> str:
    """``2023-07-10``, ``04-15 06-15`` or ``2020 2021`` as dates and a list; any other text as it is."""
    parts = text.split()
    if all(DAY.fullmatch(part) for part in parts):
        return _listed([words.shown(date.fromisoformat(part), "day") for part in parts])
    if all(MONTH_AND_DAY.fullmatch(part) for part in parts):
        return _listed([_month_and_day(part, words) for part in parts])
    return _listed(parts) if all(YEAR.fullmatch(part) for part in parts) else text


def _month_and_day(part: str, words: Words) -> str:
    month, day = map(int, part.split("-"))
    return f"{words.template('engine.calendar.months')[month - 1]} {day}"


def _listed(parts: list[str]) -> str:
    *others, last = parts
    return f"{', '.join(others)} and {last}" if others else last
