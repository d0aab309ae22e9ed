"""Form 433-F, line by line: what to write, the IRS limit beside it, and the forms of a plan after it."""

from datetime import date

from calculators.engine.loading import Law
from calculators.engine.reading import InputErrors
from calculators.engine.results import Result
from calculators.engine.tool import Tool
from calculators.tools.case.parts import month_line_by_line
from calculators.tools.form_433f.guards import misfits
from calculators.tools.form_433f.known import Known
from calculators.tools.form_433f.questions import Questions
from calculators.tools.form_433f.wording import blocks
from calculators.tools.hardship.finding import Sheets, find


def answer(facts: Questions, law: Law, today: date) -> Result:
    """The lines for *facts*; raises InputErrors where the answers do not fit together."""
    month, sheets = month_line_by_line(facts, facts.kept_per_pay_period), Sheets.empty()
    found = find(month, law, today, sheets) if month else None
    known = Known(facts=facts, found=found, law=law, today=today)
    if wrong := tuple(misfits(known)):
        raise InputErrors(*wrong)
    return Result(blocks=(*blocks(known), *sheets.written()), today=today)


TOOL = Tool(id="form_433f", questions=Questions, answer=answer)
