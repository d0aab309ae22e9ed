"""Every route out of an IRS debt, open or closed, with its reasons, its price and its side effects."""

from datetime import date

from calculators.engine.loading import Law
from calculators.engine.results import Result
from calculators.engine.tool import Tool
from calculators.tools.options.found import Sheets, find
from calculators.tools.options.goals import in_order
from calculators.tools.options.other_doors import other_doors
from calculators.tools.options.plan_doors import plan_doors
from calculators.tools.options.questions import Questions
from calculators.tools.options.wording import blocks


def answer(facts: Questions, law: Law, today: date) -> Result:
    """The twelve routes for *facts* as of *today*; raises InputErrors where the answers do not fit together."""
    sheets = Sheets.empty()
    found = find(facts, law, today, sheets)
    doors = (*plan_doors(found), *other_doors(found))
    doors = in_order(doors, facts.goal, levy_must_wait=found.rights.holds_levy)
    return Result(blocks=(*blocks(found, doors), *sheets.written()), today=today)


TOOL = Tool(id="options", questions=Questions, answer=answer)
