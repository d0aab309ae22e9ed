"""The penalty and interest clock of one tax year: each month, each span, what grows now and when it stops."""

from datetime import date

from calculators.engine.loading import Law
from calculators.engine.results import Result, Worksheet
from calculators.engine.tool import Tool
from calculators.tools.penalties_interest.found import find
from calculators.tools.penalties_interest.questions import Questions
from calculators.tools.penalties_interest.wording import blocks


def answer(facts: Questions, law: Law, today: date) -> Result:
    """The clock for *facts*, by *today* or the day they name; raises InputErrors where they do not fit together."""
    sheet = Worksheet("penalties_interest.worksheet")
    found = find(facts, law, today, sheet)
    return Result(blocks=(*blocks(found, law), sheet), today=today)


TOOL = Tool(id="penalties_interest", questions=Questions, answer=answer)
