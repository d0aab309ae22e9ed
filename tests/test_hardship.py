"""The tests of hardship, kept apart: what is left each month, and what a levy leaves."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators.engine.loading import load_law
from calculators.engine.results import CLOSED, MAYBE, OPEN, Worksheet
from calculators.engine.words import words
from calculators.rules.hardship import closing_code, partial_release, under_levy
from calculators.rules.not_collectible import not_collectible
from calculators.rules.pay import PAY_PERIODS, periods_a_month
from tests.test_cases import ask

DAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("surplus", "missing", "pays", "status"),
    [
        ("0.00", (), False, OPEN),
        ("0.01", (), False, MAYBE),
        ("-65.00", (2023, 2024), False, MAYBE),
        ("838.00", (), True, CLOSED),
        ("838.00", (2024,), True, CLOSED),
        ("-1.00", (), True, OPEN),
    ],
)
def test_not_collectible(surplus: str, missing: tuple[int, ...], pays: bool, status: str) -> None:
    found = not_collectible(Decimal(surplus), returns_missing=missing, pays_in_full_by_deadline=pays)
    assert found.status == status
    assert "returns_missing" not in found.failed
    for test in found.tests:
        assert test.change is None or words("en").say(test.change)


@pytest.mark.parametrize(
    ("yearly", "code", "ceiling"),
    [
        ("0", 24, "20000.00"),
        ("20000.00", 24, "20000.00"),
        ("20000.01", 25, "28000.00"),
        ("76000.01", 32, "84000.00"),
        ("84000.00", 32, "84000.00"),
    ],
)
def test_the_code_is_the_lowest_that_covers_a_years_costs(yearly: str, code: int, ceiling: str) -> None:
    assert ask("closing_code", {"yearly_allowed": yearly}) == {"closing_code": code, "could_reopen_above": ceiling}


def test_above_the_highest_code_there_is_none() -> None:
    assert closing_code(Decimal("84000.01"), load_law(), DAY, Worksheet("test")) is None
    answer = ask("closing_code", {"yearly_allowed": "84000.01"})
    assert answer == {"warnings": ["Your costs are above the highest code. Ask the IRS which one it would use."]}


@given(st.decimals(-5_000, 5_000, places=2), st.sampled_from(PAY_PERIODS))
def test_the_most_to_keep_is_the_surplus_per_pay_to_the_cent(surplus: Decimal, pay_period: str) -> None:
    most = partial_release(surplus, pay_period, load_law(), DAY, Worksheet("test"))
    assert most.per_month == max(surplus, 0)
    periods = periods_a_month(pay_period, load_law(), DAY)
    assert abs(most.per_pay_period * periods - most.per_month) <= periods * Decimal("0.005")


def test_a_negative_surplus_leaves_the_levy_nothing() -> None:
    answer = ask("partial_release", {"monthly_surplus": "-310.00", "pay_period": "daily"})
    assert answer == {"most_to_keep_per_month": "0.00", "most_to_keep_per_pay_period": "0.00"}


@pytest.mark.parametrize(
    ("kept", "other", "short"), [("1000", "0", "500"), ("1000", "499.99", "0.01"), ("1500", "0", "0")]
)
def test_a_levy_is_hardship_where_it_leaves_less_than_the_needs(kept: str, other: str, short: str) -> None:
    found = under_levy(
        total_allowed=Decimal(2000),
        taken_from_pay_before_levy=Decimal(500),
        kept_per_month=Decimal(kept),
        other_income=Decimal(other),
        sheet=Worksheet("test"),
    )
    assert found.short == Decimal(short)
    assert found.is_hardship == (found.short > 0)
