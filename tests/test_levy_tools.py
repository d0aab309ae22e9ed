"""The four tools for a levy: the stories to the cent, every boundary, every refusal, and words that can be read."""

import json
import re
import tomllib
from datetime import date, timedelta
from decimal import Decimal
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from calculators import CALCULATORS, __version__, handle
from calculators.engine.calendar_file import Entry, calendar_file, folded
from calculators.engine.data import data
from calculators.engine.html import Page
from calculators.engine.loading import load_law
from calculators.engine.questions import fields_of
from calculators.engine.reading import InputErrors
from calculators.engine.words import words

TODAY = date(2026, 11, 22)
CASES = Path(__file__).parent / "cases"
ENGLISH = Path(__file__).parent.parent / "calculators" / "words" / "en"
DANA = next(case for case in tomllib.loads((CASES / "people.toml").read_text())["case"] if "Dana" in case["name"])
RETIRED: dict[str, Any] = {
    "payment_kind": "social_security_retirement",
    "monthly_payment": "2400",
    "other_monthly_income": "0",
    "household_size": 1,
    "area": "48_states_DC",
    "return_missing": False,
}
NONE_FITS = {
    "levy_leaves_too_little": "no",
    "plan_with_irs": "no",
    "debt_paid": "no",
    "collection_time_over": "no",
    "worth_more_than_debt": "no",
    "release_helps_payment": "no",
}


def ask(tool: str, facts: dict[str, Any], today: date = TODAY) -> dict[str, Any]:
    """The result as data; that it can be written as a page is checked on the way."""
    law, language = load_law(), words("en")
    result = CALCULATORS[tool].run(facts, law, today)
    html = Page(language, law, __version__).result(result, "result")
    assert "style=" not in html
    told = data(result, language)
    assert ('data-download="calendar" hidden' in html) == ("calendar" in told)
    assert html.count("data-copy=") == len(told.get("statements", {}))
    return told


def refused(tool: str, facts: dict[str, Any], today: date = TODAY) -> dict[str, str]:
    with pytest.raises(InputErrors) as wrong:
        CALCULATORS[tool].run(facts, load_law(), today)
    return {fault.field: fault.problem for fault in wrong.value.faults}


def lines(told: dict[str, Any]) -> dict[str, Any]:
    return {line["name"]: line["value"] for line in told["lines"]}


def dana(**changes: Any) -> dict[str, Any]:
    asked = {question.id for question in fields_of(CALCULATORS["wage_levy"].questions)}
    facts = {name: value for name, value in DANA["facts"].items() if name in asked}
    needs = DANA["expect"]["hardship"]["needs_apart_from_payroll_items"]
    return facts | {"levy_year": 2026, "living_costs_per_month": needs} | changes


# A levy on pay


def test_danas_levy_and_hardship_to_the_cent() -> None:
    got = lines(ask("wage_levy", dana()))
    for name, value in (DANA["expect"]["wage_levy"] | DANA["expect"]["hardship"]).items():
        assert (name, got[name]) == (name, value.isoformat() if isinstance(value, date) else value)
    assert got["left_each_month"] == DANA["expect"]["budget"]["surplus"]


def test_danas_first_line_answers_and_the_second_names_the_day() -> None:
    told = ask("wage_levy", dana())
    assert told["verdict"] == "The levy takes $973.45 from each check. It must leave you $1,336.55."
    assert told["then"][0].startswith("Do this today:")
    assert "Wednesday, November 25, 2026" in told["then"][0]
    assert "$717.32" in told["then"][0]
    assert told["dates"]["wage_levy.dates"][0]["day"] == "2026-11-25"


def test_danas_statement_has_the_numbers_and_the_smaller_levy() -> None:
    statement = ask("wage_levy", dana())["statements"]["levies.hardship"]
    for amount in ("$5,012.70", "$4,910", "$2,900.31", "$2,009.69", "$47.33", "$102.70", "$973.45"):
        assert amount in statement["text"]
    assert statement["send"]


def test_no_statement_without_the_numbers_or_without_hardship() -> None:
    without = ask("wage_levy", dana(living_costs_per_month=None))
    assert "statements" not in without
    assert any("fill in what you need" in warning for warning in without["warnings"])
    enough = ask("wage_levy", dana(living_costs_per_month="2900.31"))
    assert "statements" not in enough
    assert any("does not show hardship" in warning for warning in enough["warnings"])
    assert ask("wage_levy", dana(living_costs_per_month="2900.32"))["statements"]
    poor = ask("wage_levy", dana(take_home_pay_per_period="900", living_costs_per_month="4000"))
    assert "statements" not in poor
    assert any("pause collecting" in warning for warning in poor["warnings"])


def test_other_income_counts_on_both_sides() -> None:
    got = lines(ask("wage_levy", dana(other_income_per_month="300")))
    assert got["income_each_month"] == "5312.70"
    assert got["short_per_month_under_levy"] == "1709.69"
    assert got["most_to_keep_per_month"] == "402.70"


def test_nothing_left_over_asks_for_all_of_it() -> None:
    told = ask("wage_levy", dana(living_costs_per_month="5012.70"))
    assert lines(told)["most_to_keep_per_pay_period"] == "0.00"
    assert "Please let go of all of it" in told["statements"]["levies.hardship"]["text"]


@pytest.mark.parametrize(("pay", "taken", "kept", "opening"), [
    ("1336.56", "0.01", "1336.55", "The levy takes $0.01 from each check."),
    ("1336.55", "0.00", "1336.55", "With the form handed in, the levy takes nothing"),
    ("1336.54", "0.00", "1336.54", "With the form handed in, the levy takes nothing"),
    ("619.24", "0.00", "619.24", "With the form handed in, the levy takes nothing"),
    ("619.23", "0.00", "619.23", "The levy takes nothing from your check, with the form on your family or without it."),
    ("0", "0.00", "0.00", "The levy takes nothing from your check, with the form on your family or without it."),
])  # fmt: skip
def test_pay_on_each_side_of_the_exempt_amount(pay: str, taken: str, kept: str, opening: str) -> None:
    told = ask("wage_levy", dana(take_home_pay_per_period=pay))
    assert (told["figures"]["taken"], told["figures"]["keep"]) == (taken, kept)
    assert told["verdict"].startswith(opening)
    assert any("call the number" in then for then in told["then"]) == (taken != "0.00")


@pytest.mark.parametrize("period", ["daily", "weekly", "biweekly", "semimonthly", "monthly"])
@pytest.mark.parametrize(
    "status", ["single", "married_filing_jointly", "married_filing_separately", "head_of_household"]
)
@pytest.mark.parametrize("dependents", [0, 10, 15, 99])
def test_every_pay_period_agrees_with_the_table(period: str, status: str, dependents: int) -> None:
    told = ask("wage_levy", dana(pay_period=period, filing_status=status, dependents=dependents, form_received=None))
    table = told["tables"]["wage_levy.periods"]["rows"]
    assert len(table) == 5
    row = table[("daily", "weekly", "biweekly", "semimonthly", "monthly").index(period)]
    assert lines(told)["exempt_per_pay_period"] == row[1]
    assert Decimal(row[1]) - Decimal(row[2]) == Decimal(row[3]) >= 0
    assert [year for year, _ in told["tables"]["wage_levy.years"]["rows"]] == ["2024", "2025", "2026"]


def test_the_printed_cell_for_fifteen_dependents() -> None:
    told = ask("wage_levy", dana(pay_period="monthly", dependents=15, take_home_pay_per_period="9000"))
    assert lines(told)["exempt_per_pay_period"] == "8637.55"
    assert lines(told)["levied_per_pay_period"] == "362.45"


def test_a_year_without_a_table_yet_shows_the_last_one_as_what_it_is() -> None:
    later = date(2027, 1, 20)
    told = ask("wage_levy", dana(levy_year=2027, form_received=date(2027, 1, 11)), later)
    assert told["warnings"][0].startswith("This is the table of 2026. The one for 2027 may be out.")
    assert told["tables"]["wage_levy.periods"]["source"] == "p1494-2026"
    assert lines(told)["exempt_per_pay_period"] == "1336.55"
    assert told["dates"]["wage_levy.dates"][0]["day"] == "2027-01-14"


def test_an_older_levy_is_told_what_a_new_form_brings() -> None:
    told = ask("wage_levy", dana(levy_year=2024, form_received=date(2024, 5, 6)))
    assert lines(told)["exempt_per_pay_period"] == "1226.93"
    assert "table of 2026. It must leave you $1,336.55" in told["warnings"][0]


def test_a_late_form_still_helps() -> None:
    told = ask("wage_levy", dana(form_received=date(2026, 11, 2)))
    assert "a late form still helps later checks" in told["then"][0]
    assert told["dates"]["wage_levy.dates"][0]["passed"]
    assert "calendar" not in told


def test_a_form_that_changes_nothing_is_not_worth_a_number() -> None:
    told = ask("wage_levy", dana(filing_status="married_filing_separately", dependents=0))
    assert told["then"][0].startswith("The form on your family does not change what you keep.")


def test_bonus_and_returns_are_told() -> None:
    warnings = " ".join(ask("wage_levy", dana())["warnings"])
    assert "A bonus paid by itself is taken whole." in warnings
    assert "Missing tax returns are no reason to turn down hardship relief." in warnings


def test_what_does_not_fit_about_pay_is_told_at_its_box() -> None:
    assert refused("wage_levy", dana(levy_year=2023)) == {"levy_year": "no_table_for_year"}
    assert refused("wage_levy", dana(levy_year=2027)) == {"levy_year": "no_table_for_year"}
    assert refused("wage_levy", dana(levy_year=2025)) == {"levy_year": "dates_out_of_order"}
    assert refused("wage_levy", dana(form_received=date(2026, 11, 23))) == {"form_received": "dates_out_of_order"}
    assert refused("wage_levy", dana(age_65_or_blind_boxes=3)) == {"age_65_or_blind_boxes": "out_of_range"}
    joint = dana(filing_status="married_filing_jointly", age_65_or_blind_boxes=4)
    assert ask("wage_levy", joint)


def test_all_mistakes_come_back_at_once_beside_their_boxes() -> None:
    inputs = {"take_home_pay_per_period": "-1", "pay_period": "now", "filing_status": "widowed", "dependents": "two",
              "levy_year": "", "form_received.month": "13", "form_received.day": "1", "form_received.year": "2026",
              "other_income_per_month": "1.234"}  # fmt: skip
    message = {"v": 1, "id": 1, "calculator": "wage_levy", "lang": "en", "today": "2026-11-22", "inputs": inputs}
    errors = json.loads(handle(json.dumps(message)))["errors"]
    assert set(errors) == {name.removesuffix(".month") for name in inputs} - {"form_received.day", "form_received.year"}
    assert all(sentence.endswith(".") for sentence in errors.values())


# A levy on a bank account


@pytest.mark.parametrize("case", tomllib.loads((CASES / "bank_levy.toml").read_text())["case"], ids=lambda c: c["name"])
def test_the_cases_of_the_bank(case: dict[str, Any]) -> None:
    facts, expect = case["facts"], case["expect"]
    if expect.get("refused"):
        assert refused("bank_levy", facts) == {expect["field"]: expect["problem"]}
        return
    facts = {"levy_served": date(2026, 11, 20)} | facts
    got = lines(ask("bank_levy", facts, max(TODAY, facts["levy_served"])))
    for name, value in expect.items():
        assert got[name] == (value.isoformat() if isinstance(value, date) else value)


SUNDAY = {"levy_served": date(2026, 11, 15)}  # the hold ends on Sunday, December 6


@pytest.mark.parametrize(("today", "opening", "says"), [
    (date(2026, 12, 4), "The bank holds your money", "Friday, December 4, 2026"),
    (date(2026, 12, 5), "No work day is left", "the next work day"),
    (date(2026, 12, 6), "No work day is left", "Tell your bank that you have asked"),
    (date(2026, 12, 7), "The hold ended", "ask your bank if it has paid"),
])  # fmt: skip
def test_the_hold_day_by_day(today: date, opening: str, says: str) -> None:
    told = ask("bank_levy", SUNDAY, today)
    assert told["verdict"].startswith(opening)
    assert says in told["then"][0]
    assert set(told["statements"]) == {"bank_levy.refund" if today == date(2026, 12, 7) else "bank_levy.request"}


def test_the_bank_is_asked_for_what_the_home_needs_only_where_the_levy_leaves_less() -> None:
    facts = {"levy_served": date(2026, 11, 20), "levy_amount": "4000", "balance_when_served": "640"}
    short = ask("bank_levy", facts | {"deposited_after": "1499.99", "living_costs_per_month": "1500"})
    assert "$1,500 a month" in short["statements"]["bank_levy.request"]["text"]
    enough = ask("bank_levy", facts | {"deposited_after": "1500", "living_costs_per_month": "1500"})
    assert "a month" not in enough["statements"]["bank_levy.request"]["text"]


def test_what_does_not_fit_about_the_bank() -> None:
    assert refused("bank_levy", {}) == {"levy_served": "required_missing"}
    assert refused("bank_levy", {"levy_served": date(2026, 11, 23)}) == {"levy_served": "dates_out_of_order"}
    assert refused("bank_levy", {"levy_served": date(1999, 12, 31)}) == {"levy_served": "no_table_for_year"}
    half = {"levy_served": "x", "balance_when_served": "640"}
    assert refused("bank_levy", half) == {"levy_served": "not_a_date", "levy_amount": "required_missing"}


# The calendar file


def unfolded(text: str) -> list[str]:
    assert text.endswith("\r\n")
    assert "\n" not in text.replace("\r\n", "")
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    return text.replace("\r\n ", "").split("\r\n")[:-1]


def test_the_calendar_has_whole_days_neutral_titles_and_alarms() -> None:
    told = ask("bank_levy", {"levy_served": date(2026, 11, 20)})
    text = told["calendar"]
    got = unfolded(text)
    assert (got[0], got[1], got[-1]) == ("BEGIN:VCALENDAR", "VERSION:2.0", "END:VCALENDAR")
    assert [line for line in got if line.startswith("DTSTART")] == [
        "DTSTART;VALUE=DATE:20261211", "DTSTART;VALUE=DATE:20261214",
    ]  # fmt: skip
    assert next(line for line in got if line.startswith("DTEND")) == "DTEND;VALUE=DATE:20261212"
    assert {line for line in got if line.startswith("TRIGGER")} == {"TRIGGER:-P7D", "TRIGGER:-P2D"}
    assert {line for line in got if line.startswith("DTSTAMP")} == {"DTSTAMP:20261122T000000Z"}
    uids = [line for line in got if line.startswith("UID")]
    assert len(set(uids)) == len(uids) == 2
    assert not re.search(r"levy|bank|irs|tax|acs", text, re.IGNORECASE)
    assert ask("bank_levy", {"levy_served": date(2026, 11, 20)})["calendar"] == text
    assert got.count("BEGIN:VEVENT") == got.count("END:VEVENT")


def test_an_alarm_that_lies_behind_is_left_out() -> None:
    for days, alarms in ((2, 0), (3, 1), (7, 1), (8, 2)):
        entry = Entry(key="a", day=TODAY + timedelta(days=days), title="Letter reply date")
        assert calendar_file([entry], TODAY).count("BEGIN:VALARM") == alarms


def test_long_and_strange_titles_are_escaped_and_folded() -> None:
    title = "Réponse; à la lettre, \\ 7 jours\n" * 5
    text = calendar_file([Entry(key="a", day=TODAY, title=title)], TODAY)
    (summary,) = [line for line in unfolded(text) if line.startswith("SUMMARY:")]
    plain = summary.removeprefix("SUMMARY:").replace("\\n", "\n").replace("\\;", ";").replace("\\,", ",")
    assert plain.replace("\\\\", "\\") == title
    assert folded("x" * 75) == "x" * 75
    assert folded("x" * 76) == "x" * 75 + "\r\n x"


# A levy on a federal payment


BENEFITS = tomllib.loads((CASES / "benefit_levy.toml").read_text())["case"]


@pytest.mark.parametrize("case", BENEFITS, ids=lambda case: case["name"])
def test_the_cases_of_benefits(case: dict[str, Any]) -> None:
    facts, expect = RETIRED | case["facts"], case["expect"]
    if expect.get("refused"):
        assert refused("benefit_levy", facts) == {expect["field"]: expect["problem"]}
        return
    told = ask("benefit_levy", facts)
    got = lines(told)
    for name, value in expect.items():
        if name != "low_income_filter":
            assert got[name] == (value.isoformat() if isinstance(value, date) else value)
    if got["levied_per_month"] == "0.00":
        assert told["verdict"].startswith("The automatic levy does not take this payment.")
        assert "statements" not in told


FILTER = {
    "should_apply": "so the IRS should leave this payment alone",
    "may_not_apply": "But a tax return is missing",
    "does_not_apply": "so the filter does not spare you",
    "not_applicable": "does not cover this kind of payment",
}


@pytest.mark.parametrize(("changes", "state"), [
    ({}, "should_apply"),
    ({"return_missing": True}, "may_not_apply"),
    ({"other_monthly_income": "924.99"}, "should_apply"),
    ({"other_monthly_income": "925"}, "does_not_apply"),
    ({"other_monthly_income": "925", "area": "Hawaii"}, "should_apply"),
    ({"other_monthly_income": "925", "area": "Alaska"}, "should_apply"),
    ({"gross_monthly_benefit": "3325"}, "does_not_apply"),
    ({"payment_kind": "federal_pension"}, "not_applicable"),
])  # fmt: skip
def test_the_low_income_filter(changes: dict[str, Any], state: str) -> None:
    told = ask("benefit_levy", RETIRED | changes)
    assert FILTER[state] in told["then"][0]
    low = state in {"should_apply", "may_not_apply"}
    assert ("benefit_levy.low_income" in told.get("statements", {})) == low
    estimate = [test for test in told.get("checks", {}).get("benefit_levy.filter", []) if test["name"] == "estimate"]
    assert bool(estimate) == (state != "not_applicable")
    assert all(test["passed"] is None for test in estimate)


def test_a_vendor_can_lose_all_of_a_payment() -> None:
    told = ask("benefit_levy", RETIRED | {"payment_kind": "federal_vendor", "living_costs_per_month": "1000"})
    assert "all of this payment, $2,400" in told["verdict"]
    assert lines(told)["left_per_month"] == "0.00"
    assert "please take no more than $1,400" in told["statements"]["levies.hardship"]["text"]


def test_the_letter_gives_days_and_what_is_open_after_them() -> None:
    letter = {"notice_code": "cp-298", "notice_date": date(2026, 11, 9)}
    told = ask("benefit_levy", RETIRED | letter)
    assert "answer by Wednesday, December 9, 2026" in told["then"][1]
    assert "DTSTART;VALUE=DATE:20261209" in told["calendar"]
    late = ask("benefit_levy", RETIRED | letter, date(2026, 12, 10))
    assert "The day to answer has passed" in late["then"][1]


def test_a_guideline_that_has_run_out_is_shown_as_last_years() -> None:
    told = ask("benefit_levy", RETIRED, date(2027, 1, 5))
    assert "The low-income line is last year's." in told["warnings"][0]


def test_what_does_not_fit_about_a_benefit() -> None:
    letter = {"notice_code": "CP91", "notice_date": date(2026, 11, 23)}
    assert refused("benefit_levy", RETIRED | letter) == {"notice_date": "dates_out_of_order"}
    assert refused("benefit_levy", RETIRED | {"notice_code": "CP91"}) == {"notice_date": "required_missing"}
    assert refused("benefit_levy", RETIRED | {"notice_code": "LT11"}) == {"notice_code": "not_a_benefit_letter"}
    old = {"notice_code": "CP91", "notice_date": date(2022, 6, 22)}
    assert refused("benefit_levy", RETIRED | old) == {"notice_date": "no_table_for_year"}
    less = {"gross_monthly_benefit": "2399.99"}
    assert refused("benefit_levy", RETIRED | less) == {"gross_monthly_benefit": "out_of_range"}
    wrong = RETIRED | {"household_size": 0, "area": "Guam", "monthly_payment": "x"}
    assert set(refused("benefit_levy", wrong)) == {"household_size", "area", "monthly_payment"}


# Getting a levy released


def grounds(told: dict[str, Any]) -> dict[str, str]:
    return {option["name"].removeprefix("release."): option["status"] for option in told["options"][:6]}


@pytest.mark.parametrize(("changes", "name", "status"), [
    ({"levy_leaves_too_little": "yes"}, "too_little", "open"),
    ({"levy_leaves_too_little": "unknown"}, "too_little", "maybe"),
    ({"plan_with_irs": "agreed"}, "plan", "open"),
    ({"plan_with_irs": "asked"}, "plan", "closed"),
    ({"debt_paid": "yes"}, "paid", "open"),
    ({"collection_time_over": "unknown"}, "time_over", "maybe"),
    ({"worth_more_than_debt": "yes"}, "worth_more", "open"),
    ({"release_helps_payment": "yes"}, "helps", "maybe"),
])  # fmt: skip
def test_each_answer_moves_its_own_ground_alone(changes: dict[str, str], name: str, status: str) -> None:
    told = ask("release", NONE_FITS | changes)
    got = grounds(told)
    assert got.pop(name) == status
    assert set(got.values()) == {"closed"}
    assert set(told.get("statements", {})) == (set() if status == "closed" else {f"release.{name}.words"})
    assert told["status"] == status


def test_every_closed_door_names_an_open_one_and_every_open_one_has_words() -> None:
    questions = fields_of(CALCULATORS["release"].questions)
    for picked in product(*(question.choices for question in questions)):
        told = ask("release", dict(zip((question.id for question in questions), picked, strict=True)))
        statements = told.get("statements", {})
        for option in told["options"]:
            if option["status"] == "closed":
                assert option["instead"], option["name"]
            elif option["name"] != "release.mistakes":
                assert statements[f"{option['name']}.words"]["send"]
        order = [option["status"] for option in told["options"][:6]]
        assert order == sorted(order, key=("open", "maybe", "closed").index)


def test_hardship_is_the_first_reason_and_what_is_no_reason_is_said() -> None:
    told = ask("release", dict.fromkeys(NONE_FITS, "yes") | {"plan_with_irs": "agreed"})
    assert (
        told["verdict"] == "5 reasons fit your answers. Start with this one: the levy leaves you too little to live on."
    )
    none = {
        option["name"]: option
        for option in told["options"]
        if option["name"] in {"release.offer", "release.asked_plan", "release.cooperation"}
    }
    assert len(none) == 3
    assert all(option["status"] == "closed" and not option["tests"][0]["passed"] for option in none.values())


def test_six_questions_must_all_be_answered() -> None:
    assert len(fields_of(CALCULATORS["release"].questions)) == 6
    assert set(refused("release", {})) == set(NONE_FITS)
    assert refused("release", NONE_FITS | {"plan_with_irs": "yes"}) == {"plan_with_irs": "not_an_allowed_choice"}


# Words

TOOLS = ("wage_levy", "bank_levy", "benefit_levy", "release")
HARD_NAMES = re.compile(
    r"Supplemental Security Income|Taxpayer Advocate|Low Income Taxpayer Clinic|Social Security|Medicare"
    r"|\bIRS\b|\bACS\b|Form 668-D|CP91|CP298"
)


def texts(entry: Any) -> list[str]:
    if isinstance(entry, str):
        return [entry]
    return [text for inner in entry.values() for text in texts(inner)]


def sentences(text: str) -> list[list[str]]:
    """The words of each sentence, names and numbers masked as the site's reading rule allows."""
    plain = HARD_NAMES.sub("it", re.sub(r"\{[^}]*\}", "ten", text))
    return [found for part in re.split(r"[.?!:](?:\s|$)", plain) if (found := re.findall(r"[A-Za-z']+", part))]


def syllables(word: str) -> int:
    word = re.sub(r"(?:[^laeiouy]es|[^laeiouydt]ed|[^laeiouy]e)$", "x", word.lower().removesuffix("'s"))
    return max(1, len(re.findall(r"[aeiouy]+", word)))


@pytest.mark.parametrize("file", [*TOOLS, "levies"])
def test_words_are_at_grade_six_or_below(file: str) -> None:
    whole = [text for text in texts(tomllib.loads((ENGLISH / f"{file}.toml").read_text())) if text[-1] in ".?"]
    read = [sentence for text in whole for sentence in sentences(text)]
    spoken = [word for sentence in read for word in sentence]
    grade = 0.39 * len(spoken) / len(read) + 11.8 * sum(map(syllables, spoken)) / len(spoken) - 15.59
    assert len(read) > 5
    assert grade <= 6
    assert not [sentence for sentence in read if len(sentence) > 25]


@pytest.mark.parametrize("tool", TOOLS)
def test_questions_have_labels_groups_and_readable_words(tool: str) -> None:
    language = words("en")
    for question in fields_of(CALCULATORS[tool].questions):
        assert language.text(f"groups.{question.group}")
        said = language.text(f"questions.{question.id}.label") + " " + language.text(f"questions.{question.id}.hint")
        assert max(map(len, sentences(said))) <= 25, question.id
    assert language.text(f"{tool}.title")
    assert language.text(f"{tool}.button")


def test_no_word_of_a_promise() -> None:
    for file in (*TOOLS, "levies"):
        for text in texts(tomllib.loads((ENGLISH / f"{file}.toml").read_text())):
            assert not re.search(
                r"guarantee|\bwill (?:release|let|stop|accept)\b|always|\bgarnish", text, re.IGNORECASE
            ), text
