"""The fee to set a plan up, from what the reader said about asking and paying."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Protocol

from calculators.engine.loading import Law
from calculators.rules.setup_fee import ONLINE, SetupFee, setup_fee
from calculators.tools.debt.low_income import LowIncomeQuestions, is_low_income


class FeeQuestions(LowIncomeQuestions, Protocol):
    """The questions about asking and paying beside those about low income."""

    @property
    def channel(self) -> str | None:
        """One of ``CHANNELS``."""

    @property
    def direct_debit(self) -> bool | None:
        """Whether the IRS may take it from the bank account."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """How a plan is asked for and paid, and what the low-income test needs; None where the reader did not say."""

    channel: str
    direct_debit: bool
    household_size: int | None
    area: str | None
    yearly_income: Decimal | None

    @classmethod
    def of(cls, facts: "FeeQuestions") -> "Asking":
        """As *facts* say; the cheapest way where they say nothing."""
        return cls(
            channel=facts.channel or ONLINE,
            direct_debit=facts.direct_debit is not False,
            household_size=facts.household_size,
            area=facts.area,
            yearly_income=facts.yearly_income,
        )


def fee_for(asking: Asking, law: Law, today: date) -> SetupFee:
    """The set-up fee; the full one where the reader did not give what the low-income test needs."""
    return setup_fee(asking.channel, asking.direct_debit, bool(is_low_income(asking, law, today)), law, today)
