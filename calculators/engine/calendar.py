"""Months, quarters, business days and federal holidays. Knows no deadline."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

SATURDAY = 5
DAY = timedelta(days=1)


def add_months(day: date, months: int) -> date:
    """The same day number *months* later (or earlier), or the last day of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def add_years(day: date, years: int) -> date:
    """The same date *years* later; 29 February becomes 28 February in a common year."""
    return add_months(day, 12 * years)


def days_in_year(year: int) -> int:
    """365, or 366 in a leap year."""
    return (date(year + 1, 1, 1) - date(year, 1, 1)).days


def year_ends(first: date, last: date) -> Iterator[date]:
    """Every 31 December from *first* up to, but not including, *last*."""
    return (date(year, 12, 31) for year in range(first.year, last.year))


def monthly(first: date, last: date) -> Iterator[date]:
    """Days one month apart from *first* up to and including *last*, each counted from *first*."""
    months = 0
    while (day := add_months(first, months)) <= last:
        yield day
        months += 1


def count_monthly(first: date, last: date) -> int:
    """How many days ``monthly(first, last)`` gives; 0 if *last* is earlier."""
    if last < first:
        return 0
    months = (last.year - first.year) * 12 + last.month - first.month
    return months + (add_months(first, months) <= last)


def _nth_weekday(year: int, month: int, weekday: int, count: int) -> date:
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (count - 1))


def _observed(day: date) -> date:
    if day.weekday() == SATURDAY:
        return day - DAY
    return day + DAY if day.weekday() == SATURDAY + 1 else day


@cache
def federal_holidays(year: int) -> frozenset[date]:
    """The days in *year* on which a federal holiday is observed (5 U.S.C. 6103).

    A holiday on a Saturday is observed the Friday before, on a Sunday the Monday after; New Year's Day of the next
    year may therefore fall on 31 December. Juneteenth counts from 2021. Holidays of the District of Columbia alone
    (16 April, and 20 January after an election), which usc-7503 also counts, are left out: a day moved without them is
    never too late.
    """
    fixed = [date(year, 1, 1), date(year, 7, 4), date(year, 11, 11), date(year, 12, 25), date(year + 1, 1, 1)]
    if year >= 2021:
        fixed.append(date(year, 6, 19))
    last_may_monday = _nth_weekday(year, 6, 0, 1) - 7 * DAY
    moving = [
        _nth_weekday(year, 1, 0, 3),
        _nth_weekday(year, 2, 0, 3),
        last_may_monday,
        _nth_weekday(year, 9, 0, 1),
        _nth_weekday(year, 10, 0, 2),
        _nth_weekday(year, 11, 3, 4),
    ]
    return frozenset(day for day in [*map(_observed, fixed), *moving] if day.year == year)


def is_business_day(day: date) -> bool:
    """Monday to Friday and no federal holiday."""
    return day.weekday() < SATURDAY and day not in federal_holidays(day.year)


def business_day_on_or_after(day: date) -> date:
    """*day* itself if it is a business day, else the next one."""
    while not is_business_day(day):
        day += DAY
    return day


def business_day_on_or_before(day: date) -> date:
    """*day* itself if it is a business day, else the one before."""
    while not is_business_day(day):
        day -= DAY
    return day


def add_business_days(day: date, count: int) -> date:
    """The *count*-th business day after *day*; *day* itself is not counted."""
    for _ in range(count):
        day = business_day_on_or_after(day + DAY)
    return day
