"""A household's year and its bad months, held against the stories in cases/people.toml."""

import tomllib
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from calculators.engine.loading import load_law
from calculators.rules.cash_flow import CashFlow, cash_flow
from calculators.rules.shocks import Household, Shock, shocks

TODAY = date(2026, 11, 22)
STORIES = tomllib.loads((Path(__file__).parent / "cases" / "people.toml").read_text())["case"]


@pytest.fixture
def lee() -> dict[str, Any]:
    return next(story for story in STORIES if story["name"].startswith("Lee"))


def winter(lee: dict[str, Any]) -> CashFlow:
    facts, expect = lee["facts"], lee["expect"]
    return cash_flow(
        tuple(map(Decimal, facts["cash_net_by_month_jan_to_dec"])),
        Decimal(expect["budget"]["total_allowed"]),
        Decimal(expect["simple_plan"]["suggested_whole_dollar_payment"]),
        Decimal(facts["bank_balance"]),
        facts["first_payment_date"],
    )


def test_lees_winter_is_as_the_case_says(lee: dict[str, Any]) -> None:
    expect, flow = lee["expect"]["month_test"], winter(lee)
    assert [f"{month.begins:%b}".lower() for month in flow.months] == expect["order"]
    assert [str(month.running_total) for month in flow.months] == expect["running_total"]
    assert str(flow.lowest.running_total) == expect["lowest"]
    assert f"{flow.lowest.begins:%b}".lower() == expect["lowest_month"]
    assert flow.back_above_zero_in
    assert f"{flow.back_above_zero_in.begins:%b}".lower() == expect["back_above_zero_in"]
    assert str(flow.lowest.running_total + flow.savings) == expect["lowest_with_savings"]
    assert str(flow.lowest_without_plan) == expect["lowest_without_plan"]
    assert str(flow.plan_adds_by_lowest_month) == expect["plan_adds_by_lowest_month"]


def test_lees_plan_breaks_in_the_first_month_that_savings_do_not_cover(lee: dict[str, Any]) -> None:
    flow = winter(lee)
    assert flow.breaks_in
    assert flow.breaks_in.begins == date(2026, 12, 1)
    assert flow.reserve_needed == Decimal("15824.00")


def test_a_steady_household_with_room_never_breaks() -> None:
    flow = cash_flow((Decimal(3000),) * 12, Decimal(2500), Decimal(400), Decimal(0), TODAY)
    assert flow.breaks_in is None
    assert flow.back_above_zero_in is None
    assert flow.reserve_needed == 0
    assert flow.lowest.running_total == 100


def tried(household: Household, payment: str) -> dict[str, Shock]:
    return {shock.name: shock for shock in shocks(household, Decimal(payment), load_law(), TODAY)}


def test_a_lasting_fall_must_leave_room_for_the_payment_to_the_cent() -> None:
    household = Household(income=Decimal(4000), costs=Decimal(3000), savings=Decimal(9000), housing=Decimal(1500))
    assert tried(household, "400.00")["income_falls"].left == Decimal("400.00")
    assert tried(household, "400.00")["income_falls"].survives
    assert not tried(household, "400.01")["income_falls"].survives
    assert tried(household, "850.00")["rent_rises"].survives
    assert not tried(household, "850.01")["rent_rises"].survives


def test_savings_meet_a_single_shock_but_no_lasting_one() -> None:
    poor = Household(income=Decimal(4000), costs=Decimal(3000), savings=Decimal("599.99"))
    assert not tried(poor, "400.00")["one_repair"].survives
    rich = Household(income=Decimal(4000), costs=Decimal(3000), savings=Decimal("600.00"))
    assert tried(rich, "400.00")["one_repair"].survives
    assert tried(rich, "400.00")["lost_shifts"].left == 0
    assert "rent_rises" not in tried(rich, "400.00")
