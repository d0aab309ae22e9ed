"""What the reader is asked to see every route: the debt, what is left each month, and what else they care to tell."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from calculators.engine.questions import LATEST_DAY, Given, choice, day, list_of, money, text, whole, yes_no
from calculators.rules.poverty import AREAS
from calculators.rules.setup_fee import CHANNELS
from calculators.tools.debt.questions import PlanQuestions
from calculators.tools.options.goals import GOALS
from calculators.tools.returns_given import FIRST_TAX_YEAR


def _letter_known(given: Given) -> bool:
    return given.get("notice_code") is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Questions(PlanQuestions):
    """The debt and the month are needed; the rest makes an unknown test known."""

    returns_not_filed: tuple[int, ...] = list_of(
        whole(minimum=FIRST_TAX_YEAR, maximum=LATEST_DAY.year), group="standing", optional=True, rows_shown=6
    )
    in_bankruptcy: bool | None = yes_no(group="standing", optional=True)
    three_years_clean: str | None = choice("yes", "no", "unknown", group="standing", optional=True)
    tax_seems_wrong: bool | None = yes_no(group="standing", optional=True)
    spouse_made_the_debt: bool | None = yes_no(group="standing", optional=True)
    goal: str = choice(*GOALS, group="plan")
    monthly_surplus: Decimal = money(signed=True, group="plan")
    first_payment_date: date | None = day(group="plan", optional=True)
    notice_code: str | None = text(group="last_letter", optional=True)
    notice_date: date | None = day(group="last_letter", needed=_letter_known)
    bank_balance: Decimal | None = money(group="owned", optional=True)
    vehicle_value: Decimal | None = money(group="owned", optional=True)
    vehicle_loan: Decimal | None = money(group="owned", optional=True)
    home_value: Decimal | None = money(group="owned", optional=True)
    home_loan: Decimal | None = money(group="owned", optional=True)
    channel: str | None = choice(*CHANNELS, group="fee", optional=True)
    direct_debit: bool | None = yes_no(group="fee", optional=True)
    household_size: int | None = whole(minimum=1, maximum=30, group="fee", optional=True)
    area: str | None = choice(*AREAS, group="fee", optional=True)
    yearly_income: Decimal | None = money(group="fee", optional=True)
