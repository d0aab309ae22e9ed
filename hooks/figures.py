"""Dated figures of the law in prose and in tables, and the list of authorities. Nothing of it is typed in a page."""

import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import groupby
from typing import Any

from markdown import Markdown

from calculators.engine.law import Parameter, Source, Value
from calculators.engine.loading import load_law
from calculators.engine.words import words
from hooks.day_texts import in_words
from hooks.places import page_error, told_with_place, written_so_far
from hooks.templating import page_words, template

NAME = re.compile(r"(?P<name>[a-z_]+\.[a-z0-9_]+)(?:\s+(?P<day>\d{4}-\d{2}-\d{2}))?")
PHONE = re.compile(r"\d{3}-\d{3}-\d{4}")
LANGUAGE = "en"
OLDEST = date(2000, 1, 1)  # in the law's files: in force on that day or before


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedFigure:
    """A parameter's value of one day, with what a reader needs to check it."""

    parameter: Parameter
    value: Value

    @property
    def text(self) -> str:
        """The value as a reader would write it."""
        return shown(self.parameter, self.value)

    @property
    def is_phone(self) -> bool:
        """Whether the value is a telephone number to dial."""
        return PHONE.fullmatch(self.text) is not None

    @property
    def since(self) -> str:
        """From when it is in force: a day, or that it is older than our figures."""
        start = self.value.start
        if start <= OLDEST:
            return page_words(LANGUAGE).text("page.since_oldest", year=start.year)
        return words(LANGUAGE).shown(start, "day")

    @property
    def source(self) -> Source:
        """The authority that states the value."""
        return self.value.source


def shown(parameter: Parameter, value: Value) -> str:
    """*value* with its unit, in words of the page's language."""
    if value.table:
        return page_words(LANGUAGE).text("figures.table", rows=f"{len(value.table.rows):,}")
    amount = value.amount
    assert amount is not None
    if unit_of(parameter) == "text":
        return in_words(str(amount), words(LANGUAGE))
    return words(LANGUAGE).shown(amount, unit_of(parameter))


def unit_of(parameter: Parameter) -> str:
    """The unit without what it is counted by: ``percent`` of ``percent per year, compounded daily``."""
    return parameter.unit.partition(" ")[0]


def figure(name: str, day: date | None = None) -> DatedFigure:
    """The figure *name* on *day*, or on the day on which a person last compared it with its source.

    Raises LawError if there is no such figure or no value on that day.
    """
    parameter = load_law()[name]
    return DatedFigure(parameter=parameter, value=parameter.value_on(day or parameter.seen))


def asked_figure(text: str) -> DatedFigure:
    """The figure asked for as ``family.name`` or ``family.name 2026-11-22``; raises ValueError or LawError."""
    asked = NAME.fullmatch(text.strip())
    if asked is None:
        raise ValueError(f"write family.name, or family.name and a day, not {text.strip()!r}")
    return figure(asked["name"], date.fromisoformat(asked["day"]) if asked["day"] else None)


def inline_figure(source: str, language: str, class_name: str, md: Markdown) -> str:
    """The format of ``#!law family.name``: the value, and a note with its date and source."""
    try:
        asked = asked_figure(source)
        number = written_so_far(md, f'class="{class_name}"') + 1
        return template("figure.html").render(figure=asked, id=f"law-{number}", class_name=class_name).strip()
    except Exception as error:  # any other error would leave the text as it is, without a word
        raise page_error(md, f"`#!{language} {source}", str(error)) from error


@told_with_place
def table_of_figures(
    source: str, language: str, class_name: str, options: dict[str, Any], md: Markdown, **_: Any
) -> str:
    """The fence ``figures``: one table of the figures named in its lines."""
    figures = [asked_figure(line) for line in source.splitlines() if line.strip()]
    if not figures:
        raise ValueError("name one figure a line")
    return template("figures.html").render(figures=figures, class_name=class_name)


@told_with_place
def list_of_sources(
    source: str, language: str, class_name: str, options: dict[str, Any], md: Markdown, **_: Any
) -> str:
    """The fence ``sources``: every authority, by kind; its body stays empty."""
    if source.strip():
        raise ValueError("this fence has no body")
    authorities = sorted(load_law().sources.values(), key=lambda authority: authority.kind)
    kinds = [(kind, list(of_kind)) for kind, of_kind in groupby(authorities, key=lambda authority: authority.kind)]
    return template("sources.html").render(kinds=kinds, class_name=class_name)


@cache
def figures_checked() -> date:
    """The day since which every authority has been compared with its text."""
    return min(authority.seen for authority in load_law().sources.values())
