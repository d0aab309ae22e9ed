"""If you cannot pay: what a month leaves by the IRS's own limits, and what that opens."""

from datetime import date

from calculators.engine.loading import Law
from calculators.engine.results import Result
from calculators.engine.tool import Tool
from calculators.tools.hardship.finding import Sheets, find
from calculators.tools.hardship.questions import Questions
from calculators.tools.hardship.wording import blocks


def answer(facts: Questions, law: Law, today: date) -> Result:
    """The result for *facts* as of *today*; raises InputErrors where the answers do not fit together."""
    sheets = Sheets.empty()
    found = find(facts, law, today, sheets)
    return Result(blocks=(*blocks(found), *sheets.written()), today=today)


TOOL = Tool(id="hardship", questions=Questions, answer=answer)
