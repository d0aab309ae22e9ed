"""Interest on penalties: on late payment from the bill, on late filing from the day the return was due."""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal

from calculators.engine.calendar import add_business_days
from calculators.engine.law import Parameter
from calculators.engine.loading import Law
from calculators.engine.money import ZERO
from calculators.engine.results import Worksheet
from calculators.rules.due_days import last_day_in_time
from calculators.rules.interest import assumed_from
from calculators.rules.interest_spans import InterestSpan, interest_spans, total_interest
from calculators.rules.late_payment import Payment


def grace_ends(amount: Decimal, demand: date, law: Law) -> date:
    """The last day to pay a bill of *amount* sent on *demand* without more interest.

    21 calendar days, or 10 business days from 100,000 dollars; a weekend moves the last day to act, not this day.
    Authority: usc-6601-e-3.
    """
    if amount >= law["interest.interest_grace_large_bill"].on(demand):
        return add_business_days(demand, int(law["interest.interest_grace_business_days"].on(demand)))
    return demand + timedelta(days=int(law["interest.interest_grace_days"].on(demand)))


def interest_on_late_payment_penalty(
    penalty: Decimal, demand: date, payments: Sequence[Payment], through: date, law: Law, sheet: Worksheet
) -> list[InterestSpan]:
    """Interest from the notice and demand on what was not paid in the grace time; none while that time runs.

    Authority: usc-6601-e-2, usc-6601-e-3.
    """
    ends = sheet.line("grace_ends", grace_ends(penalty, demand, law), unit="date", source="usc-6601-e-3")
    last = last_day_in_time(ends)
    paid = sum((payment.amount for payment in payments if payment.date <= min(last, through)), ZERO)
    spans: list[InterestSpan] = []
    if through > last and paid < penalty:
        sheet.line("interest_from", demand, unit="date", source="usc-6601-e-2")
        later = [payment for payment in payments if payment.date > last]
        spans = list(interest_spans(penalty - paid, demand, later, through, law["interest.underpayment_rate"]))
    _write(spans, through, law["interest.underpayment_rate"], sheet)
    return spans


def interest_on_late_filing_penalty(
    penalty: Decimal, starts_after: date, payments: Sequence[Payment], through: date, law: Law, sheet: Worksheet
) -> list[InterestSpan]:
    """Interest for the days after *starts_after*, the day the return was due with any extension.

    Authority: usc-6601-e-2.
    """
    rates = law["interest.underpayment_rate"]
    sheet.line("days", (through - starts_after).days, unit="count", source="usc-6601-e-2")
    spans = list(interest_spans(penalty, starts_after, payments, through, rates))
    _write(spans, through, rates, sheet)
    return spans


def _write(spans: list[InterestSpan], through: date, rates: Parameter, sheet: Worksheet) -> None:
    sheet.line("interest", total_interest(spans), unit="usd", source="usc-6622-a")
    assumed = any(span.assumed for span in spans)
    sheet.line("rate_assumed", assumed, unit="yes_no", source="usc-6621-a-2")
    if assumed and (unknown := assumed_from(through, rates)):
        sheet.line("rate_assumed_from", unknown, unit="date", source="usc-6621-a-2", assumed=True)
