"""The reader's money as answers on the call: what comes in, what it costs to live, what is left, what is owned."""

from collections.abc import Iterable
from functools import reduce

from calculators.engine.results import Say, say
from calculators.rules.cost_lines import CostLine
from calculators.tools.case.found import Found
from calculators.tools.hardship.questions import AFTER


def income(found: Found) -> Say | None:
    """What comes in each month, before or after taxes as the reader typed it."""
    if found.month is None:
        return None
    amount = found.month.budget.income
    if not amount:
        return say("call_sheet.answer.income.none")
    taxes = "after" if found.facts.income_lines_are == AFTER else "before"
    return say(f"call_sheet.answer.income.{taxes}", amount=amount)


def costs(found: Found) -> Say | None:
    """Every line as the reader pays it; for a line that nobody is asked, the amount of the IRS's own table."""
    if found.month is None:
        return None
    lines = [_line(line) for line in found.month.budget.lines if line.paid or line.counted]
    return say("call_sheet.answer.costs", lines=_joined(lines), allowed=found.month.budget.allowed)


def _line(line: CostLine) -> Say:
    amount = line.counted if line.paid is None else line.paid
    return say("call_sheet.answer.line", line=say(f"lines.{line.name}.label"), amount=amount)


def left(found: Found) -> Say | None:
    """What the numbers give, never what to agree to."""
    if found.surplus is None:
        return None
    if found.surplus <= 0:
        return say("call_sheet.answer.left.nothing")
    if found.smallest is None:
        return say("call_sheet.answer.left.some", left=found.surplus)
    fits = "enough" if found.surplus >= found.smallest.payment else "too_little"
    return say(f"call_sheet.answer.left.{fits}", left=found.surplus, smallest=found.smallest.payment)


def owned(found: Found) -> Say | None:
    """What was told of savings, cars and a home; nothing where none of it was."""
    facts = found.facts
    told = (
        ("bank", facts.bank_balance, None),
        ("cars", facts.vehicle_value, facts.vehicle_loan),
        ("home", facts.home_value, facts.home_loan),
    )
    parts = [
        say(f"call_sheet.answer.owned.{name}{'_owed' if owed else ''}", value=value, owed=owed or 0)
        for name, value, owed in told
        if value is not None
    ]
    return _joined(parts) if parts else None


def _joined(parts: Iterable[Say]) -> Say:
    return reduce(lambda first, second: say("call_sheet.answer.and", first=first, second=second), parts)
