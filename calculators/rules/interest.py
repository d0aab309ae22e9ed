"""Interest on what is owed: daily compounding at each quarter's rate."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import cache

from calculators.engine.calendar import DAY, days_in_year, year_ends
from calculators.engine.law import Parameter, Span
from calculators.engine.money import PRECISE, share

ONE = Decimal(1)


@cache
def daily_growth(rate: Decimal, year_days: int, days: int) -> Decimal:
    """The factor by which an amount grows in *days* days of a year with *year_days* days at *rate* percent a year.

    Authority: usc-6622-a (compounded daily); the divisor is the number of days of the calendar year.
    """
    return PRECISE.power(ONE + PRECISE.divide(share(rate), Decimal(year_days)), days)


def growth(after: date, through: date, rates: Parameter) -> Decimal:
    """The factor for the days after *after* up to and including *through*; exactly 1 if there is none.

    Beyond the last published quarter its rate is held: say so with ``assumed_from``. Raises LawError for days before
    the first published quarter. Authority: usc-6601-a, usc-6621-a-2, usc-6622-a.
    """
    factor = ONE
    for span in rate_spans(after + DAY, through, rates):
        factor = PRECISE.multiply(factor, growth_of(span))
    return factor


def growth_of(span: Span) -> Decimal:
    """The factor for the days of *span*, which lie in one calendar year."""
    return daily_growth(span.amount, days_in_year(span.first.year), (span.last - span.first).days + 1)


def interest(amount: Decimal, after: date, through: date, rates: Parameter) -> Decimal:
    """Interest on *amount* for the days after *after* up to and including *through*, in dollars, not rounded."""
    return PRECISE.multiply(amount, growth(after, through, rates) - ONE)


def assumed_from(through: date, rates: Parameter) -> date | None:
    """The first day up to *through* whose rate is not published yet, or None."""
    unknown = rates.assumed_from()
    return unknown if unknown and unknown <= through else None


def rate_spans(first: date, last: date, rates: Parameter) -> Iterator[Span]:
    """Runs of days within one calendar year and one quarter's rate that cover *first* to *last* once each."""
    for year_end in [*year_ends(first, last), last]:
        yield from rates.spans(first, year_end, hold=True)
        first = year_end + DAY
