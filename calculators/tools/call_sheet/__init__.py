"""The call to ACS on two pages: the goal, what to ask for, what they ask in order, and what to do if they say no."""

from datetime import date

from calculators.engine.loading import Law
from calculators.engine.results import Result
from calculators.engine.tool import Tool
from calculators.tools.call_sheet.wording import blocks
from calculators.tools.case.finding import Sheets, find
from calculators.tools.case.questions import Case


def answer(case: Case, law: Law, today: date) -> Result:
    """The sheet for a call on *today*; raises InputErrors where the answers do not fit together."""
    found = find(case, law, today, Sheets())
    return Result(blocks=tuple(blocks(found)), today=today)


TOOL = Tool(id="call_sheet", questions=Case, answer=answer)
