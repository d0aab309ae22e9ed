"""Which letter a typed code means, and when we ask first."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators.engine.law import LawError
from calculators.engine.loading import Law, load_law, read_packaged
from calculators.rules.letter_codes import recognise
from calculators.rules.notices import notices
from tests.asking import ask, refusal

NOTICES = notices(load_law())
NAMED_IN_THE_ISSUE = {
    *("CP14", "CP501", "CP503", "CP504", "LT11", "L1058", "LT16", "LT38", "LT39", "LT40", "LT75"),
    *("CP90", "CP297", "CP91", "CP298", "CP40", "CP71", "CP523", "CP508C", "CP92", "CP77", "L3172", "L2975"),
    *("CP601", "CP603", "CP604"),
}
CERTAIN = {
    "LT11": ["LT11", "Lt11", "lt 11", "LT-11", "L.T. 11", " lt\t11 ", "Letter 11", "LT11 Final notice", "notice LT11"],
    "L1058": ["L1058", "Letter 1058", "letter no. 1058", "1058", "Letter 1058 (DO)", "LTR 1058", "carta 1058", 1058],
    "CP90": ["cp90", "CP 90", "CP-90 final notice of intent to levy", "Notice CP90"],
    "CP504": ["cp504", "504", "CP504B", "CP#504", "Notice CP504\nTax year 2021\nNotice date 11/02/2026"],
    "LT16": ["lt16", "letter 16"],
    "CP71": ["CP71C", "cp 71a"],
    "CP604": ["CP604", "aviso CP 604"],
    "L3172": ["3172", "Letter 3172", "l-3172"],
    "CP508C": ["CP508C", "cp508"],
}
WITH_A_SLIP = {
    "CP501": ["CP5O1", "cp5o1 reminder", "CPS01", "CP50I", "cp50l"],
    "CP90": ["CP9O", "cp 9o", "90"],
    "LT11": ["LT1I", "LTll", "lt1l", "LT|1", "IT11", "1T11", "11", "LT11 or CP504"],
    "L1058": ["LIO58", "I1058", "Letter 1O58", "lt1o58"],
    "CP14": ["CPI4", "14"],
    "L2975": ["L297S"],
}
OTHER_LETTERS = [
    "CP11",
    "CP90C",
    "CP297A",
    "CP2000",
    "LT504",
    "40",
    "LT",
    "banana",
    "---",
    "you owe 504 dollars",
    "CP540",
]


@pytest.mark.parametrize(("code", "typed"), [(code, way) for code, ways in CERTAIN.items() for way in ways])
def test_a_way_of_typing_names_its_letter(code: str, typed: str) -> None:
    answer = ask("notice_code", typed=typed)
    assert (answer["code"], answer["ask_to_confirm"]) == (code, False)


@pytest.mark.parametrize(("code", "typed"), [(code, way) for code, ways in WITH_A_SLIP.items() for way in ways])
def test_a_slip_is_read_and_asked_about(code: str, typed: str) -> None:
    answer = ask("notice_code", typed=typed)
    assert (answer["code"], answer["ask_to_confirm"]) == (code, True)


@pytest.mark.parametrize("typed", OTHER_LETTERS)
def test_no_other_letter_is_taken_for_one_of_ours(typed: str) -> None:
    assert refusal("notice_code", typed=typed) == ("unknown_notice", "typed")


@pytest.mark.parametrize("typed", ["", "  ", None])
def test_nothing_typed_is_missing(typed: str | None) -> None:
    assert refusal("notice_code", typed=typed) == ("required_missing", "typed")


@pytest.mark.parametrize("typed", [True, ["LT11"], {"code": "LT11"}])
def test_what_is_no_text_is_no_code(typed: object) -> None:
    assert refusal("notice_code", typed=typed) == ("not_an_allowed_choice", "typed")


def test_every_letter_of_the_issue_has_a_card() -> None:
    assert set(NOTICES) >= NAMED_IN_THE_ISSUE


@pytest.mark.parametrize("code", NOTICES)
def test_every_letter_is_found_by_its_printed_code_and_every_way_it_lists(code: str) -> None:
    for way in (code, code.lower(), *NOTICES[code].typed):
        found = recognise(way, load_law())
        assert found is not None
        assert (found.notice.code, found.ask_to_confirm) == (code, False), way


def test_the_four_hearing_letters_are_one_card() -> None:
    cards = {code: ask("notice_code", typed=code) for code in ("LT11", "L1058", "CP90", "CP297")}
    assert {answer["card"] for answer in cards.values()} == {"final_notice_with_hearing_right"}
    assert {answer["same_card_as"] for answer in cards.values()} == {"LT11"}
    assert "card" not in ask("notice_code", typed="CP503")


@given(st.sampled_from(sorted(NOTICES)), st.text(alphabet=" -.#/", max_size=3))
def test_marks_and_case_between_the_characters_change_nothing(code: str, mark: str) -> None:
    found = recognise(mark.join(code.swapcase()), load_law())
    assert found is not None
    assert (found.notice.code, found.ask_to_confirm) == (code, False)


@given(st.text(max_size=60))
def test_any_text_is_answered_or_not_known(typed: str) -> None:
    found = recognise(typed, load_law())
    assert found is None or found.notice.code in NOTICES


def law_with(letters: str) -> Law:
    """The law as packaged, with other letters."""
    return Law(lambda path: letters.encode() if path == "parameters/notices.toml" else read_packaged(path))


def entry(code: str = "XX1", **changed: str) -> str:
    sentence = '{ text = "A letter.", source = "irs-notices" }'
    lines = {
        "title": '"A letter"',
        "typed": '["xx1"]',
        "sender": '"acs"',
        "stage": '"bill"',
        **dict.fromkeys(("about", "is_not", "effect", "today"), sentence),
        "hearing": '"none"',
        "hearing_source": '"usc-6330-a"',
        "deadlines": "[]",
        "next": "[]",
    }
    return f"[{code}]\n" + "\n".join(f"{key} = {value}" for key, value in {**lines, **changed}.items() if value)


def test_a_whole_entry_is_read() -> None:
    assert notices(law_with(entry()))["XX1"].about.source.id == "irs-notices"


@pytest.mark.parametrize(
    ("letters", "message"),
    [
        (entry(colour='"red"'), "XX1: unknown key colour"),
        (entry(about=""), "XX1: no about"),
        (entry(sender='"somebody"'), "XX1: unknown sender somebody"),
        (entry(stage='"limbo"'), "XX1: unknown stage limbo"),
        (entry(hearing='"perhaps"'), "XX1: unknown hearing perhaps"),
        (entry(hearing_source='"usc-0"'), "XX1: unknown source usc-0"),
        (entry(about='{ text = "A", source = "usc-0" }'), "XX1: unknown source usc-0"),
        (entry(about='{ text = "A" }'), "XX1: no source"),
        (
            entry(deadlines='[{ act = "A", source = "usc-6330-a" }]'),
            "XX1: give one of business_days, days, weeks, years",
        ),
        (entry(deadlines='[{ act = "A", days = "deadlines.x", source = "usc-6330-a" }]'), "no parameter x"),
        (entry(next='[{ to = "A", text = "B", source = "usc-6330-a", odds = 1 }]'), "XX1: unknown key odds"),
        ("[XX1", "parameters/notices.toml: "),
    ],
)
def test_an_entry_that_is_not_whole_is_refused(letters: str, message: str) -> None:
    with pytest.raises(LawError, match=message):
        notices(law_with(letters))


def test_two_letters_typed_alike_are_refused() -> None:
    with pytest.raises(LawError, match="xx1 means XX1 and XX2"):
        recognise("xx1", law_with(entry() + "\n" + entry("XX2")))
