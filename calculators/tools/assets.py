"""What a household owns, as the offer's formula asks it."""

from decimal import Decimal
from typing import Protocol

from calculators.engine.money import ZERO
from calculators.rules.offers import Assets


class AssetQuestions(Protocol):
    """The questions about what is owned, by their names on the site; None is not told."""

    @property
    def bank_balance(self) -> Decimal | None:
        """Dollars saved."""

    @property
    def vehicle_value(self) -> Decimal | None:
        """What the cars would sell for, in dollars."""

    @property
    def vehicle_loan(self) -> Decimal | None:
        """Dollars still owed on them."""

    @property
    def home_value(self) -> Decimal | None:
        """What the home would sell for, in dollars."""

    @property
    def home_loan(self) -> Decimal | None:
        """Dollars still owed on it."""


def assets_of(facts: AssetQuestions) -> Assets:
    """What *facts* tell; what is not told counts as nothing."""
    return Assets(
        bank_balance=facts.bank_balance or ZERO,
        vehicle_value=facts.vehicle_value or ZERO,
        vehicle_loan=facts.vehicle_loan or ZERO,
        home_value=facts.home_value or ZERO,
        home_loan=facts.home_loan or ZERO,
    )


def untold(facts: AssetQuestions) -> bool:
    """Whether savings, cars or a home were left out."""
    return None in (facts.bank_balance, facts.vehicle_value, facts.home_value)
