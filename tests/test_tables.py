"""Tables written in a page: each in a region of its own; a wide one can be read as cards on a phone."""

from markdown import Markdown

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
