"""Every letter has its page: each statement of its card, who says so, a way back. The machine is told whole."""

import html
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort
from playwright.sync_api import Page, expect

from calculators.engine.loading import load_law
from calculators.rules.letter_codes import recognise
from calculators.rules.notices import notices
from calculators.rules.stage_data import machine
from hooks.drawing import GAP_ACROSS, WIDTH, Box, drawn
from hooks.letter_cards import Letter, letters
from hooks.letters import letter_page
from hooks.rules_told import label
from tests.one_page import one_page_site
from tests.readability import FENCE, front, grade, sentences, shown_text, too_long
from tests.test_accessibility import RULES
from tests.test_pages import GRADE, TYPED

CARDS = list(letters().values())
SAID_BY = re.compile(r"<br><small.*?</small>|<a .*?</a>[^|]*")
by_code = pytest.mark.parametrize("letter", CARDS, ids=lambda letter: letter.notice.code)


@pytest.fixture(scope="module")
def built(site: Path) -> dict[str, str]:
    """The HTML of each letter's page, by code."""
    return {card.notice.code: (site / "letters" / card.name / "index.html").read_text("utf-8") for card in CARDS}


def written(letter: Letter) -> str:
    """The page's own sentences: no front matter, fences, or names of authorities."""
    page = re.sub(r"\A---\n.*?\n---\n", "", letter_page(letter), flags=re.DOTALL)
    return SAID_BY.sub("", FENCE.sub("", page)).partition("People also write")[0]


def test_every_code_has_a_page() -> None:
    assert {card.notice.code for card in CARDS} == set(notices(load_law()))
    assert len({card.path for card in CARDS}) == len(CARDS)


@by_code
def test_every_statement_of_the_card_is_on_the_page_with_its_authority(letter: Letter, built: dict[str, str]) -> None:
    card, page = letter.notice, built[letter.notice.code]
    seen = shown_text(page)
    for line in (card.about, card.is_not, card.effect, card.today, *card.next):
        followed = seen[seen.index(line.text) + len(line.text) :].lstrip()
        assert followed.startswith(line.source.title), line.text
    for deadline in card.deadlines:
        assert deadline.act in seen
        assert html.escape(deadline.source.url) in page
    assert card.hearing_source.title in seen


@by_code
def test_a_page_has_its_own_title_and_description(letter: Letter, built: dict[str, str]) -> None:
    page = built[letter.notice.code]
    title = re.search(r"<title>(.*?)</title>", page)
    described = re.search(r'<meta name="description" content="(.*?)"', page)
    assert title
    assert described
    assert title[1].startswith(f"IRS {letter.shown}: ")
    assert 60 <= len(html.unescape(described[1])) <= 250
    others = [built[code] for code in built if code != letter.notice.code]
    assert not any(title[0] in other or described[0] in other for other in others)


@by_code
def test_a_page_leads_back_and_is_in_the_list(letter: Letter, built: dict[str, str], site: Path) -> None:
    assert 'href="../../your-letter/"' in built[letter.notice.code]
    assert 'href="../../your-dates/"' in built[letter.notice.code]
    every = (site / "your-letter" / "index.html").read_text("utf-8")
    assert f'href="../letters/{letter.name}/"' in every


@by_code
def test_a_search_finds_the_ways_of_typing_the_code(letter: Letter, site: Path) -> None:
    index = (site / "search" / "search_index.json").read_text("utf-8")
    for way in letter.also_typed:
        found = recognise(way, load_law())
        assert found, way
        assert found.notice == letter.notice
        assert way in index


@by_code
def test_a_page_is_easy_to_read_and_has_no_typed_figure(letter: Letter) -> None:
    found = sentences(written(letter))
    assert grade(found) <= GRADE
    assert too_long(found) == []
    shown = front(letter_page(letter))
    assert grade(shown) <= GRADE
    assert too_long(shown) == []
    assert TYPED.findall(written(letter)) == []


def test_every_rule_of_the_machine_is_told_with_its_authority(site: Path) -> None:
    page = shown_text((site / "how-acs-works" / "index.html").read_text("utf-8"))
    page = page[page.index("Every rule of the system") :]
    known = machine(load_law())
    for event in known.events.values():
        assert label(event.to) in page
        assert event.source.title in page
    assert page.count("From: ") == len(known.events)


def test_the_picture_and_its_words_have_the_same_boxes(site: Path) -> None:
    page = (site / "how-acs-works" / "index.html").read_text("utf-8")
    parts = r'<div class="acs-machine">\s*<figure class="acs-drawn">(.*?)</figure>\s*<details>(.*?)</details>'
    shapes = re.findall(parts, page, re.DOTALL)
    assert len(shapes) == 1
    for picture, words in shapes:
        assert picture.count("<rect ") == words.count("<strong>")


def test_boxes_stay_in_the_picture_and_apart() -> None:
    rows = [
        [Box(label="With a revenue officer", note="a revenue officer", kind="field")] * count for count in (1, 2, 3)
    ]
    picture = drawn(rows, [(0, 0, 1), (1, 1, 2)])
    for box in picture.boxes:
        assert box.x >= 0
        assert box.x + box.width <= WIDTH
        assert box.y + box.height <= picture.height
        assert all(box.y < line.y < box.y + box.height for line in box.lines)
    for left, right in zip(picture.boxes, picture.boxes[1:], strict=False):
        assert right.y > left.y + left.height or right.x == left.x + left.width + GAP_ACROSS
    assert all(arrow.y1 < arrow.y2 for arrow in picture.arrows)


@pytest.mark.parametrize(
    ("fence", "problem"),
    [
        ("```machine\n```", "name the states of one row a line"),
        ("```machine\nno_such_state\n```", "no state no_such_state"),
        ("```machine\nbill\nbank_levied\n```", "no rule leads from bill to bank_levied"),
        ("```machine-rules\nno_such_state\n```", "no state no_such_state"),
        ("```letters\nLT11\n```", "no body"),
    ],
)
def test_a_mistake_in_a_fence_ends_the_build(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, fence: str, problem: str
) -> None:
    with pytest.raises(Abort):
        one_page_site(tmp_path, f"# Mistaken\n\n{fence}\n")
    assert problem in caplog.records[-1].getMessage()


PAGES = (
    *("your-letter/", "your-dates/", "if-nothing-is-done/", "how-acs-works/", "last-day/", "if-they-say-no/"),
    *("is-this-real/", "letters/lt11/", "letters/cp14/"),
)


@pytest.mark.browser
@pytest.mark.parametrize("address", PAGES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(visit: Callable[..., Page], axe_source: str, address: str, scheme: str) -> None:
    page = visit(color_scheme=scheme, reduced_motion="reduce")
    page.goto(address)
    for folded in page.locator("details").all():
        folded.evaluate("element => { element.open = true; }")
    page.evaluate(axe_source)
    report = page.evaluate("rules => axe.run(document, { runOnly: rules, resultTypes: ['violations'] })", RULES)
    assert [f"{fault['id']}: {node['target']}" for fault in report["violations"] for node in fault["nodes"]] == []


@pytest.mark.browser
@pytest.mark.parametrize("address", [*PAGES, ""])
def test_a_phone_shows_every_word_of_the_picture_and_scrolls_only_down(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(address)
    outside = page.evaluate(
        """() => [...document.querySelectorAll('.acs-drawn text')].filter(text => {
            const said = text.getBoundingClientRect();
            const boxes = [...text.ownerSVGElement.querySelectorAll('rect')].map(box => box.getBoundingClientRect());
            return !boxes.some(box => box.left <= said.left && said.right <= box.right
                && box.top <= said.top && said.bottom <= box.bottom + 2);
        }).map(text => text.textContent)"""
    )
    assert outside == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


@pytest.mark.browser
def test_a_hearing_letter_is_three_taps_and_one_date_from_the_front_page(page: Page) -> None:
    page.clock.set_fixed_time("2026-11-22T12:00:00")
    page.goto("")
    page.get_by_role("link", name="My letter says that I can ask for a hearing").click()
    form = page.locator("acs-calculator[data-calculator='notice_dates']")
    form.locator("[name='notice_code']").fill("lt 11")
    for part, typed in (("month", "11"), ("day", "1"), ("year", "2026")):
        form.locator(f"[name='notice_date.{part}']").fill(typed)
    form.locator("button[type=submit]").click()
    expect(form.locator("[data-part='answer']")).to_contain_text("Tuesday, December 1, 2026")
