"""What the reader is asked to test an offer: the debt, what is left each month, and what is owned."""

from dataclasses import dataclass
from decimal import Decimal

from calculators.engine.questions import choice, money, whole, yes_no
from calculators.rules.poverty import AREAS
from calculators.tools.debt.questions import StandingQuestions


@dataclass(frozen=True, slots=True, kw_only=True)
class Questions(StandingQuestions):
    """The debt decides the second test: whether it can be paid in full in time."""

    in_bankruptcy: bool | None = yes_no(group="standing", optional=True)
    monthly_surplus: Decimal = money(signed=True, group="budget")
    bank_balance: Decimal | None = money(group="owned", optional=True)
    vehicle_value: Decimal | None = money(group="owned", optional=True)
    vehicle_loan: Decimal | None = money(group="owned", optional=True)
    home_value: Decimal | None = money(group="owned", optional=True)
    home_loan: Decimal | None = money(group="owned", optional=True)
    household_size: int | None = whole(minimum=1, maximum=30, group="low_income", optional=True)
    area: str | None = choice(*AREAS, group="low_income", optional=True)
    yearly_income: Decimal | None = money(group="low_income", optional=True)
