"""What is asked about one case. Every question has the id it has elsewhere, so what the reader typed there fills it."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from calculators.engine.questions import Given, choice, day, money, text, whole, yes_no
from calculators.rules.exempt_amount import FILING_STATUSES, MOST_BOXES
from calculators.rules.letter_codes import Recognised
from calculators.rules.pay import PAY_PERIODS
from calculators.tools.debt.questions import BUSINESS_TAX, INCOME_TAX, own_income_tax
from calculators.tools.hardship.questions import MonthQuestions
from calculators.tools.options.goals import GOALS
from calculators.tools.typed_letter import LONGEST_TEXT, known_letter
from calculators.tools.wage_levy.questions import LAST_YEAR


def _letter_told(given: Given) -> bool:
    return given.get("notice_code") is not None


def _levy_told(given: Given) -> bool:
    """Take-home pay alone tells of no levy: a plan asks for it too."""
    return given.get("kept_per_pay_period") is not None or given.get("levy_year") is not None


def _insured_under_levy(given: Given) -> bool:
    return _levy_told(given) and bool(given.get("health_insurance"))


def _kept_follows(given: Given) -> bool:
    return given.get("kept_per_pay_period") is None and given.get("levy_year") is not None


# No slots: it stands beside another base that has them, so that its questions come first.
@dataclass(frozen=True, kw_only=True)
class GoalQuestions:
    """What the reader wants, and the letter that it is about."""

    goal: str | None = choice(*GOALS, group="goal", optional=True)
    debt_kind: str | None = choice(INCOME_TAX, BUSINESS_TAX, then=own_income_tax, group="goal", optional=True)
    notice_code: Recognised | None = text(maximum=LONGEST_TEXT, then=known_letter, group="last_letter", optional=True)
    notice_date: date | None = day(group="last_letter", needed=_letter_told)


@dataclass(frozen=True, slots=True, kw_only=True)
class Case(MonthQuestions, GoalQuestions):
    """Everything about one case. All of it may be left out: what is not told stays a blank to fill in by hand.

    What a levy leaves of one pay is typed, or follows from the year of the levy and the family. What is left each month
    follows from the month line by line; the last two questions only count where that is left out.
    """

    pay_period: str | None = choice(*PAY_PERIODS, group="levied_pay", needed=_levy_told)
    health_insurance_taken_from_pay: bool | None = yes_no(group="levied_pay", needed=_insured_under_levy)
    take_home_pay_per_period: Decimal | None = money(group="levied_pay", needed=_kept_follows)
    levy_year: int | None = whole(maximum=LAST_YEAR, group="levied_pay", optional=True)
    filing_status: str | None = choice(*FILING_STATUSES, group="levied_pay", needed=_kept_follows)
    dependents: int | None = whole(group="levied_pay", needed=_kept_follows)
    age_65_or_blind_boxes: int | None = whole(maximum=MOST_BOXES, group="levied_pay", optional=True)
    assessed_tax_only: Decimal | None = money(group="penalty", optional=True)
    payment_due: date | None = day(group="penalty", optional=True)
    returns_filed_on_time: bool | None = yes_no(group="penalty", optional=True)
    levy_notice_date: date | None = day(group="penalty", optional=True)
    five_year_history_clean: str | None = choice("yes", "no", "unknown", group="penalty", optional=True)
    bank_balance: Decimal | None = money(group="owned", optional=True)
    vehicle_value: Decimal | None = money(group="owned", optional=True)
    vehicle_loan: Decimal | None = money(group="owned", optional=True)
    home_value: Decimal | None = money(group="owned", optional=True)
    home_loan: Decimal | None = money(group="owned", optional=True)
    level_payment: Decimal | None = money(group="plan", optional=True)
    monthly_surplus: Decimal | None = money(signed=True, group="no_month", optional=True)
    living_costs_per_month: Decimal | None = money(group="no_month", optional=True)
