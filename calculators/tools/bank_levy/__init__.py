"""A levy on a bank account: until when the bank holds the money, what is caught, and what to ask by when."""

from datetime import date

from calculators.engine.loading import Law
from calculators.engine.results import Result, Worksheet
from calculators.engine.tool import Tool
from calculators.tools.bank_levy.found import find
from calculators.tools.bank_levy.questions import Questions
from calculators.tools.bank_levy.wording import blocks


def answer(facts: Questions, law: Law, today: date) -> Result:
    """The result for *facts* as of *today*; raises InputErrors where the answers do not fit together."""
    sheet = Worksheet("bank_levy.worksheet")
    found = find(facts, law, today, sheet)
    return Result(blocks=tuple(blocks(found, sheet)), today=today)


TOOL = Tool(id="bank_levy", questions=Questions, answer=answer)
