"""The days of a letter: every kind of refusal, each side of every boundary, and 1,000 days against other libraries."""

from datetime import date, timedelta
from random import Random
from typing import Any

import holidays
import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import given
from hypothesis import strategies as st

from calculators.engine.loading import load_law
from calculators.rules.notices import AFTER_LEVY, BEFORE_LEVY, notices
from tests.asking import ask, refusal

DAY = timedelta(days=1)
HOLIDAYS = holidays.country_holidays("US", years=range(2015, 2043))
DAYS = st.dates(date(2016, 1, 1), date(2038, 12, 31))
LETTERS = notices(load_law())
HEARING = [code for code, letter in LETTERS.items() if letter.hearing == BEFORE_LEVY]
AFTER = [code for code, letter in LETTERS.items() if letter.hearing == AFTER_LEVY]
CP504, CP523 = {"notice_code": "CP504"}, {"notice_code": "CP523"}
SILENT = [code for code, letter in LETTERS.items() if letter.hearing not in {BEFORE_LEVY, AFTER_LEVY}]


def moved(day: date, step: timedelta) -> date:
    while day.weekday() >= 5 or day in HOLIDAYS:
        day += step
    return day


def business_days_after(day: date, count: int) -> date:
    for _ in range(count):
        day = moved(day + DAY, DAY)
    return day


def letter(day: date, today: date | None = None, code: str = "LT11") -> dict[str, Any]:
    return ask("hearing_notice", notice_code=code, notice_date=day, today=today or day)


def status(day: date, today: date) -> tuple[str, str]:
    answer = letter(day, today)
    return answer["hearing"], answer["equivalent_hearing"]


def test_a_thousand_letters_agree_with_other_libraries() -> None:
    random = Random(6330)  # always the same days
    for _ in range(1000):
        sent = date(2016, 1, 1) + timedelta(days=random.randrange(8400))
        today = sent + timedelta(days=random.randrange(420))
        day_30, year = sent + relativedelta(days=30), sent + relativedelta(years=1)
        expected = {
            "day_30": day_30,
            "last_day_if_weekend_rule_applies": moved(day_30, DAY),
            "safe_mailing_day": moved(day_30, -DAY),
            "equivalent_hearing_day": year,
            "equivalent_hearing_safe_day": moved(year, -DAY),
            "earliest_levy_by_law": sent + relativedelta(days=31),
            "usual_earliest_levy": sent + relativedelta(days=45),
        }
        answer = letter(sent, today)
        assert {name: answer[name] for name in expected} == {name: day.isoformat() for name, day in expected.items()}
        assert answer["hearing"] == ("OPEN" if today <= moved(day_30, DAY) else "CLOSED"), (sent, today)
        assert answer["equivalent_hearing"] == ("OPEN" if today <= moved(year, DAY) else "CLOSED"), (sent, today)


@pytest.mark.parametrize(
    ("sent", "last"),
    [
        (date(2026, 10, 19), date(2026, 11, 18)),  # a Wednesday: day 30 itself
        (date(2026, 11, 19), date(2026, 12, 21)),  # a Saturday: the Monday
        (date(2026, 11, 20), date(2026, 12, 21)),  # a Sunday: the Monday
        (date(2026, 11, 25), date(2026, 12, 28)),  # Christmas Day, a Friday: the Monday
        (date(2026, 12, 2), date(2027, 1, 4)),  # New Year's Day, a Friday: the Monday
        (date(2026, 12, 19), date(2027, 1, 19)),  # Martin Luther King Day, a Monday: the Tuesday
        (date(2027, 11, 26), date(2027, 12, 27)),  # a Sunday: the Monday, for Christmas was observed on the Friday
    ],
)
def test_the_hearing_is_open_up_to_and_on_the_moved_day(sent: date, last: date) -> None:
    assert letter(sent)["last_day_if_weekend_rule_applies"] == last.isoformat()
    assert status(sent, last) == ("OPEN", "OPEN")
    assert status(sent, last + DAY) == ("CLOSED", "OPEN")


@pytest.mark.parametrize(
    ("sent", "year_day", "last"),
    [
        (date(2026, 6, 15), date(2027, 6, 15), date(2027, 6, 15)),
        (date(2026, 2, 20), date(2027, 2, 20), date(2027, 2, 22)),  # a Saturday
        (date(2025, 11, 26), date(2026, 11, 26), date(2026, 11, 27)),  # Thanksgiving
        (date(2028, 2, 29), date(2029, 2, 28), date(2029, 2, 28)),
        (date(2024, 2, 29), date(2025, 2, 28), date(2025, 2, 28)),
        (date(2019, 2, 28), date(2020, 2, 28), date(2020, 2, 28)),
    ],
)
def test_the_equivalent_hearing_is_open_for_a_year_and_on_the_moved_day(sent: date, year_day: date, last: date) -> None:
    assert letter(sent)["equivalent_hearing_day"] == year_day.isoformat()
    assert status(sent, last)[1] == "OPEN"
    assert status(sent, last + DAY) == ("CLOSED", "CLOSED")


def test_three_routes_are_open_whatever_day_it_is() -> None:
    answer = letter(date(2016, 1, 4), date(2026, 11, 22))
    routes = ("hearing", "equivalent_hearing", "collection_appeal", "taxpayer_advocate", "hardship_request")
    assert [answer[route] for route in routes] == ["CLOSED", "CLOSED", "OPEN", "OPEN", "OPEN"]


@pytest.mark.parametrize("code", HEARING)
def test_every_letter_before_a_levy_starts_the_same_days(code: str) -> None:
    days = letter(date(2026, 6, 15))
    same = letter(date(2026, 6, 15), code=code)
    assert {name: same[name] for name in days if name != "code"} == {n: v for n, v in days.items() if n != "code"}


@pytest.mark.parametrize("code", AFTER)
def test_a_letter_after_a_levy_gives_the_hearing_and_names_no_first_levy(code: str) -> None:
    answer = letter(date(2026, 6, 15), code=code)
    assert (answer["day_30"], answer["hearing"]) == ("2026-07-15", "OPEN")
    assert "earliest_levy_by_law" not in answer


@pytest.mark.parametrize("code", SILENT)
def test_a_letter_without_that_hearing_right_is_refused(code: str) -> None:
    refused = refusal("hearing_notice", notice_code=code, notice_date=date(2026, 11, 2))
    assert refused == ("not_an_allowed_choice", "notice_code")


def test_a_code_that_needs_asking_is_answered_and_says_so() -> None:
    answer = letter(date(2026, 6, 15), code="CP9O")
    assert (answer["code"], answer["ask_to_confirm"], answer["day_30"]) == ("CP90", True, "2026-07-15")
    assert "ask_to_confirm" not in letter(date(2026, 6, 15))


def test_a_federal_payment_waits_ten_weeks() -> None:
    assert letter(date(2026, 6, 15), code="CP90")["federal_payment_levy_not_before"] == "2026-08-24"
    assert "federal_payment_levy_not_before" not in letter(date(2026, 6, 15))


@pytest.mark.parametrize(
    ("facts", "refused"),
    [
        ({}, ("required_missing", "notice_code")),
        ({"notice_code": ""}, ("required_missing", "notice_code")),
        ({"notice_code": "XX9", "notice_date": "never"}, ("unknown_notice", "notice_code")),
        ({"notice_code": "LT11"}, ("required_missing", "notice_date")),
        ({"notice_code": "LT11", "notice_date": "2026-02-29"}, ("not_a_date", "notice_date")),
        ({"notice_code": "LT11", "notice_date": "June 15, 2026"}, ("not_a_date", "notice_date")),
        ({"notice_code": "LT11", "notice_date": 20260615}, ("not_a_date", "notice_date")),
        ({"notice_code": "LT11", "notice_date": "1999-12-31"}, ("out_of_range", "notice_date")),
        ({"notice_code": "LT11", "notice_date": "9999-12-31"}, ("out_of_range", "notice_date")),
        ({"notice_code": "LT11", "notice_date": "2026-11-23"}, ("dates_out_of_order", "notice_date")),
        ({"notice_code": "LT11", "notice_date": "2026-06-15", "today": "soon"}, ("not_a_date", "today")),
        ({"notice_code": "LT11", "notice_date": "2026-06-15", "today": None}, ("required_missing", "today")),
        ({"notice_code": "LT11", "notice_date": "2026-06-15", "colour": "red"}, ("unknown_fact", "colour")),
        ({"notice_code": "CP504", "notice_date": "2026-11-23"}, ("not_an_allowed_choice", "notice_code")),
    ],
)
def test_a_hearing_letter_is_refused_for(facts: dict[str, Any], refused: tuple[str, str]) -> None:
    assert refusal("hearing_notice", **facts) == refused


def test_a_letter_of_today_is_not_from_the_future() -> None:
    assert letter(date(2026, 11, 22), date(2026, 11, 22))["hearing"] == "OPEN"


@pytest.mark.parametrize("code", ["CP504", "CP604", "cp 504 B"])
def test_the_intent_letter_starts_two_days_and_gives_no_hearing(code: str) -> None:
    answer = ask("intent_notice", notice_code=code, notice_date=date(2024, 1, 31), today=None)
    assert answer["state_refund_levy_from"] == "2024-03-01"
    assert answer["one_percent_for_months_beginning_after"] == "2024-02-10"
    assert answer["gives_hearing_right"] is False


@pytest.mark.parametrize("code", ["CP14", "CP501", "CP503", "CP601", "CP603", "LT16"])
def test_a_reminder_starts_neither_and_gives_no_hearing(code: str) -> None:
    answer = ask("intent_notice", notice_code=code, notice_date=date(2026, 11, 2))
    assert answer["gives_hearing_right"] is False
    assert not {"state_refund_levy_from", "one_percent_for_months_beginning_after"} & set(answer)


@pytest.mark.parametrize("code", ["LT11", "L1058", "CP90", "CP297"])
def test_a_hearing_letter_raises_the_penalty_too(code: str) -> None:
    answer = ask("intent_notice", notice_code=code, notice_date=date(2026, 11, 2))
    assert answer["gives_hearing_right"] is True
    assert answer["one_percent_for_months_beginning_after"] == "2026-11-12"
    assert "state_refund_levy_from" not in answer


@pytest.mark.parametrize("code", ["CP523", "L2975", "letter 2975"])
def test_a_plan_can_be_saved_for_30_days_weekend_or_not(code: str) -> None:
    answer = ask("plan_default_notice", notice_code=code, notice_date=date(2026, 8, 6))
    assert (answer["cure_by"], answer["safe_mailing_day"]) == ("2026-09-05", "2026-09-04")
    assert answer["plan_ends_not_before"] == "2026-09-20"
    assert (answer["plan_cure"], answer["plan_appeal"]) == ("CLOSED", "CLOSED")
    last = ask("plan_default_notice", notice_code=code, notice_date=date(2026, 8, 6), today=date(2026, 9, 5))
    assert last["plan_cure"] == "OPEN"


@pytest.mark.parametrize(
    ("filed", "fifth"),
    [
        (date(2026, 11, 6), date(2026, 11, 16)),  # Veterans Day on the Wednesday between
        (date(2026, 11, 20), date(2026, 11, 30)),  # Thanksgiving
        (date(2026, 11, 21), date(2026, 11, 30)),  # filed on a Saturday
        (date(2025, 12, 24), date(2026, 1, 2)),  # Christmas and New Year
        (date(2021, 12, 27), date(2022, 1, 4)),  # New Year's Day observed on 31 December
        (date(2026, 8, 3), date(2026, 8, 10)),
    ],
)
def test_five_business_days_pass_over_holidays(filed: date, fifth: date) -> None:
    answer = ask("lien_notice", notice_code="L3172", lien_filed=filed, today=None)
    assert answer["fifth_business_day"] == fifth.isoformat()
    assert answer["hearing_day_30"] == (fifth + timedelta(days=30)).isoformat()
    assert answer["equivalent_hearing_day"] == (fifth + relativedelta(years=1)).isoformat()


@pytest.mark.parametrize(
    ("amount", "ends"),
    [("99999.99", "2026-07-22"), ("100000.00", "2026-07-16"), ("$100,000", "2026-07-16"), (100000, "2026-07-16")],
)
def test_a_bill_of_100000_has_ten_business_days(amount: object, ends: str) -> None:
    assert ask("demand_grace", notice_date=date(2026, 7, 1), amount=amount)["grace_ends"] == ends


@pytest.mark.parametrize(
    ("question", "facts", "refused"),
    [
        ("intent_notice", {"notice_code": "CP504"}, ("required_missing", "notice_date")),
        ("intent_notice", {"notice_code": "CP5000", "notice_date": "2026-11-02"}, ("unknown_notice", "notice_code")),
        ("intent_notice", {"notice_code": "CP504", "notice_date": "2026-12-02"}, ("dates_out_of_order", "notice_date")),
        ("plan_default_notice", {**CP504, "notice_date": "2026-11-02"}, ("not_an_allowed_choice", "notice_code")),
        ("plan_default_notice", {**CP523, "notice_date": "2026-11-23"}, ("dates_out_of_order", "notice_date")),
        ("plan_default_notice", {"notice_date": "2026-11-02"}, ("required_missing", "notice_code")),
        ("lien_notice", {"notice_code": "L3172"}, ("required_missing", "lien_filed")),
        ("lien_notice", {"notice_code": "L3172", "lien_filed": "2026-11-23"}, ("dates_out_of_order", "lien_filed")),
        ("lien_notice", {"notice_code": "L3172", "lien_filed": "1999-11-23"}, ("out_of_range", "lien_filed")),
        ("lien_notice", {"notice_code": "LT11", "lien_filed": "2026-11-02"}, ("not_an_allowed_choice", "notice_code")),
        ("demand_grace", {"amount": "10.00"}, ("required_missing", "notice_date")),
        ("demand_grace", {"notice_date": "2026-06-10"}, ("required_missing", "amount")),
        ("demand_grace", {"notice_date": "2026-11-23", "amount": "10.00"}, ("dates_out_of_order", "notice_date")),
        ("demand_grace", {"notice_date": "2026-06-10", "amount": "-10.00"}, ("negative_money", "amount")),
        ("demand_grace", {"notice_date": "2026-06-10", "amount": "10.001"}, ("more_than_two_decimals", "amount")),
        ("demand_grace", {"notice_date": "2026-06-10", "amount": "a lot"}, ("not_a_number", "amount")),
        ("demand_grace", {"notice_date": "2026-06-10", "amount": "1000000000.00"}, ("too_large", "amount")),
        ("demand_grace", {"notice_date": "x", "amount": "x"}, ("not_a_date", "notice_date")),
    ],
)  # fmt: skip
def test_the_other_letters_are_refused_for(question: str, facts: dict[str, Any], refused: tuple[str, str]) -> None:
    assert refusal(question, **facts) == refused


@given(DAYS)
def test_the_safe_day_is_never_after_the_last_day_and_both_are_business_days(sent: date) -> None:
    answer = letter(sent)
    for safe, last in [
        ("safe_mailing_day", "last_day_if_weekend_rule_applies"),
        ("equivalent_hearing_safe_day", "equivalent_hearing_last_day_if_weekend_rule_applies"),
    ]:
        first, second = date.fromisoformat(answer[safe]), date.fromisoformat(answer[last])
        assert first <= second
        assert moved(first, DAY) == first
        assert moved(second, DAY) == second
        assert second - first <= timedelta(days=4)


@given(DAYS, st.integers(0, 500), st.integers(0, 500))
def test_what_is_closed_never_opens_again(sent: date, first: int, second: int) -> None:
    earlier, later = sorted((sent + timedelta(days=first), sent + timedelta(days=second)))
    for before, after in zip(status(sent, earlier), status(sent, later), strict=True):
        assert (before, after) != ("CLOSED", "OPEN")


@given(DAYS)
def test_a_lien_hearing_and_a_large_bill_count_business_days(day: date) -> None:
    lien = ask("lien_notice", notice_code="L3172", lien_filed=day, today=None)
    assert lien["fifth_business_day"] == business_days_after(day, 5).isoformat()
    bill = ask("demand_grace", notice_date=day, amount="100000.00", today=None)
    assert bill["grace_ends"] == business_days_after(day, 10).isoformat()
    small = ask("demand_grace", notice_date=day, amount="99999.99", today=None)
    assert small["grace_ends"] == (day + relativedelta(days=21)).isoformat()
