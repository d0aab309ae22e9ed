"""The tools for one letter: its card, its days, what is still open, and who has the case."""

import re
import tomllib
from datetime import date, timedelta
from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators import CALCULATORS
from calculators.engine.law import LawError
from calculators.engine.loading import Law, read_packaged
from calculators.engine.questions import fields_of
from calculators.engine.words import words
from calculators.rules.due_days import next_estimated_tax
from calculators.rules.holders import LETTERHEADS, holders
from calculators.rules.letter_phrases import recognise_text
from calculators.rules.letter_questions import ABOUT
from calculators.rules.notices import notices
from tests.building import ROOT
from tests.dates_tools import LAW, TODAY, TOOLS, ask, calendar, days, lines, refused, rows, statuses, typed
from tests.people import ALVAREZ, DANA, LEE, MARCUS

NOTICES = notices(LAW)
LETTER = date(2026, 11, 2)
CASES = tomllib.loads((ROOT / "tests/cases/notice_dates.toml").read_text(encoding="utf-8"))["case"]


def letter_facts(code: str, day: date = LETTER) -> dict[str, Any]:
    """The code and the one date that counts for it."""
    return {"notice_code": code, "lien_filed" if code == "L3172" else "notice_date": day}


# The card


@pytest.mark.parametrize("code", NOTICES)
@pytest.mark.parametrize("dated", [True, False], ids=["dated", "undated"])
def test_every_statement_of_every_card_names_its_authority(code: str, dated: bool) -> None:
    told = ask("notice", typed=code, notice_date=LETTER if dated else None)
    notice = NOTICES[code]
    card = {row["part"]: row for row in rows(told, "notice.card")}
    assert len(card) == 6
    for sentence in (notice.about, notice.is_not, notice.effect, notice.today):
        (row,) = [row for row in card.values() if row["says"] == sentence.text]
        assert row["rule"] == sentence.source.id
    assert card["Can you ask for a hearing?"]["rule"] == notice.hearing_source.id
    assert [row["rule"] for row in rows(told, "notice.next")] == [each.source.id for each in notice.next]
    spans = {row["act"]: row["rule"] for row in rows(told, "notice.deadlines")}
    assert spans == {each.act: each.source.id for each in notice.deadlines} or (dated and told["dates"])
    assert told["then"][0] == f"Do this today. {notice.today.text}"
    assert notice.title in told["verdict"]


@pytest.mark.parametrize("code", NOTICES)
def test_the_card_says_whether_there_is_a_hearing(code: str) -> None:
    says = ask("notice", typed=code)["then"][1]
    assert ("right to a hearing" in says) == (NOTICES[code].hearing == "none" or NOTICES[code].gives_hearing_right)
    assert says.startswith("It gives no right") == (not NOTICES[code].gives_hearing_right)


def test_the_three_hearing_letters_have_the_same_days() -> None:
    first, *others = (ask("notice", typed=code, notice_date=LETTER)["then"][1:] for code in ("LT11", "L1058", "CP90"))
    assert all(other == first for other in others)


@pytest.mark.parametrize("name", ["CP5O1", "IT11", "L297S"])
def test_a_guess_from_a_slip_is_said_and_asked_about(name: str) -> None:
    told = ask("notice", typed=name)
    assert told["verdict"].startswith("This looks like")
    assert told["warnings"][0].startswith("We had to guess.")


PASTED = {
    "LT11": "Department of the Treasury\nNotice of Intent to Levy and Notice of Your Right to a Hearing",
    "CP504": "Notice of intent to seize (levy) your property\nAmount due immediately: $2,310.44",
    "CP503": "SECOND REMINDER:\nyou have unpaid taxes for 2022",
    "CP14": "You have unpaid taxes for 2024\nAmount due: $512.00",
    "CP91": "Final Notice Before Levy on Social Security Benefits",
    "CP523": "Notice of intent to levy\nIntent to terminate your installment agreement",
    "CP508R": "Reversal of certification of your seriously delinquent federal tax debt to the State Department",
    "L3172": "Notice of Federal Tax Lien Filing and Your Right to a Hearing Under IRC 6320",
    "CP40": "Your overdue tax account was assigned to a private collection agency",
    "LT40": "Third-party contact",
}


@pytest.mark.parametrize("code", PASTED)
def test_a_letter_is_told_from_its_words_and_asked_about(code: str) -> None:
    found = recognise_text(PASTED[code], LAW)
    assert found
    assert (found.notice.code, found.ask_to_confirm) == (code, True)


def test_a_code_in_the_pasted_lines_goes_before_their_words() -> None:
    told = ask("notice", typed=f"Notice CP504\n{PASTED['LT11']}", notice_date=LETTER)
    assert told["verdict"].startswith("Your letter is CP504.")


def test_each_phrase_leads_to_the_letter_it_stands_with() -> None:
    for notice in NOTICES.values():
        for phrase in notice.phrases:
            found = recognise_text(f"Dear Taxpayer: {phrase.title()}.", LAW)
            assert found
            assert found.notice is notice, phrase


@pytest.mark.parametrize("text", ["Your refund is on its way", "remind", "secondreminder", "lien"])
def test_other_words_are_no_letter(text: str) -> None:
    assert recognise_text(text, LAW) is None


@pytest.mark.parametrize("answers", list(product(ABOUT, ("yes", "no", "unknown"), ("yes", "no", "unknown"))))
def test_three_questions_lead_to_a_card_that_is_asked_about(answers: tuple[str, str, str]) -> None:
    about, hearing, person = answers
    told = ask("notice", letter_about=about, letter_names_hearing=hearing, letter_names_person=person)
    assert told["verdict"].startswith("This looks like")
    if about == "levy_planned":
        expected = "CP504" if hearing == "no" else "Letter 1058" if person == "yes" else "LT11"
        assert expected in told["verdict"]


def test_what_is_no_letter_is_told_beside_its_box() -> None:
    assert refused("notice") == {"typed": "required_missing"}
    assert refused("notice", typed="banana") == {"typed": "unknown_notice"}
    assert refused("notice", letter_about="bill") == {
        "letter_names_hearing": "required_missing",
        "letter_names_person": "required_missing",
    }
    assert refused("notice", typed="LT11", notice_date=TODAY + timedelta(1)) == {"notice_date": "dates_out_of_order"}
    assert refused("notice", typed="LT11", notice_date=date(1999, 12, 31)) == {"notice_date": "no_table_for_year"}
    assert refused("notice", typed="L3172", notice_date=TODAY + timedelta(1)) == {"notice_date": "dates_out_of_order"}
    helped = ask("notice", typed="banana", letter_about="bill", letter_names_hearing="no", letter_names_person="no")
    assert "CP14" in helped["verdict"]


def test_a_social_security_number_in_the_pasted_lines_is_refused() -> None:
    answer = typed("notice", typed="LT11\nTaxpayer 123-45-6789")
    assert set(answer["errors"]) == {"typed"}


def test_the_range_of_what_comes_next_is_counted_where_the_date_is_known() -> None:
    undated = rows(ask("notice", typed="CP501"), "notice.next")[0]["when"]
    assert undated == "Often 5 to 8 weeks later. Not a promise."
    dated = rows(ask("notice", typed="CP501", notice_date=LETTER), "notice.next")[0]["when"]
    assert dated == "Often between Monday, December 7, 2026 and Monday, December 28, 2026. Not a promise."
    secret = rows(ask("notice", typed="CP504"), "notice.next")[0]["when"]
    assert "not public" in secret


@pytest.mark.parametrize(("code", "sent", "lead"), [
    ("LT11", None, "Type the date on the letter"), ("L3172", None, "The last day to ask for a hearing is printed"),
    ("L3172", LETTER, "The last day to ask for a hearing is printed"), ("CP508C", LETTER, "These days are not counted"),
])  # fmt: skip
def test_days_that_cannot_be_counted_say_why(code: str, sent: date | None, lead: str) -> None:
    told = ask("notice", typed=code, notice_date=sent)
    assert told["tables"]["notice.deadlines"]["lead"].startswith(lead)
    assert "dates" not in told


# The dates


def test_an_lt11_of_three_weeks_ago_reaches_mail_it_by_with_one_code_and_one_date() -> None:
    sent = TODAY - timedelta(weeks=3)
    answer = typed(
        "notice_dates",
        notice_code="lt 11",
        notice_date__month=str(sent.month),
        notice_date__day=str(sent.day),
        notice_date__year=str(sent.year),
    )
    assert answer["data"]["verdict"] == "Mail your hearing request by Tuesday, December 1, 2026."
    assert answer["data"]["then"][0].startswith("Do this today:")
    assert 'data-download="calendar"' in answer["html"]


@pytest.mark.parametrize(
    "case", [case for case in CASES if case["question"] in {"hearing_notice", "lien_notice", "plan_default_notice"}],
    ids=lambda case: case["name"],
)  # fmt: skip
def test_the_tool_agrees_with_the_cases(case: dict[str, Any]) -> None:
    facts, expect = dict(case["facts"]), case["expect"]
    today = facts.pop("today", TODAY)
    if expect.get("refused"):
        assert refused("notice_dates", today, **facts) == {expect["field"]: expect["problem"]}
        return
    told = ask("notice_dates", today, **facts)
    got = lines(told) | statuses(told)
    for name, value in expect.items():
        assert got[name] == (value.isoformat() if isinstance(value, date) else value), name


@pytest.mark.parametrize(
    "case", [case for case in CASES if case["question"] == "intent_notice"], ids=lambda c: c["name"]
)
def test_what_an_intent_letter_starts(case: dict[str, Any]) -> None:
    got = lines(ask("notice_dates", **case["facts"]))
    for name, value in case["expect"].items():
        assert got[name] == (value.isoformat() if isinstance(value, date) else value), name


SATURDAY = date(2026, 11, 19)  # day 30 is Saturday, December 19


@pytest.mark.parametrize(
    ("today", "opening", "hearing"),
    [
        (date(2026, 12, 18), "Mail your hearing request by Friday, December 18", "OPEN"),
        (date(2026, 12, 19), "Mail your hearing request today. The last day by law is Monday, December 21", "OPEN"),
        (date(2026, 12, 21), "Mail your hearing request today.", "OPEN"),
        (date(2026, 12, 22), "The time for the first hearing ended on Monday, December 21", "CLOSED"),
        (date(2027, 11, 19), "The time for the first hearing ended", "CLOSED"),
        (date(2027, 11, 20), "The days to ask for a hearing have passed.", "CLOSED"),
    ],
)
def test_a_hearing_letter_day_by_day(today: date, opening: str, hearing: str) -> None:
    told = ask("notice_dates", today, notice_code="LT11", notice_date=SATURDAY)
    assert told["verdict"].startswith(opening)
    assert told["then"][0].startswith("Do this today:")
    assert statuses(told)["hearing"] == hearing
    assert "OPEN" in statuses(told).values()
    assert bool(rows(told, "notice_dates.mail")) == (today <= date(2027, 11, 19))
    promised = any("must wait with the levy" in then for then in told["then"])
    assert promised == (hearing == "OPEN")


@pytest.mark.parametrize(
    ("today", "opening", "status"),
    [
        (date(2026, 12, 4), "Save your plan or appeal by Friday, December 4", "OPEN"),
        (date(2026, 12, 5), "Save your plan today. The last day is Saturday, December 5", "OPEN"),
        (date(2026, 12, 6), "The days to save your plan ended", "CLOSED"),
    ],
)
def test_a_plan_letter_day_by_day(today: date, opening: str, status: str) -> None:
    told = ask("notice_dates", today, notice_code="CP523", notice_date=date(2026, 11, 5))
    assert told["verdict"].startswith(opening)
    assert statuses(told)["plan_cure"] == statuses(told)["plan_appeal"] == status


def test_a_hearing_after_the_levy_stops_nothing() -> None:
    told = ask("notice_dates", notice_code="CP92", notice_date=LETTER)
    assert "must wait" not in " ".join(told["then"])
    assert "other.earliest_levy_by_law" not in days(told)


def test_the_safe_day_comes_first_and_the_laws_day_second() -> None:
    told = ask("notice_dates", notice_code="LT11", notice_date=SATURDAY)
    names = [day["name"] for day in told["dates"]["notice_dates.days"]]
    acts = [name for name in names if name.startswith("hearing.") and "equivalent" not in name]
    assert acts == ["hearing.safe_mailing_day", "hearing.last_day_if_weekend_rule_applies"]
    shown = [day["day"] for day in told["dates"]["notice_dates.days"]]
    assert shown == sorted(shown)


@pytest.mark.parametrize("code", NOTICES)
@given(st.dates(date(2000, 1, 1), TODAY), st.booleans())
def test_every_letter_of_every_day_has_an_answer(code: str, day: date, came_back: bool) -> None:
    told = ask("notice_dates", **letter_facts(code, day), letter_came_back=came_back)
    assert told["then"][0].startswith("Do this today")
    assert "OPEN" in statuses(told).values()
    for name, at in (days(told) if "dates" in told else {}).items():
        assert day <= at, name


def test_acs_waits_less_after_a_letter_that_came_back_but_never_less_than_the_law() -> None:
    told = days(ask("notice_dates", notice_code="LT11", notice_date=LETTER, letter_came_back=True))
    assert told["other.usual_earliest_levy_if_returned"] == told["other.earliest_levy_by_law"]
    assert "other.usual_earliest_levy" not in told
    old = days(ask("notice_dates", notice_code="LT11", notice_date=date(2022, 3, 24), letter_came_back=True))
    assert "other.usual_earliest_levy" in old, "the rule is known from March 25, 2022"


@pytest.mark.parametrize(("amount", "ends"), [
    ("99999.99", date(2026, 11, 23)), ("100000", date(2026, 11, 17)), (None, date(2026, 11, 23)),
])  # fmt: skip
def test_the_days_of_a_first_bill(amount: str | None, ends: date) -> None:
    told = ask("notice_dates", notice_code="CP14", notice_date=LETTER, bill_amount=amount)
    assert days(told)["other.grace_ends"] == ends
    assert ("under $100,000" in " ".join(told["warnings"])) == (amount is None)


def test_the_warning_about_a_benefit_and_the_one_about_other_people() -> None:
    told = ask("notice_dates", notice_code="CP91", notice_date=LETTER)
    assert told["verdict"] == "Call the number on the letter by Wednesday, December 2, 2026."
    assert "does not let the IRS take" not in " ".join(told["then"])
    assert statuses(told)["hearing_not_here"] == "CLOSED"
    others = ask("notice_dates", notice_code="LT40", notice_date=LETTER)
    assert days(others)["other.others_asked_not_before"] == LETTER + timedelta(days=45)


def test_the_day_printed_on_the_lien_letter_goes_first() -> None:
    told = ask("notice_dates", notice_code="letter 3172", lien_filed=date(2026, 11, 2))
    assert any("printed on the letter" in warning for warning in told["warnings"])
    assert "printed on the letter" in told["then"][0]


def test_what_does_not_fit_about_a_letter_is_told_at_once_beside_its_box() -> None:
    assert refused("notice_dates") == {"notice_code": "required_missing", "notice_date": "required_missing"}
    assert refused("notice_dates", notice_code="L3172", notice_date=LETTER) == {"lien_filed": "required_missing"}
    assert refused("notice_dates", notice_code="LT11", lien_filed=LETTER) == {"notice_date": "required_missing"}
    assert refused("notice_dates", notice_code="L3172", lien_filed=TODAY + timedelta(1)) == {
        "lien_filed": "dates_out_of_order"
    }
    wrong = {"notice_code": "banana", "notice_date": "yesterday", "bill_amount": "-1"}
    assert refused("notice_dates", **wrong) == {
        "notice_code": "unknown_notice", "notice_date": "not_a_date", "bill_amount": "negative_money",
    }  # fmt: skip
    said = typed("notice_dates", notice_code="banana", notice_date__month="13", bill_amount="-1")["errors"]
    assert set(said) == {"notice_code", "notice_date", "bill_amount"}


# The stories: letters, dates and rights


def test_dana() -> None:
    facts, expect = DANA["facts"], DANA["expect"]["rights"]
    told = ask("notice_dates", notice_code=facts["notice_code"], notice_date=facts["notice_date"])
    got = statuses(told)
    assert days(told)["hearing.last_day_if_weekend_rule_applies"] == expect["hearing_last_day"]
    assert lines(told)["equivalent_hearing_day"] == expect["equivalent_hearing_last_day"].isoformat()
    for name in ("hearing", "equivalent_hearing", "collection_appeal", "taxpayer_advocate"):
        assert got[name] == expect[name], name


def test_marcus() -> None:
    facts, expect = MARCUS["facts"], MARCUS["expect"]
    told = ask(
        "notice_dates", notice_code=facts["notice_code"], notice_date=facts["notice_date"], pays_estimated_tax=True
    )
    assert days(told)["other.state_refund_levy_from"] == expect["levy"]["state_refund_possible_from"]
    assert days(told)["other.next_estimated_tax"] == expect["dates"]["next_estimated_tax"]
    assert "does not let the IRS take pay or bank money" in told["then"][1]
    assert expect["levy"]["wages_or_bank_possible_now"] is False
    coming = ask("timeline", notice_code="CP504", notice_date=facts["notice_date"])
    possible = {row["what"] for row in rows(coming, "timeline.now")}
    assert not any("levy to your" in what for what in possible)


def test_alvarez() -> None:
    facts, expect = ALVAREZ["facts"], ALVAREZ["expect"]["hearing"]
    told = ask("notice_dates", notice_code=facts["notice_code"], notice_date=facts["notice_date"])
    (hearing,) = [option for option in told["options"] if option["name"].endswith("hearing_not_yet")]
    assert hearing["status"].upper() == expect["status"]
    assert hearing["answer"].casefold().startswith(expect["reason"])


def test_lee() -> None:
    assert next_estimated_tax(LEE["facts"]["today"], LAW) == LEE["expect"]["dates"]["next_estimated_tax"]


@pytest.mark.parametrize(("today", "due"), [
    (date(2027, 1, 15), date(2027, 1, 15)), (date(2027, 1, 16), date(2027, 4, 15)),
    (date(2028, 1, 16), date(2028, 1, 18)), (date(2028, 1, 18), date(2028, 1, 18)),
    (date(2028, 1, 19), date(2028, 4, 18)),
])  # fmt: skip
def test_the_next_estimated_tax_is_moved_off_weekends_and_holidays(today: date, due: date) -> None:
    assert next_estimated_tax(today, LAW) == due


# The calendar file


PERSONAL = re.compile(r"irs|levy|tax|hearing|acs|debt|lien|plan|cp ?\d|lt ?\d|\$", re.IGNORECASE)


@pytest.mark.parametrize("code", NOTICES)
def test_the_calendar_opens_in_a_strict_reader_and_shows_nothing_of_what_it_is_about(code: str) -> None:
    told = ask("notice_dates", TODAY, **letter_facts(code, TODAY), pays_estimated_tax=True)
    events = calendar(told)
    ahead = days(told)
    assert {event.decoded("dtstart") for event in events} <= set(ahead.values())
    assert {str(event["summary"]) for event in events} <= {"Letter reply date", "Call to make", "Date to keep in mind"}
    assert len({str(event["uid"]) for event in events}) == len(events)
    assert not PERSONAL.search(told["calendar"].replace("letter-dates", ""))
    for event in events:
        start, alarms = event.decoded("dtstart"), [alarm.decoded("trigger") for alarm in event.walk("VALARM")]
        assert event.decoded("dtend") == start + timedelta(days=1)
        assert alarms == [-timedelta(days=days) for days in (7, 2) if start - timedelta(days=days) > TODAY]


def test_days_that_have_passed_stay_out_of_the_calendar() -> None:
    events = calendar(ask("notice_dates", notice_code="LT11", notice_date=date(2026, 6, 15)))
    assert [event.decoded("dtstart") for event in events] == [date(2027, 6, 15)]


# Who has the case


@pytest.mark.parametrize("code", NOTICES)
def test_each_letter_points_to_someone_and_every_sentence_names_its_authority(code: str) -> None:
    told = ask("who_has_my_case", notice_code=code)
    holder = holders(LAW).senders[NOTICES[code].sender].holder
    shown = rows(told, f"who_has_my_case.card.{holder}")
    assert {row["part"] for row in shown} == {"What it is", "It can", "It cannot", "Do this today"}
    assert told["verdict"].startswith("Your answers point here:")


@pytest.mark.parametrize("letterhead", LETTERHEADS)
def test_each_letterhead_points_to_someone(letterhead: str) -> None:
    told = ask("who_has_my_case", letterhead=letterhead)
    weak = letterhead in {"irs_city", "no_letter_for_long"}
    assert told["verdict"].startswith("We cannot tell for sure." if weak else "Your answers point here:")


@pytest.mark.parametrize(("facts", "who"), [
    ({"phone_shown": "800-829-7650"}, "ACS"), ({"phone_shown": "1 (800) 829-3903"}, "ACS"),
    ({"phone_shown": "877.777.4778"}, "The Taxpayer Advocate"),
    ({"collector_name": "the cbe group, inc."}, "A private collector"),
    ({"collector_name": "ConServe"}, "A private collector"), ({"notice_code": "letter 1058"}, "A revenue officer"),
    ({"letterhead": "irs_city", "notice_code": "LT11"}, "ACS"),
])  # fmt: skip
def test_a_clue_points_to_who_has_the_case(facts: dict[str, str], who: str) -> None:
    assert f": {who}" in ask("who_has_my_case", **facts)["verdict"]


def test_clues_that_do_not_fit_are_said_to_and_a_weak_one_comes_last() -> None:
    told = ask("who_has_my_case", letterhead="no_letter_for_long", notice_code="CP40")
    assert told["verdict"] == "Your clues do not all fit. The best one points here: A private collector."
    assert rows(told, "who_has_my_case.clues")[-1]["who"].startswith("Maybe:")


@pytest.mark.parametrize("facts", [{"phone_shown": "555-0100"}, {"collector_name": "Coastal Recovery"}])
def test_a_clue_that_says_nothing_is_told_as_such(facts: dict[str, str]) -> None:
    told = ask("who_has_my_case", **facts)
    assert told["verdict"].startswith("We cannot tell")
    assert ("scam" in " ".join(told["warnings"])) == ("collector_name" in facts)


def test_without_a_clue_nobody_is_named() -> None:
    assert refused("who_has_my_case") == {"letterhead": "no_clue"}
    assert refused("who_has_my_case", notice_code="banana") == {"notice_code": "unknown_notice"}


@pytest.mark.parametrize(("old", "new", "message"), [
    ('holder = "acs", source', 'holder = "limbo", source', "acs: unknown holder limbo"),
    ('letterheads = ["appeals"]', 'letterheads = ["pub"]', "appeals: unknown letterhead pub"),
    ('letterheads = ["appeals"]', "", "no holder for the letterhead appeals"),
    ('names_source = "irs-private-collectors"', 'names_source = "usc-0"', "unknown source usc-0"),
    ('"help.taxpayer_advocate_phone"', '"help.limbo"', "no parameter limbo"),
    ("[holders.queue]", "[holders.queue]\nodds = 1", "queue: unknown key odds"),
])  # fmt: skip
def test_holders_that_do_not_fit_together_are_refused(old: str, new: str, message: str) -> None:
    text = read_packaged("parameters/holders.toml").decode()
    assert text.count(old) == 1, old
    changed = text.replace(old, new).encode()
    law = Law(lambda path: changed if path == "parameters/holders.toml" else read_packaged(path))
    with pytest.raises(LawError, match=message):
        holders(law)


# Words


@pytest.mark.parametrize("tool", TOOLS)
def test_every_question_has_a_label_a_group_and_a_name_for_each_answer(tool: str) -> None:
    say = words("en")
    assert say.text(f"{tool}.title").endswith("?")
    assert say.text(f"{tool}.button")
    for question in fields_of(CALCULATORS[tool].questions):
        assert say.text(f"groups.{question.group}")
        for asked in (question, *(fields_of(question.row) if question.row else ())):
            assert say.text(f"questions.{asked.id}.label")
            for choice in asked.choices:
                own = f"questions.{asked.id}.choice.{choice}"
                assert say.has(own) or say.has(f"engine.{choice}"), own
