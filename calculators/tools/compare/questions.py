"""What the reader is asked to set payments side by side."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from calculators.engine.questions import choice, day, list_of, money, whole, yes_no
from calculators.rules.poverty import AREAS
from calculators.rules.setup_fee import CHANNELS
from calculators.tools.debt.questions import BalanceQuestions

FEWEST, MOST = 2, 4  # our choice: what can be taken in side by side


@dataclass(frozen=True, slots=True, kw_only=True)
class Questions(BalanceQuestions):
    """The debt, and the payments to try on it."""

    payments_to_compare: tuple[Decimal, ...] = list_of(money(), group="plan", rows_shown=MOST)
    first_payment_date: date = day(group="plan")
    channel: str | None = choice(*CHANNELS, group="fee", optional=True)
    direct_debit: bool | None = yes_no(group="fee", optional=True)
    household_size: int | None = whole(minimum=1, maximum=30, group="fee", optional=True)
    area: str | None = choice(*AREAS, group="fee", optional=True)
    yearly_income: Decimal | None = money(group="fee", optional=True)
