"""Low income for plan fees and offers: at or below a part of the poverty guideline."""

from datetime import date
from decimal import Decimal

from calculators.engine.loading import Law
from calculators.engine.money import share, to_cents
from calculators.engine.results import Worksheet
from calculators.rules.poverty import guideline


def low_income_line(household_size: int, area: str, law: Law, day: date, *, hold: bool = False) -> Decimal:
    """Dollars a year up to which a household has low income by the table in force on *day*.

    With *hold* the last table goes on past the year that it is known for. Authority: usc-6159-f, form-13844.
    """
    percent = law["plans.low_income_percent"].on(day)
    return to_cents(guideline(household_size, area, law, day, hold=hold) * share(percent))


def low_income(
    household_size: int,
    area: str,
    yearly_income: Decimal,
    law: Law,
    day: date,
    sheet: Worksheet,
    *,
    hold: bool = False,
) -> bool:
    """Whether *yearly_income*, the adjusted gross income of the latest return, is at or below the line.

    With *hold* the last table goes on past the year that it is known for, and the line is marked assumed.
    Authority: usc-6159-f (plan fees), usc-7122-c-3 (offers).
    """
    amount = low_income_line(household_size, area, law, day, hold=hold)
    assumed = not law["poverty.guideline"].covers(day)
    line = sheet.line("line", amount, unit="usd", source="form-13844", assumed=assumed)
    return sheet.line("within", yearly_income <= line, unit="yes_no", source="usc-6159-f")
