"""The tools about a month: budget and hardship of the people's stories, the guards, and every door's words."""

import json
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from calculators import CALCULATORS, __version__, handle
from calculators.engine.data import data, errors
from calculators.engine.html import Page
from calculators.engine.loading import load_law
from calculators.engine.questions import fields_of
from calculators.engine.reading import InputErrors
from calculators.engine.results import Options
from calculators.engine.words import words
from calculators.rules.living_costs import STATES
from calculators.tools.hardship.questions import IncomeRow, NecessaryRow
from calculators.tools.place import TERRITORIES
from tests.people import ALVAREZ, DANA, LEE, MARCUS

TODAY = date(2026, 11, 22)
HARDSHIP = CALCULATORS["hardship"]
ASKED = {question.id for question in fields_of(HARDSHIP.questions)}
OF_THE_WAGE_LEVY = {"pay_period"}  # asked here only of someone whose pay is levied
ADJUNTAS = {"state": "PR", "county": "Adjuntas Municipio"}
PLAIN: dict[str, Any] = {
    "persons_under_65": 1,
    "persons_65_or_over": 0,
    "state": "OH",
    "county": "Lucas County",
    "incomes": [{"kind": "wages", "amount": "2800.00", "every": "monthly"}],
    "income_lines_are": "before_taxes",
    "current_taxes": [{"amount": "420.00", "every": "monthly"}],
    "health_insurance": [{"amount": "90.00", "every": "monthly"}],
    "housing_and_utilities_paid": "1100.00",
    "vehicle_loan_or_lease_payments": ["210.00"],
    "vehicles_max": 1,
    "vehicle_running_costs_paid": "300.00",
}
DEBT: dict[str, Any] = {
    "assessed_balance": "20000.00",
    "penalty_at_cap": "yes",
    "collection_deadline": date(2031, 6, 30),
    "first_payment_date": date(2026, 12, 15),
}


def of_story(story: dict[str, Any], **more: Any) -> dict[str, Any]:
    """What the reader of *story* types into this form."""
    facts = {name: value for name, value in story["facts"].items() if name in ASKED - OF_THE_WAGE_LEVY}
    capped = {"penalty_at_cap": "yes"} if facts.pop("penalty_at_cap", False) else {}
    return facts | capped | {"income_lines_are": "before_taxes"} | more


DANA_TYPED = of_story(
    DANA,
    accruals_not_assessed="750.00",
    kept_per_pay_period=DANA["expect"]["wage_levy"]["kept_per_pay_period"],
    pay_period="biweekly",
    health_insurance_taken_from_pay=True,
)
MARCUS_TYPED = of_story(MARCUS, incomes=[], all_returns_filed=False)
ALVAREZ_TYPED = of_story(ALVAREZ)
LEE_TYPED = of_story(LEE, incomes=[], business_payroll_tax_owed=LEE["facts"]["payroll_tax_debt_form_941"])
LEE_BY_PROFIT = {name: value for name, value in LEE_TYPED.items() if name != "cash_net_by_month_jan_to_dec"}
LEE_BY_MONTHS = {
    name: value
    for name, value in LEE_TYPED.items()
    if name not in {"schedule_c_profit_per_year", "depreciation_per_year"}
}
STORIES = {
    "Dana": (DANA, DANA_TYPED),
    "Marcus": (MARCUS, MARCUS_TYPED),
    "Alvarez": (ALVAREZ, ALVAREZ_TYPED),
    "Lee by profit": (LEE, LEE_BY_PROFIT),
    "Lee by months": (LEE, LEE_BY_MONTHS),
}


def ask(facts: dict[str, Any], tool: str = "hardship", today: date = TODAY) -> dict[str, Any]:
    return data(CALCULATORS[tool].run(facts, load_law(), today), words("en"))


def lines(told: dict[str, Any]) -> dict[str, Any]:
    """The newest value of each line; the plan at what is left comes last."""
    return {line["name"]: line["value"] for line in told["lines"]}


def full_plan(told: dict[str, Any]) -> dict[str, Any]:
    """The first value of each line: the smallest plan that pays all comes before the one at what is left."""
    return {line["name"]: line["value"] for line in reversed(told["lines"])}


def option(told: dict[str, Any], name: str) -> dict[str, Any]:
    return next(each for each in told["options"] if each["name"] == name)


def refused(**changes: Any) -> dict[str, str]:
    with pytest.raises(InputErrors) as wrong:
        ask(PLAIN | changes)
    return {fault.field: fault.problem for fault in wrong.value.faults}


# The four stories


@pytest.mark.parametrize(("story", "typed"), STORIES.values(), ids=STORIES)
def test_the_budget_of_each_story(story: dict[str, Any], typed: dict[str, Any]) -> None:
    got = lines(ask(typed))
    expect = story["expect"]["budget"]
    assert {name: got.get(name) for name in expect} == expect


def test_danas_hardship_under_the_levy() -> None:
    got = lines(ask(DANA_TYPED))
    assert {name: got[name] for name in DANA["expect"]["hardship"]} == DANA["expect"]["hardship"]
    assert got["kept_per_month"] == DANA["expect"]["wage_levy"]["kept_per_month"]


def test_dana_meets_both_tests_and_they_are_kept_apart() -> None:
    told = ask(DANA_TYPED)
    pause, levy = option(told, "not_collectible"), option(told, "hardship.levy")
    assert (told["status"], pause["status"], levy["status"]) == ("maybe", "maybe", "open")
    assert told["verdict"] == "You have $102.70 left each month after the costs that the IRS counts."
    assert told["then"][0].startswith("Say this first on the call: the levy leaves me $2,009.69 short")
    assert "no more than $102.70 a month, or $47.33 from one pay" in levy["answer"]


def test_danas_partial_plan_to_the_cent() -> None:
    told, expect = ask(DANA_TYPED), DANA["expect"]["partial_plan"]
    got = lines(told)
    assert option(told, "plans.partial_plan")["status"].upper() == expect["status"]
    assert (got["number_of_payments"], got["total_paid"]) == (expect["number_of_payments"], expect["total_paid"])
    assert got["balance_left"] == expect["balance_after_last_payment"]
    assert got["interest_first_30_days"] == expect["interest_first_30_days"]
    assert got["warn_balance_will_grow"] is expect["balance_will_grow"]
    assert "grows all the same, to $52,715.67" in option(told, "plans.partial_plan")["answer"]


def test_danas_plan_in_full_is_open_but_more_than_she_has() -> None:
    told, expect = ask(DANA_TYPED), DANA["expect"]["simple_plan"]
    full = option(told, "hardship.full_plan")
    assert full["status"].upper() == expect["status"]
    assert full_plan(told)["smallest_payment"] == expect["smallest_payment"]
    assert f"short ${expect['payment_above_surplus']} a month" in full["answer"]


def test_danas_line_is_near() -> None:
    told, expect = ask(DANA_TYPED), DANA["expect"]["not_collectible"]
    near = told["tables"]["hardship.near"]
    assert near["rows"][0] == ["As it is now", expect["surplus"], "Something is left: a person decides"]
    assert near["rows"][1] == [
        "Income falls by 15%", expect["surplus_if_income_falls_15_percent"], "Nothing is left: ask for the pause",
    ]  # fmt: skip
    assert near["lead"].startswith("You are $102.70 a month above the line")


def test_missing_returns_do_not_bar_marcus() -> None:
    told = ask(MARCUS_TYPED)
    pause = option(told, "not_collectible")
    assert pause["status"].upper() == MARCUS["expect"]["not_collectible"]["status"]
    assert [test["yours"] for test in pause["tests"] if test["name"] == "returns_missing"] == [3]
    assert "do not bar it" in pause["answer"]
    assert option(told, "plans.partial_plan")["status"] == "closed"
    assert told["verdict"] == "You are short $65 a month before you pay the IRS."


def test_marcus_types_his_car_once() -> None:
    once = {name: value for name, value in MARCUS_TYPED.items() if name != "vehicle_running_costs_paid"}
    wrong = MARCUS["expect"]["wrong_answers"]["surplus_if_full_car_standard_replaces_personal_share"]
    assert lines(ask(once))["surplus"] == MARCUS["expect"]["budget"]["surplus"] != wrong
    with pytest.raises(InputErrors) as twice:
        ask(MARCUS_TYPED | {"vehicle_running_costs_paid": "520.00"})
    told = errors(twice.value.faults, words("en"))
    assert list(told) == ["vehicle_running_costs_paid"]
    assert "$156.00" in told["vehicle_running_costs_paid"]


def test_alvarez_can_pay_in_full_and_hear_what_is_open() -> None:
    told, expect = ask(ALVAREZ_TYPED), ALVAREZ["expect"]
    pause, part = option(told, "not_collectible"), option(told, "plans.partial_plan")
    assert pause["status"].upper() == expect["not_collectible"]["status"]
    assert [test["yours"] for test in pause["tests"]] == [expect["not_collectible"]["by"]]
    assert part["status"].upper() == expect["partial_plan"]["status"]
    assert full_plan(told)["smallest_payment"] == expect["larger_plan"]["smallest_payment"]
    assert lines(told)["total_paid"] == expect["larger_plan_at_surplus"]["total_paid"]
    assert lines(told)["surplus_if_income_falls_15_percent"] == expect["shock"]["surplus_if_income_falls_15_percent"]
    assert "hardship.effects" not in told["points"]


def test_lees_year_is_averaged_with_the_months_shown() -> None:
    by_months, by_profit = ask(LEE_BY_MONTHS), ask(LEE_BY_PROFIT)
    assert lines(by_months)["average_cash_income"] == lines(by_profit)["average_cash_income"]
    assert lines(by_profit)["average_cash_income"] == LEE["expect"]["average_cash_income"]
    year = by_months["tables"]["hardship.months"]
    assert [row[1] for row in year["rows"]] == LEE["facts"]["cash_net_by_month_jan_to_dec"]
    assert "$5,550.00" in year["lead"]
    assert "$600.00" in year["lead"]
    assert lines(by_profit)["safe_half"] == LEE["expect"]["safe_half"]


def test_the_twelve_months_of_a_form_keep_their_order() -> None:
    months = LEE["facts"]["cash_net_by_month_jan_to_dec"]
    typed = LEE_BY_MONTHS | {"cash_net_by_month_jan_to_dec": {str(place): month for place, month in enumerate(months)}}
    assert ask(typed) == ask(LEE_BY_MONTHS)


def test_payroll_tax_that_is_not_counted_keeps_lee_from_a_closed_door() -> None:
    assert option(ask(LEE_BY_MONTHS), "not_collectible")["status"] == "maybe"
    alone = LEE_BY_MONTHS | {"business_payroll_tax_owed": None}
    assert option(ask(alone), "not_collectible")["status"] == "closed"


# Where the doors open and close


def with_surplus(surplus: str, **more: Any) -> dict[str, Any]:
    """The plain month with an income that leaves *surplus*: the costs that count are 3,040.00."""
    amount = str(Decimal("3040.00") + Decimal(surplus))
    return PLAIN | {"incomes": [{"kind": "wages", "amount": amount, "every": "monthly"}]} | more


@pytest.mark.parametrize(("surplus", "status", "verdict"), [
    ("-0.01", "open", "You are short $0.01 a month before you pay the IRS."),
    ("0.00", "open", "You have nothing left each month before you pay the IRS."),
    ("0.01", "maybe", "You have $0.01 left each month after the costs that the IRS counts."),
])  # fmt: skip
def test_the_line_is_at_zero_and_just_above_it_a_person_decides(surplus: str, status: str, verdict: str) -> None:
    told = ask(with_surplus(surplus))
    assert (lines(told)["surplus"], told["status"], told["verdict"]) == (surplus, status, verdict)


def test_the_pause_closes_exactly_where_what_is_left_pays_in_full_by_the_deadline() -> None:
    limit = next(t["limit"] for t in option(ask(with_surplus("1.00", **DEBT)), "plans.partial_plan")["tests"]
                 if t["name"] == "cannot_pay_in_full")  # fmt: skip
    below = str(Decimal(limit) - Decimal("0.01"))
    assert ask(with_surplus(limit, **DEBT))["status"] == "closed"
    assert ask(with_surplus(below, **DEBT))["status"] == "maybe"
    assert lines(ask(with_surplus(limit, **DEBT)))["balance_left"] == "0.00"
    assert lines(ask(with_surplus(below, **DEBT)))["balance_left"] != "0.00"


def test_a_penalty_that_may_still_grow_closes_no_door_too_early() -> None:
    at_cap = ask(with_surplus("500.00", **DEBT))
    growing = ask(with_surplus("500.00", **DEBT | {"penalty_at_cap": "unknown"}))
    assert (at_cap["status"], growing["status"]) == ("closed", "maybe")
    assert any("late-payment penalty may still grow" in warning for warning in growing["warnings"])
    assert ask(with_surplus("900.00", **DEBT | {"penalty_at_cap": "unknown"}))["status"] == "closed"


def test_no_income_goes_to_the_hardship_route_and_never_to_an_error() -> None:
    for nothing in ([], [{"kind": "wages", "amount": "0", "every": "weekly"}]):
        told = ask(PLAIN | {"incomes": nothing, "current_taxes": [], "income_lines_are": None})
        assert told["status"] == "open"
        assert told["verdict"].startswith("You have no money coming in now")
        assert any("does not publish" in sentence for sentence in told["then"])


def test_social_security_alone_may_need_no_list_of_costs() -> None:
    benefit = [{"kind": "social_security", "amount": "1400", "every": "monthly"}]
    told = ask(PLAIN | {"incomes": benefit, "income_lines_are": None, "current_taxes": []})
    assert any("Social Security alone" in sentence for sentence in told["then"])
    assert not any("Social Security alone" in sentence for sentence in ask(PLAIN)["then"])


def test_a_levy_that_leaves_enough_closes_that_door_alone() -> None:
    """2,680.00 reaches the account without the levy; needs that are not taken from pay are 2,620.00."""
    under = {"pay_period": "monthly", "health_insurance_taken_from_pay": False}
    paid = PLAIN | under | {"incomes": [{"kind": "wages", "amount": "3100.00", "every": "monthly"}]}
    enough = ask(paid | {"kept_per_pay_period": "2620.00"})
    assert lines(enough)["needs_apart_from_payroll_items"] == "2620.00"
    assert option(enough, "hardship.levy")["status"] == "closed"
    assert enough["status"] == "maybe"
    short = ask(paid | {"kept_per_pay_period": "2619.99"})
    assert option(short, "hardship.levy")["status"] == "open"
    assert "it should take no more than $60.00 a month" in option(short, "hardship.levy")["answer"]
    helped = ask(paid | {"kept_per_pay_period": "2600.00", "other_income_per_month": "20.00"})
    assert option(helped, "hardship.levy")["status"] == "closed"
    nothing = ask(PLAIN | under | {"kept_per_pay_period": "2379.99"})
    assert option(nothing, "hardship.levy")["status"] == "open"
    assert "it should take nothing" in option(nothing, "hardship.levy")["answer"]


def test_a_debt_that_is_not_told_leaves_every_door_that_needs_it_open_to_ask() -> None:
    told = ask(with_surplus("900.00"))
    assert told["status"] == "maybe"
    assert {each["name"] for each in told["options"]} == {"not_collectible", "hardship.levy", "plans.partial_plan"}
    assert any(warning.startswith("We do not know your debt") for warning in told["warnings"])


def test_missing_returns_close_the_plans_and_not_the_pause() -> None:
    missing = {"all_returns_filed": False, "returns_not_filed": ["2023", "2024"]}
    told = ask(with_surplus("100.00", **DEBT, **missing))
    assert option(told, "not_collectible")["status"] == "maybe"
    assert option(told, "plans.partial_plan")["status"] == "closed"
    assert option(told, "hardship.full_plan")["status"] == "closed"


# The table, the proof, the side effects


def rows_of(told: dict[str, Any]) -> dict[str, list[Any]]:
    return {row[0]: row[1:] for row in told["tables"]["hardship.costs"]["rows"]}


def test_every_line_says_paid_limit_counted_and_what_would_make_the_rest_count() -> None:
    told = ask(ALVAREZ_TYPED)
    paid, limit, counted, not_counted, why, authority = rows_of(told)["Housing and utilities"]
    assert (paid, limit, counted, not_counted) == ("2640.00", "2480.00", "2480.00", "160.00")
    assert "bring the lease" in why
    assert authority == "cfs-housing"
    assert rows_of(told)["Food, clothing and other needs"][:2] == ["not asked", "2176.00"]
    assert rows_of(told)["Health insurance"][1] == "no set limit"
    html = Page(words("en"), load_law(), __version__).result(HARDSHIP.run(ALVAREZ_TYPED, load_law(), TODAY), "result")
    assert load_law().sources["cfs-housing"].url in html


def test_the_proof_list_is_made_from_the_lines() -> None:
    costs = [
        {"kind": "student_loan", "amount": "1200", "every": "yearly"},
        {"kind": "child_care", "amount": "50", "every": "weekly"},
    ]
    told = ask(PLAIN | {"necessary_costs": costs})
    assert lines(told)["student_loan"] == "100.00"
    assert lines(told)["child_care"] == "215.00"
    asked, not_asked = told["points"]["hardship.proof"], told["points"]["hardship.not_asked"]
    assert [entry.partition(":")[0] for entry in asked] == ["Car running costs", "Student loan, the least you must pay"]
    assert not any("Child care" in entry for entry in asked)
    assert "Housing and utilities: it is within the limit." in not_asked
    assert not any("Car running" in entry for entry in not_asked)


def test_what_is_paid_otherwise_than_monthly_is_shown_as_a_month() -> None:
    rows = ask(DANA_TYPED)["tables"]["hardship.conversions"]["rows"]
    assert rows[0] == ["Income", "2960.00", "Every two weeks", "6423.20"]
    assert [row[3] for row in rows[1:]] == ["933.10", "477.40"]
    assert "hardship.conversions" not in ask(PLAIN)["tables"]


def test_yearly_bills_count_a_twelfth_each_month() -> None:
    got = lines(
        ask(PLAIN | {"yearly_home_bills": "1000", "yearly_car_bills": "600", "vehicle_running_costs_paid": "200"})
    )
    assert (got["yearly_home_bills"], got["housing_and_utilities"]) == ("83.33", "1183.33")
    assert (got["yearly_car_bills"], got["vehicle_running_costs"]) == ("50.00", "250.00")


@pytest.mark.parametrize(("balance", "said"), [
    ("9999.99", "Below $10,000"), ("10000.00", "From $10,000 on"), (None, "From $10,000 on"),
])  # fmt: skip
def test_the_lien_is_told_by_the_amount_billed(balance: str | None, said: str) -> None:
    effects = ask(PLAIN | DEBT | {"assessed_balance": balance})["points"]["hardship.effects"]
    assert sum(said in effect for effect in effects) == 1


def test_the_review_carries_the_age_of_its_list() -> None:
    told = ask(PLAIN)
    assert (lines(told)["closing_code"], lines(told)["could_reopen_above"]) == (27, "44000.00")
    assert any("By the list of 2023" in effect and "$44,000" in effect for effect in told["points"]["hardship.effects"])


@pytest.mark.parametrize(("income", "warned"), [("3666.66", False), ("3666.67", True)], ids=["below", "above"])
def test_an_income_above_its_own_code_is_told(income: str, warned: bool) -> None:
    """Twelve months of 3,666.67 are 44,000.04; code 27, which covers costs of 36,480 a year, ends at 44,000."""
    told = ask(PLAIN | {"incomes": [{"kind": "wages", "amount": income, "every": "monthly"}]})
    assert lines(told)["closing_code"] == 27
    assert any("that is above $44,000, the line of closing code 27" in each for each in told["warnings"]) is warned


def test_a_levy_that_takes_nothing_by_the_answers_is_asked_about_again() -> None:
    """Short without a levy; the month typed is the one that the levy leaves, so the levy shows nowhere."""
    typed = PLAIN | {"pay_period": "monthly", "kept_per_pay_period": "2290.00", "health_insurance_taken_from_pay": True}
    told = ask(typed | {"incomes": [{"kind": "wages", "amount": "2800.00", "every": "monthly"}]})
    levy = option(told, "hardship.levy")
    assert levy["status"] == "maybe"
    assert "Look at your answers again" in levy["answer"]
    assert not any("the levy leaves me" in sentence for sentence in told["then"])
    a_cent = ask(typed | {"kept_per_pay_period": "2289.99"})
    assert option(a_cent, "hardship.levy")["status"] == "open"


def test_a_year_above_all_codes_is_said_and_not_guessed() -> None:
    told = ask(PLAIN | {"other_necessary": "9000"})
    assert "closing_code" not in lines(told)
    assert any("above the highest code" in effect for effect in told["points"]["hardship.effects"])


# Guards: counted twice, or not at all


def test_each_guard_speaks_beside_its_box() -> None:
    pay = [{"amount": "100", "every": "weekly"}]
    assert refused(income_lines_are="after_taxes") == {"current_taxes": "counted_twice"}
    own = [{"kind": "self_employment", "amount": "100", "every": "weekly"}]
    assert refused(incomes=own, platform_payouts_per_month="1") == {"incomes": "counted_twice"}
    assert refused(schedule_c_profit_per_year="1", platform_payouts_per_month="1") == {
        "schedule_c_profit_per_year": "counted_twice"
    }
    assert refused(cash_business_costs_per_month="1") == {"platform_payouts_per_month": "required_missing"}
    assert refused(depreciation_per_year="1") == {"schedule_c_profit_per_year": "required_missing"}
    assert refused(cash_net_by_month_jan_to_dec=["1"] * 11) == {"cash_net_by_month_jan_to_dec": "not_twelve_months"}
    assert refused(incomes=pay, income_lines_are=None) == {"income_lines_are": "required_missing"}
    assert refused(vehicle_loan_or_lease_payments=[]) == {"vehicle_loan_or_lease_payments": "required_missing"}
    assert refused(vehicle_running_costs_paid=None) == {"vehicle_running_costs_paid": "required_missing"}
    assert refused(car_costs_per_month="9") == {"car_business_share_percent": "required_missing"}
    assert refused(all_returns_filed=False) == {"returns_not_filed": "required_missing"}
    assert refused(all_returns_filed=True, returns_not_filed=[2024]) == {"returns_not_filed": "filed_or_not"}
    assert refused(returns_not_filed=[2026]) == {"returns_not_filed": "not_due_yet"}
    assert refused(kept_per_pay_period="1") == {
        "pay_period": "required_missing", "health_insurance_taken_from_pay": "required_missing",
    }  # fmt: skip


def test_places_and_debts_that_cannot_be_are_told_by_their_box() -> None:
    assert refused(persons_under_65=0) == {"persons_under_65": "out_of_range"}
    assert refused(county="Lucas") == {"county": "unknown_county"}
    assert refused(county=None) == {"county": "required_missing"}
    for territory in TERRITORIES:
        assert refused(state=territory, county=None) == {"state": "no_limits_here"}
    assert refused(**DEBT | {"assessed_balance": "0"}) == {"assessed_balance": "nothing_owed"}
    assert refused(**DEBT | {"first_payment_date": date(2026, 12, 29)}) == {
        "first_payment_date": "payment_day_out_of_range"
    }
    assert refused(assessment_date=date(2026, 11, 23)) == {"assessment_date": "dates_out_of_order"}
    old = DEBT | {"collection_deadline": None, "assessment_date": date(2016, 11, 22), "first_payment_date": None}
    assert refused(**old) == {"assessment_date": "deadline_already_passed"}


def test_all_mistakes_come_back_at_once() -> None:
    wrong = {"county": "Nowhere", "income_lines_are": "after_taxes", "all_returns_filed": False, "persons_under_65": 0}
    assert list(refused(**wrong)) == ["persons_under_65", "county", "current_taxes", "returns_not_filed"]


def test_a_last_day_that_is_too_near_gives_no_plan_and_no_error() -> None:
    told = ask(with_surplus("50.00", **DEBT | {"collection_deadline": date(2026, 12, 20), "first_payment_date": None}))
    assert "hardship.full_plan" not in {each["name"] for each in told["options"]}
    assert any("too near" in warning for warning in told["warnings"])


@pytest.mark.parametrize(("changes", "said"), [
    ({"current_taxes": []}, "You typed pay before taxes, but no taxes."),
    ({"income_lines_are": "after_taxes", "current_taxes": []}, "You typed take-home pay."),
    ({"platform_payouts_per_month": "5", "cash_business_costs_per_month": "9"}, "Your own work loses $4.00 a month."),
    ({"vehicle_loan_or_lease_payments": ["1", "2"]}, "You typed more cars than may count. We counted 1,"),
    ({"first_payment_date": None}, "We took Dec 22, 2026 as the first payment day."),
    (ADJUNTAS, "The IRS prints no limit for car costs in this place."),
])  # fmt: skip
def test_what_may_be_wrong_without_being_a_mistake_is_said(changes: dict[str, Any], said: str) -> None:
    assert sum(warning.startswith(said) for warning in ask(PLAIN | DEBT | changes)["warnings"]) == 1


def test_a_loss_is_no_cost_of_living() -> None:
    loss = PLAIN | {"platform_payouts_per_month": "5", "cash_business_costs_per_month": "9"}
    assert lines(ask(loss))["surplus"] == lines(ask(PLAIN))["surplus"]


def test_estimated_tax_counts_as_a_tax() -> None:
    assert lines(ask(PLAIN | {"estimated_tax_per_month": "30.00"}))["taxes"] == "450.00"


def test_limits_whose_release_has_run_out_are_shown_as_what_they_are() -> None:
    for tool, facts in (("hardship", PLAIN), ("living_costs", {**place(PLAIN), "cars": 1})):
        assert not any("New ones may be out" in warning for warning in ask(facts, tool).get("warnings", []))
        late = ask(facts, tool, date(2027, 4, 1))
        (said,) = [warning for warning in late["warnings"] if "New ones may be out" in warning]
        assert "Jun 29, 2026" in said
        assert "Mar 31, 2027" in said


# The look-up


def place(facts: dict[str, Any]) -> dict[str, Any]:
    return {name: facts[name] for name in ("persons_under_65", "persons_65_or_over", "state", "county")}


def limits_of(told: dict[str, Any]) -> dict[str, str]:
    return {row[0]: row[1] for row in told["tables"]["living_costs.limits"]["rows"]}


def test_the_limits_of_alvarez() -> None:
    told = ask(place(ALVAREZ["facts"]) | {"cars": 2}, "living_costs")
    assert (
        told["verdict"] == "In Racine County, Wisconsin, the IRS counts up to $2,480 a month for the home of 4 people."
    )
    got = limits_of(told)
    assert got["Food, clothing and other needs"] == "2176.00"
    assert got["Health costs you pay yourself"] == "360.00"
    assert got["Car loan or lease"] == "1406.00"
    assert got["Car running costs"] == "526.00"
    parts = told["tables"]["living_costs.split"]["rows"]
    assert sum(Decimal(row[1]) for row in parts) == Decimal("2176")
    assert {row[2] for row in parts} == {"cfs-national-split"}


def test_without_a_car_public_transport_stands_alone() -> None:
    got = limits_of(ask(place(PLAIN) | {"cars": 0}, "living_costs"))
    assert got["Public transport"] == "220.00"
    assert not any("Car" in name for name in got)


def test_a_large_household_has_no_split_and_puerto_rico_no_running_costs() -> None:
    told = ask(place(PLAIN | ADJUNTAS | {"persons_under_65": 5, "persons_65_or_over": 1}) | {"cars": 1}, "living_costs")
    assert "living_costs.split" not in told["tables"]
    assert "Car running costs" not in limits_of(told)
    assert any("no limit for car costs" in warning for warning in told["warnings"])


# Words and doors


EVERY_RESULT = {name: typed for name, (_, typed) in STORIES.items()} | {
    "plain": PLAIN,
    "nothing": PLAIN | {"incomes": [], "income_lines_are": None, "current_taxes": []},
    "pays": with_surplus("900.00", **DEBT),
    "may pay": with_surplus("500.00", **DEBT | {"penalty_at_cap": None}),
    "shrinks": with_surplus("300.00", **DEBT),
    "no debt": with_surplus("300.00"),
}


@pytest.mark.parametrize("facts", EVERY_RESULT.values(), ids=EVERY_RESULT)
def test_every_result_can_be_told_and_no_door_closes_without_another(facts: dict[str, Any]) -> None:
    law, language = load_law(), words("en")
    result = HARDSHIP.run(facts, law, TODAY)
    told = json.dumps(data(result, language))
    html = Page(language, law, __version__).result(result, "result")
    for text in (told.lower(), html.lower()):
        assert "hardship: closed" not in text
        assert "hardship closed" not in text
    assert "style=" not in html
    for section in html.split("<section")[1:]:
        assert 'data-status="closed"' not in section.split(">")[0] or "Taxpayer Advocate" in section


def test_the_browser_types_texts_and_leaves_rows_empty() -> None:
    inputs = {
        "persons_under_65": "1", "persons_65_or_over": "0", "state": "OH", "county": "Lucas County",
        "incomes.0.kind": "wages", "incomes.0.amount": "$2,800", "incomes.0.every": "monthly",
        "incomes.1.kind": "", "incomes.1.amount": "", "incomes.1.every": "", "income_lines_are": "before_taxes",
        "current_taxes.0.amount": "420", "current_taxes.0.every": "monthly", "current_taxes.1.amount": "",
        "health_insurance.0.amount": "90", "health_insurance.0.every": "monthly",
        "housing_and_utilities_paid": "1100", "vehicle_loan_or_lease_payments.0": "210",
        "vehicle_loan_or_lease_payments.1": "", "vehicles_max": "1", "vehicle_running_costs_paid": "300",
        "necessary_costs.0.kind": "", "necessary_costs.0.amount": "", "collection_deadline.month": "",
    }  # fmt: skip
    message = {"v": 1, "id": 1, "calculator": "hardship", "lang": "en", "today": "2026-11-22", "inputs": inputs}
    answer = json.loads(handle(json.dumps(message)))
    assert answer["data"] == ask(PLAIN)
    empty = json.loads(handle(json.dumps(message | {"inputs": {}})))
    assert set(empty["errors"]) == {
        "persons_under_65", "persons_65_or_over", "state", "county", "housing_and_utilities_paid",
    }  # fmt: skip
    bad = inputs | {"incomes.0.amount": "lots", "current_taxes.0.every": "hourly", "county": "Nowhere"}
    wrong = json.loads(handle(json.dumps(message | {"inputs": bad})))["errors"]
    assert set(wrong) == {"incomes.0.amount", "current_taxes.0.every"}


@pytest.mark.parametrize("row", [IncomeRow, NecessaryRow])
def test_every_column_and_choice_of_a_row_has_its_words(row: type) -> None:
    for column in fields_of(row):
        assert words("en").text(f"questions.{column.id}.label")
        assert all(words("en").text(f"questions.{column.id}.choice.{choice}") for choice in column.choices)


def test_every_state_of_the_tables_and_every_territory_can_be_chosen() -> None:
    table = load_law()["living_costs.state"].table_on(TODAY).rows
    assert {state for (state,) in table} == set(STATES)
    (asked,) = [question for question in fields_of(HARDSHIP.questions) if question.id == "state"]
    assert set(asked.choices) == {*STATES, *TERRITORIES}


@pytest.mark.parametrize(
    ("answer", "said", "unsaid"),
    [
        (None, ("Make sure that all returns are filed.", "Make sure that enough tax is paid"), ("File the", "W-4")),
        (False, ("File the missing returns.", "Change your Form W-4"), ("Make sure",)),
        (True, (), ("Make sure", "File the", "W-4")),
    ],
)
def test_what_was_not_answered_is_to_be_found_out_and_not_taken_for_a_no(
    answer: bool | None, said: tuple[str, ...], unsaid: tuple[str, ...]
) -> None:
    standing = {"all_returns_filed": answer, "current_year_payments_made": answer}
    missing = {"returns_not_filed": [2024]} if answer is False else {}
    result = HARDSHIP.run({**PLAIN, **DEBT, **standing, **missing}, load_law(), TODAY)
    (routes,) = [block for block in result.blocks if isinstance(block, Options)]
    asked = {"returns_filed", "current_payments"}
    tests = [test for route in routes.options for test in route.tests if test.name in asked]
    assert len(tests) == 3  # a plan that pays a part asks both, a plan in full asks for the returns
    told = [words("en").say(test.change) for test in tests if test.change]
    assert len(told) == (0 if answer else 3)
    assert all(any(sentence in each for each in told) for sentence in said)
    assert not any(sentence in each for each in told for sentence in unsaid)
