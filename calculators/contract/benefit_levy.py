"""The questions of tests/cases/benefit_levy.toml."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from calculators.contract.refusing import outside, refuse
from calculators.engine.loading import Law
from calculators.engine.questions import choice, day, money, text, whole, yes_no
from calculators.engine.readers import Wrong
from calculators.engine.reading import Fault
from calculators.engine.results import Worksheet
from calculators.rules import benefit_levy
from calculators.rules.benefit_levy import PAYMENT_KINDS, FederalPayment, is_warning_letter
from calculators.rules.poverty import AREAS

FIGURES = ("poverty.guideline", "levies.low_income_filter_percent")
LETTER_DAYS = ("levies.benefit_letter_answer_days", "levies.benefit_levy_first_days", "levies.benefit_levy_last_days")


def _warning_code(typed: str) -> str:
    if not is_warning_letter(typed):
        raise Wrong("unknown_notice")
    return typed


@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentFacts:
    """The facts of ``federal_payment_levy``; *today* chooses the poverty guideline."""

    payment_kind: str = choice(*PAYMENT_KINDS)
    monthly_payment: Decimal = money()
    gross_monthly_benefit: Decimal | None = money(optional=True)
    other_monthly_income: Decimal = money()
    household_size: int = whole(minimum=1)
    area: str = choice(*AREAS)
    return_missing: bool = yes_no()
    today: date = day()

    def payment(self) -> FederalPayment:
        """The payment as the rules take it."""
        return FederalPayment(
            kind=self.payment_kind,
            monthly=self.monthly_payment,
            gross=self.gross_monthly_benefit,
            other_monthly_income=self.other_monthly_income,
            household_size=self.household_size,
            area=self.area,
            return_missing=self.return_missing,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterFacts:
    """The facts of ``warning_letter``; with *today* a letter from the future is refused."""

    notice_code: str = text(then=_warning_code)
    notice_date: date = day()
    today: date | None = day(optional=True)


def federal_payment_levy(facts: PaymentFacts, law: Law, sheet: Worksheet) -> Mapping[str, Any]:
    """What the automatic levy takes of a federal payment, and the low-income filter."""
    refuse(outside("today", facts.today, law, *FIGURES))
    return {"low_income_filter": benefit_levy.federal_payment_levy(facts.payment(), law, facts.today, sheet).filter}


def warning_letter(facts: LetterFacts, law: Law, sheet: Worksheet) -> Mapping[str, Any]:
    """When to answer the last letter before a benefit is taken, and when the levy usually follows."""
    if facts.today and facts.notice_date > facts.today:
        refuse([Fault(field="notice_date", problem="dates_out_of_order")])
    refuse(outside("notice_date", facts.notice_date, law, *LETTER_DAYS))
    benefit_levy.warning_letter(facts.notice_date, law, sheet)
    return {}


QUESTIONS: Mapping[str, tuple[type, Any]] = {
    "federal_payment_levy": (PaymentFacts, federal_payment_levy),
    "warning_letter": (LetterFacts, warning_letter),
}
