"""The late-filing penalty: 5 percent a month, at most five months, less the late-payment penalty of those months."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import takewhile

from calculators.engine.loading import Law
from calculators.engine.money import PRECISE, ZERO, share, to_cents
from calculators.engine.results import Worksheet
from calculators.rules.due_days import last_day_in_time
from calculators.rules.late_payment import Charge, month_begins


@dataclass(frozen=True, slots=True, kw_only=True)
class LateReturn:
    """A return that was due on *due*, any extension included, and filed on *filed*.

    *unpaid* is the tax that the return must show, less what was paid or withheld by the day the tax was due.
    """

    unpaid: Decimal
    due: date
    filed: date

    @property
    def in_time(self) -> bool:
        """Whether it was filed by its due day, or the next business day after a weekend. Authority: usc-7503."""
        return self.filed <= last_day_in_time(self.due)

    @property
    def days_late(self) -> int:
        """Days from the statutory due day to the day it was filed; 0 in time. Authority: ir-2022-123."""
        return 0 if self.in_time else (self.filed - self.due).days


def late_filing_months(late: LateReturn, law: Law) -> tuple[date, ...]:
    """The first day of each month or part of a month that is charged: five at most. Authority: usc-6651-a-1."""
    if late.in_time:
        return ()
    most = int(law["late_filing.late_filing_months"].on(late.due))
    begins = (month_begins(late.due, number) for number in range(most))
    return tuple(takewhile(lambda day: day <= late.filed, begins))


def needs_minimum(late: LateReturn, law: Law) -> bool:
    """Whether the return was more than 60 days late with tax unpaid, so that the year's minimum counts.

    Authority: usc-6651-a.
    """
    return late.unpaid > 0 and late.days_late > law["late_filing.minimum_after_days"].on(late.due)


def late_filing_penalty(late: LateReturn, late_payment: Sequence[Charge], law: Law, sheet: Worksheet) -> Decimal:
    """The penalty in dollars and cents, rounded once; *late_payment* are the charges of the late-payment penalty.

    More than 60 days late it is at least the smaller of the year's minimum and the unpaid tax, which no late-payment
    penalty brings down. Raises LawError for a year without a minimum, if ``needs_minimum``.
    Authority: usc-6651-a-1, usc-6651-b, usc-6651-c-1, usc-6651-j.
    """
    months = late_filing_months(late, law)
    sheet.line("late_filing_months", len(months), unit="count", source="usc-6651-a-1")
    percent = law["late_filing.late_filing_percent"].on(late.due) * len(months)
    gross = PRECISE.multiply(late.unpaid, share(percent))
    sheet.line("late_filing_gross", to_cents(gross), unit="usd", source="usc-6651-a-1", percent=percent)
    same = sum((charge.amount for charge in late_payment if _charged_in(charge, months)), ZERO)
    sheet.line("late_filing_reduced_by", to_cents(same), unit="usd", source="usc-6651-c-1")
    net = sheet.line("late_filing_net", to_cents(gross - same), unit="usd", source="usc-6651-c-1")
    least = ZERO
    if needs_minimum(late, law):
        least = min(law["late_filing.minimum"].on(late.due), late.unpaid)
        sheet.line("late_filing_minimum", least, unit="usd", source="usc-6651-j", year=late.due.year)
    sheet.line("minimum_applies", least > net, unit="yes_no", source="usc-6651-a")
    return sheet.line("late_filing_penalty", max(net, least), unit="usd", source="usc-6651-a-1")


def _charged_in(charge: Charge, months: Sequence[date]) -> bool:
    """Whether a late-filing month begins in the late-payment month of *charge*: with like due days, the same month."""
    return any(charge.month.begins <= begins <= charge.month.ends for begins in months)
