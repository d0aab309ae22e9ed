"""axe finds nothing on any page in any state, in light and dark; narrow, zoomed, printed and touched pages hold."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.building import ROOT
from tests.reader import AFFORD, DANA, TODAY, answered, fill, press

pytestmark = pytest.mark.browser
WRITTEN = sorted(page.stem for page in (ROOT / "docs").glob("*.md"))
PAGES = (
    *("" if page == "index" else f"{page}/" for page in WRITTEN),
    "letters/lt11/",
    "letters/cp90/",
    "no-such-page/",
)
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
Axe = Callable[[Page], list[str]]


@pytest.fixture
def violations(axe_source: str) -> Axe:
    """A function that gives what axe finds on a page: rule, and where."""

    def found(page: Page) -> list[str]:
        page.evaluate(axe_source)
        report: dict[str, Any] = page.evaluate(
            "rules => axe.run(document, { runOnly: rules, resultTypes: ['violations'] })", RULES
        )
        return [f"{fault['id']}: {node['target']}" for fault in report["violations"] for node in fault["nodes"]]

    return found


@pytest.fixture(params=["light", "dark"])
def reader(request: pytest.FixtureRequest, visit: Callable[..., Page]) -> Page:
    """A page in each colour scheme."""
    page: Page = visit(color_scheme=request.param, reduced_motion="reduce")
    return page


@pytest.mark.parametrize("address", PAGES)
def test_axe_finds_nothing_before_input(reader: Page, violations: Axe, address: str, watch: Any) -> None:
    watch.expect("404")
    reader.goto(address)
    expect(reader.get_by_role("heading", level=1)).to_be_visible()
    reader.locator("details").evaluate_all("all => { for (const folded of all) folded.open = true; }")
    assert violations(reader) == []


def test_axe_sees_a_fault_that_is_put_in(page: Page, violations: Axe) -> None:
    page.goto(AFFORD)
    page.locator("label[for$=assessed_balance]").evaluate("label => label.remove()")
    assert any(found.startswith("label: ") for found in violations(page))


def test_axe_finds_nothing_with_faults(reader: Page, violations: Axe) -> None:
    reader.goto(AFFORD)
    press(reader)
    expect(reader.get_by_role("group", name="There is a problem")).to_be_focused()
    assert violations(reader) == []


def test_axe_finds_nothing_with_a_result(reader: Page, violations: Axe) -> None:
    reader.clock.set_fixed_time(TODAY)
    reader.goto(AFFORD)
    fill(reader, DANA)
    press(reader)
    answered(reader)
    reader.locator("details").evaluate_all("all => { for (const folded of all) folded.open = true; }")
    assert violations(reader) == []


def test_axe_finds_nothing_with_answers_kept_and_a_locked_file_waiting(reader: Page, violations: Axe) -> None:
    reader.goto(AFFORD)
    fill(reader, DANA)
    reader.goto("options/")
    expect(reader.locator(".acs-typed").first).to_be_attached()
    assert violations(reader) == []
    reader.goto("my-answers/")
    expect(reader.locator("acs-answers dt").first).to_be_visible()
    reader.locator("[data-part=unlock]").evaluate("part => { part.hidden = false; }")
    assert violations(reader) == []


def test_axe_finds_nothing_in_the_search_and_in_the_note_of_a_figure(reader: Page, violations: Axe) -> None:
    reader.goto(AFFORD)
    reader.get_by_role("button", name="120 months").press("Enter")
    note = reader.locator(".acs-law-note:popover-open")
    expect(note).to_contain_text("SBSE-05-0325-0008")
    assert violations(reader) == []
    reader.keyboard.press("Escape")
    expect(note).to_have_count(0)
    reader.get_by_role("textbox", name="Search").press_sequentially("hearing")
    expect(reader.get_by_role("dialog", name="Search").get_by_role("link").first).to_be_visible()
    assert violations(reader) == []


@pytest.mark.parametrize("width", [320, 360, 1280])
@pytest.mark.parametrize("address", PAGES[:-1])
def test_no_page_scrolls_sideways(page: Page, address: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 700})
    page.clock.set_fixed_time(TODAY)
    page.goto(address)
    if address == AFFORD:
        fill(page, DANA)
        press(page)
        answered(page)
    if address == "my-answers/":
        page.goto(AFFORD)
        fill(page, DANA)
        page.goto(address)
        expect(page.locator("acs-answers dt").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_what_is_pressed_is_large_enough(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(AFFORD)
    pressed = "button[type=submit], .acs-box, .acs-choice, summary, .acs-header__menu"
    small = page.evaluate(
        """pressed => [...document.querySelectorAll(pressed)]
            .map(element => [element.className || element.tagName, element.getBoundingClientRect()])
            .filter(([, box]) => box.height && (box.height < 44 || box.width < 44))
            .map(([name, box]) => `${name}: ${box.width} x ${box.height}`)""",
        pressed,
    )
    assert small == []


def test_paper_gets_the_answers_the_result_and_the_address_of_the_page(page: Page) -> None:
    page.clock.set_fixed_time(TODAY)
    page.goto(AFFORD)
    fill(page, DANA)
    press(page)
    answered(page)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    expect(page.locator(".acs-result")).to_be_visible()
    expect(page.locator("[data-acs-address]")).to_contain_text(f"/{AFFORD}")
    expect(page.get_by_text("Figures checked through")).to_be_visible()
    for hidden in (page.get_by_role("banner"), page.get_by_role("navigation"), page.get_by_text("Do it by hand")):
        assert not any(element.is_visible() for element in hidden.all())


def test_single_letters_are_no_commands(page: Page) -> None:
    page.goto(AFFORD)
    page.locator("h1").click()
    for letter in "nps/f,.":
        page.keyboard.press(letter)
    assert page.url.endswith(AFFORD)
    assert not page.locator("#__search").is_checked()
