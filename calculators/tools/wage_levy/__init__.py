"""A levy on pay: what it takes, what it leaves, the form that makes it leave more, and hardship in dollars."""

from datetime import date

from calculators.engine.loading import Law
from calculators.engine.results import Result, Worksheet
from calculators.engine.tool import Tool
from calculators.tools.wage_levy.found import find
from calculators.tools.wage_levy.questions import Questions
from calculators.tools.wage_levy.wording import blocks


def answer(facts: Questions, law: Law, today: date) -> Result:
    """The result for *facts* as of *today*; raises InputErrors where the answers do not fit together."""
    sheet = Worksheet("wage_levy.worksheet")
    found = find(facts, law, today, sheet)
    return Result(blocks=tuple(blocks(found, sheet, law)), today=today)


TOOL = Tool(id="wage_levy", questions=Questions, answer=answer)
