"""The four people of cases/people.toml: budget, wage levy and hardship to the cent, through the contract."""

import tomllib
from dataclasses import fields
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from calculators.contract import QUESTIONS
from calculators.engine.results import Worksheet
from calculators.engine.words import words
from calculators.rules.hardship import under_levy
from calculators.rules.not_collectible import not_collectible
from calculators.rules.self_employment import SharedCar, average_of_months, cash_income_of_profit, net_business_income
from tests.test_cases import ask

PEOPLE = {
    story["name"].replace("The ", "").split()[0].strip(","): story
    for story in tomllib.loads((Path(__file__).parent / "cases" / "people.toml").read_text())["case"]
}
COST_LINES = {
    "food_clothing_and_other", "out_of_pocket_health", "housing_and_utilities", "vehicle_loan_or_lease",
    "vehicle_running_costs", "public_transport", "taxes", "health_insurance", "other_necessary",
}  # fmt: skip


def asked(question: str, facts: dict[str, Any], **more: Any) -> dict[str, Any]:
    """The answer to *question*, given those of a story's facts that it knows."""
    known = {field.name for field in fields(QUESTIONS[question][0])}
    given = {"other_necessary": "0.00", **facts, **more}
    return ask(question, {name: value for name, value in given.items() if name in known})


def plain(values: dict[str, Any]) -> dict[str, Any]:
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in values.items()}


def written(sheet: Worksheet) -> dict[str, str]:
    """The lines of *sheet*, which can all be read."""
    for line in sheet.lines:
        assert words("en").text(f"lines.{line.name}.label")
        assert words("en").text(f"lines.{line.name}.how", **line.values)
    return {line.name: f"{line.value:.2f}" for line in sheet.lines}


def only(answer: dict[str, Any], names: dict[str, Any]) -> dict[str, Any]:
    return {name: answer[name] for name in names if name in answer}


@pytest.mark.parametrize("name", ["Dana", "Marcus", "Alvarez", "Lee"])
def test_the_budget_of(name: str) -> None:
    story = PEOPLE[name]
    expect = {line: value for line, value in story["expect"]["budget"].items() if line != "net_business_income"}
    answer = asked("monthly_budget", story["facts"])
    assert only(answer, expect) == expect
    lines = {line for line in answer if line in COST_LINES}
    assert lines == {line for line in expect if line in COST_LINES}


def test_danas_levy() -> None:
    facts, expect = PEOPLE["Dana"]["facts"], plain(PEOPLE["Dana"]["expect"]["wage_levy"])
    got = asked("levy_on_pay", facts, levy_year=facts["today"].year, age_65_or_blind_boxes=0)
    got |= asked("form_deadline", facts)
    assert only(got, expect) == expect


def test_danas_hardship_under_the_levy() -> None:
    facts, expect = PEOPLE["Dana"]["facts"], PEOPLE["Dana"]["expect"]["hardship"]
    month = asked("monthly_budget", facts)
    levy = asked("levy_on_pay", facts, levy_year=2026, age_65_or_blind_boxes=0)
    sheet = Worksheet("test")
    found = under_levy(
        total_allowed=Decimal(month["total_allowed"]),
        taken_from_pay_before_levy=Decimal(month["taxes"]) + Decimal(month["health_insurance"]),
        kept_per_month=Decimal(levy["kept_per_month"]),
        sheet=sheet,
    )
    got = written(sheet)
    got |= asked("partial_release", facts, monthly_surplus=month["surplus"])
    assert got == expect
    assert found.is_hardship


def test_dana_and_the_shock() -> None:
    expect, month = PEOPLE["Dana"]["expect"]["not_collectible"], asked("monthly_budget", PEOPLE["Dana"]["facts"])
    assert (month["not_collectible"], month["surplus"]) == (expect["status"], expect["surplus"])
    shocked = month["surplus_if_income_falls_15_percent"]
    assert shocked == expect["surplus_if_income_falls_15_percent"]
    assert not_collectible(Decimal(shocked)).status.upper() == expect["status_after_shock"]


def test_the_alvarez_couple_can_pay_in_full() -> None:
    expect, month = PEOPLE["Alvarez"]["expect"], asked("monthly_budget", PEOPLE["Alvarez"]["facts"])
    found = not_collectible(Decimal(month["surplus"]), pays_in_full_by_deadline=True)
    assert {"status": found.status.upper(), "by": f"{found.tests[0].yours:.2f}"} == expect["not_collectible"]
    assert found.tests[0].change is not None
    assert "$838 " in words("en").say(found.tests[0].change)
    shocked = month["surplus_if_income_falls_15_percent"]
    assert (month["safe_half"], shocked) == ("419.00", expect["shock"]["surplus_if_income_falls_15_percent"])


def test_marcus_does_not_count_his_car_twice() -> None:
    facts, expect = PEOPLE["Marcus"]["facts"], PEOPLE["Marcus"]["expect"]
    car = SharedCar(
        costs=Decimal(facts["car_costs_per_month"]), business_percent=Decimal(facts["car_business_share_percent"])
    )
    receipts, costs = Decimal(facts["platform_payouts_per_month"]), Decimal(facts["cash_business_costs_per_month"])
    sheet = Worksheet("test")
    net_business_income(receipts, costs, sheet, car)
    net = written(sheet)["net_business_income"]
    assert net == expect["budget"]["net_business_income"] == facts["incomes"][0]["amount"]
    assert f"{car.personal_part:.2f}" == facts["vehicle_running_costs_paid"]
    whole_car = asked("monthly_budget", facts, vehicle_running_costs_paid=facts["car_costs_per_month"])
    assert whole_car["surplus"] == expect["wrong_answers"]["surplus_if_full_car_standard_replaces_personal_share"]
    month = asked("monthly_budget", facts)
    found = not_collectible(Decimal(month["surplus"]), returns_missing=facts["returns_not_filed"])
    assert found.status.upper() == expect["not_collectible"]["status"]
    assert ("returns_missing" in found.failed) == expect["not_collectible"]["blocked_by_missing_returns"]


def test_lees_depreciation_is_added_back() -> None:
    facts, expect = PEOPLE["Lee"]["facts"], PEOPLE["Lee"]["expect"]
    profit, depreciation = Decimal(facts["schedule_c_profit_per_year"]), Decimal(facts["depreciation_per_year"])
    months = [Decimal(amount) for amount in facts["cash_net_by_month_jan_to_dec"]]
    right = expect["average_cash_income"]
    by_year, by_month = Worksheet("by year"), Worksheet("by month")
    cash_income_of_profit(profit, depreciation, by_year)
    average_of_months(months, by_month)
    assert written(by_year) == written(by_month) == {"average_cash_income": right}
    assert facts["incomes"][0]["amount"] == right
    wrong = cash_income_of_profit(profit, Decimal(0), Worksheet("test"))
    assert f"{wrong:.2f}" == expect["wrong_answers"]["average_if_depreciation_not_added_back"]
    assert asked("monthly_budget", facts)["safe_half"] == expect["safe_half"]
