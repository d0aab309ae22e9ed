"""The blocks that are tables: the worksheet, rows of a schedule, and the picture after them."""

from collections.abc import Iterable

from calculators.engine.chart import Labels, svg
from calculators.engine.markup import folded, grid, table_part, tag
from calculators.engine.results import Chart, Line, Say, Table, Value, Worksheet
from calculators.engine.writer import Writer

ROWS_UNFOLDED = 8
COLUMNS_ON_A_PHONE = 3
COLUMNS_ON_PAPER = 8


def worksheet(page: Writer, block: Worksheet) -> str:
    """The computation, line by line, behind a summary."""
    headings = page.headings("engine.table", ("line", "what", "amount", "how", "authority"))
    rows = "".join(_line(page, number, line, headings) for number, line in enumerate(block.lines, 1))
    made = grid(page.words.text(f"{block.name}.title"), headings, rows, "acs-lines acs-stacks")
    return folded(page.words.text("engine.worksheet_summary"), made, "acs-worksheet")


def _line(page: Writer, number: int, line: Line, headings: tuple[str, ...]) -> str:
    amount = page.shown(line.value, "cents" if line.unit == "usd" else line.unit)
    assumed = " " + tag("em", page.text("engine.assumed")) if line.assumed else ""
    return table_part(
        "tr",
        table_part("td", str(number), data_label=headings[0]),
        table_part("th", page.text(f"lines.{line.name}.label", **line.values), scope="row"),
        table_part("td", amount + assumed, class_="acs-number", data_label=headings[2]),
        table_part("td", page.text(f"lines.{line.name}.how", **line.values), data_label=headings[3]),
        table_part("td", page.source(line.source), data_label=headings[4]),
    )


def table(page: Writer, block: Table) -> str:
    """The rows of *block*, behind a summary where they are many. Wide ones stack on a phone, the widest always.

    A column of authorities has long words, so that a table with one is wide from three columns on.
    """
    headings = page.headings(f"{block.name}.column", (column.name for column in block.columns))
    rows = [table_part("tr", *_cells(page, block, row, headings)) for row in block.rows]
    kind = f"acs-table{_laid_out(block)}{' acs-sheet' if block.parts else ''}"
    title = page.words.text(f"{block.name}.title", **block.values)
    bodies = _parts(page, block, rows) if block.parts else "".join(rows)
    made = grid(title, headings, bodies, kind, data_table=block.name)
    if len(rows) > ROWS_UNFOLDED and not block.parts:
        made = folded(page.words.text("engine.table_summary", rows=len(block.rows)), made, "acs-rows")
    lead = tag("p", page.say(block.lead)) if block.lead else ""
    return lead + made + (_rule(page, block.source) if block.source else "")


def _laid_out(block: Table) -> str:
    columns = len(block.columns)
    if columns > COLUMNS_ON_PAPER:
        return " acs-cards"
    most = COLUMNS_ON_A_PHONE - any(column.unit == "source" for column in block.columns)
    return " acs-stacks" if columns > most else ""


def _parts(page: Writer, block: Table, rows: list[str]) -> Iterable[str]:
    """The rows under the heading of their part."""
    width, start = str(len(block.columns)), 0
    for heading, count in block.parts:
        head = table_part("th", page.say(heading), colspan=width, scope="rowgroup")
        yield table_part("tr", head, class_="acs-part") + "".join(rows[start : start + count])
        start += count


def _rule(page: Writer, source: str) -> str:
    return tag("p", page.text("engine.table.authority"), ": ", page.source(source), class_="acs-why")


def _cells(page: Writer, block: Table, row: tuple[Value | Say, ...], headings: tuple[str, ...]) -> Iterable[str]:
    for column, value, heading in zip(block.columns, row, headings, strict=True):
        if column.unit == "source":
            yield table_part("td", page.source(str(value)), class_="acs-words", data_label=heading)
            continue
        kind = "acs-number" if column.unit in {"usd", "cents", "count", "percent"} else "acs-words"
        yield table_part("td", page.shown(value, column.unit), class_=kind, data_label=heading)


def chart(page: Writer, block: Chart) -> str:
    """The picture with its summary under it."""
    ends = (block.points[0][0], block.points[-1][0])
    labels = Labels(
        title=page.words.text(f"{block.name}.picture"),
        first=page.words.shown(ends[0], "month"),
        last=page.words.shown(ends[1], "month"),
        highest=page.words.shown(max(amount for _, amount in block.points), "usd"),
        lowest=page.words.shown(min(amount for _, amount in block.points), "usd"),
    )
    picture = svg(block.kind, tuple(amount for _, amount in block.points), labels)
    return tag("figure", picture, tag("figcaption", page.say(block.summary)), class_="acs-chart")
