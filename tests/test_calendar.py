"""The calendar, against two libraries that know nothing of ours."""

from datetime import date, timedelta

import holidays
import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import given
from hypothesis import strategies as st

from calculators.engine.calendar import (
    DAY,
    add_business_days,
    add_months,
    add_years,
    business_day_on_or_after,
    business_day_on_or_before,
    federal_holidays,
    is_business_day,
)

YEARS = range(2016, 2041)
OTHERS = holidays.country_holidays("US", years=YEARS)
DAYS = st.dates(date(YEARS[0], 2, 1), date(YEARS[-1], 11, 1))


def is_day_off(day: date) -> bool:
    return day.weekday() >= 5 or day in OTHERS


@pytest.mark.parametrize("year", YEARS)
def test_each_years_holidays_on_weekdays_are_those_of_the_other_library(year: int) -> None:
    assert {day for day in OTHERS if day.year == year and day.weekday() < 5} == federal_holidays(year)


def test_new_years_day_on_a_saturday_is_observed_in_the_old_year() -> None:
    assert date(2021, 12, 31) in federal_holidays(2021)
    assert date(2022, 1, 1) not in federal_holidays(2022)


def test_juneteenth_begins_in_2021() -> None:
    assert not is_business_day(date(2021, 6, 18))
    assert is_business_day(date(2020, 6, 19))


def test_days_that_are_holidays_only_in_washington_are_business_days() -> None:
    assert is_business_day(date(2026, 4, 16)), "Emancipation Day"
    assert is_business_day(date(2017, 1, 20)), "Inauguration Day"


def test_every_day_of_every_year_is_a_business_day_or_not_as_the_other_library_says() -> None:
    day = date(YEARS[0], 1, 1)
    while day.year in YEARS:
        assert is_business_day(day) is not is_day_off(day), day
        day += DAY


@given(DAYS)
def test_a_moved_day_is_the_nearest_business_day_on_that_side(day: date) -> None:
    after, before = business_day_on_or_after(day), business_day_on_or_before(day)
    assert not is_day_off(after)
    assert not is_day_off(before)
    assert all(is_day_off(day + timedelta(days)) for days in range((after - day).days))
    assert all(is_day_off(day - timedelta(days)) for days in range((day - before).days))


@given(DAYS, st.integers(1, 30))
def test_business_days_are_counted_one_by_one(day: date, count: int) -> None:
    last = add_business_days(day, count)
    between = [day + timedelta(days) for days in range(1, (last - day).days + 1)]
    assert sum(not is_day_off(each) for each in between) == count
    assert not is_day_off(last)


@given(DAYS, st.integers(-240, 240))
def test_months_and_years_are_added_as_the_other_library_adds_them(day: date, months: int) -> None:
    assert add_months(day, months) == day + relativedelta(months=months)
    assert add_years(day, months // 12) == day + relativedelta(years=months // 12)
