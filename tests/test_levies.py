"""Levies on bank accounts and federal payments: the days, what is caught, and what is left alone."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators.engine.calendar import is_business_day
from calculators.rules.benefit_levy import FILTERED, PAYMENT_KINDS
from tests.test_cases import ask

SERVED = st.dates(date(2022, 4, 1), date(2040, 12, 31))
money = st.decimals(0, 20_000, places=2).map(lambda amount: f"{amount:.2f}")


# Bank


@given(SERVED)
def test_the_bank_pays_on_the_first_business_day_after_the_hold(served: date) -> None:
    got = {name: date.fromisoformat(day) for name, day in ask("hold_dates", {"levy_served": served}).items()}
    last, pays, call = got["last_day_of_hold"], got["bank_pays_on"], got["last_business_day_to_call"]
    assert last == served + timedelta(days=21)
    assert call <= last < pays
    assert is_business_day(pays)
    assert is_business_day(call)
    between = [call + timedelta(days=number) for number in range(1, (pays - call).days)]
    assert not any(map(is_business_day, between))


@given(money, money, money)
def test_what_is_caught_and_not_is_all_the_money(levy: str, balance: str, later: str) -> None:
    got = ask("money_caught", {"levy_amount": levy, "balance_when_served": balance, "deposited_after": later})
    caught, free = Decimal(got["money_caught"]), Decimal(got["not_caught"])
    assert caught + free == Decimal(balance) + Decimal(later)
    assert caught <= Decimal(levy)


# Federal payments


def benefit(**changes: Any) -> dict[str, Any]:
    facts = {
        "payment_kind": "social_security_retirement",
        "monthly_payment": "2400.00",
        "other_monthly_income": "0.00",
        "household_size": 1,
        "area": "48_states_DC",
        "return_missing": False,
    }
    return ask("federal_payment_levy", facts | changes)


@pytest.mark.parametrize(
    ("kind", "taken"),
    [
        *((kind, "360.00") for kind in PAYMENT_KINDS[:5]),
        ("federal_vendor", "2400.00"),
        ("social_security_disability", "0.00"),
        ("supplemental_security_income", "0.00"),
        ("childs_social_security", "0.00"),
    ],
)
def test_what_is_taken_of_each_kind_of_payment(kind: str, taken: str) -> None:
    got = benefit(payment_kind=kind)
    assert got["levied_per_month"] == taken
    assert Decimal(got["left_per_month"]) == Decimal("2400.00") - Decimal(taken)
    assert got["low_income_filter"] == ("should_apply" if kind in FILTERED else "not_applicable")


@pytest.mark.parametrize(
    ("other", "missing", "state"),
    [
        ("924.99", False, "should_apply"),
        ("924.99", True, "may_not_apply"),
        ("925.00", False, "does_not_apply"),  # 39,900.00, the line itself
        ("925.00", True, "does_not_apply"),
    ],
)
def test_the_filter_on_each_side_of_the_line(other: str, missing: bool, state: str) -> None:
    assert benefit(other_monthly_income=other, return_missing=missing)["low_income_filter"] == state


@pytest.mark.parametrize(
    ("area", "size", "line"),
    [
        ("48_states_DC", 8, "139300.00"),
        ("48_states_DC", 9, "153500.00"),
        ("48_states_DC", 12, "196100.00"),
        ("Alaska", 1, "49875.00"),
        ("Alaska", 10, "209625.00"),
        ("Hawaii", 4, "94875.00"),
        ("Hawaii", 9, "176500.00"),
    ],
)
def test_the_low_income_line_by_area_and_size(area: str, size: int, line: str) -> None:
    assert benefit(area=area, household_size=size)["low_income_line"] == line


@pytest.mark.parametrize(
    ("today", "line"),
    [("2024-01-17", "37650.00"), ("2025-01-14", "37650.00"), ("2025-01-15", "39125.00"), ("2026-12-31", "39900.00")],
)
def test_the_day_chooses_the_guideline(today: str, line: str) -> None:
    assert benefit(today=today)["low_income_line"] == line


def test_the_gross_benefit_is_income_and_the_deposit_is_what_is_levied() -> None:
    got = benefit(gross_monthly_benefit="2602.90")
    assert (got["levied_per_month"], got["yearly_income"]) == ("360.00", "31234.80")


def test_a_cent_is_rounded_half_up() -> None:
    assert benefit(monthly_payment="1000.10")["levied_per_month"] == "150.02"


@pytest.mark.parametrize("code", ["CP91", "CP298", "cp 91", "CP-298"])
def test_both_warning_letters_however_typed(code: str) -> None:
    got = ask("warning_letter", {"notice_code": code, "notice_date": "2026-11-22"})
    assert got == {"answer_by": "2026-12-22", "levy_usual_from": "2027-01-17", "levy_usual_to": "2027-05-23"}
