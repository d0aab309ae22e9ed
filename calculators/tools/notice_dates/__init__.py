"""All dates of one letter: what to mail by when, what may follow and when, and what is open after a missed day."""

from datetime import date

from calculators.engine.loading import Law
from calculators.engine.results import Result, Worksheet
from calculators.engine.tool import Tool
from calculators.tools.notice_dates.found import find
from calculators.tools.notice_dates.questions import Questions
from calculators.tools.notice_dates.wording import blocks


def answer(facts: Questions, law: Law, today: date) -> Result:
    """The result for *facts* as of *today*; raises InputErrors for a day that does not fit."""
    sheet = Worksheet("notice_dates.worksheet")
    found = find(facts, law, today, sheet)
    return Result(blocks=tuple(blocks(found, sheet)), today=today)


TOOL = Tool(id="notice_dates", questions=Questions, answer=answer)
