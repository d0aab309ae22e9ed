"""Which returns the IRS asks for, and how long a refund can still be claimed."""

from datetime import date

from calculators.engine.calendar import add_years
from calculators.engine.loading import Law
from calculators.rules.due_days import return_due


def required_years(today: date, law: Law) -> tuple[int, ...]:
    """The last six tax years whose returns were due before *today*, oldest first. Authority: policy-5-133.

    A return is due on its statutory day; where a weekend moved the last day to file, the year counts already.
    """
    count = int(law["returns.required_years"].on(today))
    newest = today.year - 1 if return_due(today.year - 1, law) < today else today.year - 2
    return tuple(range(newest - count + 1, newest + 1))


def last_day_to_claim_refund(tax_year: int, law: Law) -> date:
    """The last day to get back tax withheld for *tax_year* by filing its return: three years after it was due.

    An extension to file adds its months; they are not counted here. Authority: usc-6511-b.
    """
    due = return_due(tax_year, law)
    return add_years(due, int(law["returns.refund_years"].on(due)))
