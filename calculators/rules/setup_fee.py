"""What the IRS charges to set a long-term plan up. A short-term plan has no fee."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from calculators.engine.loading import Law

ONLINE, PHONE = "online", "phone"  # phone: by phone, mail or in person
CHANNELS = (ONLINE, PHONE)


@dataclass(frozen=True, slots=True, kw_only=True)
class SetupFee:
    """Dollars; *low* and *high* differ where two readings of the official page do. *source* is an authority's id."""

    low: Decimal
    high: Decimal
    source: str

    @property
    def is_sure(self) -> bool:
        """Whether the readings agree."""
        return self.low == self.high


def setup_fee(channel: str, direct_debit: bool, low_income: bool, law: Law, day: date) -> SetupFee:
    """The fee on *day* for a plan asked for by *channel*.

    Low income is at or below 250 percent of the poverty guideline: no fee with direct debit, else the reduced fee,
    which is paid back at the end where direct debit is not possible. Authority: irs-payment-plans, usc-6159-f.
    """
    low, high = (law[f"plans.{name}"].value_on(day) for name in _names(channel, direct_debit, low_income))
    assert isinstance(low.amount, Decimal)
    assert isinstance(high.amount, Decimal)
    return SetupFee(low=low.amount, high=high.amount, source=high.source.id)


def _names(channel: str, direct_debit: bool, low_income: bool) -> tuple[str, str]:
    """The figures of the lower and the higher reading."""
    if low_income:
        name = "setup_fee_low_income_debit" if direct_debit else "setup_fee_low_income"
    elif channel == ONLINE and direct_debit:
        return "setup_fee_online_debit_low", "setup_fee_online_debit_high"
    else:
        name = f"setup_fee_{channel}_{'debit' if direct_debit else 'other'}"
    return name, name
