"""The questions of tests/cases/bank_levy.toml."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from calculators.contract.refusing import outside, refuse
from calculators.engine.loading import Law
from calculators.engine.questions import day, money
from calculators.engine.results import Worksheet
from calculators.rules import bank_levy


@dataclass(frozen=True, slots=True, kw_only=True)
class HoldFacts:
    """The facts of ``hold_dates``."""

    levy_served: date = day()


@dataclass(frozen=True, slots=True, kw_only=True)
class CaughtFacts:
    """The facts of ``money_caught``."""

    levy_amount: Decimal = money()
    balance_when_served: Decimal = money()
    deposited_after: Decimal = money()


def hold_dates(facts: HoldFacts, law: Law, sheet: Worksheet) -> Mapping[str, Any]:
    """The days that count after a bank got a levy."""
    refuse(outside("levy_served", facts.levy_served, law, "levies.bank_hold_days"))
    bank_levy.hold_dates(facts.levy_served, law, sheet)
    return {}


def money_caught(facts: CaughtFacts, law: Law, sheet: Worksheet) -> Mapping[str, Any]:
    """Which money the levy holds."""
    bank_levy.money_caught(
        levy_amount=facts.levy_amount,
        balance_when_served=facts.balance_when_served,
        deposited_after=facts.deposited_after,
        sheet=sheet,
    )
    return {}


QUESTIONS: Mapping[str, tuple[type, Any]] = {
    "hold_dates": (HoldFacts, hold_dates),
    "money_caught": (CaughtFacts, money_caught),
}
