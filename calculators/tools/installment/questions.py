"""What the reader is asked about a payment plan."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from calculators.engine.questions import Given, choice, day, list_of, money, whole, yes_no
from calculators.rules.cash_flow import MONTHS
from calculators.rules.pay import PAY_PERIODS
from calculators.rules.poverty import AREAS


def _penalty_may_run(given: Given) -> bool:
    return given.get("penalty_at_cap") in {"no", "unknown"}


def _no_deadline(given: Given) -> bool:
    return given.get("assessment_date") is None


def _steady_income(given: Given) -> bool:
    return not given.get("cash_net_by_month_jan_to_dec")


@dataclass(frozen=True, slots=True, kw_only=True)
class Questions:
    """What the reader is asked: income as a steady pay, or as twelve months where the work is seasonal."""

    assessed_balance: Decimal = money(group="debt")
    assessed_tax_only: Decimal = money(group="debt")
    accruals_not_assessed: Decimal | None = money(group="debt", optional=True)
    business_payroll_tax_owed: Decimal | None = money(group="debt", optional=True)
    collection_deadline: date | None = day(group="debt", needed=_no_deadline)
    assessment_date: date | None = day(group="debt", optional=True)
    penalty_at_cap: str = choice("yes", "no", "unknown", group="penalty")
    payment_due: date | None = day(group="penalty", needed=_penalty_may_run)
    returns_filed_on_time: bool | None = yes_no(group="penalty", needed=_penalty_may_run)
    levy_notice_date: date | None = day(group="penalty", optional=True)
    all_returns_filed: bool = yes_no(group="standing")
    current_year_payments_made: bool = yes_no(group="standing")
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
