"""What the reader is asked about a payment plan."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from calculators.engine.questions import Given, choice, day, money, yes_no


def _penalty_may_run(given: Given) -> bool:
    return given.get("penalty_at_cap") in {"no", "unknown"}


def _no_deadline(given: Given) -> bool:
    return given.get("assessment_date") is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Questions:
    """What the reader is asked."""

    assessed_balance: Decimal = money(group="debt")
    assessed_tax_only: Decimal = money(group="debt")
    accruals_not_assessed: Decimal | None = money(group="debt", optional=True)
    collection_deadline: date | None = day(group="debt", needed=_no_deadline)
    assessment_date: date | None = day(group="debt", optional=True)
    penalty_at_cap: str = choice("yes", "no", "unknown", group="penalty")
    payment_due: date | None = day(group="penalty", needed=_penalty_may_run)
    returns_filed_on_time: bool | None = yes_no(group="penalty", needed=_penalty_may_run)
    levy_notice_date: date | None = day(group="penalty", optional=True)
    all_returns_filed: bool = yes_no(group="standing")
    current_year_payments_made: bool = yes_no(group="standing")
    take_home_pay_per_month: Decimal = money(group="budget")
    living_costs_per_month: Decimal = money(group="budget")
    first_payment_date: date = day(group="plan")
    level_payment: Decimal | None = money(group="plan", optional=True)
