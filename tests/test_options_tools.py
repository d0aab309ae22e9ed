"""Options, payments side by side, the penalty clock, offers, returns and low income: stories, boundaries, doors."""

import json
import re
import tomllib
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from calculators import CALCULATORS, __version__, handle
from calculators.engine.data import data
from calculators.engine.html import Page
from calculators.engine.loading import load_law
from calculators.engine.questions import fields_of
from calculators.engine.reading import InputErrors
from calculators.engine.results import Option, Options, Result, Test
from calculators.engine.words import words
from tests.option_forms import (
    ALVAREZ_FORM,
    DANA_FORM,
    GOALS,
    LEE_FORM,
    MARCUS_FORM,
    PENALTY_FORM,
    random_forms,
)
from tests.people import ALVAREZ, DANA, LEE, MARCUS
from tests.test_levy_tools import sentences, syllables, texts

TODAY = date(2026, 11, 22)
TOOLS = ("options", "compare", "penalties_interest", "offer_check", "returns_due", "low_income")
TWELVE = {
    *("options.full_pay", "plans.short_term_plan", "plans.guaranteed_plan", "plans.simple_plan", "plans.larger_plan"),
    *("plans.partial_plan", "not_collectible", "offers.offer", "options.relief", "options.rights", "options.doubt"),
    "options.nothing_yet",
}


def run(tool: str, facts: Mapping[str, Any], today: date = TODAY) -> Result:
    return CALCULATORS[tool].run(dict(facts), load_law(), today)


def ask(tool: str, facts: Mapping[str, Any], today: date = TODAY) -> dict[str, Any]:
    """The result as data; that it can be written as a page is checked on the way."""
    law, language, result = load_law(), words("en"), run(tool, facts, today)
    html = Page(language, law, __version__).result(result, "result")
    assert "style=" not in html
    assert html.count("<svg") == html.count("<figcaption")
    return data(result, language)


def refused(tool: str, facts: Mapping[str, Any], today: date = TODAY) -> dict[str, str]:
    with pytest.raises(InputErrors) as wrong:
        run(tool, facts, today)
    return {fault.name: fault.problem for fault in wrong.value.faults}


def option(told: dict[str, Any], name: str) -> dict[str, Any]:
    return next(each for each in told["options"] if each["name"] == name)


def status(facts: Mapping[str, Any], name: str, today: date = TODAY) -> str:
    return str(option(ask("options", facts, today), name)["status"])


def one_test(told: dict[str, Any], name: str, test: str) -> dict[str, Any]:
    return next(each for each in option(told, name)["tests"] if each["name"] == test)


def door(facts: Mapping[str, Any], name: str, today: date = TODAY) -> Option:
    (block,) = [block for block in run("options", facts, today).blocks if isinstance(block, Options)]
    return next(each for each in block.options if each.name == name)


def changes(facts: Mapping[str, Any], name: str, test: str, today: date = TODAY) -> Mapping[str, Any]:
    """The values of what would open the door, as the solver computed them."""
    found: Test = next(each for each in door(facts, name, today).tests if each.name == test)
    assert found.change is not None
    return found.change.values


def lines(told: dict[str, Any]) -> dict[str, list[Any]]:
    """Every line of the worksheets by name, in order."""
    found: dict[str, list[Any]] = {}
    for line in told["lines"]:
        found.setdefault(line["name"], []).append(line["value"])
    return found


def less(facts: Mapping[str, Any], amount: Any, **more: Any) -> dict[str, Any]:
    """*facts* after *amount* is paid today: to tax first, and to what is not billed yet last."""
    rest = Decimal(amount)
    after = dict(facts)
    for name in ("assessed_balance", "accruals_not_assessed"):
        owed = Decimal(facts.get(name, 0))
        after[name], rest = str(owed - min(rest, owed)), rest - min(rest, owed)
    if "assessed_tax_only" in facts:
        after["assessed_tax_only"] = str(max(Decimal(facts["assessed_tax_only"]) - Decimal(amount), Decimal(0)))
    return after | more


# The stories


def test_dana() -> None:
    told, expect = ask("options", DANA_FORM), DANA["expect"]
    got = lines(told)
    simple = option(told, "plans.simple_plan")
    assert simple["status"].upper() == expect["simple_plan"]["status"]
    assert f"${expect['simple_plan']['payment_above_surplus']} a month" in simple["answer"]
    for name in ("smallest_payment", "number_of_payments", "last_payment", "total_paid", "interest_added",
                 "closed_form_check", "months_available"):  # fmt: skip
        assert (name, got[name][0]) == (name, expect["simple_plan"][name])
    short = one_test(told, "plans.short_term_plan", "fits")
    assert short["limit"] == expect["short_term_plan"]["smallest_payment"]
    assert option(told, "plans.short_term_plan")["status"].upper() == expect["short_term_plan"]["status"]
    assert option(told, "plans.guaranteed_plan")["status"].upper() == expect["guaranteed_plan"]["status"]
    part = option(told, "plans.partial_plan")
    assert part["status"].upper() == expect["partial_plan"]["status"]
    assert got["number_of_payments"][1] == expect["partial_plan"]["number_of_payments"]
    assert got["total_paid"][1] == expect["partial_plan"]["total_paid"]
    assert got["balance_left"] == [expect["partial_plan"]["balance_after_last_payment"]]
    assert got["interest_first_30_days"] == [expect["partial_plan"]["interest_first_30_days"]]
    assert option(told, "not_collectible")["status"].upper() == expect["not_collectible"]["status"]
    assert option(told, "offers.offer")["status"].upper() == expect["offer"]["status"]
    assert [got[name] for name in ("equity", "cash_offer", "periodic_offer")] == [
        [expect["offer"][name]] for name in ("equity", "cash_offer", "periodic_offer")
    ]
    rows = told["tables"]["options.projection"]["rows"]
    assert sum(Decimal(row[1]) for row in rows) == Decimal(expect["partial_plan"]["total_paid"])
    assert rows[-1][3] == expect["partial_plan"]["balance_after_last_payment"]


def test_danas_rights() -> None:
    expect, rights = DANA["expect"]["rights"], door(DANA_FORM, "options.rights")
    tests = {test.name: test for test in rights.tests}
    assert tests["hearing"].limit == expect["hearing_last_day"]
    assert tests["equivalent_hearing"].limit == expect["equivalent_hearing_last_day"]
    for name in ("hearing", "equivalent_hearing", "collection_appeal", "taxpayer_advocate"):
        assert (name, tests[name].passed) == (name, expect[name] == "OPEN")


def test_alvarez() -> None:
    told, expect = ask("options", ALVAREZ_FORM | {"goal": "lowest_total"}), ALVAREZ["expect"]
    got = lines(told)
    for name in ("smallest_payment", "number_of_payments", "last_payment", "total_paid", "interest_added"):
        assert (name, got[name][0]) == (name, expect["larger_plan"][name])
    for name in ("number_of_payments", "total_paid", "interest_added"):
        assert (name, got[name][1]) == (name, expect["larger_plan_at_surplus"][name])
    for name, value in expect["open_the_door"].items():
        assert (name, got[name][-1]) == (name, value.isoformat() if isinstance(value, date) else value)
    for name in ("simple_plan", "guaranteed_plan", "larger_plan", "partial_plan", "short_term_plan"):
        assert option(told, f"plans.{name}")["status"].upper() == expect[name]["status"], name
    assert changes(ALVAREZ_FORM, "plans.simple_plan", "assessed_balance") == {"over": Decimal("12300.00")}
    assert changes(ALVAREZ_FORM, "not_collectible", "surplus") == {"surplus": Decimal("838.00")}
    assert one_test(told, "plans.partial_plan", "cannot_pay_in_full")["passed"] is False
    assert option(told, "offers.offer")["status"].upper() == expect["offer"]["status"]
    assert got["cash_offer"] == [expect["offer"]["cash_offer"]]
    assert got["periodic_offer"] == [expect["offer"]["periodic_offer"]]
    assert [got["home_equity"], got["bank_equity"]] == [
        [expect["offer"]["home_equity"]],
        [expect["offer"]["bank_equity"]],
    ]
    assert got["passport_threshold"] == [expect["passport"]["threshold"]]
    assert got["passport_below_by"] == [expect["passport"]["below_by"]]
    hearing = one_test(told, "options.rights", "hearing")
    assert (hearing["yours"], hearing["passed"]) == ("CP503", False)


def test_marcus() -> None:
    told, expect = ask("options", MARCUS_FORM), MARCUS["expect"]
    assert option(told, "plans.simple_plan")["status"].upper() == expect["simple_plan"]["status"]
    assert one_test(told, "plans.simple_plan", "returns_filed")["passed"] is False
    assert option(told, "offers.offer")["status"].upper() == expect["offer"]["status"]
    assert option(told, "not_collectible")["status"].upper() == expect["not_collectible"]["status"]
    assert any("2023, 2024, 2025" in sentence for sentence in told["then"])
    assert any("Notice 2024-7" in warning for warning in told["warnings"])
    filed = MARCUS_FORM | {"all_returns_filed": True, "returns_not_filed": [], "monthly_surplus": "5000"}
    assert status(filed, "plans.simple_plan").upper() == expect["simple_plan"]["status_if_filed"]


def test_lee() -> None:
    told, expect = ask("options", LEE_FORM), LEE["expect"]["simple_plan"]
    got = lines(told)
    assert option(told, "plans.simple_plan")["status"].upper() == expect["status"]
    for name in ("smallest_payment", "number_of_payments", "last_payment", "total_paid", "interest_added"):
        assert (name, got[name][0]) == (name, expect[name])
    assert any("$6,840" in warning for warning in told["warnings"])
    assert option(told, "not_collectible")["status"] == "maybe"


# Twelve routes


@pytest.mark.parametrize("goal", GOALS)
@pytest.mark.parametrize("facts", [DANA_FORM, ALVAREZ_FORM, LEE_FORM, MARCUS_FORM], ids=["D", "A", "L", "M"])
def test_twelve_routes_and_a_closed_door_names_an_open_one(facts: dict[str, Any], goal: str) -> None:
    result = run("options", facts | {"goal": goal})
    (block,) = [block for block in result.blocks if isinstance(block, Options)]
    assert {each.name for each in block.options} == TWELVE
    assert all(each.instead for each in block.options if each.status != "open")
    told = ask("options", facts | {"goal": goal})
    for table in ("options.effects", "options.call"):
        assert len(told["tables"][table]["rows"]) == 12
    closed = [each.status for each in block.options].index("closed")
    assert {each.status for each in block.options[closed:]} == {"closed"}


def first(facts: dict[str, Any], goal: str) -> str:
    return str(ask("options", facts | {"goal": goal})["options"][0]["name"])


def test_each_goal_has_its_own_first_route() -> None:
    rich = ALVAREZ_FORM | {"monthly_surplus": "12000", "assessed_balance": "9000", "assessed_tax_only": "9000",
                           "five_year_history_clean": "yes", "bank_balance": "9000"}  # fmt: skip
    assert first(rich, "lowest_total") == "options.full_pay"
    assert first(rich, "soonest_end") == "options.full_pay"
    assert first(rich, "lowest_monthly") == "plans.simple_plan"
    assert first(rich, "stop_levy") == "plans.guaranteed_plan"
    assert first(DANA_FORM, "stop_levy") == "not_collectible"
    in_time = {"notice_date": "2026-11-02"}
    assert first(DANA_FORM | in_time, "stop_levy") == "options.rights"


def test_costs_a_month_and_in_all_stand_in_a_table() -> None:
    rows = ask("options", DANA_FORM)["tables"]["plans.cost"]["rows"]
    assert rows[0][0] == "A plan that pays a part"
    assert ["Simple Payment Plan", 83, "595.92", "2033-10-15", "10311.07", "0.00", "$22.00 to $29.00",
            "$49,483.07 to $49,490.07"] in rows  # fmt: skip


# Each test on both sides of its boundary

HALF = ALVAREZ_FORM | {"assessed_balance": "50000.00", "assessed_tax_only": "50000.00", "monthly_surplus": "20000"}


@pytest.mark.parametrize(("name", "met", "not_met", "statuses"), [
    ("plans.simple_plan", {}, {"assessed_balance": "50000.01"}, ("open", "closed")),
    ("plans.simple_plan", {}, {"current_year_payments_made": False}, ("open", "closed")),
    ("plans.simple_plan", {}, {"all_returns_filed": False, "returns_not_filed": [2024]}, ("open", "closed")),
    ("plans.simple_plan", {}, {"business_payroll_tax_owed": "0.01"}, ("open", "maybe")),
    ("plans.short_term_plan", {"accruals_not_assessed": "49999.99"}, {"accruals_not_assessed": "50000.00"},
     ("open", "closed")),
    ("plans.short_term_plan", {"first_payment_date": "2027-05-21"}, {"first_payment_date": "2027-05-22"},
     ("open-unaffordable", "closed")),
    ("plans.guaranteed_plan", {"assessed_tax_only": "10000.00", "five_year_history_clean": "yes"},
     {"assessed_tax_only": "10000.01", "five_year_history_clean": "yes"}, ("open", "closed")),
    ("plans.guaranteed_plan", {"assessed_tax_only": "10000.00", "five_year_history_clean": "unknown"},
     {"assessed_tax_only": "10000.00", "five_year_history_clean": "no"}, ("maybe", "closed")),
    ("options.full_pay", {"bank_balance": "50000.00"}, {"bank_balance": "49999.99"}, ("open", "open-unaffordable")),
    ("options.full_pay", {"bank_balance": "50000.00"}, {"bank_balance": ""}, ("open", "maybe")),
    ("not_collectible", {"monthly_surplus": "0.00"}, {"monthly_surplus": "0.01"}, ("open", "maybe")),
    ("plans.partial_plan", {"monthly_surplus": "0.01"}, {"monthly_surplus": "0.00"}, ("maybe", "closed")),
    ("offers.offer", {"monthly_surplus": "1"}, {"monthly_surplus": "1", "in_bankruptcy": True}, ("maybe", "closed")),
    ("offers.offer", {"monthly_surplus": "1", "home_value": "0", "home_loan": "0", "bank_balance": "50987.99"},
     {"monthly_surplus": "1", "home_value": "0", "home_loan": "0", "bank_balance": "50988.00"}, ("maybe", "closed")),
    ("options.relief", {"three_years_clean": "yes"}, {"three_years_clean": "no"}, ("open", "maybe")),
    ("options.doubt", {"tax_seems_wrong": True, "spouse_made_the_debt": False},
     {"tax_seems_wrong": False, "spouse_made_the_debt": False}, ("maybe", "closed")),
])  # fmt: skip
def test_each_side_of_a_boundary(
    name: str, met: dict[str, Any], not_met: dict[str, Any], statuses: tuple[str, str]
) -> None:
    assert (status(HALF | met, name), status(HALF | not_met, name)) == statuses


def test_a_cent_decides_between_open_and_too_dear_and_between_part_and_full() -> None:
    smallest = Decimal(lines(ask("options", HALF))["smallest_payment"][0])
    enough, short = {"monthly_surplus": str(smallest)}, {"monthly_surplus": str(smallest - Decimal("0.01"))}
    assert status(HALF | enough, "plans.simple_plan") == "open"
    assert status(HALF | short, "plans.simple_plan") == "open-unaffordable"
    assert status(HALF | enough, "plans.partial_plan") == "closed"
    assert status(HALF | short, "plans.partial_plan") == "maybe"
    assert status(HALF | enough, "plans.larger_plan") == "maybe"
    assert status(HALF | short, "plans.larger_plan") == "closed"
    assert status(HALF | enough, "not_collectible") == "closed"
    assert status(HALF | short, "not_collectible") == "maybe"


@pytest.mark.parametrize(("days", "passed"), [("2026-10-23", True), ("2026-10-22", False)])
def test_the_last_day_of_a_hearing(days: str, passed: bool) -> None:
    """October 23 and 30 days is today, a Sunday; October 22 was a Saturday, which moved to tomorrow: still in time."""
    told = ask("options", DANA_FORM | {"notice_date": days})
    assert one_test(told, "options.rights", "hearing")["passed"] is True
    late = ask("options", DANA_FORM | {"notice_date": days}, date(2026, 11, 24))
    assert one_test(late, "options.rights", "hearing")["passed"] is False
    assert one_test(late, "options.rights", "equivalent_hearing")["passed"] is True


def test_letters_of_each_kind() -> None:
    def tests(code: str, day: str) -> dict[str, bool | None]:
        found = option(ask("options", DANA_FORM | {"notice_code": code, "notice_date": day}), "options.rights")
        return {test["name"]: test["passed"] for test in found["tests"]}

    assert tests("CP523", "2026-11-01")["plan_cure"] is True
    assert tests("CP523", "2026-10-01")["plan_cure"] is False
    assert tests("LT3172", "2026-11-01")["hearing"] is None
    assert tests("CP504", "2026-11-01")["hearing"] is False
    without = {name: value for name, value in DANA_FORM.items() if not name.startswith("notice")}
    assert one_test(ask("options", without), "options.rights", "hearing")["passed"] is None
    assert refused("options", DANA_FORM | {"notice_code": "QX99"}) == {"notice_code": "unknown_notice"}
    assert refused("options", DANA_FORM | {"notice_date": "2026-11-23"}) == {"notice_date": "dates_out_of_order"}
    assert refused("options", DANA_FORM | {"notice_date": ""}) == {"notice_date": "required_missing"}


# What would open it, applied


def test_paying_what_fits_opens_each_plan_and_a_dollar_less_does_not() -> None:
    for name in ("plans.simple_plan", "plans.short_term_plan"):
        now = changes(DANA_FORM, name, "fits")["now"]
        assert status(less(DANA_FORM, now), name) == "open"
        assert status(less(DANA_FORM, now - 1), name) == "open-unaffordable"
    more = changes(DANA_FORM, "plans.simple_plan", "fits")["short"]
    richer = DANA_FORM | {"monthly_surplus": str(Decimal(DANA_FORM["monthly_surplus"]) + more)}
    assert status(richer, "plans.simple_plan") == "open"


def test_paying_down_opens_the_simple_plan_the_short_plan_and_the_guaranteed_one() -> None:
    over = changes(ALVAREZ_FORM, "plans.simple_plan", "assessed_balance")["over"]
    assert status(less(ALVAREZ_FORM, over), "plans.simple_plan") == "open"
    assert status(less(ALVAREZ_FORM, over - Decimal("0.01")), "plans.simple_plan") == "closed"
    large = HALF | {"assessed_balance": "130000", "assessed_tax_only": "130000", "monthly_surplus": "90000"}
    over = changes(large, "plans.short_term_plan", "total_balance")["over"]
    assert status(less(large, over), "plans.short_term_plan") == "open"
    clean = HALF | {"five_year_history_clean": "yes"}
    over = changes(clean, "plans.guaranteed_plan", "tax_only")["over"]
    assert status(less(clean, over), "plans.guaranteed_plan") == "open"


def test_waiting_until_the_door_opens() -> None:
    """The savings now, four payments of what is left, and the simple plan is open on the day that was computed."""
    got = lines(ask("options", ALVAREZ_FORM))
    later = date(2027, 3, 20)
    after = ALVAREZ_FORM | {
        "assessed_balance": got["assessed_after"][0],
        "assessed_tax_only": got["assessed_after"][0],
        "accruals_not_assessed": str(Decimal(got["total_after"][0]) - Decimal(got["assessed_after"][0])),
        "first_payment_date": got["first_plan_payment_date"][0],
        "bank_balance": "0",
    }
    (told,) = [text for text in door(ALVAREZ_FORM, "plans.simple_plan").instead if text.id == "options.paid_down"]
    assert told.values["day"] == later
    assert status(after, "plans.simple_plan", later) == "open"
    assert lines(ask("options", after, later))["smallest_payment"][0] == got["smallest_payment"][-1]
    one_less = after | {"assessed_balance": str(Decimal(got["assessed_after"][0]) + 838)}
    assert status(one_less, "plans.simple_plan", later) == "closed"


def test_filing_making_the_first_payment_sooner_and_showing_costs_open_their_doors() -> None:
    filed = MARCUS_FORM | {"all_returns_filed": True, "returns_not_filed": [], "monthly_surplus": "9000"}
    assert status(filed, "plans.simple_plan") == "open"
    late = HALF | {"first_payment_date": "2027-06-20"}
    by = changes(late, "plans.short_term_plan", "first_payment")["day"]
    sooner = late | {"first_payment_date": by.isoformat(), "monthly_surplus": "90000"}
    assert status(sooner, "plans.short_term_plan") == "open"
    surplus = changes(ALVAREZ_FORM, "not_collectible", "surplus")["surplus"]
    shown = ALVAREZ_FORM | {"monthly_surplus": str(Decimal(ALVAREZ_FORM["monthly_surplus"]) - surplus)}
    assert status(shown, "not_collectible") == "open"
    least = changes(ALVAREZ_FORM, "offers.offer", "cannot_pay_in_time")["least"]
    assert status(ALVAREZ_FORM | {"monthly_surplus": str(least - Decimal("0.01"))}, "offers.offer") == "maybe"
    short = changes(DANA_FORM, "options.full_pay", "money_now")["short"]
    saved = DANA_FORM | {"bank_balance": str(Decimal(DANA_FORM["bank_balance"]) + short)}
    assert status(saved, "options.full_pay") == "open"
    statement = changes(DANA_FORM, "plans.larger_plan", "pays_in_full")["short"]
    richer = DANA_FORM | {"monthly_surplus": str(Decimal(DANA_FORM["monthly_surplus"]) + statement)}
    assert status(richer, "plans.larger_plan") == "maybe"


# Mistakes


def test_mistakes_are_told_all_at_once_beside_their_boxes() -> None:
    wrong = DANA_FORM | {"all_returns_filed": False, "assessed_tax_only": "38400.01", "payment_due": "2027-01-01"}
    assert refused("options", wrong) == {
        "assessed_tax_only": "out_of_range", "payment_due": "dates_out_of_order",
        "returns_not_filed": "required_missing",
    }  # fmt: skip
    assert refused("options", MARCUS_FORM | {"returns_not_filed": [2026]}) == {"returns_not_filed": "not_due_yet"}
    assert refused("options", DANA_FORM | {"returns_not_filed": [2024]}) == {"returns_not_filed": "filed_or_not"}
    needed = {"assessed_balance", "penalty_at_cap", "all_returns_filed", "current_year_payments_made", "goal",
              "monthly_surplus", "collection_deadline"}  # fmt: skip
    assert set(refused("options", {})) == needed


@pytest.mark.parametrize("tool", ["options", "compare", "offer_check", "penalties_interest", "returns_due"])
def test_a_business_debt_stops_with_where_to_go(tool: str) -> None:
    said = json.loads(handle(json.dumps({
        "id": 1, "calculator": tool, "lang": "en", "today": "2026-11-22", "inputs": {"debt_kind": "business_tax"},
    })))["errors"]["debt_kind"]  # fmt: skip
    assert "800-829-4933" in said
    assert "Low Income Taxpayer Clinic" in said


# Payments side by side

COMPARED = {
    name: DANA_FORM[name]
    for name in ("assessed_balance", "assessed_tax_only", "accruals_not_assessed", "collection_deadline",
                 "penalty_at_cap", "first_payment_date")
}  # fmt: skip


def test_compare_sets_the_readers_own_payments_side_by_side() -> None:
    expect = DANA["expect"]
    payments = [expect["partial_plan"]["payment"], expect["simple_plan"]["smallest_payment"], "8000"]
    told = ask("compare", COMPARED | {"payments_to_compare": payments})
    part, simple, short = told["tables"]["plans.cost"]["rows"]
    assert part[1:3] == [expect["partial_plan"]["number_of_payments"], expect["partial_plan"]["payment"]]
    assert simple[1:6] == [83, "595.92", "2033-10-15", expect["simple_plan"]["interest_added"], "0.00"]
    assert short[6] == "$0.00"
    left = [row[1] for row in told["tables"]["compare.clock"]["rows"]]
    assert left == [expect["partial_plan"]["balance_after_last_payment"], "0.00", "0.00"]
    assert "$8,000 a month costs the least" in told["verdict"]
    assert told["charts"]["compare.totals"]
    assert any("ends higher" in warning for warning in told["warnings"])


def test_compare_refuses_one_payment_five_and_none() -> None:
    for payments in (["500"], ["1", "2", "3", "4", "5"]):
        assert refused("compare", COMPARED | {"payments_to_compare": payments}) == {
            "payments_to_compare": "not_two_to_four"
        }
    assert refused("compare", COMPARED | {"payments_to_compare": ["500", "0"]}) == {
        "payments_to_compare.1": "payment_not_positive"
    }
    told = ask("compare", COMPARED | {"payments_to_compare": ["10", "20"]})
    assert "at least $595.92 a month" in told["verdict"]


# Penalties and interest


@pytest.mark.parametrize("through", ["2026_10_31", "2026_11_30", "2026_12_31", "2027_01_31"])
def test_marcuss_penalty_months(through: str) -> None:
    expect = MARCUS["expect"]["penalty_2022"]
    told = ask("penalties_interest", PENALTY_FORM | {"through": through.replace("_", "-")})
    got = lines(told)
    assert Decimal(got["late_payment_percent"][0]) == Decimal(expect[f"percent_through_{through}"])
    assert got.get("first_1_percent_month_begins", [expect["first_1_percent_month_begins"].isoformat()]) == [
        expect["first_1_percent_month_begins"].isoformat()
    ]
    months = told["tables"]["penalties_interest.months"]["rows"]
    assert sum(Decimal(row[4]) for row in months) == Decimal(got["late_payment_penalty"][0])


def test_marcuss_penalty_stops_at_its_cap() -> None:
    expect = MARCUS["expect"]["penalty_2022"]
    growing = run("penalties_interest", PENALTY_FORM)
    now = data(growing, words("en"))["tables"]["penalties_interest.growing"]["rows"][1]
    assert "Feb 16, 2027" in now[3]
    told = ask("penalties_interest", PENALTY_FORM | {"through": "2027-06-30"})
    got = lines(told)
    assert got["late_payment_penalty"] == [expect["penalty_at_cap"]]
    assert got["late_payment_percent"] == ["25"]
    assert got["last_month_charged_begins"] == [expect["last_month_charged_begins"].isoformat()]
    assert any("only through Dec 31, 2026" in warning for warning in told["warnings"])
    assert told["tables"]["penalties_interest.growing"]["rows"][1][2] == "It no longer grows"


def test_the_penalty_of_2021_is_not_presented_as_exact() -> None:
    told = ask("penalties_interest", PENALTY_FORM | {"tax_year": 2021, "filed": "2022-04-15"})
    assert "not exact" in told["verdict"]
    assert "Notice 2024-7" in told["warnings"][0]
    assert "Kwong" in told["warnings"][1]
    above = ask(
        "penalties_interest", PENALTY_FORM | {"tax_year": 2021, "filed": "2022-04-15", "tax_required": "100000"}
    )
    assert not any("Notice 2024-7" in warning for warning in above["warnings"])
    clean = ask("penalties_interest", PENALTY_FORM | {"tax_year": 2023, "filed": "2024-04-15"})
    assert not any("Kwong" in warning for warning in clean["warnings"])


def test_after_the_last_known_quarter_interest_stops_or_goes_on_with_a_label() -> None:
    beyond = PENALTY_FORM | {"through": "2027-03-31"}
    stopped = ask("penalties_interest", beyond)
    known = ask("penalties_interest", PENALTY_FORM | {"through": "2026-12-31"})
    assert lines(stopped)["interest"] == lines(known)["interest"]
    assert stopped["tables"]["penalties_interest.spans"]["rows"][-1][1] == "2026-12-31"
    on = ask("penalties_interest", beyond | {"after_last_rate": "go_on"})
    last = on["tables"]["penalties_interest.spans"]["rows"][-1]
    assert (last[0], last[1], last[5]) == ("2027-01-01", "2027-03-31", "assumed")
    assert any("known only through Dec 31, 2026" in warning for warning in on["warnings"])


def test_a_late_return_with_a_payment_by_hand() -> None:
    """6,000 unpaid: 22.5 percent late filing less what a payment saved; 4 months on 6,000, then 16 on 5,000."""
    told = ask("penalties_interest", {
        "tax_year": 2024, "tax_required": "10000", "paid_or_withheld_on_time": "4000",
        "payments": [{"date": "2025-08-01", "amount": "1000"}],
    })  # fmt: skip
    got = lines(told)
    assert got["late_payment_penalty"] == ["520.00"]
    assert got["late_filing_penalty"] == ["1355.00"]
    spans = told["tables"]["penalties_interest.spans"]["rows"]
    assert spans[0][3] == "7355.00"
    owed = Decimal("6000") + 520 + 1355 - 1000 + Decimal(got["interest"][0])
    assert got["owed_in_all"] == [str(owed)]
    unfiled = told["tables"]["penalties_interest.growing"]["rows"][0]
    assert unfiled[2] == "It no longer grows"
    early = ask("penalties_interest", {"tax_year": 2025, "tax_required": "1000", "paid_or_withheld_on_time": "0"},
                date(2026, 5, 20))  # fmt: skip
    assert "5%" in early["tables"]["penalties_interest.growing"]["rows"][0][2]


def test_interest_on_the_late_payment_penalty_needs_the_bill_and_its_grace_time() -> None:
    bill = {"notice_and_demand": "2026-11-02"}
    in_grace = lines(ask("penalties_interest", PENALTY_FORM | bill | {"through": "2026-11-15"}))
    without = lines(ask("penalties_interest", PENALTY_FORM | {"through": "2026-11-15"}))
    assert in_grace["interest"] == without["interest"]
    after = lines(ask("penalties_interest", PENALTY_FORM | bill | {"through": "2026-11-24"}))
    none = lines(ask("penalties_interest", PENALTY_FORM | {"through": "2026-11-24"}))
    assert Decimal(after["interest"][0]) > Decimal(none["interest"][0])


@pytest.mark.parametrize(
    ("tax", "paid", "in_grace"), [("120000", "30000", True), ("99000", "0", False), ("90000", "0", True)]
)
def test_the_grace_time_is_by_what_the_bill_asks_for(tax: str, paid: str, in_grace: bool) -> None:
    """IRC 6601(e)(2)(A): 10 business days from 100,000 on the bill, else 21 days; both from Monday, July 17, 2023.

    July 31 and August 7. On August 4, 90,000 and four months of penalty are below the limit, also where 30,000 of
    120,000 was paid before the bill; 99,000 with interest and penalty are above it.
    """
    year = {**PENALTY_FORM, "levy_notice_date": "", "tax_required": tax, "through": "2023-08-04"}
    year["payments"] = [{"date": "2023-06-01", "amount": paid}]
    without = lines(ask("penalties_interest", year))["interest"]
    billed = lines(ask("penalties_interest", year | {"notice_and_demand": "2023-07-17"}))["interest"]
    assert (billed == without) is in_grace


def test_extension_in_time_and_paid_in_time() -> None:
    extended = {"tax_year": 2024, "tax_required": "5000", "paid_or_withheld_on_time": "0", "filing_due": "2025-10-15",
                "filed": "2025-10-15"}  # fmt: skip
    assert lines(ask("penalties_interest", extended))["late_filing_penalty"] == ["0.00"]
    one_late = lines(ask("penalties_interest", extended | {"filed": "2025-10-16"}))
    assert Decimal(one_late["late_filing_penalty"][0]) > 0
    moved = PENALTY_FORM | {"payments": [{"date": "2023-04-18", "amount": "4800"}]}
    assert lines(ask("penalties_interest", moved))["owed_in_all"] == ["0.00"]
    assert "nothing is left" in ask("penalties_interest", moved)["verdict"]


def test_the_relief_screen() -> None:
    told = ask("penalties_interest", PENALTY_FORM | {"three_years_clean": "yes"})
    assert option(told, "relief.first_time_relief")["status"] == "open"
    assert option(told, "relief.automatic_relief")["status"] == "closed"
    assert option(told, "relief.reasonable_cause")["status"] == "maybe"
    new = ask(
        "penalties_interest", PENALTY_FORM | {"tax_year": 2025, "filed": "2026-04-15", "three_years_clean": "yes"}
    )
    assert option(new, "relief.first_time_relief")["status"] == "closed"
    assert option(new, "relief.automatic_relief")["status"] == "maybe"
    old = ask("penalties_interest", PENALTY_FORM | {"through": "2024-01-01"})
    assert option(old, "relief.first_time_relief")["status"] == "maybe"


def test_days_that_do_not_fit_are_told_beside_their_boxes() -> None:
    assert refused("penalties_interest", PENALTY_FORM | {"through": "2023-04-14"}) == {"through": "dates_out_of_order"}
    assert refused("penalties_interest", PENALTY_FORM | {"tax_year": 2026, "filed": ""}) == {
        "tax_year": "dates_out_of_order"
    }
    assert refused("penalties_interest", PENALTY_FORM | {"tax_year": 2000, "filed": ""}) == {
        "tax_year": "no_rate_for_date"
    }
    wrong = {"filed": "2026-11-23", "plan_in_effect_until": "2026-01-01", "filing_due": "2023-04-14"}
    assert refused("penalties_interest", PENALTY_FORM | wrong) == {
        "filing_due": "dates_out_of_order", "filed": "dates_out_of_order", "through": "dates_out_of_order",
        "plan_in_effect_until": "dates_out_of_order",
    }  # fmt: skip


# Offers, returns, low income


def offer_form(facts: Mapping[str, Any], **more: Any) -> dict[str, Any]:
    asked = {question.id for question in fields_of(CALCULATORS["offer_check"].questions)}
    return {name: value for name, value in facts.items() if name in asked} | more


@pytest.mark.parametrize(("facts", "person"), [(DANA_FORM, DANA), (ALVAREZ_FORM, ALVAREZ), (MARCUS_FORM, MARCUS)])
def test_the_offers_of_the_stories(facts: dict[str, Any], person: dict[str, Any]) -> None:
    told, expect = ask("offer_check", offer_form(facts)), person["expect"]["offer"]
    assert told["status"].upper() == expect["status"]
    got = lines(told)
    for name in ("equity", "cash_offer", "periodic_offer", "home_equity", "bank_equity"):
        if name in expect:
            assert got[name] == [expect[name]]
    assert any("ACS does not decide this" in point for point in told["points"]["offer_check.know"])
    assert any("does not lift a levy" in point for point in told["points"]["offer_check.know"])
    if "can_pay_in_full_before_deadline" in expect:
        failed = one_test(told, "offers.offer", "cannot_pay_in_time")["passed"] is False
        assert failed is expect["can_pay_in_full_before_deadline"]


@pytest.mark.parametrize(("deadline", "months"), [("2028-11-22", 24), ("2028-11-21", 23), ("2027-06-10", 6)])
def test_an_offer_over_time_counts_no_month_after_the_last_day_to_collect(deadline: str, months: int) -> None:
    """oic.mult: 24, or the months that remain. 100.00 a month, nothing owned; from 2026-11-22."""
    facts = offer_form(DANA_FORM, monthly_surplus="100.00", bank_balance="0", vehicle_value="0", vehicle_loan="0")
    got = lines(ask("offer_check", facts | {"collection_deadline": deadline}))
    assert got["periodic_offer"] == [f"{months * 100}.00"]
    assert got["cash_offer"] == ["1200.00"]


def test_low_income_takes_deposit_and_fee_away() -> None:
    assert [ask("offer_check", offer_form(DANA_FORM))["figures"][name] for name in ("deposit", "fee")] == [
        "246.48", "205.00",
    ]  # fmt: skip
    poor = offer_form(DANA_FORM, yearly_income="68300.00")
    assert [ask("offer_check", poor)["figures"][name] for name in ("deposit", "fee")] == ["0.00", "0.00"]


def test_returns_due_of_marcus() -> None:
    expect = MARCUS["expect"]["required_returns"]
    told = ask("returns_due", {"returns_not_filed": MARCUS["facts"]["returns_not_filed"]})
    rows = told["tables"]["returns_due.years"]["rows"]
    assert [int(row[0]) for row in rows] == expect["years"]
    assert [int(row[0]) for row in rows if not row[2]] == expect["missing"]
    (claim,) = [row[3] for row in rows if row[0] == "2023"]
    assert claim == expect["last_day_to_claim_2023_refund"].isoformat()
    assert "2023, 2024, 2025" in told["verdict"]
    assert "Send" not in told["verdict"]
    assert [day["day"] for day in told["dates"]["returns_due.refunds"]] == ["2027-04-15", "2028-04-14", "2029-04-13"]


def test_returns_due_at_the_edges() -> None:
    assert "all of them are filed" in ask("returns_due", {})["verdict"]
    due_today = ask("returns_due", {}, date(2027, 4, 15))["tables"]["returns_due.years"]["rows"]
    assert due_today[-1][0] == "2025"
    day_after = ask("returns_due", {}, date(2027, 4, 16))["tables"]["returns_due.years"]["rows"]
    assert day_after[-1][0] == "2026"
    older = ask("returns_due", {"returns_not_filed": [2018]})
    assert "2018" in older["warnings"][0]
    assert older["dates"]["returns_due.refunds"][0]["passed"] is True
    assert refused("returns_due", {"returns_not_filed": [2026]}) == {"returns_not_filed": "not_due_yet"}
    soon = ask("returns_due", {"returns_not_filed": [2026]}, date(2027, 2, 1))
    assert "April" in soon["warnings"][0] or "Apr 15, 2027" in soon["warnings"][0]


@pytest.mark.parametrize("person", [DANA, MARCUS])
def test_low_income_of_the_stories(person: dict[str, Any]) -> None:
    expect = person["expect"]["low_income"]
    size = person["facts"]["persons_under_65"]
    told = ask("low_income", {"household_size": size, "area": "48_states_DC", "yearly_income": expect["yearly_income"]})
    assert lines(told)["line"] == [expect["line"]]
    assert lines(told)["within"] == [expect["within"]]


@pytest.mark.parametrize(
    ("area", "line"), [("48_states_DC", "39900.00"), ("Alaska", "49875.00"), ("Hawaii", "45900.00")]
)
def test_the_line_of_each_area_to_the_cent(area: str, line: str) -> None:
    facts = {"household_size": 1, "area": area, "yearly_income": line}
    at, above = (
        ask("low_income", facts),
        ask("low_income", facts | {"yearly_income": str(Decimal(line) + Decimal("0.01"))}),
    )
    assert (lines(at)["line"], lines(at)["within"], lines(above)["within"]) == ([line], [True], [False])


def test_the_guideline_is_held_with_a_label_once_its_year_has_passed() -> None:
    facts = {"household_size": 1, "area": "48_states_DC", "yearly_income": "30000"}
    held = ask("low_income", facts, date(2027, 3, 1))
    assert held["lines"][0]["assumed"] is True
    assert "last year's" in held["warnings"][0]
    assert not any("last year's" in warning for warning in ask("low_income", facts)["warnings"])


# All of them


def test_random_facts_never_break() -> None:
    for text in random_forms(120):
        answer = json.loads(handle(text))
        assert "bug" not in answer, (text, answer)


@pytest.mark.parametrize("tool", TOOLS)
def test_nothing_typed_is_told_beside_the_boxes_or_answered(tool: str) -> None:
    empty = {"id": 1, "calculator": tool, "lang": "en", "today": "2026-11-22", "inputs": {}}
    answer = json.loads(handle(json.dumps(empty)))
    assert ("html" in answer) is (tool == "returns_due")
    assert "bug" not in answer


# Words

ENGLISH = Path(__file__).parent.parent / "calculators" / "words" / "en"
NAMES = re.compile(
    r"Currently Not Collectible|partial payment installment agreement|Simple Payment Plan|Publication 4134"
)


@pytest.mark.parametrize("file", [*TOOLS, "plans", "offers", "relief", "not_collectible", "hardship"])
def test_words_are_at_grade_six_or_below(file: str) -> None:
    told = [text for text in texts(tomllib.loads((ENGLISH / f"{file}.toml").read_text())) if text[-1] in ".?"]
    read = [sentence for text in told for sentence in sentences(NAMES.sub("it", text))]
    spoken = [word for sentence in read for word in sentence]
    grade = 0.39 * len(spoken) / len(read) + 11.8 * sum(map(syllables, spoken)) / len(spoken) - 15.59
    assert grade <= 6
    assert not [sentence for sentence in read if len(sentence) > 25]


def test_no_sentence_stands_twice() -> None:
    files = (tomllib.loads((ENGLISH / f"{file}.toml").read_text()) for file in TOOLS)
    long = [text for file in files for text in texts(file) if len(text) > 60]
    assert sorted(long) == sorted(set(long))
