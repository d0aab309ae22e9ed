"""The picture of a choice: every question and answer is in it, in order, inside its box; its links lead somewhere."""

import re
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree

import pytest
from mkdocs.exceptions import Abort

from calculators.engine.words import words
from hooks.choices import ANSWER_LETTERS, ASK_LETTERS, WIDTH, Question, drawn
from hooks.day_texts import in_words
from tests.one_page import one_page_site

QUESTIONS = [
    Question(ask="Can you pay all of it within a time that takes more than one line?", yes="Pay it", page="a.md"),
    Question(
        ask="Is something left?", yes="Pay a part of it each month until the time to collect is over", page="b.md"
    ),
]
FENCE = """```choices
title = "Which way?"
otherwise = "Wait {plans.short_term_plan_days}"
otherwise_page = "index.md"

[[question]]
ask = "Now?"
yes = "Yes"
page = "PAGE"
```
"""


def test_every_text_is_in_the_picture_in_order() -> None:
    picture = ElementTree.fromstring(drawn("Which way?", QUESTIONS, "Rest"))
    said = " ".join("".join(text.itertext()) for text in picture.iter("text"))
    wanted = [text for question in QUESTIONS for text in (question.ask, question.yes, "Yes", "No")]
    assert said == " ".join([*wanted, "Rest"])
    assert picture.get("aria-label") == "Which way?"


def test_boxes_and_lines_stay_inside_the_picture_and_do_not_touch() -> None:
    picture = ElementTree.fromstring(drawn("Which way?", QUESTIONS, "Rest"))
    height = int(picture.attrib["viewBox"].split()[-1])
    boxes = [{name: int(box.attrib[name]) for name in ("x", "y", "width", "height")} for box in picture.iter("rect")]
    assert all(box["x"] >= 0 and box["x"] + box["width"] < WIDTH for box in boxes)
    assert all(above["y"] + above["height"] < below["y"] for above, below in pairwise(boxes))
    assert boxes[-1]["y"] + boxes[-1]["height"] < height
    assert all(len(text.text or "") <= max(ASK_LETTERS, ANSWER_LETTERS) for text in picture.iter("text"))


def test_the_words_beside_the_picture_link_to_its_pages(tmp_path: Path) -> None:
    html = (one_page_site(tmp_path, f"# One\n\n{FENCE.replace('PAGE', 'index.md#one')}") / "index.html").read_text()
    steps = re.findall(r'<li>(?:Now\?|If none of these:)[^<]*<a href="([^"]*)">([^<]*)</a>', html)
    assert [text for _, text in steps] == ["Yes", "Wait 180 days"]
    assert steps[0][0].endswith("#one")


def test_a_page_that_is_not_there_ends_the_build(tmp_path: Path) -> None:
    with pytest.raises(Abort):
        one_page_site(tmp_path, f"# One\n\n{FENCE.replace('PAGE', 'nowhere.md')}")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("2023-07-10", "Jul 10, 2023"),
        ("04-15", "April 15"),
        ("04-15 06-15 09-15 01-15", "April 15, June 15, September 15 and January 15"),
        ("2020 2021", "2020 and 2021"),
        ("8 a.m.", "8 a.m."),
        ("877-777-4778", "877-777-4778"),
    ],
)
def test_days_and_years_are_written_as_a_reader_says_them(text: str, said: str) -> None:
    assert in_words(text, words("en")) == said
