"""The words of the site: easy, short, without figures, and those of the word list, in pages and calculators alike."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from hooks.glossary import entries
from tests.building import ROOT
from tests.readability import FRONT, LINK, grade, prose, spoken, spoken_sentences, too_long
from tests.test_pages import EXAMPLE, TYPED, WRITTEN, unknown_forms

FILES = [
    *sorted((ROOT / "calculators/words/en").glob("*.toml")),
    # search.toml has what people type to find a page: it is never said
    *(file for file in sorted((ROOT / "hooks/words/en").glob("*.toml")) if file.name != "search.toml"),
    *(ROOT / f"calculators/parameters/{name}.toml" for name in ("notices", "stages", "holders", "shocks")),
]
WORD_LIST = tomllib.loads((ROOT / "tests/data/say_not.toml").read_text(encoding="utf-8"))["word"]
EASY = 6.0
TITLES = re.compile(r"\A---\n.*?\n---\n|^# .*$", re.DOTALL | re.MULTILINE)
QUOTED = re.compile(r"[\"“][^\"“”]*[\"”]")
HEARING_LETTERS = re.compile(r"\b(?:LT11|Letter 1058|CP90|CP297)\b")

each_file = pytest.mark.parametrize("file", FILES, ids=lambda file: "/".join(file.parts[-3:]))


def told(file: Path) -> dict[str, object]:
    return tomllib.loads(file.read_text(encoding="utf-8"))


@each_file
def test_words_are_easy_to_read(file: Path) -> None:
    said = spoken_sentences(told(file))
    assert not said or grade(said) <= EASY
    labels = [line for text in spoken(told(file)) for line in text.splitlines() if not line.endswith((".", "?", "!"))]
    assert too_long(labels + said) == []


@each_file
def test_no_figure_of_the_law_is_typed_in_words(file: Path) -> None:
    assert [text for text in spoken(told(file)) if TYPED.search(text)] == []


@each_file
def test_every_form_in_words_is_known(file: Path) -> None:
    assert unknown_forms(" ".join(spoken(told(file)))) == set()


def in_our_words(text: str) -> str:
    """*text* without what is quoted: the words of the call and of the letters."""
    return QUOTED.sub("", text)


def against(text: str) -> Iterator[str]:
    """What of *text* the word list does not want, with what to say."""
    for word in WORD_LIST:
        names = re.compile("|".join(map(re.escape, word.get("once", []))) or r"(?!)")
        for pattern in word["not"]:
            for found in re.findall(rf"(?i)\b{pattern}\b", names.sub("", in_our_words(text))):
                yield f"{found}: say {word['say']}"


@pytest.mark.parametrize("page", WRITTEN, ids=lambda page: page.name)
def test_a_page_says_it_in_the_words_of_the_list(page: Path) -> None:
    text = prose(TITLES.sub("", page.read_text(encoding="utf-8"), count=2))
    assert list(against(re.sub(r"`#!law [^`]*`", "some", LINK.sub(r"\1", text)))) == []


@each_file
def test_words_are_those_of_the_list(file: Path) -> None:
    assert [fault for text in spoken(told(file)) for fault in against(text)] == []


@pytest.mark.parametrize("page", WRITTEN, ids=lambda page: page.name)
def test_a_hearing_letter_is_never_named_by_its_code_alone(page: Path) -> None:
    text = EXAMPLE.sub("", FRONT.sub("", page.read_text(encoding="utf-8")))
    assert not HEARING_LETTERS.search(text) or re.search(r"hearing letters?|for a hearing|letter about a hearing", text)


def test_every_name_that_is_free_once_it_is_defined_is_in_the_glossary() -> None:
    defined = {name.lower() for entry in entries() for name in entry.names}
    free = {name.lower() for word in WORD_LIST for name in word.get("once", [])}
    assert free - defined == set()
    assert free


def test_the_word_list_finds_what_it_is_for() -> None:
    assert list(against("The IRS will garnish your pay.")) == [
        "garnish: say levy: the IRS takes money from your pay or bank account",
        "IRS will: say may, usually, not public",
    ]
    assert list(against('Say: "I want to cure the default."')) == []
