"""The whole tables on the pages: read back from the built site, they are the rules' and the official files' own."""

import csv
from datetime import date
from decimal import Decimal
from html.parser import HTMLParser
from pathlib import Path

import pytest

from calculators.engine.loading import load_law
from calculators.engine.words import words
from calculators.rules.exempt_amount import FILING_STATUSES, Statement, exempt, table_years
from calculators.rules.pay import PAY_PERIODS
from hooks.page_tables import MOST_DEPENDENTS, printed
from hooks.templating import page_words

CELLS = list(csv.DictReader((Path(__file__).parent / "data" / "publication_1494_cells.csv").open(newline="")))
LAW = load_law()
SAID = page_words("en").text
Tables = dict[str, list[list[str]]]


class Reader(HTMLParser):
    """The tables of a page that have a caption: under it their rows, headings first."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tables: Tables = {}
        self.rows: list[list[str]] = []
        self.text = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "tr":
            self.rows.append([])
        if tag in {"caption", "th", "td"}:
            self.text = ""

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "caption":
            self.rows = self.tables.setdefault(self.text.strip(), [])
        elif tag == "table":
            self.rows = []  # the next table may have no caption
        elif tag in {"th", "td"}:
            self.rows[-1].append(self.text.strip())


def tables_of(site: Path, page: str) -> Tables:
    return Reader((site / page / "index.html").read_text(encoding="utf-8")).tables


@pytest.fixture(scope="module")
def paycheck(site: Path) -> Tables:
    """The tables of the page about pay."""
    return tables_of(site, "paycheck")


def amount(shown: str) -> Decimal:
    return Decimal(shown.removeprefix("$").replace(",", ""))


def of_status(tables: Tables, status: str, year: int) -> list[list[str]]:
    return tables[SAID("tables.exempt_caption", status=SAID(f"tables.statuses.{status}"), year=year)]


def test_the_years_on_the_page_are_all_that_are_known(paycheck: Tables) -> None:
    assert list(table_years(LAW)) == [2024, 2025, 2026]
    boxes = [SAID("tables.box_caption", year=year) for year in table_years(LAW)]
    assert [caption for caption in boxes if caption not in paycheck] == []
    periods = [words("en").text(f"questions.pay_period.choice.{period}") for period in PAY_PERIODS]
    for year in table_years(LAW):
        for status in FILING_STATUSES:
            assert of_status(paycheck, status, year)[0] == [SAID("tables.columns.dependents"), *periods]


@pytest.mark.parametrize("year", table_years(LAW))
@pytest.mark.parametrize("status", FILING_STATUSES)
def test_every_amount_on_the_page_is_the_rules(paycheck: Tables, status: str, year: int) -> None:
    _, *rows, each_more = of_status(paycheck, status, year)
    assert [row[0] for row in rows] == [str(count) for count in range(MOST_DEPENDENTS + 1)]
    for dependents, (_, *shown) in enumerate(rows):
        statement = Statement(filing_status=status, dependents=dependents)
        assert [amount(cell) for cell in shown] == [
            exempt(statement, period, year, LAW).total for period in PAY_PERIODS
        ]
    eleven = Statement(filing_status=status, dependents=MOST_DEPENDENTS + 1)
    added = [amount(last) + amount(more) for last, more in zip(rows[-1][1:], each_more[1:], strict=True)]
    assert added == [exempt(eleven, period, year, LAW).total for period in PAY_PERIODS]


@pytest.mark.parametrize("year", table_years(LAW))
def test_every_box_on_the_page_adds_what_the_rules_add(paycheck: Tables, year: int) -> None:
    shown = {name: cells for name, *cells in paycheck[SAID("tables.box_caption", year=year)][1:]}
    assert len(shown) == 6
    for status in FILING_STATUSES:
        group = "married" if status.startswith("married") else "not_married"
        plain = Statement(filing_status=status, dependents=0)
        for boxes in range(1, plain.most_boxes + 1):
            ticked = Statement(filing_status=status, dependents=0, boxes=boxes)
            added = [
                exempt(ticked, period, year, LAW).total - exempt(plain, period, year, LAW).total
                for period in PAY_PERIODS
            ]
            assert [amount(cell) for cell in shown[SAID(f"tables.boxes.{group}", boxes=boxes)]] == added


@pytest.mark.parametrize("cell", CELLS, ids=lambda cell: f"{cell['year']}-{cell['filing_status']}-{cell['pay_period']}")
def test_the_page_agrees_with_the_published_cells(paycheck: Tables, cell: dict[str, str]) -> None:
    row = of_status(paycheck, cell["filing_status"], int(cell["year"]))[1 + int(cell["dependents"])]
    assert row[0] == cell["dependents"]
    assert amount(row[1 + PAY_PERIODS.index(cell["pay_period"])]) == Decimal(cell["exempt_amount"])


@pytest.mark.parametrize(
    ("page", "name"),
    [
        ("living-cost-limits", "living_costs.national_standard"),
        ("living-cost-limits", "living_costs.national_standard_by_category"),
        ("living-cost-limits", "living_costs.vehicle_operating"),
        ("cannot-pay", "hardship.closing_code_ceiling"),
        ("federal-payment", "poverty.guideline"),
    ],
)
def test_a_dated_table_on_a_page_is_the_official_file(site: Path, page: str, name: str) -> None:
    figure = LAW[name]
    table = figure.table_on(figure.seen)
    rows = tables_of(site, page)[figure.title][1:]
    assert len(rows) == len(table.rows)
    for shown, row in zip(rows, table.rows.values(), strict=True):
        numbers = [Decimal(cell) for column, cell in row.items() if column not in figure.key and cell.isdigit()]
        assert [amount(cell) for cell in shown[1:] if cell.startswith("$")] == numbers


def test_the_parts_of_the_national_standards_add_up_to_the_totals(site: Path) -> None:
    shown = tables_of(site, "living-cost-limits")
    totals = {row[0]: amount(row[1]) for row in shown[LAW["living_costs.national_standard"].title][1:]}
    parts = shown[LAW["living_costs.national_standard_by_category"].title][1:]
    sums = [sum(amount(row[place]) for row in parts) for place in range(1, len(totals) + 1)]
    assert sums == list(totals.values())


def test_a_single_figure_is_no_table() -> None:
    figure = LAW["levies.bank_hold_days"]
    with pytest.raises(ValueError, match="one figure"):
        printed(figure, figure.value_on(date(2026, 11, 22)))
