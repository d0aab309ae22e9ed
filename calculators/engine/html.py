"""Results as HTML, the same bytes at the build and in the browser. Nothing is computed here."""

from collections.abc import Iterable
from typing import Any

from calculators.engine.loading import Law
from calculators.engine.markup import escape, folded, grid, tag
from calculators.engine.results import (
    Block,
    Figure,
    Figures,
    Line,
    Option,
    Options,
    Result,
    Say,
    Table,
    Test,
    Value,
    Verdict,
    Warnings,
    Worksheet,
)
from calculators.engine.words import Words

MARKS = {True: "\N{CHECK MARK}", False: "\N{MULTIPLICATION X}", None: "?"}
MET = {True: "yes", False: "no", None: "unknown"}
ROWS_UNFOLDED = 12


class Page:
    """Writes one result in one language."""

    def __init__(self, words: Words, law: Law, version: str) -> None:
        self.words, self.law, self.version = words, law, version

    def result(self, result: Result, heading: str) -> str:
        """The whole result; *heading* is ``result`` or ``example``."""
        title = tag("h3", self._text(f"engine.heading.{heading}"), class_="acs-heading", tabindex="-1")
        blocks = [self.block(block) for block in result.blocks]
        checked = min((self.law.sources[source].seen for source in sources_of(result)), default=result.today)
        note = self._text("engine.estimate", checked=checked, version=self.version)
        return tag("section", title, *blocks, tag("p", note, class_="acs-note"), class_="acs-result")

    def block(self, block: Block) -> str:
        """One block."""
        match block:
            case Verdict():
                return self._verdict(block)
            case Figures():
                return self._figures(block)
            case Worksheet():
                return self._worksheet(block)
            case Options():
                return tag("div", self._title(block.name), *map(self._option, block.options), class_="acs-options")
            case Table():
                return self._table(block)
            case Warnings():
                return self._warnings(block)

    def source(self, source: str) -> str:
        """A link to the authority, how sure we are of it, and the day we checked."""
        authority = self.law.sources[source]
        link = tag("a", escape(authority.title), href=authority.url, rel="external noopener")
        status = self.words.text(f"engine.source_status.{authority.status}") + " "
        checked = self._text("engine.source_checked", day=authority.seen)
        seen = tag("small", escape(status) if authority.status != "verified" else "", checked, class_="acs-seen")
        return f"{link} {seen}"

    def _verdict(self, block: Verdict) -> str:
        then = [tag("p", self._say(sentence)) for sentence in block.then]
        answer = tag("p", self._say(block.answer), class_="acs-verdict", data_status=block.status)
        return answer + "".join(then)

    def _figures(self, block: Figures) -> str:
        cards = "".join(self._figure(block.name, figure) for figure in block.figures)
        return self._title(block.name) + tag("dl", cards, class_="acs-range")

    def _figure(self, name: str, figure: Figure) -> str:
        amount = tag("dd", self._shown(figure.value, figure.unit), class_="acs-amount")
        note = tag("dd", self._say(figure.note), class_="acs-why") if figure.note else ""
        return tag("div", tag("dt", self._text(f"{name}.{figure.name}")), amount, note)

    def _option(self, option: Option) -> str:
        word = self._text(f"engine.status.{option.status}")
        title = tag("h4", self._text(f"{option.name}.title"), " ", tag("span", word, class_="acs-status"))
        answer = tag("p", self._say(option.answer))
        tests = self._tests(option) if option.tests else ""
        doors = ""
        if option.instead:
            items = "".join(tag("li", self._say(sentence)) for sentence in option.instead)
            doors = tag("p", self._text("engine.heading.instead")) + tag("ul", items)
        return tag("section", title, answer, tests, doors, class_="acs-option", data_status=option.status)

    def _tests(self, option: Option) -> str:
        headings = ("test", "yours", "limit", "met", "authority")
        rows = "".join(self._test(option.name, test) for test in option.tests)
        caption = self._text("engine.table.tests", title=Say(f"{option.name}.title"))
        return grid(caption, (self.words.text(f"engine.table.{name}") for name in headings), rows, "acs-tests")

    def _test(self, option: str, test: Test) -> str:
        label = tag("th", self._text(f"{option}.test.{test.name}"), scope="row")
        mark = tag("span", MARKS[test.passed], aria_hidden="true")
        met = tag("td", mark, " ", self._text(f"engine.met.{MET[test.passed]}"), data_met=MET[test.passed])
        values = (tag("td", self._shown(value, test.unit)) for value in (test.yours, test.limit))
        row = tag("tr", label, *values, met, tag("td", self.source(test.source)))
        if not test.change:
            return row
        change = self._text("engine.heading.change", sentence=test.change)
        return row + tag("tr", tag("td", change, colspan="5"), class_="acs-change")

    def _worksheet(self, block: Worksheet) -> str:
        headings = ("line", "what", "amount", "how", "authority")
        rows = "".join(self._line(number, line) for number, line in enumerate(block.lines, 1))
        caption = self.words.text(f"{block.name}.title")
        table = grid(caption, (self.words.text(f"engine.table.{name}") for name in headings), rows, "acs-lines")
        return folded(self.words.text("engine.worksheet_summary"), table, "acs-worksheet")

    def _line(self, number: int, line: Line) -> str:
        amount = self._shown(line.value, "cents" if line.unit == "usd" else line.unit)
        assumed = tag("em", self._text("engine.assumed")) if line.assumed else ""
        cells = (
            tag("td", str(number)),
            tag("th", self._text(f"lines.{line.name}.label"), scope="row"),
            tag("td", amount, " " if assumed else "", assumed, class_="acs-number"),
            tag("td", self._text(f"lines.{line.name}.how", **line.values)),
            tag("td", self.source(line.source)),
        )
        return tag("tr", *cells)

    def _table(self, block: Table) -> str:
        headings = (self.words.text(f"{block.name}.column.{column.name}") for column in block.columns)
        rows = "".join(tag("tr", *self._cells(block, row)) for row in block.rows)
        table = grid(self.words.text(f"{block.name}.title", **block.values), headings, rows, "acs-table")
        if len(block.rows) <= ROWS_UNFOLDED:
            return table
        return folded(self.words.text("engine.table_summary", rows=len(block.rows)), table, "acs-rows")

    def _cells(self, block: Table, row: tuple[Value, ...]) -> Iterable[str]:
        for column, value in zip(block.columns, row, strict=True):
            kind = "acs-number" if column.unit in {"usd", "cents", "count", "percent"} else "acs-words"
            yield tag("td", self._shown(value, column.unit), class_=kind)

    def _warnings(self, block: Warnings) -> str:
        items = "".join(tag("li", self._say(sentence)) for sentence in block.sentences)
        return tag("div", tag("h4", self._text("engine.heading.warnings")), tag("ul", items), class_="acs-warnings")

    def _title(self, name: str) -> str:
        return tag("h4", self._text(f"{name}.title"))

    def _say(self, sentence: Say) -> str:
        return escape(self.words.say(sentence))

    def _text(self, id_: str, **values: Any) -> str:
        return escape(self.words.text(id_, **values))

    def _shown(self, value: Value | Say, unit: str) -> str:
        return escape(self.words.shown(value, unit))


def sources_of(result: Result) -> tuple[str, ...]:
    """Every source id that a line or a test of *result* names, in order of first use."""
    named: dict[str, None] = {}
    for block in result.blocks:
        lines = block.lines if isinstance(block, Worksheet) else ()
        tests = [test for option in block.options for test in option.tests] if isinstance(block, Options) else ()
        named |= dict.fromkeys(entry.source for entry in (*lines, *tests))
    return tuple(named)
