"""Moving about in the built site: from page to page and back, within a page, and with the keyboard alone."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.reader import AFFORD, BUTTON, DANA, TODAY, answered, boxes, fill, press, told, verdict

pytestmark = pytest.mark.browser


@pytest.fixture
def instant(page: Page, server: str) -> Page:
    """A page of the site published at the server's own address: the theme then changes pages without a load."""
    page.route(
        "**/sitemap.xml",
        lambda route: route.fulfill(
            content_type="application/xml", body=route.fetch().text().replace("http://127.0.0.1:8000/", server)
        ),
    )
    page.clock.set_fixed_time(TODAY)
    return page


def test_pages_change_without_a_load_and_python_stays(instant: Page) -> None:
    runtimes: list[str] = []
    instant.context.on("request", lambda request: runtimes.append(request.url) if ".wasm" in request.url else None)
    instant.goto(AFFORD)
    instant.evaluate("window.kept = true")
    fill(instant, DANA)
    press(instant)
    answered(instant)
    instant.get_by_role("navigation", name="Pages", exact=True).get_by_role("link", name="How we work").click()
    expect(instant.get_by_role("heading", level=1, name="How we work")).to_be_focused()
    instant.go_back()
    expect(instant.get_by_role("heading", level=1, name="What can I afford")).to_be_focused()
    fill(instant, DANA)
    press(instant)
    expect(verdict(instant)).to_have_text(told(DANA))
    assert instant.evaluate("window.kept") is True
    assert len({url.removesuffix(".gz") for url in runtimes}) == 1
    assert len(runtimes) <= 2  # the plain file, and where the host does not pack it, its packed copy


def test_a_link_within_the_page_keeps_what_was_typed(instant: Page) -> None:
    loads: list[str] = []
    instant.goto(AFFORD)
    fill(instant, DANA)
    press(instant)
    answered(instant)
    instant.on("request", lambda request: loads.append(f"{request.resource_type} {request.url}"))
    for name in ("What can go wrong", "Work it out"):
        instant.get_by_role("navigation", name="On this page").get_by_role("link", name=name).click()
        expect(instant).to_have_url(re.compile("#" + name.lower().replace(" ", "-")))
    instant.go_back()
    expect(instant).to_have_url(re.compile("#what-can-go-wrong"))
    expect(instant.locator('[name="assessed_balance"]')).to_have_value(DANA["assessed_balance"])
    expect(verdict(instant)).to_have_text(told(DANA))
    assert [load for load in loads if not load.endswith("logo.svg")] == []  # the tab's own icon


def test_after_a_load_of_another_page_and_back_the_form_works(page: Page) -> None:
    page.clock.set_fixed_time(TODAY)
    page.goto(AFFORD)
    fill(page, DANA)
    press(page)
    answered(page)
    page.goto("how-we-work/")
    page.go_back()
    fill(page, DANA)
    press(page)
    expect(verdict(page)).to_have_text(told(DANA))


def test_the_keyboard_alone_is_enough(page: Page) -> None:
    page.clock.set_fixed_time(TODAY)
    page.goto(AFFORD)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to content")).to_be_focused()
    page.keyboard.press("Enter")
    for name, value in boxes_in_order(page):
        while not page.locator(f'[name="{name}"]').first.is_visible():
            go_on(page)
        tab_to(page, lambda name=name: page.evaluate("document.activeElement.name") == name)
        if page.evaluate("document.activeElement.type") in {"radio", "select-one"}:
            choose(page, value)
        else:
            page.keyboard.type(value)
    while not page.get_by_role("button", name=BUTTON).is_visible():
        go_on(page)
    go_on(page)
    answered(page)
    expect(verdict(page)).to_have_text(told(DANA))


def go_on(page: Page) -> None:
    """Leave this step of the form, or send it, with its button."""
    tab_to(page, lambda: page.evaluate("document.activeElement.matches('[data-part=next], [type=submit]')"))
    page.keyboard.press("Enter")


def boxes_in_order(page: Page) -> list[tuple[str, str]]:
    """The boxes that Dana fills, in the order in which the Tab key comes to them, and what goes into each."""
    typed = boxes(DANA)
    names: list[str] = page.evaluate("[...new Set([...document.querySelector('.acs-form')].map(box => box.name))]")
    return [(name, typed[name]) for name in names if name in typed]


def choose(page: Page, value: str) -> None:
    """Choose *value* in the group or list that has the focus, with Space and the arrow keys."""
    if page.evaluate("document.activeElement.type") == "radio":
        page.keyboard.press("Space")
    for _ in range(12):
        if page.evaluate("document.activeElement.value") == value:
            return
        page.keyboard.press("ArrowDown")
    pytest.fail(f"{value} not reached with the arrow keys")


def tab_to(page: Page, there: Callable[[], bool]) -> None:
    """Press Tab until *there*; each stop on the way must be visible."""
    for _ in range(60):
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.checkVisibility()")
        if there():
            return
    pytest.fail("not reached with the Tab key")
