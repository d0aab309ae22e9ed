"""What the reader is asked about one year's return, its payments and its letters."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from calculators.engine.questions import LATEST_DAY, choice, day, money, rows, whole
from calculators.tools.debt.questions import BUSINESS_TAX, INCOME_TAX, own_income_tax
from calculators.tools.returns_given import FIRST_TAX_YEAR

STOP, GO_ON = "stop", "go_on"


@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentRow:
    """Money that reached the IRS."""

    date: date = day()
    amount: Decimal = money()


@dataclass(frozen=True, slots=True, kw_only=True)
class Questions:
    """One tax year. What is left empty did not happen, or has not happened yet."""

    debt_kind: str | None = choice(INCOME_TAX, BUSINESS_TAX, then=own_income_tax, group="return", optional=True)
    tax_year: int = whole(minimum=FIRST_TAX_YEAR, maximum=LATEST_DAY.year, group="return")
    tax_required: Decimal = money(group="return")
    paid_or_withheld_on_time: Decimal = money(group="return")
    filing_due: date | None = day(group="return", optional=True)
    filed: date | None = day(group="return", optional=True)
    payments: tuple[PaymentRow, ...] = rows(PaymentRow, group="since", optional=True)
    notice_and_demand: date | None = day(group="since", optional=True)
    levy_notice_date: date | None = day(group="since", optional=True)
    plan_in_effect_from: date | None = day(group="since", optional=True)
    plan_in_effect_until: date | None = day(group="since", optional=True)
    three_years_clean: str | None = choice("yes", "no", "unknown", group="since", optional=True)
    through: date | None = day(group="until", optional=True)
    after_last_rate: str | None = choice(STOP, GO_ON, group="until", optional=True)
