"""What the reader is asked about a levy on a bank account."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from calculators.engine.questions import Given, day, money


def _balance_known(given: Given) -> bool:
    return given.get("balance_when_served") is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Questions:
    """The day alone gives the dates; the amounts show what is held."""

    levy_served: date = day(group="levy")
    balance_when_served: Decimal | None = money(group="account", optional=True)
    levy_amount: Decimal | None = money(group="account", needed=_balance_known)
    deposited_after: Decimal | None = money(group="account", optional=True)
    living_costs_per_month: Decimal | None = money(group="account", optional=True)
