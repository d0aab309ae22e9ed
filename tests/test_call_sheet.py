"""The call sheet: what it says for the people of the stories, at its boundaries, and what it refuses."""

import json
import re
import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from calculators import CALCULATORS, handle
from calculators.engine.data import data
from calculators.engine.loading import load_law, read_packaged
from calculators.engine.words import words
from hooks.rehearsal import FENCE, message
from tests.building import ROOT
from tests.people import ALVAREZ, DANA, LEE, MARCUS, alvarez_on_the_phone, case_of, dana_on_the_phone
from tests.readability import grade, sentences

TODAY = date(2026, 11, 22)
ORDER = (
    *("identity", "contact", "work_and_bank", "returns", "this_year", "full_pay", "short_term", "monthly"),
    *("income", "costs", "owned", "proof", "next"),
)
SHORT_OF_MONEY = {"monthly_surplus": "-1.00", "goal": "stop_levy"}


def sheet(**typed: Any) -> dict[str, Any]:
    """The sheet as data; that it can be written as a page is checked on the way."""
    today = str(typed.pop("today", TODAY))
    answer = json.loads(handle(message("call_sheet", today, json.loads(json.dumps(typed, default=str)))))
    assert "html" in answer, answer
    assert "style=" not in answer["html"]
    told: dict[str, Any] = answer["data"]
    return told


def asked(told: dict[str, Any]) -> dict[str, str | None]:
    return {each["name"]: each["answer"] for each in told["scripts"]["call_sheet.script"]}


def choices(told: dict[str, Any]) -> list[str]:
    listed: list[str] = told["points"]["call_sheet.choices"]
    return listed


def ways_after_no(told: dict[str, Any]) -> str:
    return "\n".join(told["points"]["call_sheet.no"])


def opening(told: dict[str, Any]) -> str:
    text: str = told["statements"]["call_sheet.opening"]["text"]
    return text


# The people


def test_danas_sheet_asks_for_the_release_first_and_tells_her_hardship_to_the_cent() -> None:
    told = sheet(**dana_on_the_phone())
    first, second, third = choices(told)
    assert first.startswith("First: Letting go of a levy")
    assert "Currently Not Collectible" in second
    assert "$102.70 a month" in third
    assert told["figures"] == {"floor": "595.92", "ceiling": DANA["expect"]["budget"]["surplus"]}
    hardship = told["statements"]["levies.hardship"]["text"]
    for amount in ("$4,910 a month", "$2,900.31 a month", "short $2,009.69", "$47.33 from each check"):
        assert amount in hardship
    assert "LT11 of Jun 15, 2026" in opening(told)
    assert "mail Form 12153 by Jun 15, 2027. It stops no levy." in ways_after_no(told)
    assert "A hearing:" not in ways_after_no(told)


def test_the_alvarez_couples_sheet_offers_nothing_that_they_cannot_keep() -> None:
    told = sheet(**alvarez_on_the_phone())
    surplus = ALVAREZ["expect"]["budget"]["surplus"]
    assert told["figures"]["ceiling"] == surplus
    listed = choices(told)
    assert "plan with a financial statement" in listed[0]
    assert "I can pay $9,200 now" in listed[1]
    amounts = [
        float(amount.replace(",", "")) for each in listed for amount in re.findall(r"\$([\d,.]+\d) a month", each)
    ]
    assert amounts
    assert max(amounts) <= float(surplus)
    assert set(told["statements"]) == {"call_sheet.opening"}
    assert "levy" not in opening(told)


def test_missing_returns_are_told_and_do_not_close_the_pause() -> None:
    story = MARCUS["expect"]["simple_plan"]["assessed_total"]
    facts = case_of(MARCUS | {"facts": MARCUS["facts"] | {"total_balance": story, "assessed_balance": story}})
    told = sheet(
        **facts
        | {"all_returns_filed": False, "returns_not_filed": [2023, 2024, 2025], "collection_deadline": "2032-06-06"}
    )
    assert asked(told)["returns"] == "Not for 2023, 2024, 2025. By which day do you need them?"
    assert "Currently Not Collectible" in choices(told)[0]


def test_lees_seasons_and_payroll_tax_fit_on_the_sheet() -> None:
    told = sheet(**case_of(LEE), business_payroll_tax_owed=LEE["facts"]["payroll_tax_debt_form_941"])
    assert any("payroll" in warning.lower() for warning in told["warnings"])


# The order, and what is open


@pytest.mark.parametrize("typed", [{}, dana_on_the_phone(), alvarez_on_the_phone()], ids=["nothing", "Dana", "Alvarez"])
def test_the_questions_come_in_the_order_of_the_call_and_each_has_its_words(typed: dict[str, Any]) -> None:
    told = sheet(**typed)
    assert tuple(asked(told)) == ORDER
    assert 1 <= len(choices(told)) <= 3
    english, law = words("en"), load_law()
    for each in told["scripts"]["call_sheet.script"]:
        assert english.has(f"call_sheet.script.{each['name']}.why")
        assert english.has(f"call_sheet.script.{each['name']}.instead") is not each["must"]
        assert law.sources[each["source"]].status in {"verified", "secondary"}


def test_what_is_only_practice_is_marked_so() -> None:
    answer = json.loads(handle(message("call_sheet", str(TODAY), {})))["html"]
    entries = re.findall(r"<li class=\"acs-script__asked\">.*?</li>", answer)
    practice = [entry for entry in entries if "From practice" in entry]
    assert len(practice) == 2
    assert all("manual" in entry for entry in entries if entry not in practice)


def test_without_numbers_nothing_is_claimed_and_blanks_are_left() -> None:
    told = sheet()
    assert "figures" not in told
    assert "I cannot pay" not in opening(told)
    assert [name for name, answer in asked(told).items() if answer is None] == [
        *("work_and_bank", "returns", "this_year", "full_pay", "short_term", "monthly", "income", "costs", "owned")
    ]
    assert set(told["statements"]) == {"call_sheet.opening"}
    assert len(told["warnings"]) == 3


def test_a_levy_without_its_numbers_is_asked_to_be_released_but_not_called_hardship_in_dollars() -> None:
    told = sheet(goal="stop_levy")
    assert "Letting go of a levy" in choices(told)[0]
    assert "levies.hardship" not in told["statements"]


def test_without_income_and_without_a_levy_the_pause_has_its_words() -> None:
    typed = dana_on_the_phone(incomes=[], current_taxes=[], health_insurance=[], levy_year=None, income_lines_are=None)
    told = sheet(**{name: value for name, value in typed.items() if value is not None})
    assert asked(told)["income"] == "No money comes in."
    assert "call_sheet.pause" in told["statements"]
    assert "Currently Not Collectible" in choices(told)[0]
    assert all("plan" not in each.lower() for each in choices(told)[:1])


@pytest.mark.parametrize(("left", "says"), [
    ("-0.01", "Nothing is left after basic living costs. I ask for a pause."),
    ("0.00", "Nothing is left after basic living costs. I ask for a pause."),
    ("0.01", "I have $0.01 left. A plan in full needs $595.92. I cannot keep that."),
    ("595.91", "I have $595.91 left. A plan in full needs $595.92. I cannot keep that."),
    ("595.92", "I have $595.92 left. A plan in full needs $595.92."),
])  # fmt: skip
def test_what_is_left_against_the_smallest_plan_to_the_cent(left: str, says: str) -> None:
    debt = ("assessed_balance", "accruals_not_assessed", "penalty_at_cap", "collection_deadline", "first_payment_date")
    standing = ("all_returns_filed", "current_year_payments_made")
    dana = dana_on_the_phone()
    told = sheet(**{name: dana[name] for name in (*debt, *standing)}, monthly_surplus=left, goal="lowest_monthly")
    assert asked(told)["monthly"] == says
    simple = any("Simple Payment Plan" in each for each in choices(told))
    assert simple is (left == "595.92")
    assert ("Currently Not Collectible" in " ".join(choices(told))) is (left != "595.92")


def test_a_levy_that_leaves_enough_is_no_hardship() -> None:
    told = sheet(**dana_on_the_phone(kept_per_pay_period="2310.00"))
    assert "levies.hardship" not in told["statements"]
    assert "Letting go" not in choices(told)[0]
    assert any("Will the levy be released?" in each for each in told["points"]["call_sheet.before_hanging_up"])


def test_only_the_ways_still_open_are_named() -> None:
    letter = {"notice_code": "LT11", "notice_date": "2026-11-02"}
    in_time = ways_after_no(sheet(**letter))
    assert "A hearing: mail Form 12153 by" in in_time
    assert "late hearing" not in in_time
    over = ways_after_no(sheet(notice_code="LT11", notice_date="2024-01-05"))
    assert "Form 12153" not in over
    assert "Taxpayer Advocate" in over
    ended = ways_after_no(sheet(notice_code="CP523", notice_date="2026-11-16"))
    assert "Save your plan" in ended
    assert "Appeal the end of your plan by" in ended
    assert all("speak to your manager" in each for each in (in_time, over, ended))


def test_a_wish_above_what_is_left_or_below_the_plan_is_told() -> None:
    high = json.loads(handle(message("call_sheet", str(TODAY), {"monthly_surplus": "200", "level_payment": "200.01"})))
    assert "more than you have left" in high["html"]
    low = json.loads(json.dumps(dana_on_the_phone(level_payment="50"), default=str))
    assert "does not pay all in time" in json.loads(handle(message("call_sheet", str(TODAY), low)))["html"]


def test_every_combination_of_goal_and_numbers_has_something_to_ask_for() -> None:
    standing = ({"all_returns_filed": True}, {"all_returns_filed": False, "returns_not_filed": [2024]})
    debt = {"assessed_balance": "30000", "collection_deadline": "2032-01-15", "penalty_at_cap": "yes"}
    for goal in ("stop_levy", "lowest_monthly", "lowest_total", "soonest_end"):
        for filed in standing:
            for left in ("-50", "0", "30", "2000", "90000"):
                for paid in (True, False):
                    facts = {**debt, **filed, "goal": goal, "monthly_surplus": left, "current_year_payments_made": paid}
                    listed = choices(sheet(**facts))
                    assert listed
                    assert left not in {"-50", "0"} or not any("plan, $" in each for each in listed)


# Refusals


@pytest.mark.parametrize(("name", "typed", "problem"), [
    ("assessed_balance", "lots", "digits"),
    ("assessed_balance", "-1", "zero or more"),
    ("assessed_balance", "9" * 12, "too large"),
    ("assessed_balance", "1.234", "two digits"),
    ("monthly_surplus", "NaN", "digits"),
    ("goal", "win", "one of the answers"),
    ("notice_code", "<script>alert(1)</script>", "do not know this letter"),
    ("levy_year", "1e3", "digits"),
    ("county", "123-45-6789", "do not need this number"),
])  # fmt: skip
def test_what_cannot_be_read_is_refused_beside_its_box(name: str, typed: str, problem: str) -> None:
    answer = json.loads(handle(message("call_sheet", str(TODAY), {name: typed})))
    assert problem in answer["errors"][name]


def test_a_script_tag_never_comes_back_as_one() -> None:
    for name in ("notice_code", "county", "assessed_balance", "goal"):
        assert "<script" not in handle(message("call_sheet", str(TODAY), {name: "<script>alert(1)</script>"}))


def test_an_empty_form_is_an_answer_and_no_fault() -> None:
    assert "html" in json.loads(handle(message("call_sheet", str(TODAY), {"goal": "", "assessed_balance": "  "})))


# The page and the words


def test_the_pages_example_is_danas_case() -> None:
    ((tool, body),) = FENCE.findall((ROOT / "docs/the-call.md").read_text(encoding="utf-8"))
    written = tomllib.loads(body)
    assert (tool, written.pop("today")) == ("call_sheet", TODAY)
    law = load_law()
    example = data(CALCULATORS[tool].run(written, law, TODAY), words("en"))
    assert example["figures"] == sheet(**dana_on_the_phone())["figures"]
    assert example["statements"]["levies.hardship"] == sheet(**dana_on_the_phone())["statements"]["levies.hardship"]


def spoken(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for each in value.values():
            yield from spoken(each)
    elif value.endswith((".", "?", "”")):
        yield re.sub(r"\{[^}]*\}", "ten", value)


def test_the_words_are_at_grade_six_or_below() -> None:
    read = tomllib.loads(read_packaged("words/en/call_sheet.toml").decode())
    said = [each for text in spoken(read) for each in sentences(text)]
    assert grade(said) <= 6
    assert [each for each in said if len(each.split()) > 25] == []


@pytest.mark.parametrize("page", ["paycheck", "bank-account", "federal-payment", "levy-release", "if-they-say-no"])
def test_the_urgent_pages_lead_to_the_call(page: str) -> None:
    written = Path(ROOT / f"docs/{page}.md").read_text(encoding="utf-8")
    assert "## On the call" in written
    assert "(the-call.md#your-sheet)" in written
