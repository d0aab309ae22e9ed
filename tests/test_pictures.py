"""Pictures that a page asks for: every box is told in words, a count has as many cells as the law has days."""

import re
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort

from calculators.engine.loading import load_law
from hooks.drawing import WEEK, WIDTH, Box, Picture, counted
from tests.one_page import one_page_site

DAYS = """```day-count
title = "A hold"
days = "FIGURE"
before = "It comes."
during = "It holds."
last = "It ends."
after = "It is paid."
```
"""
BOXES = """```boxes
title = "Two places"

[[row]]
boxes = [{ label = "First", note = "Within {deadlines.hearing_days}." }]

[[row]]
boxes = [{ label = "Here", note = "One." }, { label = "There", note = "Two." }]
```
"""


def built(folder: Path, text: str) -> str:
    return (one_page_site(folder, f"# One\n\n{text}") / "index.html").read_text(encoding="utf-8")


def count(days: int) -> Picture:
    return counted(Box(label="Day 0", note="It comes.", kind="day"), days, Box(label="After", note="Paid.", kind="day"))


@pytest.mark.parametrize("days", [1, WEEK, WEEK + 1, 3 * WEEK])
def test_a_count_has_a_cell_a_day_and_marks_the_last(days: int) -> None:
    picture = count(days)
    cells = picture.boxes[1:-1]
    assert [cell.lines[0].text for cell in cells] == [str(day) for day in range(1, days + 1)]
    assert [cell.kind for cell in cells] == ["day"] * (days - 1) + ["last-day"]


def test_cells_stay_in_the_picture_and_apart() -> None:
    picture = count(3 * WEEK)
    for box in picture.boxes:
        assert box.x >= 0
        assert box.x + box.width <= WIDTH
        assert box.y + box.height <= picture.height
        assert all(box.y < line.y < box.y + box.height for line in box.lines)
    for left, right in zip(picture.boxes, picture.boxes[1:], strict=False):
        assert right.y > left.y + left.height or right.x > left.x + left.width
    assert all(arrow.x1 == arrow.x2 and arrow.y1 < arrow.y2 for arrow in picture.arrows)


def test_the_count_is_the_laws_and_is_told_in_words(tmp_path: Path) -> None:
    page = built(tmp_path, DAYS.replace("FIGURE", "levies.bank_hold_days"))
    days = load_law()["levies.bank_hold_days"].on(load_law()["levies.bank_hold_days"].seen)
    assert page.count('data-holder="day"') + page.count('data-holder="last-day"') == days + 2
    told = re.findall(r"<li><strong>(.*?)\.</strong> (.*?)</li>", page)
    assert told == [
        ("Day 0", "It comes."),
        (f"Days 1 to {days - 1}", "It holds."),
        (f"Day {days}", "It ends."),
        ("After that", "It is paid."),
    ]


def test_each_box_leads_to_all_of_the_next_row_and_is_told_in_words(tmp_path: Path) -> None:
    page = built(tmp_path, BOXES)
    assert page.count("acs-machine-arrow") == 2
    told = dict(re.findall(r"<li><strong>(.*?)\.</strong> (.*?)</li>", page))
    assert told == {"First": "Within 30 days.", "Here": "One.", "There": "Two."}
    drawn = " ".join(re.findall(r"<text [^>]*>(.*?)</text>", page))
    for label, note in told.items():
        assert f"{label} {note}" in drawn


def test_the_picture_is_named_and_its_words_are_found(tmp_path: Path) -> None:
    page = built(tmp_path, BOXES)
    ((named, described),) = re.findall(r'aria-labelledby="([^"]*)" aria-describedby="([^"]*)"', page)
    assert f'<title id="{named}">Two places</title>' in page
    assert f'<ul id="{described}"' in page


def test_a_figure_that_is_not_known_ends_the_build(tmp_path: Path) -> None:
    with pytest.raises(Abort):
        built(tmp_path, DAYS.replace("FIGURE", "levies.no_such_days"))
