"""Two to four payments of the reader's own, side by side on the same debt."""

from datetime import date

from calculators.engine.loading import Law
from calculators.engine.results import Result, Worksheet
from calculators.engine.tool import Tool
from calculators.tools.compare.found import find
from calculators.tools.compare.questions import Questions
from calculators.tools.compare.wording import blocks


def answer(facts: Questions, law: Law, today: date) -> Result:
    """The plans for *facts* as of *today*; raises InputErrors where the answers do not fit together."""
    sheet = Worksheet("compare.worksheet")
    return Result(blocks=(*blocks(find(facts, law, today, sheet), law), sheet), today=today)


TOOL = Tool(id="compare", questions=Questions, answer=answer)
