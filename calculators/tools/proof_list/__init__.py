"""The papers for the call: what the IRS may ask for, what it normally should not, and by when to send it."""

from dataclasses import dataclass
from datetime import date

from calculators.engine.loading import Law
from calculators.engine.questions import day
from calculators.engine.results import Result
from calculators.engine.tool import Tool
from calculators.tools.case.parts import month_line_by_line
from calculators.tools.hardship.finding import Sheets, find
from calculators.tools.hardship.questions import MonthQuestions
from calculators.tools.proof_list.wording import blocks


@dataclass(frozen=True, slots=True, kw_only=True)
class Questions(MonthQuestions):
    """The month, a levy if there is one, and the day of the call."""

    call_day: date | None = day(group="call", optional=True)


def answer(facts: Questions, law: Law, today: date) -> Result:
    """The papers for *facts*; raises InputErrors where the answers do not fit together."""
    month = month_line_by_line(facts, facts.kept_per_pay_period)
    found = find(month, law, today, Sheets.empty()) if month else None
    return Result(blocks=tuple(blocks(found, facts.call_day or today, law, today)), today=today)


TOOL = Tool(id="proof_list", questions=Questions, answer=answer)
