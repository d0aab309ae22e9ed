"""The automatic levy on federal payments: what it takes, and whether the low-income filter should stop it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from types import MappingProxyType

from calculators.engine.loading import Law
from calculators.engine.money import ZERO, share, to_cents
from calculators.engine.results import Worksheet
from calculators.rules.pay import MONTHS_A_YEAR
from calculators.rules.poverty import guideline

# Which figure says how much of a payment may be taken; nothing is taken of the kinds that name none.
TAKEN_BY: Mapping[str, str] = MappingProxyType(
    {
        "social_security_retirement": "levies.federal_payment_percent",
        "social_security_survivor": "levies.federal_payment_percent",
        "railroad_retirement": "levies.federal_payment_percent",
        "federal_pension": "levies.federal_payment_percent",
        "federal_salary": "levies.federal_payment_percent",
        "federal_vendor": "levies.federal_vendor_percent",
        "social_security_disability": "",
        "supplemental_security_income": "",
        "childs_social_security": "",
    }
)
PAYMENT_KINDS = tuple(TAKEN_BY)
# Military retirement is under the filter too; it comes as a federal pension and cannot be told from one here.
FILTERED = frozenset({"social_security_retirement", "social_security_survivor", "railroad_retirement"})
WARNING_LETTERS = frozenset({"CP91", "CP298"})

SHOULD_APPLY = "should_apply"
MAY_NOT_APPLY = "may_not_apply"
DOES_NOT_APPLY = "does_not_apply"
NOT_APPLICABLE = "not_applicable"


@dataclass(frozen=True, slots=True, kw_only=True)
class FederalPayment:
    """A payment that reaches the account each month before the levy, and the household it comes to.

    *gross* is the benefit before the Medicare premium, where it is known.
    """

    kind: str
    monthly: Decimal
    gross: Decimal | None
    other_monthly_income: Decimal
    household_size: int
    area: str
    return_missing: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class BenefitLevy:
    """Dollars taken and left each month, a year's income beside the low-income line, and the state of the filter."""

    taken: Decimal
    left: Decimal
    yearly_income: Decimal
    low_income_line: Decimal
    filter: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterDays:
    """The day to answer by, and the days between which a levy usually follows."""

    answer_by: date
    usual_from: date
    usual_to: date


def federal_payment_levy(
    payment: FederalPayment, law: Law, day: date, sheet: Worksheet, *, hold: bool = False
) -> BenefitLevy:
    """Write what is taken and left each month and how income compares.

    With *hold* the last poverty guideline goes on past its year. Authority: usc-6331-h, irm-5-19-9.
    """
    percent, source = _percent(payment.kind, law, day)
    taken = to_cents(payment.monthly * share(percent))
    sheet.line("levied_per_month", taken, unit="usd", source=source, percent=percent)
    left = sheet.line("left_per_month", payment.monthly - taken, unit="usd", source=source)
    benefit = payment.monthly if payment.gross is None else payment.gross
    income = MONTHS_A_YEAR * (benefit + payment.other_monthly_income)
    sheet.line("yearly_income", income, unit="usd", source="irm-5-19-9")
    line = low_income_line(payment, law, day, sheet, hold=hold)
    state = _filter(payment, income, line)
    return BenefitLevy(taken=taken, left=left, yearly_income=income, low_income_line=line, filter=state)


def _percent(kind: str, law: Law, day: date) -> tuple[Decimal, str]:
    if not TAKEN_BY[kind]:
        return ZERO, "irm-5-11-7"
    figure = law[TAKEN_BY[kind]]
    return figure.on(day), figure.value_on(day).source.id


def low_income_line(payment: FederalPayment, law: Law, day: date, sheet: Worksheet, *, hold: bool = False) -> Decimal:
    """Write the yearly income below which benefits should be left alone."""
    percent = law["levies.low_income_filter_percent"].on(day)
    line = guideline(payment.household_size, payment.area, law, day, hold=hold) * share(percent)
    return sheet.line(
        "low_income_line", line, unit="usd", source="irm-5-19-9", percent=percent, persons=payment.household_size
    )


def _filter(payment: FederalPayment, income: Decimal, line: Decimal) -> str:
    if payment.kind not in FILTERED:
        return NOT_APPLICABLE
    if income >= line:
        return DOES_NOT_APPLY
    return MAY_NOT_APPLY if payment.return_missing else SHOULD_APPLY


def is_warning_letter(notice_code: str) -> bool:
    """Whether a typed code is one of the last letters before a benefit is taken; spaces and dashes do not matter."""
    return "".join(filter(str.isalnum, notice_code)).upper() in WARNING_LETTERS


def warning_letter(notice_date: date, law: Law, sheet: Worksheet) -> LetterDays:
    """Write the day to answer by and the days between which a levy usually follows, all counted from the letter.

    Authority: irs-cp91, irm-5-19-9.
    """
    return LetterDays(
        answer_by=_letter_day("answer_by", "levies.benefit_letter_answer_days", notice_date, law, sheet),
        usual_from=_letter_day("levy_usual_from", "levies.benefit_levy_first_days", notice_date, law, sheet),
        usual_to=_letter_day("levy_usual_to", "levies.benefit_levy_last_days", notice_date, law, sheet),
    )


def _letter_day(name: str, figure: str, notice_date: date, law: Law, sheet: Worksheet) -> date:
    value = law[figure].value_on(notice_date)
    days = int(law[figure].on(notice_date))
    return sheet.line(name, notice_date + timedelta(days=days), unit="date", source=value.source.id, days=days)
