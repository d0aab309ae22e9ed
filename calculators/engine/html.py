"""Results as HTML, the same bytes at the build and in the browser. Nothing is computed here."""

from collections.abc import Iterator

from calculators.engine.action_blocks import dates, statement
from calculators.engine.blocks import checks, figures, options, points, verdict, warnings
from calculators.engine.grids import chart, table, worksheet
from calculators.engine.loading import Law
from calculators.engine.markup import tag
from calculators.engine.period_chart import periods
from calculators.engine.results import (
    Block,
    Chart,
    Checks,
    Dates,
    Figures,
    Options,
    Periods,
    Points,
    Result,
    Script,
    Statement,
    Table,
    Verdict,
    Warnings,
    Worksheet,
)
from calculators.engine.script_blocks import script
from calculators.engine.words import Words
from calculators.engine.writer import Writer


class Page(Writer):
    """Writes one result in one language."""

    def __init__(self, words: Words, law: Law, version: str) -> None:
        super().__init__(words, law)
        self.version = version

    def result(self, result: Result, heading: str) -> str:
        """The whole result; *heading* is ``result`` or ``example``."""
        named = heading if result.computed or heading == "example" else "notes"
        title = tag("h3", self.text(f"engine.heading.{named}"), class_="acs-heading", tabindex="-1")
        blocks = [self.block(block) for block in result.blocks]
        checked = min((self.law.sources[source].seen for source in sources_of(result)), default=result.today)
        note = self.text("engine.estimate", checked=checked, version=self.version)
        folded = tag("span", self.text("engine.on_paper"), class_="acs-paper")
        told = tag("p", note, " ", folded, class_="acs-note") if result.computed else ""
        return tag("section", title, *blocks, told, class_="acs-result")

    def block(self, block: Block) -> str:
        """One block."""
        match block:
            case Verdict():
                return verdict(self, block)
            case Figures():
                return figures(self, block)
            case Worksheet():
                return worksheet(self, block)
            case Options():
                return options(self, block)
            case Checks():
                return checks(self, block)
            case Table():
                return table(self, block)
            case Chart():
                return chart(self, block)
            case Periods():
                return periods(self, block)
            case Dates():
                return dates(self, block)
            case Statement():
                return statement(self, block)
            case Script():
                return script(self, block)
            case Points():
                return points(self, block)
            case Warnings():
                return warnings(self, block)


def sources_of(result: Result) -> tuple[str, ...]:
    """Every source id that *result* names, in order of first use."""
    return tuple(dict.fromkeys(source for block in result.blocks for source in _sources(block)))


def _sources(block: Block) -> Iterator[str]:
    match block:
        case Worksheet():
            yield from (line.source for line in block.lines)
        case Options():
            yield from (test.source for option in block.options for test in option.tests)
        case Checks():
            yield from (test.source for test in block.tests)
        case Dates():
            yield from (day.source for day in block.days)
        case Statement():
            yield block.source
        case Table():
            yield from [block.source] if block.source else []
            named = [place for place, column in enumerate(block.columns) if column.unit == "source"]
            yield from (str(row[place]) for row in block.rows for place in named)
            yield from (block.source,) if block.source else ()
        case Script():
            yield from (asked.source for asked in block.asked)
        case Points():
            yield from (point.source for point in block.points if point.source)
