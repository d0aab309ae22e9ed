"""What a household has left, and whether a payment fits into it."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from calculators.engine.loading import Law
from calculators.engine.money import ZERO, share, to_cents
from calculators.engine.results import OPEN, UNAFFORDABLE, Worksheet


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """What is left each month (below zero where costs are higher), and half of it (never below zero)."""

    left: Decimal
    half: Decimal


def room(income: Decimal, living_costs: Decimal, law: Law, day: date, sheet: Worksheet) -> Room:
    """What is left of a month's money. Authority: irm-5-19-13; the safe half is our choice."""
    left = sheet.line("left_each_month", income - living_costs, unit="usd", source="irm-5-19-13")
    half = to_cents(max(left, ZERO) * share(law["shocks.safe_percent"].on(day)))
    return Room(left=left, half=sheet.line("half_of_what_is_left", half, unit="usd", source="our-choice-half"))


def with_money(status: str, payment: Decimal, left: Decimal) -> str:
    """*status*, or OPEN-UNAFFORDABLE where the rules allow a payment that is more than what is left."""
    return UNAFFORDABLE if status == OPEN and payment > left else status
