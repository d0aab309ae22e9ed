"""What the reader is asked about a payment plan."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from calculators.engine.questions import Given, choice, day, list_of, money, whole, yes_no
from calculators.rules.cash_flow import MONTHS
from calculators.rules.pay import PAY_PERIODS
from calculators.rules.poverty import AREAS
from calculators.tools.debt.questions import PlanQuestions


def _steady_income(given: Given) -> bool:
    return not given.get("cash_net_by_month_jan_to_dec")


@dataclass(frozen=True, slots=True, kw_only=True)
class Questions(PlanQuestions):
    """What the reader is asked: income as a steady pay, or as twelve months where the work is seasonal."""

    assessed_tax_only: Decimal = money(group="debt")
    five_year_history_clean: str = choice("yes", "no", "unknown", group="standing")
    take_home_pay_per_period: Decimal | None = money(group="budget", needed=_steady_income)
    pay_period: str | None = choice(*PAY_PERIODS, group="budget", needed=_steady_income)
    other_income_per_month: Decimal | None = money(group="budget", optional=True)
    cash_net_by_month_jan_to_dec: tuple[Decimal, ...] | None = list_of(
        money(signed=True), group="budget", optional=True, rows_shown=MONTHS
    )
    living_costs_per_month: Decimal = money(group="budget")
    housing_and_utilities_paid: Decimal | None = money(group="budget", optional=True)
    bank_balance: Decimal | None = money(group="budget", optional=True)
    first_payment_date: date = day(group="plan")
    level_payment: Decimal | None = money(group="plan", optional=True)
    channel: str = choice("online", "phone", group="fee")
    direct_debit: bool = yes_no(group="fee")
    household_size: int | None = whole(minimum=1, maximum=30, group="fee", optional=True)
    area: str | None = choice(*AREAS, group="fee", optional=True)
    yearly_income: Decimal | None = money(group="fee", optional=True)
