"""The questions of tests/cases/penalties_interest.toml."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from calculators.engine.calendar import DAY
from calculators.engine.loading import Law
from calculators.engine.money import ZERO, to_cents
from calculators.engine.questions import day, money, rows, yes_no
from calculators.engine.reading import Fault, InputErrors
from calculators.engine.results import Worksheet
from calculators.rules import interest as interest_rules
from calculators.rules.late_payment import Circumstances, Payment, late_payment_penalty, penalty_months


@dataclass(frozen=True, slots=True, kw_only=True)
class InterestFacts:
    """The facts of ``interest``."""

    amount: Decimal = money()
    balance_date: date = day()
    to_date: date = day()


@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentFacts:
    """One payment in a list."""

    date: date = day()
    amount: Decimal = money()


@dataclass(frozen=True, slots=True, kw_only=True)
class LatePaymentFacts:
    """The facts of ``late_payment_penalty``."""

    tax_unpaid: Decimal = money()
    payment_due: date = day()
    through: date = day()
    payments: tuple[PaymentFacts, ...] = rows(PaymentFacts)
    returns_filed_on_time: bool = yes_no()
    levy_notice_date: date | None = day(optional=True)
    plan_in_effect_from: date | None = day(optional=True)
    plan_in_effect_until: date | None = day(optional=True)


def interest(facts: InterestFacts, law: Law, sheet: Worksheet) -> Mapping[str, Any]:
    """Interest on an amount from one day to another."""
    rates = law["interest.underpayment_rate"]
    if facts.to_date < facts.balance_date:
        raise InputErrors(Fault(field="to_date", problem="dates_out_of_order"))
    days = (facts.to_date - facts.balance_date).days
    if days and facts.balance_date + DAY < rates.values[0].start:
        raise InputErrors(Fault(field="balance_date", problem="no_rate_for_date"))
    sheet.line("days", days, unit="count", source="usc-6601-a")
    grown = interest_rules.interest(facts.amount, facts.balance_date, facts.to_date, rates)
    sheet.line("interest", to_cents(grown), unit="usd", source="usc-6622-a")
    unknown = interest_rules.assumed_from(facts.to_date, rates) if days else None
    sheet.line("rate_assumed", unknown is not None, unit="yes_no", source="usc-6621-a-2")
    return {}


def late_payment(facts: LatePaymentFacts, law: Law, sheet: Worksheet) -> Mapping[str, Any]:
    """The late-payment penalty charged by a day."""
    if facts.through < facts.payment_due:
        raise InputErrors(Fault(field="through", problem="dates_out_of_order"))
    if _starts_late(facts.plan_in_effect_from, facts.plan_in_effect_until):
        raise InputErrors(Fault(field="plan_in_effect_until", problem="dates_out_of_order"))
    case = Circumstances(
        returns_filed_on_time=facts.returns_filed_on_time,
        levy_notice_date=facts.levy_notice_date,
        plan_from=facts.plan_in_effect_from,
        plan_until=facts.plan_in_effect_until,
    )
    payments = tuple(Payment(date=payment.date, amount=payment.amount) for payment in facts.payments)
    months = penalty_months(facts.payment_due, facts.through, case, law)
    penalty, charged = late_payment_penalty(facts.tax_unpaid, payments, months)
    sheet.line("late_payment_penalty", to_cents(penalty), unit="usd", source="usc-6651-a-2")
    percent = sum((month.percent for month in charged), ZERO)
    sheet.line("late_payment_percent", percent, unit="percent", source="usc-6651-a-2")
    sheet.line("late_payment_months", len(charged), unit="count", source="irm-20-1-2")
    if charged:
        sheet.line("last_month_charged_begins", charged[-1].begins, unit="date", source="irm-20-1-2")
    if doubled := [month.begins for month in charged if month.after_levy_notice]:
        sheet.line("first_1_percent_month_begins", doubled[0], unit="date", source="usc-6651-d")
    return {}


def _starts_late(first: date | None, last: date | None) -> bool:
    return first is not None and last is not None and last < first


QUESTIONS: Mapping[str, tuple[type, Any]] = {
    "interest": (InterestFacts, interest),
    "late_payment_penalty": (LatePaymentFacts, late_payment),
}
