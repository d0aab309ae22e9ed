"""The day on which a return and its tax are due, and the last day on which acting is still in time."""

from datetime import date

from calculators.engine.calendar import DAY, SATURDAY, is_business_day
from calculators.engine.loading import Law


def return_due(tax_year: int, law: Law) -> date:
    """The statutory due day of an individual's income tax return for *tax_year*: 15 April of the year after.

    A weekend moves the last day to act, not this day: see ``last_day_in_time``. Postponed days (2020 and 2021, and
    disaster areas) are not known here. Authority: usc-6072-a.
    """
    month, day = law["returns.due_day"].text_on(date(tax_year + 1, 1, 1)).split("-")
    return date(tax_year + 1, int(month), int(day))


def next_estimated_tax(today: date, law: Law) -> date:
    """The next due day of estimated tax that is not before *today*, moved off weekends and holidays.

    Authority: usc-6654-c, usc-7503.
    """
    days = [day.split("-") for day in law["deadlines.estimated_tax_days"].text_on(today).split()]
    due = [date(year, int(month), int(day)) for year in (today.year, today.year + 1) for month, day in days]
    return min(moved for moved in map(last_day_in_time, due) if moved >= today)


def last_day_in_time(due: date) -> date:
    """*due* itself, or the next day that is no Saturday, Sunday or legal holiday in the District of Columbia.

    What is done by then is in time, though months and interest count from *due*. Authority: usc-7503.
    """
    day = due
    while not is_business_day(day) or day == _emancipation_day(day.year):
        day += DAY
    return day


def _emancipation_day(year: int) -> date:
    """The day on which the District of Columbia observes 16 April."""
    day = date(year, 4, 16)
    if day.weekday() == SATURDAY:
        return day - DAY
    return day + DAY if day.weekday() == SATURDAY + 1 else day
