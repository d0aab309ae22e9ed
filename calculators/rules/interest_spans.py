"""Interest span by span on an amount that payments bring down: what the reader can check line by line."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from calculators.engine.calendar import DAY
from calculators.engine.law import Parameter, Span
from calculators.engine.money import PRECISE, ZERO, to_cents
from calculators.rules.interest import ONE, growth_of, rate_spans
from calculators.rules.late_payment import Payment


@dataclass(frozen=True, slots=True, kw_only=True)
class InterestSpan:
    """Days with one rate and no payment: what was owed at their start, and the interest of the span, not rounded.

    *assumed* where the rate is not published yet and the last known one is held.
    """

    first: date
    last: date
    rate: Decimal
    owed: Decimal
    interest: Decimal
    assumed: bool


def interest_spans(
    amount: Decimal, after: date, payments: Iterable[Payment], through: date, rates: Parameter
) -> Iterator[InterestSpan]:
    """The spans of the days after *after* up to and including *through*, each day once, until nothing is owed.

    A payment by *after* comes off the amount before any interest; a later one at the end of its day, off amount and
    interest alike. What is left below half a cent is paid. Authority: usc-6601-a, usc-6622-a.
    """
    paid = sorted(payments, key=lambda payment: payment.date)
    owed = amount - sum((payment.amount for payment in paid if payment.date <= after), ZERO)
    later = [payment for payment in paid if after < payment.date <= through]
    for payment in [*later, Payment(date=through, amount=ZERO)]:
        if to_cents(owed) <= 0:
            return
        for span in rate_spans(after + DAY, payment.date, rates):
            charged = _charged(span, owed)
            owed += charged.interest
            yield charged
        owed -= payment.amount
        after = payment.date


def _charged(span: Span, owed: Decimal) -> InterestSpan:
    return InterestSpan(
        first=span.first,
        last=span.last,
        rate=span.amount,
        owed=owed,
        interest=PRECISE.multiply(owed, growth_of(span) - ONE),
        assumed=span.assumed,
    )


def total_interest(spans: Iterable[InterestSpan]) -> Decimal:
    """The interest of *spans*, rounded once."""
    return to_cents(sum((span.interest for span in spans), ZERO))
