"""The page of letters as a reader uses it: one letter's questions at a time, and a letter to copy, save and print."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.reader import TODAY, fill
from tests.test_accessibility import RULES

pytestmark = pytest.mark.browser
ADDRESS = "letters-to-send/"
WRITE = "Write my letter"
SHEET = re.compile(rb"/Type\s*/Page\b")
HEARING = {
    "notice_code": "LT11",
    "notice_date": (11, 2, 2026),
    "hearing_ask": "plan",
}
WHY = "I lost my job. <script>document.title='x'</script>\nI look for work."


def opened(page: Page) -> Page:
    page.clock.set_fixed_time(TODAY)
    page.goto(ADDRESS)
    expect(page.get_by_role("button", name="Continue")).to_be_visible()
    return page


def choose(page: Page, letter: str) -> None:
    page.locator(f'[name="which_letter"][value="{letter}"]').check()


def asked(page: Page) -> set[str]:
    """The names of the questions in sight."""
    fields = page.locator("[data-step] > [data-field]:visible")
    return {field.get_attribute("data-field") or "" for field in fields.all()}


def written(page: Page) -> Page:
    page.get_by_role("button", name=WRITE).click()
    expect(page.locator("[data-answered] .acs-result h3").first).to_be_focused()
    return page


def hearing_letter(page: Page) -> Page:
    choose(opened(page), "hearing_statement")
    fill(page, HEARING)
    page.locator('[name="hearing_why"]').fill(WHY)
    return written(page)


def test_only_the_questions_of_the_chosen_letter_are_in_sight(page: Page) -> None:
    opened(page)
    page.get_by_role("button", name="Show all questions on one page").click()
    assert asked(page) == {"which_letter"}
    choose(page, "manager_request")
    assert asked(page) == {"which_letter", "refused_what", "refused_day", "refused_reason", "refused_why_not"}
    choose(page, "hearing_statement")
    assert {"notice_code", "notice_date", "hearing_ask", "hearing_why"} <= asked(page)
    assert "refused_day" not in asked(page)


def test_the_steps_are_those_of_the_letter_and_the_keyboard_is_enough(page: Page) -> None:
    opened(page)
    page.locator('[name="which_letter"]').first.focus()
    page.keyboard.press("Space")
    expect(page.locator(".acs-step:visible h3")).to_contain_text("Step 1 of 3:")
    for _ in range(4):
        page.keyboard.press("ArrowDown")
    expect(page.locator('[name="which_letter"][value="plan_request"]')).to_be_checked()
    page.locator('[name="which_letter"][value="manager_request"]').focus()
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    expect(page.locator(".acs-step:visible h3")).to_contain_text("Step 2 of 3: What they said no to")


def test_what_is_out_of_sight_is_not_sent_and_not_lost(page: Page) -> None:
    choose(opened(page), "confirm_call")
    fill(page, {"agreed_day": (13, 45, 2026), "agreed_words": "kept"})
    choose(page, "manager_request")
    fill(page, {"refused_what": "plan", "refused_day": (11, 20, 2026)})
    written(page)
    expect(page.locator(".acs-letter")).to_contain_text("I asked for a payment plan. You said no.")
    page.reload()
    choose(page, "confirm_call")
    expect(page.locator('[name="agreed_words"]')).to_have_value("kept")


def test_the_letter_is_text_and_can_be_copied_and_saved(visit: Callable[..., Page]) -> None:
    page = hearing_letter(visit(permissions=["clipboard-read", "clipboard-write"]))
    expect(page.locator(".acs-letter")).to_contain_text("<script>document.title='x'</script>")
    assert page.title() != "x"
    with page.expect_download() as saved:
        page.get_by_role("button", name="Save as a text file").click()
    assert saved.value.suggested_filename == "letter.txt"
    text = Path(saved.value.path()).read_text(encoding="utf-8")
    assert "These are my reasons: I lost my job." in text
    page.get_by_role("button", name="Copy these words").click()
    expect(page.get_by_role("status").filter(has_text="Copied.")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()").replace("\r\n", "\n") == text


def test_the_letter_prints_on_a_sheet_of_its_own(page: Page) -> None:
    hearing_letter(page)
    page.emulate_media(media="print")
    for edge in ("breakBefore", "breakAfter"):
        assert page.locator(".acs-letter").evaluate(f"letter => getComputedStyle(letter).{edge}") == "page"
    for hidden in page.locator("[data-off]").all():
        expect(hidden).to_be_hidden()


def test_axe_finds_nothing_with_a_letter(page: Page, axe_source: str) -> None:
    hearing_letter(page)
    page.evaluate(axe_source)
    report: dict[str, Any] = page.evaluate("rules => axe.run(document, { runOnly: rules })", RULES)
    assert [fault["id"] for fault in report["violations"]] == []
    page.set_viewport_size({"width": 360, "height": 740})
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


@pytest.mark.parametrize("size", ["Letter", "A4"])
def test_the_handout_has_two_sheets_at_most(page: Page, size: str) -> None:
    page.goto("handout/")
    sheets = len(SHEET.findall(page.pdf(format=size)))
    assert 1 <= sheets <= 2
