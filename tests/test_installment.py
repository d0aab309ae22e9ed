"""The plan parts of the people's stories, and the tool's own boundaries."""

import json
import tomllib
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from calculators import CALCULATORS, __version__
from calculators.engine.data import data
from calculators.engine.html import Page
from calculators.engine.loading import load_law
from calculators.engine.reading import InputErrors
from calculators.engine.words import words

TODAY = date(2026, 11, 22)
STORIES = tomllib.loads((Path(__file__).parent / "cases" / "people.toml").read_text())["case"]
ASKED = {question.name for question in CALCULATORS["installment"].questions.__dataclass_fields__.values()}
COMMON: dict[str, Any] = {
    "penalty_at_cap": "yes",
    "all_returns_filed": True,
    "current_year_payments_made": True,
    "five_year_history_clean": "no",
    "channel": "online",
    "direct_debit": True,
}


def story(name: str, **more: Any) -> tuple[dict[str, Any], dict[str, Any]]:
    """What the reader of the story types, and what must come out."""
    found = next(case for case in STORIES if name in case["name"])
    facts = {key: value for key, value in found["facts"].items() if key in ASKED}
    facts |= COMMON | {"assessed_tax_only": found["facts"]["assessed_balance"]} | more
    return facts, found["expect"]


def ask(facts: dict[str, Any]) -> dict[str, Any]:
    return data(CALCULATORS["installment"].run(facts, load_law(), TODAY), words("en"))


def lines(told: dict[str, Any]) -> dict[str, Any]:
    return {line["name"]: line["value"] for line in told["lines"]}


def option(told: dict[str, Any], name: str) -> dict[str, Any]:
    return next(each for each in told["options"] if each["name"] == f"plans.{name}")


DANA = {
    "assessed_tax_only": "31200.00",
    "accruals_not_assessed": "750.00",
    "take_home_pay_per_period": "2310.00",
    "pay_period": "biweekly",
    "living_costs_per_month": "4910.00",
}
ALVAREZ = {"take_home_pay_per_period": "9450.00", "pay_period": "monthly", "living_costs_per_month": "8612.00"}
LEE = {"living_costs_per_month": "4727.00", "business_payroll_tax_owed": "6840.00"}


@pytest.mark.parametrize(("name", "more", "plan"), [
    ("Dana", DANA, "simple_plan"), ("Alvarez", ALVAREZ, "larger_plan"), ("Lee", LEE, "simple_plan"),
])  # fmt: skip
def test_the_plan_of_each_story(name: str, more: dict[str, Any], plan: str) -> None:
    facts, expect = story(name, **more)
    told = ask(facts)
    got = lines(told)
    for line in ("smallest_payment", "number_of_payments", "last_payment", "total_paid", "interest_added",
                 "closed_form_check", "months_available"):  # fmt: skip
        assert (line, got[line]) == (line, expect[plan][line])
    assert got["last_payment_date"] == expect[plan]["last_payment_date"].isoformat()
    assert got["left_each_month"] == expect["budget"]["surplus"]
    assert option(told, plan)["status"].upper() == expect[plan]["status"]


def test_danas_plan_is_open_but_more_than_she_has_left() -> None:
    facts, expect = story("Dana", **DANA)
    told = ask(facts)
    assert told["status"] == "open-unaffordable"
    assert f"short ${expect['simple_plan']['payment_above_surplus']} a month" in told["verdict"]
    assert f"${expect['short_term_plan']['smallest_payment'][:1]}," in option(told, "short_term_plan")["answer"]
    assert option(told, "guaranteed_plan")["status"].upper() == expect["guaranteed_plan"]["status"]


@pytest.mark.parametrize(("name", "more"), [("Dana", DANA), ("Alvarez", ALVAREZ)])
def test_the_short_term_plan_of_each_story(name: str, more: dict[str, Any]) -> None:
    facts, expect = story(name, **more)
    told = ask(facts)
    assert option(told, "short_term_plan")["status"].upper() == expect["short_term_plan"]["status"]
    rows = told["tables"]["plans.cost"]["rows"]
    (row,) = [row for row in rows if row[0].startswith("Short-term")]
    assert row[1] == expect["short_term_plan"]["number_of_payments"]
    assert row[2] == expect["short_term_plan"]["smallest_payment"]


def test_a_payment_below_the_interest_gives_two_separate_warnings() -> None:
    facts, expect = story("Dana", **DANA, level_payment="102.70")
    told = ask(facts)
    got = lines(told)
    assert got["balance_left"] == expect["partial_plan"]["balance_after_last_payment"]
    first_month, grows = told["warnings"][:2]
    assert first_month == "$102.70 does not cover what is added in the first month, $225.87."
    assert grows == "At $102.70 a month the debt ends higher than it began."


def test_alvarez_at_all_that_is_left() -> None:
    facts, expect = story("Alvarez", **ALVAREZ, level_payment="838.00")
    told = ask(facts)
    trial = {line["name"]: line["value"] for line in told["lines"][-len(told["lines"]) // 2 :]}
    for line in ("number_of_payments", "total_paid", "interest_added"):
        assert trial[line] == expect["larger_plan_at_surplus"][line]
    assert told["status"] == "closed"
    (over,) = [test for test in option(told, "simple_plan")["tests"] if test["name"] == "assessed_balance"]
    assert not over["passed"]
    assert Decimal(over["yours"]) - Decimal(over["limit"]) == Decimal(expect["simple_plan"]["by"])


BACK = {"aug": "August 2027"}


def test_lees_winter_shows_as_the_case_says() -> None:
    facts, expect = story("Lee", **LEE)
    told = ask(facts)
    assert lines(told)["average_cash_income"] == expect["average_cash_income"]
    assert told["figures"]["half"] == expect["safe_half"]
    year = told["tables"]["installment.year"]
    assert [row[4] for row in year["rows"]] == expect["month_test"]["running_total"]
    assert {row[3] for row in year["rows"]} == {expect["simple_plan"]["suggested_whole_dollar_payment"]}
    assert "December 2026" in year["lead"]
    assert "$15,824" in year["lead"]
    assert "March 2027" in year["lead"]
    assert year["lead"].endswith(f"In {BACK[expect['month_test']['back_above_zero_in']]} you are above zero again.")
    assert told["then"][0].startswith("Payroll tax is a debt of its own")


def test_a_year_that_never_recovers_promises_no_month() -> None:
    lead = ask(story("Dana", **DANA)[0])["tables"]["installment.year"]["lead"]
    assert "no longer cover the plan" in lead
    assert "above zero" not in lead


def test_the_fee_conflict_is_shown_as_it_is() -> None:
    told = ask(story("Dana", **DANA)[0])
    assert told["tables"]["plans.cost"]["rows"][0][6] == "$22.00 to $29.00"
    assert any("$22 and $29" in warning for warning in told["warnings"])
    cheap = ask(story("Dana", **DANA, household_size=3, area="48_states_DC", yearly_income="68300")[0])
    assert cheap["tables"]["plans.cost"]["rows"][0][6] == "$0.00"
    dear = ask(story("Dana", **DANA, household_size=3, area="48_states_DC", yearly_income="68301")[0])
    assert dear["tables"]["plans.cost"]["rows"][0][6] == "$22.00 to $29.00"


def test_shocks_hold_the_plan_against_a_bad_month() -> None:
    facts, _ = story("Alvarez", **ALVAREZ, housing_and_utilities_paid="2640.00")
    rows = ask(facts)["tables"]["installment.shocks"]["rows"]
    assert [(row[1], row[2]) for row in rows] == [
        ("-579.50", False), ("574.00", False), ("-362.00", True), ("-1524.50", True),
    ]  # fmt: skip


def refused(**changes: Any) -> dict[str, str]:
    with pytest.raises(InputErrors) as wrong:
        ask(story("Dana", **DANA | changes)[0])
    return {fault.field: fault.problem for fault in wrong.value.faults}


def test_what_does_not_fit_together_is_told_by_the_box_that_was_asked() -> None:
    assert refused(assessed_tax_only="38400.01") == {"assessed_tax_only": "out_of_range"}
    assert refused(first_payment_date=date(2026, 11, 21)) == {"first_payment_date": "dates_out_of_order"}
    assert refused(first_payment_date=date(2026, 12, 29)) == {"first_payment_date": "payment_day_out_of_range"}
    assert refused(first_payment_date=date(2033, 10, 21)) == {"first_payment_date": "first_payment_after_deadline"}
    assert refused(level_payment="0") == {"level_payment": "payment_not_positive"}
    assert refused(housing_and_utilities_paid="4910.01") == {"housing_and_utilities_paid": "out_of_range"}
    assert refused(cash_net_by_month_jan_to_dec=["1"] * 11) == {"cash_net_by_month_jan_to_dec": "not_twelve_months"}
    nothing = {"assessed_balance": "0", "assessed_tax_only": "0", "accruals_not_assessed": "0"}
    assert refused(**nothing) == {"assessed_balance": "nothing_owed"}
    passed = refused(collection_deadline=TODAY)
    assert passed["collection_deadline"] == "deadline_already_passed"
    ours = refused(collection_deadline=None, assessment_date=date(2016, 11, 22))
    assert ours["assessment_date"] == "deadline_already_passed"
    assert refused(collection_deadline=None) == {"collection_deadline": "required_missing"}
    assert refused(assessment_date=date(2026, 11, 23)) == {"assessment_date": "dates_out_of_order"}
    assert refused(take_home_pay_per_period=None, pay_period=None) == {
        "take_home_pay_per_period": "required_missing", "pay_period": "required_missing",
    }  # fmt: skip


def test_a_running_penalty_needs_the_due_date_and_is_counted_from_it() -> None:
    assert refused(penalty_at_cap="no") == {
        "payment_due": "required_missing", "returns_filed_on_time": "required_missing",
    }  # fmt: skip
    running = {"penalty_at_cap": "no", "payment_due": date(2024, 4, 15), "returns_filed_on_time": True}
    got = lines(ask(story("Dana", **DANA | running)[0]))
    assert got["penalty_percent_charged_so_far"] == "16"
    assert Decimal(got["penalty_added"]) > 0
    capped = {"penalty_at_cap": "unknown", "payment_due": date(2018, 4, 15), "returns_filed_on_time": False}
    assert lines(ask(story("Dana", **DANA | capped)[0]))["penalty_added"] == "0.00"


def test_no_money_left_goes_to_the_hardship_route_and_never_to_an_error() -> None:
    told = ask(story("Dana", **DANA | {"take_home_pay_per_period": "0", "living_costs_per_month": "1980"})[0])
    assert told["status"] == "open-unaffordable"
    assert "short $1,980 before you pay the IRS" in told["verdict"]


@pytest.mark.parametrize(("name", "more"), [("Dana", DANA), ("Alvarez", ALVAREZ), ("Lee", LEE)])
def test_every_result_can_be_told_as_json_and_as_html(name: str, more: dict[str, Any]) -> None:
    law, language = load_law(), words("en")
    result = CALCULATORS["installment"].run(story(name, **more)[0], law, TODAY)
    assert json.loads(json.dumps(data(result, language)))
    html = Page(language, law, __version__).result(result, "result")
    assert html.count("<svg") == html.count("<figcaption")
    assert "style=" not in html
