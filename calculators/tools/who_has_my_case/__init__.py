"""Who has my case: from what the reader can see on a letter or a phone, and what each holder can and cannot do."""

from datetime import date

from calculators.engine.loading import Law
from calculators.engine.reading import Fault, InputErrors
from calculators.engine.results import Result
from calculators.engine.tool import Tool
from calculators.tools.who_has_my_case.clues import clues
from calculators.tools.who_has_my_case.questions import Questions
from calculators.tools.who_has_my_case.wording import blocks


def answer(facts: Questions, law: Law, today: date) -> Result:
    """The result for *facts*; raises InputErrors if there is no clue at all."""
    found = clues(facts, law)
    if not found:
        raise InputErrors(Fault(field="letterhead", problem="no_clue"))
    return Result(blocks=tuple(blocks(facts, found)), today=today)


TOOL = Tool(id="who_has_my_case", questions=Questions, answer=answer)
