"""Every route out of an IRS debt, open or closed, with its reasons, its price and its side effects."""

from datetime import date

from calculators.engine.loading import Law
from calculators.engine.results import Result
from calculators.engine.tool import Tool
from calculators.tools.options.doors import doors_of
from calculators.tools.options.found import Sheets, find
from calculators.tools.options.questions import Questions
from calculators.tools.options.wording import blocks


def answer(facts: Questions, law: Law, today: date) -> Result:
    """The twelve routes for *facts* as of *today*; raises InputErrors where the answers do not fit together."""
    sheets = Sheets.empty()
    found = find(facts, law, today, sheets)
    return Result(blocks=(*blocks(found, doors_of(found)), *sheets.written()), today=today)


TOOL = Tool(id="options", questions=Questions, answer=answer)
