"""The log of calls: put in order by day, as a table to print or to take along, with the days to come back to it."""

from datetime import date

from calculators.engine.loading import Law
from calculators.engine.reading import Fault, InputErrors
from calculators.engine.results import Result
from calculators.engine.tool import Tool
from calculators.tools.call_log.questions import Questions
from calculators.tools.call_log.wording import blocks


def answer(facts: Questions, law: Law, today: date) -> Result:
    """The log of *facts*; raises InputErrors if no call is noted. *law* holds no figure for it."""
    if not facts.calls:
        raise InputErrors(Fault(field="calls", problem="required_missing"))
    calls = tuple(sorted(facts.calls, key=lambda call: call.called_on))
    return Result(blocks=tuple(blocks(calls, today)), today=today, computed=False)


TOOL = Tool(id="call_log", questions=Questions, answer=answer)
