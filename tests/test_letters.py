"""Letters: each says what was typed and what the calculators find, asks only what it needs, prints no identifier."""

import json
import re
import tomllib
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators import CALCULATORS, __version__, handle
from calculators.engine.data import data
from calculators.engine.html import Page
from calculators.engine.loading import load_law
from calculators.engine.questions import fields_of
from calculators.engine.reading import InputErrors
from calculators.engine.words import words
from calculators.tools.letters.questions import LETTERS, LONGEST_WORDS, MOST_LINES, ONLY, plain_words
from hooks.rehearsal import message
from tests.building import ROOT
from tests.people import DANA, alvarez_on_the_phone, dana_on_the_phone, near
from tests.readability import grade, sentences

TODAY = date(2026, 11, 22)
SCRIPT = "<script>alert(1)</script> & {law[plans.none]} \"'"
CALL = {"which_letter": "confirm_call", "agreed_day": "2026-11-20", "agreed_what": "pause"}
FAX = {"which_letter": "hardship_fax"}
MANAGER = {"which_letter": "manager_request", "refused_what": "release", "refused_day": "2026-11-20"}
HEARING = {
    "which_letter": "hearing_statement",
    "notice_code": "LT11",
    "notice_date": "2026-11-02",
    "hearing_ask": "plan",
    "hearing_why": "I lost my job.",
}
PLAN = {"which_letter": "plan_request"}
EVERY: tuple[dict[str, Any], ...] = (CALL, FAX, MANAGER, HEARING, PLAN)


def ask(facts: dict[str, Any], today: date = TODAY) -> dict[str, Any]:
    """The result as data; that it can be written as a page is checked on the way."""
    law, language = load_law(), words("en").on(today)
    result = CALCULATORS["letters"].run(facts, law, today)
    html = Page(language, law, __version__).result(result, "result")
    told = data(result, language)
    assert html.count("data-copy=") == html.count("data-text=") == len(told.get("statements", {}))
    assert "<script" not in html
    return told


def text_of(facts: dict[str, Any], today: date = TODAY) -> str:
    """The one letter of the result."""
    (letter,) = ask(facts, today)["statements"].values()
    assert letter["file"] == "letter.txt"
    text: str = letter["text"]
    return text


def refused(facts: dict[str, Any], today: date = TODAY) -> dict[str, str]:
    with pytest.raises(InputErrors) as wrong:
        CALCULATORS["letters"].run(facts, load_law(), today)
    return {fault.field: fault.problem for fault in wrong.value.faults}


# Every letter


@pytest.mark.parametrize("facts", EVERY, ids=lambda facts: facts["which_letter"])
def test_every_letter_has_a_head_blanks_and_a_close(facts: dict[str, Any]) -> None:
    text = text_of(facts)
    assert text.startswith("[your name]\n[your address]\n")
    assert "Sunday, November 22, 2026" in text
    assert text.endswith("[sign here]\n[your name]")
    told = ask(facts)
    assert told["then"][0].startswith("Do this today:")
    assert any("must be true" in warning for warning in told["warnings"])


@pytest.mark.parametrize("facts", EVERY, ids=lambda facts: facts["which_letter"])
def test_no_letter_prints_a_fax_number_or_asks_for_an_identifier(facts: dict[str, Any]) -> None:
    assert re.findall(r"\d{3}[-. ]\d{3}[-. ]\d{4}", text_of(facts)) == []
    assert not re.search(r"social security|account number", text_of(facts), re.IGNORECASE)


def test_each_letter_needs_its_own_answers_and_no_others() -> None:
    needed = {letter: set(refused({"which_letter": letter})) for letter in ("confirm_call", "manager_request")}
    assert needed == {"confirm_call": {"agreed_day", "agreed_what"}, "manager_request": {"refused_what", "refused_day"}}
    assert set(refused({"which_letter": "hearing_statement"})) == {"hearing_ask", "hearing_why"}
    assert text_of(FAX)
    assert text_of(PLAN)
    assert refused({}) == {"which_letter": "required_missing"}
    assert refused({"which_letter": "love_letter"}) == {"which_letter": "not_an_allowed_choice"}


def test_the_page_asks_each_letter_only_its_own_groups() -> None:
    groups = {question.group for question in fields_of(CALCULATORS["letters"].questions)}
    assert set(ONLY) == groups - {"which_letter"}
    for only in ONLY.values():
        assert only.question == "which_letter"
        assert set(only.answers) <= set(LETTERS)
    shown = {letter for only in ONLY.values() for letter in only.answers}
    assert shown == set(LETTERS)


def test_words_are_at_grade_six_or_below() -> None:
    def texts(entry: Any) -> list[str]:
        return [entry] if isinstance(entry, str) else [text for inner in entry.values() for text in texts(inner)]

    told = tomllib.loads((ROOT / "calculators/words/en/letters.toml").read_text(encoding="utf-8"))
    plain = [re.sub(r"\{[^}]*\}|\[[^\]]*\]", "ten", text) for text in texts(told) if text[-1] in ".?"]
    found = [sentence for text in plain for sentence in sentences(text.replace("\n", " "))]
    assert len(found) > 60
    assert round(grade(found), 1) <= 6
    assert [sentence for sentence in found if len(sentence.split()) > 25] == []


# The reader's own words


OWN = {"agreed_words": CALL, "refused_why_not": MANAGER, "refused_reason": MANAGER, "hearing_why": HEARING,
       "hardship_words": FAX}  # fmt: skip


@pytest.mark.parametrize("field", OWN)
def test_own_words_stand_in_the_letter_as_typed_and_never_as_html(field: str) -> None:
    assert SCRIPT in text_of(OWN[field] | {field: SCRIPT})
    html = json.loads(handle(message("letters", TODAY.isoformat(), OWN[field] | {field: SCRIPT})))["html"]
    assert "<script" not in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; {law[plans.none]} &quot;&#39;" in html


@pytest.mark.parametrize("field", OWN)
def test_own_words_have_a_longest(field: str) -> None:
    assert text_of(OWN[field] | {field: "x" * LONGEST_WORDS})
    assert refused(OWN[field] | {field: "x" * (LONGEST_WORDS + 1)}) == {field: "out_of_range"}
    assert text_of(OWN[field] | {field: "x\n" * MOST_LINES})
    assert refused(OWN[field] | {field: "x\n" * (MOST_LINES + 1)}) == {field: "too_many_lines"}


@pytest.mark.parametrize("field", OWN)
@pytest.mark.parametrize("number", ["123-45-6789", "123456789", "12-3456789", "my number 123 45 6789 is"])
def test_what_looks_like_an_identifier_is_refused(field: str, number: str) -> None:
    answer = json.loads(handle(message("letters", TODAY.isoformat(), OWN[field] | {field: number})))
    assert "do not need this number" in answer["errors"][field]


@given(st.text(max_size=LONGEST_WORDS))
def test_own_words_come_out_as_lines_of_printable_words(typed: str) -> None:
    if len(typed.splitlines()) <= MOST_LINES:
        lines = plain_words(typed).split("\n")
        assert all(line.isprintable() and line == line.strip() and "  " not in line for line in lines)
        assert "".join("".join(lines).split()) == "".join(
            sign for sign in typed if sign.isprintable() and not sign.isspace()
        )


def test_signs_that_turn_text_around_are_taken_out() -> None:
    assert plain_words("pay \u202e100\u202c\x07 now\x00\n\n  ok ") == "pay 100 now\nok"


# About a call


def test_the_call_says_what_was_agreed_with_amount_and_day() -> None:
    plan = CALL | {"agreed_what": "plan", "agreed_amount": "600", "agreed_due": "2026-12-15"}
    text = text_of(plan | {"agreed_release": True})
    assert "I called you on Friday, November 20, 2026. I spoke with [name or ID number of the person]." in text
    assert "a payment plan of $600 a month. The first payment is due on Tuesday, December 15, 2026." in text
    assert "You said that you will release the levy." in text
    assert "release the levy" not in text_of(plan)
    assert "due on [the day]" in text_of(plan | {"agreed_due": ""})
    assert refused(plan | {"agreed_amount": ""}) == {"agreed_amount": "required_missing"}
    assert "I am to pay $50.50 by [the day]." in text_of(CALL | {"agreed_amount": "50.50"})


def test_something_else_is_told_in_own_words() -> None:
    other = CALL | {"agreed_what": "other"}
    assert refused(other) == {"agreed_words": "required_missing"}
    assert text_of(other | {"agreed_words": "You send a new bill."}).count("You send a new bill.") == 1


def test_a_call_is_not_still_to_come_and_its_day_not_before_it() -> None:
    assert text_of(CALL | {"agreed_day": "2026-11-22"})
    assert refused(CALL | {"agreed_day": "2026-11-23"}) == {"agreed_day": "dates_out_of_order"}
    assert text_of(CALL | {"agreed_due": "2026-11-20"})
    assert refused(CALL | {"agreed_due": "2026-11-19"}) == {"agreed_due": "dates_out_of_order"}


# A fax about hardship


def test_danas_fax_has_the_numbers_of_her_story() -> None:
    text, expect = text_of(FAX | dana_on_the_phone()), DANA["expect"]
    for amount in (expect["budget"]["total_allowed"], expect["budget"]["surplus"],
                   expect["hardship"]["short_per_month_under_levy"]):  # fmt: skip
        assert f"${Decimal(amount):,}" in text
    assert "A levy takes my pay. It causes me economic hardship." in text
    assert "no more than $47.33 from each pay" in text
    assert "Currently Not Collectible" in text


def test_without_numbers_there_are_blanks_and_no_levy_effect() -> None:
    text = text_of(FAX)
    assert "Each month [amount] comes in." in text
    assert "$" not in text
    assert "levy" not in text
    assert ask(FAX)["verdict"].endswith("with blanks for your numbers.")


def test_a_levy_that_leaves_enough_is_not_called_hardship() -> None:
    enough = FAX | dana_on_the_phone(levy_year="", kept_per_pay_period="2310", filing_status="", dependents="")
    text = text_of(enough)
    assert "hardship." not in text
    assert "Form 668-D" not in text
    assert "in place of" not in text
    assert any("does not show hardship" in warning or "takes nothing" in warning for warning in ask(enough)["warnings"])


def test_a_month_that_pays_in_time_asks_for_a_plan_and_not_for_a_pause() -> None:
    rich = FAX | alvarez_on_the_phone(
        incomes=[{"kind": "wages", "amount": "15000", "every": "monthly"}],
        current_taxes=[],
        income_lines_are="before_taxes",
    )
    text = text_of(rich)
    assert "Currently Not Collectible" not in text
    assert "Please look at a payment plan that I can keep." in text


# After a no


def test_the_manager_hears_what_was_refused_and_why() -> None:
    text = text_of(MANAGER | {"refused_reason": "Not enough proof", "refused_why_not": "I sent my lease."})
    assert "On Friday, November 20, 2026 I asked you to let go of a levy. You said no." in text
    assert "The reason that I was given: Not enough proof" in text
    assert "this is why: I sent my lease." in text
    assert "[a fact or a number]" in text_of(MANAGER)


@pytest.mark.parametrize(("what", "appeal", "then"), [
    ("release", True, "2 days"), ("plan", False, "30 days"), ("pause", False, "877-777-4778"),
    ("other", False, "877-777-4778"),
])  # fmt: skip
def test_what_comes_next_depends_on_what_was_refused(what: str, appeal: bool, then: str) -> None:
    told = ask(MANAGER | {"refused_what": what})
    assert ("Form 9423" in text_of(MANAGER | {"refused_what": what})) == appeal
    assert then in told["then"][1]


def test_a_no_is_not_still_to_come() -> None:
    assert refused(MANAGER | {"refused_day": "2026-11-23"}) == {"refused_day": "dates_out_of_order"}


# For a hearing


@pytest.mark.parametrize(("today", "phase", "kind"), [
    (date(2026, 12, 2), "Mail this with Form 12153 by Wednesday, December 2, 2026.", "a hearing"),
    (date(2026, 12, 3), "The first hearing is over, but you can ask for a late one.", "an equivalent hearing"),
    (date(2027, 11, 2), "The first hearing is over, but you can ask for a late one.", "an equivalent hearing"),
])  # fmt: skip
def test_the_hearing_day_by_day(today: date, phase: str, kind: str) -> None:
    told = ask(HEARING, today)
    assert told["verdict"].startswith(phase)
    assert f"I ask for {kind}. It is about your letter LT11 of Monday, November 2, 2026." in text_of(HEARING, today)
    boxes = told["points"]["letters.hearing_statement.form"]
    assert any("equivalent" in box for box in boxes) == (kind != "a hearing")


def test_a_last_day_on_a_weekend_is_moved_but_the_safe_day_leads() -> None:
    letter = HEARING | {"notice_date": "2026-10-23"}  # the thirtieth day is Sunday, November 22
    assert "by Friday, November 20, 2026" in ask(letter, date(2026, 11, 20))["verdict"]
    assert (
        "today. By our count the last day is Monday, November 23, 2026." in ask(letter, date(2026, 11, 21))["verdict"]
    )
    assert "late" in ask(letter, date(2026, 11, 24))["verdict"]


def test_the_same_days_as_the_calculator_of_dates() -> None:
    dated = CALCULATORS["notice_dates"].run({"notice_code": "LT11", "notice_date": "2026-11-02"}, load_law(), TODAY)
    assert ask(HEARING)["dates"] == data(dated, words("en"))["dates"]
    assert ask(HEARING)["calendar"] == data(dated, words("en"))["calendar"]


def test_after_the_last_day_and_without_a_hearing_other_ways_are_named() -> None:
    over = ask(HEARING, date(2027, 11, 3))
    none = ask(HEARING | {"notice_code": "CP14"})
    for told in (over, none):
        assert "statements" not in told
        assert any(option["status"] == "open" for option in told["options"])
        assert told["then"][0].startswith("Do this today:")


def test_a_lien_letter_counts_from_its_own_day() -> None:
    lien = HEARING | {"notice_code": "L3172", "hearing_ask": "lien_withdrawal"}
    assert refused(lien) == {"lien_filed": "required_missing"}
    told = ask(lien | {"lien_filed": "2026-11-02"})
    assert any("lien" in box for box in told["points"]["letters.hearing_statement.form"])


def test_a_second_choice_stands_after_the_first_and_only_if_it_is_another() -> None:
    both = text_of(HEARING | {"hearing_ask_next": "cannot_pay"})
    assert both.index("a payment plan that I can keep") < both.index("If you cannot agree to that: I cannot pay")
    assert "If you cannot agree" not in text_of(HEARING | {"hearing_ask_next": "plan"})


def test_the_letter_of_the_irs_must_be_told_and_its_day_fit() -> None:
    assert refused(HEARING | {"notice_code": "", "notice_date": ""}) == {"notice_code": "required_missing"}
    assert refused(HEARING | {"notice_date": ""}) == {"notice_date": "required_missing"}
    assert refused(HEARING | {"notice_date": "2026-11-23"}) == {"notice_date": "dates_out_of_order"}
    assert refused(HEARING | {"notice_code": "XX99"}) == {"notice_code": "unknown_notice"}


# For a plan


def test_the_plan_letter_has_the_smallest_payment_in_whole_dollars() -> None:
    told = ask(PLAN | dana_on_the_phone())
    smallest = Decimal(told["figures"]["smallest"])
    yours = Decimal(told["figures"]["yours"])
    assert yours == yours.to_integral_value()
    assert 0 <= yours - smallest < 1
    near(smallest, DANA["expect"]["simple_plan"]["smallest_payment"], "0.02")
    assert f"${yours:,.0f} each month" in text_of(PLAN | dana_on_the_phone())


def test_a_payment_on_each_side_of_the_smallest() -> None:
    smallest = Decimal(ask(PLAN | alvarez_on_the_phone())["figures"]["smallest"])
    at = text_of(PLAN | alvarez_on_the_phone(level_payment=str(smallest)))
    under = text_of(PLAN | alvarez_on_the_phone(level_payment=str(smallest - Decimal("0.01"))))
    assert "this pays all of it" in at
    assert "does not pay all of it" not in at
    assert "I ask for a plan that pays a part." in under


def test_blanks_stand_for_what_is_not_told() -> None:
    assert "I owe [the amount]." in text_of(PLAN)
    assert "I can pay [amount] each month, on day [1 to 28] of the month." in text_of(PLAN)
    named = text_of(PLAN | {"level_payment": "200", "first_payment_date": "2026-12-15"})
    assert "I can pay $200 each month, on day 15 of the month." in named
    assert "pays all of it" not in named


def test_missing_returns_are_warned_of_and_never_hidden() -> None:
    filed = alvarez_on_the_phone(all_returns_filed=True, current_year_payments_made=True)
    missing = alvarez_on_the_phone(all_returns_filed=False, returns_not_filed=[2023])
    assert "All my returns that were due are filed" in text_of(PLAN | filed)
    assert "All my returns" not in text_of(PLAN | missing)
    assert any("A plan needs all returns" in warning for warning in ask(PLAN | missing)["warnings"])


@pytest.mark.parametrize(("changes", "fault"), [
    ({"level_payment": "0"}, {"level_payment": "payment_not_positive"}),
    ({"level_payment": "-1"}, {"level_payment": "negative_money"}),
    ({"first_payment_date": "2026-12-29"}, {"first_payment_date": "payment_day_out_of_range"}),
    ({"first_payment_date": "2026-11-21"}, {"first_payment_date": "dates_out_of_order"}),
])  # fmt: skip
def test_what_does_not_fit_about_the_plan(changes: dict[str, str], fault: dict[str, str]) -> None:
    assert refused(PLAN | alvarez_on_the_phone(**changes)) == fault
