"""The answer about every route in the order in which it is read."""

from collections.abc import Iterator

from calculators.engine.results import Block
from calculators.tools.options.door import Door
from calculators.tools.options.found import Found
from calculators.tools.options.wording.call import call_table, statement
from calculators.tools.options.wording.doors import cost_table, options, projection_blocks, verdict
from calculators.tools.options.wording.effects import effects_table, rules_of_effects
from calculators.tools.options.wording.notes import beside, warnings


def blocks(found: Found, doors: tuple[Door, ...]) -> Iterator[Block]:
    """The blocks of the answer; *doors* are in the order of the reader's goal."""
    yield verdict(found, doors)
    yield warnings(found)
    yield options(found, doors)
    yield cost_table(doors)
    yield effects_table(found, doors)
    yield rules_of_effects()
    yield statement(doors)
    yield call_table(doors)
    yield from projection_blocks(found)
    yield beside()
