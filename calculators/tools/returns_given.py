"""The years whose returns are missing, as a reader types them, and what does not fit about them."""

from collections.abc import Iterator
from datetime import date
from typing import Protocol

from calculators.engine.reading import Fault

FIRST_TAX_YEAR = 1913


class ReturnsQuestions(Protocol):
    """The two questions about returns, by their names on the site."""

    @property
    def all_returns_filed(self) -> bool | None:
        """Whether none is missing; None where the reader did not say."""

    @property
    def returns_not_filed(self) -> tuple[int, ...]:
        """Tax years."""


def returns_misfits(facts: ReturnsQuestions, today: date) -> Iterator[Fault]:
    """Years without a missing return, a missing return without years, or years that are not over."""
    if facts.all_returns_filed is False and not facts.returns_not_filed:
        yield Fault(field="returns_not_filed", problem="required_missing")
    if facts.all_returns_filed and facts.returns_not_filed:
        yield Fault(field="returns_not_filed", problem="filed_or_not")
    yield from years_to_come(facts.returns_not_filed, today)


def years_to_come(years: tuple[int, ...], today: date) -> Iterator[Fault]:
    """A fault where one of *years* is not over on *today*."""
    if any(year >= today.year for year in years):
        yield Fault(field="returns_not_filed", problem="not_due_yet", values={"last": str(today.year - 1)})
