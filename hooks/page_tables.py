"""Whole tables of the law on a page: a dated table of the parameters, and what a levy on pay must leave."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from markdown import Markdown

from calculators.engine.law import Parameter, Source, Value
from calculators.engine.loading import Law, load_law
from calculators.engine.words import words
from calculators.rules.exempt_amount import FILING_STATUSES, Statement, exempt, exempt_table, table_years
from calculators.rules.pay import PAY_PERIODS
from hooks.figures import LANGUAGE, asked_figure, unit_of
from hooks.places import told_with_place
from hooks.templating import page_words, template

MOST_DEPENDENTS = 10
NUMBER = re.compile(r"\d+(?:\.\d+)?")
Row = tuple[str, Sequence[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedTable:
    """A table ready to be read: the first of *headings* stands over the names of the rows."""

    caption: str
    headings: Sequence[str]
    rows: Sequence[Row]


@dataclass(frozen=True, slots=True, kw_only=True)
class Year:
    """The tables of one year, each under its title, the sources of their amounts, and whether it is the newest."""

    year: int
    tables: Sequence[tuple[str, PrintedTable]]
    sources: Sequence[Source]
    is_newest: bool


@told_with_place
def law_table(source: str, language: str, class_name: str, options: dict[str, Any], md: Markdown, **_: Any) -> str:
    """The fence ``law-table``: each table named in its lines, as ``family.name`` or ``family.name 2026-11-22``."""
    asked = [asked_figure(line) for line in source.splitlines() if line.strip()]
    if not asked:
        raise ValueError("name one table a line")
    tables = [(printed(figure.parameter, figure.value), figure) for figure in asked]
    return template("law_tables.html").render(tables=tables, class_name=class_name)


@told_with_place
def exempt_amounts(source: str, language: str, class_name: str, options: dict[str, Any], md: Markdown, **_: Any) -> str:
    """The fence ``exempt-amounts``: every year's table of what a levy on pay must leave; its body stays empty."""
    if source.strip():
        raise ValueError("this fence has no body")
    law = load_law()
    years = [year_of(year, law) for year in reversed(table_years(law))]
    return template("exempt_amounts.html").render(years=years, class_name=class_name)


def printed(parameter: Parameter, value: Value) -> PrintedTable:
    """The table that *value* stands for; raises ValueError if it is a single figure."""
    if value.table is None:
        raise ValueError(f"{parameter.name} is one figure, not a table")
    shown = [column for column in value.table.columns if column not in parameter.key]
    rows = [
        (", ".join(_name(part) for part in key), [_cell(row[column], parameter) for column in shown])
        for key, row in value.table.rows.items()
    ]
    headings = [_column(column) for column in (*parameter.key, *shown)]
    return PrintedTable(caption=parameter.title, headings=headings, rows=rows)


def year_of(year: int, law: Law) -> Year:
    """All tables of *year*: one for each filing status, and what each box of age or blindness adds."""
    tables = [(_said(f"statuses.{status}"), _status_table(status, year, law)) for status in FILING_STATUSES]
    tables.append((_said("boxes.title"), _box_table(year, law)))
    return Year(year=year, tables=tables, sources=_sources(year, law), is_newest=year == table_years(law)[-1])


def _status_table(status: str, year: int, law: Law) -> PrintedTable:
    amounts = exempt_table(status, year, MOST_DEPENDENTS, law)
    rows = [(str(dependents), _cents(row)) for dependents, row in enumerate(amounts)]
    one_more = Statement(filing_status=status, dependents=1)
    added = [exempt(one_more, period, year, law).dependents for period in PAY_PERIODS]
    rows.append((_said("each_more", most=MOST_DEPENDENTS), _cents(added)))
    caption = _said("exempt_caption", status=_said(f"statuses.{status}"), year=year)
    return PrintedTable(caption=caption, headings=_period_headings("dependents"), rows=rows)


def _box_table(year: int, law: Law) -> PrintedTable:
    rows = list(_box_rows(year, law))
    return PrintedTable(caption=_said("box_caption", year=year), headings=_period_headings("boxes"), rows=rows)


def _box_rows(year: int, law: Law) -> Iterator[Row]:
    for status, group in (("single", "not_married"), ("married_filing_jointly", "married")):
        for boxes in range(1, Statement(filing_status=status, dependents=0).most_boxes + 1):
            ticked = Statement(filing_status=status, dependents=0, boxes=boxes)
            amounts = [exempt(ticked, period, year, law).boxes for period in PAY_PERIODS]
            yield _said(f"boxes.{group}", boxes=boxes), _cents(amounts)


def _sources(year: int, law: Law) -> list[Source]:
    names = [*(f"standard_deduction_{status}" for status in FILING_STATUSES), "per_dependent", "box_unmarried"]
    found = [law[f"wage_levy.{name}"].value_on(date(year, 1, 1)).source for name in names]
    return list({source.id: source for source in found}.values())


def _period_headings(first: str) -> list[str]:
    periods = [words(LANGUAGE).text(f"questions.pay_period.choice.{period}") for period in PAY_PERIODS]
    return [_column(first), *(period[:1].upper() + period[1:] for period in periods)]


def _cents(amounts: Sequence[Decimal]) -> list[str]:
    return [words(LANGUAGE).shown(amount, "cents") for amount in amounts]


def _column(column: str) -> str:
    return _said(f"columns.{column}")


def _name(part: str) -> str:
    """The first cell of a row in words, where we have some for it."""
    id_ = f"tables.names.{part}"
    return page_words(LANGUAGE).text(id_) if page_words(LANGUAGE).has(id_) else part


def _cell(text: str, parameter: Parameter) -> str:
    return words(LANGUAGE).shown(Decimal(text), unit_of(parameter)) if NUMBER.fullmatch(text) else _name(text)


def _said(id_: str, **values: Any) -> str:
    return page_words(LANGUAGE).text(f"tables.{id_}", **values)
