"""The four people of people.toml, as the rules take them."""

import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any

from calculators.rules.plan_terms import Terms
from calculators.rules.schedule import Debt

ZERO = Decimal(0)
STORIES = tomllib.loads((Path(__file__).parent / "cases" / "people.toml").read_text(encoding="utf-8"))["case"]
DANA, MARCUS, ALVAREZ, LEE = STORIES


def usd(text: str) -> Decimal:
    """The exact amount."""
    return Decimal(text)


def near(got: Any, expected: str, allowed: str = "0.00") -> None:
    """Fail unless *got* is within *allowed* of *expected*."""
    assert abs(Decimal(got) - usd(expected)) <= usd(allowed), (got, expected)


def terms_of(person: dict[str, Any]) -> Terms:
    """The whole balance, whose late-payment penalty is at its cap."""
    facts = person["facts"]
    return Terms(
        balance_date=facts["today"],
        debt=Debt(usd(facts["total_balance"]), ZERO, ZERO),
        first_payment_date=facts["first_payment_date"],
        collection_deadline=facts["collection_deadline"],
    )


def surplus_of(person: dict[str, Any]) -> Decimal:
    """What the story's budget leaves each month."""
    return usd(person["expect"]["budget"]["surplus"])
