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
    if facts.which_letter in {CONFIRM, MANAGER}:  # what was said on a call: no rule of the law counts here
        return (confirm if facts.which_letter == CONFIRM else manager).blocks(facts, today)
    if facts.which_letter == FAX:
        return hardship_fax.blocks(facts, law, today)
    return (hearing if facts.which_letter == HEARING else plan_request).blocks(facts, law, today)


TOOL = Tool(id="letters", questions=Questions, answer=answer, only=ONLY)
