"""A levy on Social Security or another federal payment: what it takes, who is spared, and when to answer."""

from datetime import date

from calculators.engine.loading import Law
from calculators.engine.results import Result, Worksheet
from calculators.engine.tool import Tool
from calculators.tools.benefit_levy.found import find
from calculators.tools.benefit_levy.questions import Questions
from calculators.tools.benefit_levy.wording import blocks


def answer(facts: Questions, law: Law, today: date) -> Result:
    """The result for *facts* as of *today*; raises InputErrors where the answers do not fit together."""
    sheet = Worksheet("benefit_levy.worksheet")
    found = find(facts, law, today, sheet)
    return Result(blocks=tuple(blocks(found, sheet, law)), today=today)


TOOL = Tool(id="benefit_levy", questions=Questions, answer=answer)
