"""The answer about a month in the order in which it is read."""

from collections.abc import Iterator

from calculators.engine.results import CLOSED, Block
from calculators.tools.hardship.found import Found
from calculators.tools.hardship.wording.costs import conversion_tables, cost_table, three_amounts
from calculators.tools.hardship.wording.effects import effects
from calculators.tools.hardship.wording.near import near_table
from calculators.tools.hardship.wording.notes import notes
from calculators.tools.hardship.wording.opens import opens
from calculators.tools.hardship.wording.proof import not_asked, proof
from calculators.tools.hardship.wording.verdict import verdict


def blocks(found: Found) -> Iterator[Block]:
    """The blocks of the answer, without its worksheets."""
    yield verdict(found)
    yield cost_table(found)
    yield three_amounts(found)
    yield from conversion_tables(found)
    yield notes(found)
    yield opens(found)
    if found.pause.status != CLOSED:
        yield effects(found)
    yield proof(found)
    yield not_asked(found)
    yield near_table(found)
