"""What a household has left, and whether a payment fits into it."""

from dataclasses import dataclass
from decimal import Decimal

from calculators.engine.money import ZERO, to_cents
from calculators.engine.results import OPEN, UNAFFORDABLE, Worksheet


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """What is left each month (below zero where costs are higher), and half of it (never below zero)."""

    left: Decimal
    half: Decimal


def room(take_home_pay: Decimal, living_costs: Decimal, sheet: Worksheet) -> Room:
    """What is left of a month's money. Authority: irm-5-19-13; the half is our choice."""
    left = sheet.line("left_each_month", take_home_pay - living_costs, unit="usd", source="irm-5-19-13")
    half = to_cents(max(left, ZERO) / 2)
    return Room(left=left, half=sheet.line("half_of_what_is_left", half, unit="usd", source="our-choice-half"))


def with_money(status: str, payment: Decimal, left: Decimal) -> str:
    """*status*, or OPEN-UNAFFORDABLE where the rules allow a payment that is more than what is left."""
    return UNAFFORDABLE if status == OPEN and payment > left else status
