"""What the reader is asked about a levy on pay."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from calculators.engine.questions import choice, day, money, whole
from calculators.rules.exempt_amount import FILING_STATUSES, MOST_BOXES
from calculators.rules.pay import PAY_PERIODS

LAST_YEAR = 9999  # of the calendar: whether a year has a table is for the tool to say


@dataclass(frozen=True, slots=True, kw_only=True)
class Questions:
    """Pay and family; the last two let the reader show hardship."""

    take_home_pay_per_period: Decimal = money(group="pay")
    pay_period: str = choice(*PAY_PERIODS, group="pay")
    filing_status: str = choice(*FILING_STATUSES, group="family")
    dependents: int = whole(group="family")
    age_65_or_blind_boxes: int | None = whole(maximum=MOST_BOXES, group="family", optional=True)
    levy_year: int = whole(maximum=LAST_YEAR, group="levy")
    form_received: date | None = day(group="levy", optional=True)
    living_costs_per_month: Decimal | None = money(group="hardship", optional=True)
    other_income_per_month: Decimal | None = money(group="hardship", optional=True)
