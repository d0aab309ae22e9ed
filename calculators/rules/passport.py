"""How far a debt is below the line above which the IRS may tell the State Department."""

from datetime import date
from decimal import Decimal

from calculators.engine.loading import Law
from calculators.engine.money import ZERO
from calculators.engine.results import Worksheet


def passport_room(assessed: Decimal, law: Law, day: date, sheet: Worksheet) -> Decimal:
    """Dollars between *assessed* and the line; below zero above it. The last known line is held past its year.

    What is billed counts, with penalties and interest. Authority: usc-7345-b.
    """
    line = law["passport.debt_above"].value_on(day, hold=True)
    assert isinstance(line.amount, Decimal)
    assumed = not law["passport.debt_above"].covers(day)
    threshold = sheet.line("passport_threshold", line.amount, unit="usd", source=line.source.id, assumed=assumed)
    room = threshold - assessed
    if room >= 0:
        sheet.line("passport_below_by", room, unit="usd", source="usc-7345-b")
    else:
        sheet.line("passport_above_by", max(-room, ZERO), unit="usd", source="usc-7345-b")
    return room
