"""What a reader is told beside a box: the bounds that hold there, and a way on."""

import json
from datetime import date
from typing import Any

import pytest

from calculators import handle
from calculators.engine.data import errors, fault_text
from calculators.engine.reading import Fault
from calculators.engine.words import words
from hooks.rehearsal import TODAY, message
from tests.asking import ask
from tests.option_forms import DANA_FORM


def told(tool: str, facts: dict[str, Any]) -> dict[str, str]:
    """The sentence at each box that the browser's door gives back; empty where there is an answer."""
    answer = json.loads(handle(message(tool, TODAY, facts)))
    assert "bug" not in answer, answer
    found: dict[str, str] = answer.get("errors", {})
    return found


def beside(box: str, tool: str, facts: dict[str, Any]) -> str | None:
    return told(tool, facts).get(box)


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"lowest": 1, "highest": 20}, "Type a number from 1 to 20."),
        ({"lowest": 1980, "highest": 2199}, "Type a number from 1980 to 2199."),
        ({"lowest": 1, "highest": None}, "Type 1 or more."),
        ({"lowest": None, "highest": 4}, "Type 4 or less."),
        ({"lowest": 0, "highest": None}, "Type 0 or more."),
        (
            {"lowest": date(2000, 1, 1), "highest": date(2199, 12, 31)},
            "Type a day from Jan 1, 2000 to Dec 31, 2199.",
        ),
        ({"lowest": date(2000, 1, 1), "highest": None}, "Type Jan 1, 2000 or a later day."),
        ({"lowest": None, "highest": date(2199, 12, 31)}, "Type Dec 31, 2199 or an earlier day."),
        ({"longest": 5000}, "This is too long. Use 5,000 letters and spaces at most."),
        ({}, "This is outside what we can take."),
    ],
)
def test_what_is_out_of_range_is_told_with_the_bounds_that_are_known(values: dict[str, Any], sentence: str) -> None:
    assert fault_text(Fault(field="anything", problem="out_of_range", values=values), words("en")) == sentence


def test_the_bounds_are_told_on_the_page_and_only_past_them() -> None:
    said = "Type a number from 1 to 30."
    assert [beside("household_size", "options", DANA_FORM | {"household_size": size}) for size in (0, 1, 30, 31)] == [
        said, None, None, said,
    ]  # fmt: skip
    late = beside("collection_deadline", "options", DANA_FORM | {"collection_deadline": "2200-01-01"})
    assert late == "Type Dec 31, 2199 or an earlier day."


@pytest.mark.parametrize("tool", ["options", "returns_due"])
def test_a_year_in_a_list_is_told_in_the_words_of_its_question(tool: str) -> None:
    facts = {**(DANA_FORM if tool == "options" else {}), "all_returns_filed": False}
    assert beside("returns_not_filed.1", tool, facts | {"returns_not_filed": [2024, 26]}) == (
        "Type a tax year with four digits, such as 2024."
    )
    assert beside("returns_not_filed.1", tool, facts | {"returns_not_filed": [2024, 2023]}) is None


def test_a_place_in_a_list_without_words_of_its_own_and_a_number_as_a_name_have_sentences_too() -> None:
    faults = (
        Fault(field="payments_to_compare", at="1", problem="payment_not_positive"),
        Fault(field="12", problem="unknown_fact"),
    )
    assert errors(faults, words("en")) == {
        "payments_to_compare.1": "Type a payment above zero.",
        "12": "We do not know this fact.",
    }


def test_the_contract_says_the_first_day_that_it_knows() -> None:
    early = ask("deadline", assessed="1999-12-31", pauses=[])
    assert (early["problem"], early["message"]) == ("out_of_range", "Type Jan 1, 2000 or a later day.")
    assert "refused" not in ask("deadline", assessed="2000-01-01", pauses=[])
    letter = ask("hearing_notice", notice_code="LT11", notice_date="1999-12-31")
    assert (letter["problem"], letter["message"]) == ("out_of_range", "Type Jan 1, 2000 or a later day.")


def test_a_count_in_words_is_not_asked_for_as_an_amount() -> None:
    counted = beside("household_size", "options", DANA_FORM | {"household_size": "two"})
    assert counted == "Type a number in digits, from 1 to 30."
    assert beside("household_size", "options", DANA_FORM | {"household_size": "2"}) is None
    amount = beside("yearly_income", "options", DANA_FORM | {"yearly_income": "two"})
    assert amount == "Type an amount in digits, such as 1,250 or 1250.50."
    year = {"all_returns_filed": False, "returns_not_filed": ["last"]}
    assert beside("returns_not_filed.0", "options", DANA_FORM | year) == (
        "Type a tax year with four digits, such as 2024."
    )
    share = beside("car_business_share_percent", "hardship", {"car_business_share_percent": "half"})
    assert share == "Type a number in digits, from 0 to 100."


def test_a_year_of_two_digits_is_told_that_it_has_four() -> None:
    typed = {"first_payment_date.month": "12", "first_payment_date.day": "15"}
    others = {name: value for name, value in DANA_FORM.items() if name != "first_payment_date"}
    short, whole = ({**others, **typed, "first_payment_date.year": year} for year in ("26", "2026"))
    assert beside("first_payment_date", "options", short) == (
        "Type a real date: month, day, and all four digits of the year."
    )
    assert beside("first_payment_date", "options", whole) is None


def test_a_past_last_day_is_told_alone_where_the_first_payment_was_left_empty() -> None:
    past = DANA_FORM | {"collection_deadline": "2020-01-01"}
    assert set(told("options", past | {"first_payment_date": ""})) == {"collection_deadline"}
    assert set(told("options", past | {"first_payment_date": "2026-12-15"})) == {
        "collection_deadline",
        "first_payment_date",
    }
    case = {"assessed_balance": "38400.00", "penalty_at_cap": "yes", "collection_deadline": "2020-01-01"}
    assert set(told("call_sheet", case)) == {"collection_deadline"}
    days = {"collection_deadline": "", "assessment_date": "2010-01-01", "first_payment_date": ""}
    assert set(told("options", DANA_FORM | days)) == {"assessment_date"}


def test_a_last_day_that_is_right_but_near_still_asks_for_an_earlier_payment() -> None:
    near = {"collection_deadline": "2026-12-01", "first_payment_date": ""}
    assert set(told("options", DANA_FORM | near)) == {"first_payment_date"}
    assert told("options", DANA_FORM | {"collection_deadline": "2033-11-20", "first_payment_date": ""}) == {}


@pytest.mark.parametrize("tool", ["notice_dates", "options", "timeline", "who_has_my_case", "call_sheet"])
def test_a_letter_that_we_do_not_know_leaves_a_way_on(tool: str) -> None:
    rest = DANA_FORM if tool == "options" else {}
    said = beside("notice_code", tool, {**rest, "notice_code": "CP2000", "notice_date": "2026-11-02"})
    assert said is not None
    assert "leave the box empty where it is optional" in said
    assert "call the number on the letter" in said
    assert beside("notice_code", tool, {**rest, "notice_code": "LT11", "notice_date": "2026-11-02"}) is None


@pytest.mark.parametrize("tool", ["options", "call_sheet"])
def test_the_box_of_a_letter_that_we_do_not_know_can_be_left_empty(tool: str) -> None:
    assert "notice_code" in told(tool, DANA_FORM | {"notice_code": "CP2000", "notice_date": "2026-11-02"})
    assert "notice_code" not in told(tool, DANA_FORM | {"notice_code": "", "notice_date": ""})
