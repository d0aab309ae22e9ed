"""What the reader is asked about a levy on Social Security or another federal payment."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from calculators.engine.questions import Given, choice, day, money, text, whole, yes_no
from calculators.engine.readers import Wrong
from calculators.rules.benefit_levy import PAYMENT_KINDS, is_warning_letter
from calculators.rules.poverty import AREAS


def _letter_known(given: Given) -> bool:
    return given.get("notice_code") is not None


def _warning_code(typed: str) -> str:
    if not is_warning_letter(typed):
        raise Wrong("not_a_benefit_letter")
    return typed


@dataclass(frozen=True, slots=True, kw_only=True)
class Questions:
    """The payment and the household; the letter gives the days, living costs show hardship."""

    payment_kind: str = choice(*PAYMENT_KINDS, group="payment")
    monthly_payment: Decimal = money(group="payment")
    gross_monthly_benefit: Decimal | None = money(group="payment", optional=True)
    other_monthly_income: Decimal = money(group="household")
    household_size: int = whole(minimum=1, maximum=30, group="household")
    area: str = choice(*AREAS, group="household")
    return_missing: bool = yes_no(group="household")
    notice_code: str | None = text(then=_warning_code, group="letter", optional=True)
    notice_date: date | None = day(group="letter", optional=True, needed=_letter_known)
    living_costs_per_month: Decimal | None = money(group="hardship", optional=True)
