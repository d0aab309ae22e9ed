"""Low income for fees and offers, from what the reader said."""

from datetime import date
from decimal import Decimal
from typing import Protocol

from calculators.engine.loading import Law
from calculators.rules.low_income import low_income_line


class LowIncomeQuestions(Protocol):
    """The three questions that the test needs, by their names on the site."""

    @property
    def household_size(self) -> int | None:
        """People in the household."""

    @property
    def area(self) -> str | None:
        """One of ``AREAS``."""

    @property
    def yearly_income(self) -> Decimal | None:
        """Dollars a year."""


def is_low_income(facts: LowIncomeQuestions, law: Law, today: date) -> bool | None:
    """Whether income is at or below the line; None where the reader did not say enough.

    The last table is held past its year: say so.
    """
    if not facts.household_size or not facts.area or facts.yearly_income is None:
        return None
    return facts.yearly_income <= low_income_line(facts.household_size, facts.area, law, today, hold=True)
