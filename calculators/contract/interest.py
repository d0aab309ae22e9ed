"""The questions of tests/cases/penalties_interest.toml about interest."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from calculators.contract.refusing import refuse, warnings
from calculators.engine.calendar import DAY
from calculators.engine.loading import Law
from calculators.engine.money import to_cents
from calculators.engine.questions import day, money, rows
from calculators.engine.reading import Fault
from calculators.engine.results import Worksheet
from calculators.rules import interest as interest_rules
from calculators.rules import penalty_interest
from calculators.rules.late_payment import Payment
from calculators.rules.relief import interest_warnings


@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentFacts:
    """One payment in a list."""

    date: date = day()
    amount: Decimal = money()


@dataclass(frozen=True, slots=True, kw_only=True)
class InterestFacts:
    """The facts of ``interest``."""

    amount: Decimal = money()
    balance_date: date = day()
    to_date: date = day()


@dataclass(frozen=True, slots=True, kw_only=True)
class LatePaymentInterestFacts:
    """The facts of ``interest_on_late_payment_penalty``; no payments are none."""

    penalty: Decimal = money()
    notice_and_demand: date = day()
    payments: tuple[PaymentFacts, ...] = rows(PaymentFacts, optional=True)
    through: date = day()


@dataclass(frozen=True, slots=True, kw_only=True)
class LateFilingInterestFacts:
    """The facts of ``interest_on_late_filing_penalty``; no payments are none."""

    penalty: Decimal = money()
    interest_starts_after: date = day()
    payments: tuple[PaymentFacts, ...] = rows(PaymentFacts, optional=True)
    through: date = day()


def payments_of(given: Sequence[PaymentFacts] | None) -> tuple[Payment, ...]:
    """The payments as the rules take them; none given are none."""
    return tuple(Payment(date=payment.date, amount=payment.amount) for payment in given or ())


def _misfits(start: str, starts_after: date, end: str, through: date, law: Law) -> Iterator[Fault]:
    """Why interest cannot run from the day after *starts_after* to *through*, given under the names *start*, *end*."""
    if through < starts_after:
        yield Fault(field=end, problem="dates_out_of_order")
    elif through > starts_after and not law["interest.underpayment_rate"].values[0].start <= starts_after + DAY:
        yield Fault(field=start, problem="no_rate_for_date")


def interest(facts: InterestFacts, law: Law, sheet: Worksheet) -> Mapping[str, Any]:
    """Interest on an amount from one day to another."""
    refuse(_misfits("balance_date", facts.balance_date, "to_date", facts.to_date, law))
    rates = law["interest.underpayment_rate"]
    days = sheet.line("days", (facts.to_date - facts.balance_date).days, unit="count", source="usc-6601-a")
    grown = interest_rules.interest(facts.amount, facts.balance_date, facts.to_date, rates)
    sheet.line("interest", to_cents(grown), unit="usd", source="usc-6622-a")
    unknown = interest_rules.assumed_from(facts.to_date, rates) if days else None
    sheet.line("rate_assumed", unknown is not None, unit="yes_no", source="usc-6621-a-2")
    return _warned(facts.balance_date, facts.to_date, law)


def on_late_payment_penalty(facts: LatePaymentInterestFacts, law: Law, sheet: Worksheet) -> Mapping[str, Any]:
    """Interest on a late-payment penalty from the bill, unless it is paid in the grace time."""
    demand = facts.notice_and_demand
    refuse(_misfits("notice_and_demand", demand, "through", facts.through, law))
    payments = payments_of(facts.payments)
    penalty_interest.interest_on_late_payment_penalty(facts.penalty, demand, payments, facts.through, law, sheet)
    return _warned(demand, facts.through, law)


def on_late_filing_penalty(facts: LateFilingInterestFacts, law: Law, sheet: Worksheet) -> Mapping[str, Any]:
    """Interest on a late-filing penalty from the day the return was due."""
    after = facts.interest_starts_after
    refuse(_misfits("interest_starts_after", after, "through", facts.through, law))
    payments = payments_of(facts.payments)
    penalty_interest.interest_on_late_filing_penalty(facts.penalty, after, payments, facts.through, law, sheet)
    return _warned(after, facts.through, law)


def _warned(after: date, through: date, law: Law) -> Mapping[str, Any]:
    return warnings(*interest_warnings(after + DAY, through, law)) if through > after else {}


QUESTIONS: Mapping[str, tuple[type, Any]] = {
    "interest": (InterestFacts, interest),
    "interest_on_late_payment_penalty": (LatePaymentInterestFacts, on_late_payment_penalty),
    "interest_on_late_filing_penalty": (LateFilingInterestFacts, on_late_filing_penalty),
}
