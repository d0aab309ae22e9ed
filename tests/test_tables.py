"""Tables written in a page: each in a region of its own; a wide one can be read as cards on a phone."""

import pytest
from markdown import Markdown

from calculators import __version__
from calculators.engine.grids import table
from calculators.engine.html import Page
from calculators.engine.loading import load_law
from calculators.engine.results import Column, Table
from calculators.engine.words import words

NARROW = "| Way | Fee |\n|---|---|\n| Online | Low |\n"
WIDE = "| Way | Levy | Lien | Refunds |\n|:--|:-:|--:|---|\n| A pause | Ends | Usual | Kept |\n"


def html(text: str) -> str:
    return Markdown(extensions=["hooks.tables"]).convert(text)


def test_a_wide_table_names_each_row_and_each_value() -> None:
    made = html(WIDE)
    assert 'class="acs-scroll acs-stacks"' in made
    assert '<th role="rowheader" scope="row">A pause</th>' in made
    values = ["Levy", "Ends"], ["Lien", "Usual"], ["Refunds", "Kept"]
    assert [f'<td data-label="{heading}" role="cell">{value}</td>' in made for heading, value in values] == [True] * 3


def test_a_narrow_table_stays_a_table() -> None:
    made = html(NARROW)
    assert "acs-stacks" not in made
    assert "<td>Online</td>" in made


def test_no_table_carries_a_style() -> None:
    assert "style=" not in html(WIDE)


def shown(*units: str) -> str:
    """A table of the calculator of letters that has a column of each of *units*, as a page shows it."""
    names = ("to", "what", "when", "rule")[: len(units)]
    columns = tuple(Column(name=name, unit=unit) for name, unit in zip(names, units, strict=True))
    row = tuple("usc-6330-a" if unit == "source" else "Text" for unit in units)
    return table(Page(words("en"), load_law(), __version__), Table(name="notice.next", columns=columns, rows=(row,)))


@pytest.mark.parametrize(
    ("units", "stacks"),
    [
        (("text", "source"), False),
        (("text", "text", "text"), False),
        (("text", "text", "source"), True),
        (("text", "text", "text", "text"), True),
    ],
)
def test_a_table_of_a_result_stacks_from_three_columns_on_where_it_names_authorities(
    units: tuple[str, ...], stacks: bool
) -> None:
    assert ("acs-stacks" in shown(*units)) is stacks
