"""Each penalty month, each interest span, the totals, and what still grows."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from calculators.engine.calendar import add_years
from calculators.engine.loading import Law
from calculators.engine.money import ZERO, to_cents
from calculators.engine.results import Worksheet
from calculators.rules.due_days import last_day_in_time
from calculators.rules.interest_spans import InterestSpan, interest_spans, total_interest
from calculators.rules.late_filing import late_filing_penalty
from calculators.rules.late_payment import (
    Charge,
    Payment,
    PenaltyMonth,
    late_payment_penalty,
    penalty_months,
    total_charged,
)
from calculators.rules.penalty_interest import grace_ends
from calculators.tools.penalties_interest.facts import Year, year_of
from calculators.tools.penalties_interest.questions import Questions

YEARS_TO_THE_CAP = 20  # more than the slowest rate takes


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What the rules found. *to_come* are the late-payment months after *through* if nothing more is paid."""

    facts: Questions
    year: Year
    charges: tuple[Charge, ...]
    to_come: tuple[PenaltyMonth, ...]
    spans: tuple[InterestSpan, ...]
    late_filing: Decimal
    late_payment: Decimal
    interest: Decimal

    @property
    def paid(self) -> Decimal:
        """Dollars paid after the tax was due, and by the last day in time."""
        return sum((payment.amount for payment in self.year.payments), ZERO)

    @property
    def tax_left(self) -> Decimal:
        """Dollars of tax still unpaid; payments go to tax first. Authority: rp-2002-26."""
        return max(self.year.unpaid - self.paid, ZERO)

    @property
    def total(self) -> Decimal:
        """Dollars owed in all; never below zero."""
        return max(self.year.unpaid + self.late_filing + self.late_payment + self.interest - self.paid, ZERO)


def find(facts: Questions, law: Law, today: date, sheet: Worksheet) -> Found:
    """The year's clock; raises InputErrors with everything that does not fit together."""
    year = year_of(facts, law, today)
    sheet.line("tax_unpaid_when_due", year.unpaid, unit="usd", source="usc-6651-b", due=year.due)
    charges = late_payment_penalty(year.unpaid, year.due, year.payments, year.through, year.case, law=law, sheet=sheet)
    late_filing = late_filing_penalty(year.late, charges, law, sheet)
    spans = tuple(_spans(facts, year, late_filing, charges, law))
    interest = sheet.line("interest", total_interest(spans), unit="usd", source="usc-6622-a")
    found = Found(
        facts=facts,
        year=year,
        charges=tuple(charges),
        to_come=tuple(_to_come(year, law)),
        spans=spans,
        late_filing=late_filing,
        late_payment=to_cents(total_charged(charges)),
        interest=interest,
    )
    sheet.line("paid_since", found.paid, unit="usd", source="rp-2002-26")
    sheet.line("owed_in_all", found.total, unit="usd", source="usc-6601-a", through=year.through)
    return found


def _spans(
    facts: Questions, year: Year, late_filing: Decimal, charges: list[Charge], law: Law
) -> Iterator[InterestSpan]:
    """Interest on all that bears it: penalties join on their day as payments below zero.

    The late-filing penalty from the day the return was due, the late-payment penalty from the bill; what is charged
    after the bill from the day it is added, which is slightly too soon. Authority: usc-6601-a, usc-6601-e-2.
    """
    joining = [Payment(date=year.filing_due, amount=-late_filing)]
    if facts.notice_and_demand:
        joining += _billed(facts.notice_and_demand, year, late_filing, charges, law)
    moves = (*year.payments, *joining)
    yield from interest_spans(year.unpaid, year.due, moves, year.interest_through, law["interest.underpayment_rate"])


def _billed(demand: date, year: Year, late_filing: Decimal, charges: list[Charge], law: Law) -> Iterator[Payment]:
    """The late-payment penalty by the day on which it starts to bear interest; none on what the grace time paid."""
    before = sum((charge.amount for charge in charges if charge.month.begins <= demand), ZERO)
    last = last_day_in_time(grace_ends(_bill(demand, year, late_filing, before, law), demand, law))
    paid = sum((payment.amount for payment in year.payments if payment.date <= last), ZERO)
    over = max(paid - year.unpaid - late_filing, ZERO)
    if year.through > last:
        yield Payment(date=demand, amount=-max(before - over, ZERO))
    for charge in charges:
        if charge.month.begins > demand:
            yield Payment(date=charge.month.begins, amount=-charge.amount)


def _bill(demand: date, year: Year, late_filing: Decimal, late_payment: Decimal, law: Law) -> Decimal:
    """All that was owed on the day of the bill, for which it asked. Authority: usc-6601-e-2, usc-6601-e-3."""
    moves = (*year.payments, Payment(date=year.filing_due, amount=-late_filing))
    spans = interest_spans(year.unpaid, year.due, moves, demand, law["interest.underpayment_rate"])
    paid = sum((payment.amount for payment in year.payments if payment.date <= demand), ZERO)
    return year.unpaid + late_filing + late_payment + total_interest(spans) - paid


def _to_come(year: Year, law: Law) -> Iterator[PenaltyMonth]:
    far = add_years(year.through, YEARS_TO_THE_CAP)
    months = penalty_months(year.due, far, year.case, law)
    return (month for month in months if month.begins > year.through)
