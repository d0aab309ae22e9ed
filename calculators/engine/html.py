"""Results as HTML, the same bytes at the build and in the browser. Nothing is computed here."""

from calculators.engine.action_blocks import dates, statement
from calculators.engine.blocks import checks, figures, options, verdict, warnings
from calculators.engine.grids import chart, table, worksheet
from calculators.engine.loading import Law
from calculators.engine.markup import tag
from calculators.engine.periods import periods
from calculators.engine.results import (
    Block,
    Chart,
    Checks,
    Dates,
    Day,
    Figures,
    Line,
    Options,
    Periods,
    Result,
    Statement,
    Table,
    Test,
    Verdict,
    Warnings,
    Worksheet,
)
from calculators.engine.words import Words
from calculators.engine.writer import Writer


class Page(Writer):
    """Writes one result in one language."""

    def __init__(self, words: Words, law: Law, version: str) -> None:
        super().__init__(words, law)
        self.version = version

    def result(self, result: Result, heading: str) -> str:
        """The whole result; *heading* is ``result`` or ``example``."""
        title = tag("h3", self.text(f"engine.heading.{heading}"), class_="acs-heading", tabindex="-1")
        blocks = [self.block(block) for block in result.blocks]
        checked = min((self.law.sources[source].seen for source in sources_of(result)), default=result.today)
        note = self.text("engine.estimate", checked=checked, version=self.version)
        return tag("section", title, *blocks, tag("p", note, class_="acs-note"), class_="acs-result")

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
            case Warnings():
                return warnings(self, block)


def sources_of(result: Result) -> tuple[str, ...]:
    """Every source id that *result* names, in order of first use."""
    named: dict[str, None] = {}
    for block in result.blocks:
        named |= dict.fromkeys(entry.source for entry in _with_a_source(block) if entry.source)
        named |= dict.fromkeys(block.sources) if isinstance(block, Table) else {}
    return tuple(named)


def _with_a_source(block: Block) -> tuple[Line | Test | Day | Statement | Table, ...]:
    match block:
        case Worksheet():
            return tuple(block.lines)
        case Options():
            return tuple(test for option in block.options for test in option.tests)
        case Checks():
            return block.tests
        case Dates():
            return block.days
        case Statement() | Table():
            return (block,)
    return ()
