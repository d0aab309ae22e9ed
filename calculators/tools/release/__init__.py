"""Getting a levy released: which grounds of the law fit, what to say and send, and what is no ground."""

from dataclasses import asdict
from datetime import date

from calculators.engine.loading import Law
from calculators.engine.results import Result
from calculators.engine.tool import Tool
from calculators.rules.release import grounds
from calculators.tools.release.questions import Questions
from calculators.tools.release.wording import blocks


def answer(facts: Questions, law: Law, today: date) -> Result:
    """The result for *facts*; six answers fit together in every way, and *law* holds no figure for them."""
    return Result(blocks=tuple(blocks(facts, grounds(**asdict(facts)))), today=today)


TOOL = Tool(id="release", questions=Questions, answer=answer)
