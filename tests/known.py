"""The law as it was known on an earlier day, for cases that were written by then."""

import re
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from functools import cache
from typing import Any

import pytest

import calculators
from calculators import contract
from calculators.engine.loading import Law, read_packaged

WRITTEN = date(2026, 11, 22)  # the day of the cases that name none
VALUE = re.compile(r'^\s*\{ from = (?P<start>[\d-]{10}),.*\bsource = "(?P<source>[^"]+)"')


@contextmanager
def law_as_known(today: Any) -> Iterator[None]:
    """Let both doors answer by the law as it was known on *today*, or on the day of the cases if that is later."""
    law = law_known_on(max(_day(today), WRITTEN))
    with pytest.MonkeyPatch.context() as patch:
        for door in (calculators, contract):
            patch.setattr(door, "load_law", lambda: law)
        yield


def _day(today: Any) -> date:
    try:
        return date.fromisoformat(str(today))
    except ValueError:  # a case of a day that is refused
        return WRITTEN


@cache
def law_known_on(day: date) -> Law:
    """The packaged law without the values whose source was first compared after *day*.

    A parameter that loses one is known until the day before it.
    """
    sources = tomllib.loads(read_packaged("sources.toml").decode())
    later = frozenset(name for name, entry in sources.items() if entry["seen"] > day)

    def read(path: str) -> bytes:
        text = read_packaged(path)
        return without(text.decode(), later).encode() if path.startswith("parameters/") and later else text

    return Law(read)


def without(text: str, later: frozenset[str]) -> str:
    """*text* of a parameters file without the values of the sources *later*; one value is one line."""
    return "".join(map("".join, (_table(lines, later) for lines in _tables(text))))


def _tables(text: str) -> Iterator[list[str]]:
    lines: list[str] = []
    for line in text.splitlines(keepends=True):
        if line.startswith("["):
            yield lines
            lines = []
        lines.append(line)
    yield lines


def _table(lines: list[str], later: frozenset[str]) -> Iterator[str]:
    gone = [found for line in lines if (found := VALUE.match(line)) and found["source"] in later]
    for line in lines:
        if gone and line.startswith("known_through"):
            yield f"known_through = {date.fromisoformat(gone[0]['start']) - timedelta(days=1)}\n"
        elif not any(found.string == line for found in gone):
            yield line
