"""The last day the IRS can collect each tax: a count from the assessment, beside "ask for the transcript"."""

from datetime import date

from calculators.engine.loading import Law
from calculators.engine.results import Result, Worksheet
from calculators.engine.tool import Tool
from calculators.tools.collection_deadline.found import find
from calculators.tools.collection_deadline.questions import Questions
from calculators.tools.collection_deadline.wording import blocks


def answer(facts: Questions, law: Law, today: date) -> Result:
    """The result for *facts* as of *today*; raises InputErrors where the answers do not fit together."""
    sheets: list[Worksheet] = []
    years = find(facts, law, today, sheets)
    return Result(blocks=tuple(blocks(years, sheets, today)), today=today)


TOOL = Tool(id="collection_deadline", questions=Questions, answer=answer)
