"""What happens next: if nothing is done, and if the reader does one thing on a day. Ranges and rules, no promise."""

from datetime import date

from calculators.engine.loading import Law
from calculators.engine.results import Result
from calculators.engine.tool import Tool
from calculators.tools.timeline.found import find
from calculators.tools.timeline.questions import Questions
from calculators.tools.timeline.wording import blocks


def answer(facts: Questions, law: Law, today: date) -> Result:
    """The result for *facts* as of *today*; raises InputErrors where the answers do not fit together."""
    return Result(blocks=tuple(blocks(find(facts, law, today))), today=today)


TOOL = Tool(id="timeline", questions=Questions, answer=answer)
