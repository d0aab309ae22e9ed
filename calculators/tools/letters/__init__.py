"""Letters to copy, print or save: each made from the case, in the reader's own words where it matters."""

from collections.abc import Iterator
from datetime import date

from calculators.engine.loading import Law
from calculators.engine.results import Block, Result
from calculators.engine.tool import Tool
from calculators.tools.letters import confirm, hardship_fax, hearing, manager, plan_request
from calculators.tools.letters.questions import CONFIRM, FAX, HEARING, MANAGER, ONLY, Questions


def answer(facts: Questions, law: Law, today: date) -> Result:
    """The letter that *facts* ask for, dated *today*; raises InputErrors where what it needs does not fit together."""
    return Result(blocks=tuple(_blocks(facts, law, today)), today=today)


def _blocks(facts: Questions, law: Law, today: date) -> Iterator[Block]:
    if facts.which_letter == CONFIRM:
        yield from confirm.blocks(facts, today)
    elif facts.which_letter == FAX:
        yield from hardship_fax.blocks(facts, law, today)
    elif facts.which_letter == MANAGER:
        yield from manager.blocks(facts, today)
    elif facts.which_letter == HEARING:
        yield from hearing.blocks(facts, law, today)
    else:
        yield from plan_request.blocks(facts, law, today)


TOOL = Tool(id="letters", questions=Questions, answer=answer, only=ONLY)
