"""The walk through the built site in a real Chromium, as a reader takes it."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.reader import AFFORD, BUTTON, DANA, TODAY, answered, case, fill, press, verdict

pytestmark = pytest.mark.browser
PHONE = {"width": 360, "height": 740}
PEOPLE = {"Dana's balance, penalty": {}, "Alvarez balance of 62,300": {}, "Lee's balance of 27,900": {}}


@pytest.fixture
def afford(page: Page) -> Page:
    """The page of the calculator on the day of the cases, at the size of a phone."""
    page.set_viewport_size(PHONE)
    page.clock.set_fixed_time(TODAY)
    page.goto(AFFORD)
    return page


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


@pytest.mark.parametrize("name", PEOPLE)
def test_a_balance_typed_by_hand_gives_the_smallest_payment_of_the_case(afford: Page, name: str) -> None:
    facts, expected = case(name)["facts"], case(name)["expect"]
    first, deadline = facts["first_payment_date"], facts["collection_deadline"]
    fill(afford, DANA | {"assessed_balance": facts["tax"], "assessed_tax_only": facts["tax"]})
    fill(afford, {"accruals_not_assessed": ""})
    fill(afford, {"first_payment_date": (first.month, first.day, first.year)})
    fill(afford, {"collection_deadline": (deadline.month, deadline.day, deadline.year)})
    press(afford)
    expect(verdict(afford)).to_contain_text(f"${expected['smallest_payment']} a month")


def test_faults_are_told_twice_in_the_same_words_and_nothing_typed_is_lost(afford: Page) -> None:
    fill(afford, {"assessed_balance": "a lot", "first_payment_date": (12, 31, 2026)})
    press(afford)
    summary = afford.get_by_role("group", name="There is a problem")
    expect(summary).to_be_focused()
    expect(afford).to_have_title(re.compile("^Problem: What can I afford"))
    lines = summary.get_by_role("link")
    beside = afford.locator("[data-fault]:visible [data-text]")
    assert lines.count() == beside.count() > 5
    for line, sentence in zip(lines.all_text_contents(), beside.all_text_contents(), strict=True):
        assert line.endswith(sentence)
    lines.first.click()
    balance = afford.locator('[name="assessed_balance"]')
    expect(balance).to_be_focused()
    expect(balance).to_have_value("a lot")
    assert balance.get_attribute("aria-invalid") == "true"
    expect(afford.locator('[name="first_payment_date.day"]')).to_have_value("31")


def test_correcting_the_faults_leads_to_the_result(afford: Page) -> None:
    press(afford)
    expect(afford.get_by_role("group", name="There is a problem")).to_be_focused()
    fill(afford, DANA)
    press(afford)
    answered(afford)
    expect(verdict(afford)).to_contain_text("$595.92")
    expect(afford.get_by_role("group", name="There is a problem")).to_be_hidden()
    expect(afford).to_have_title(re.compile("^What can I afford"))
    assert afford.locator("[aria-invalid]").count() == 0
    assert afford.locator("[data-fault]:visible").count() == 0


def test_a_second_answer_takes_the_place_of_the_first(afford: Page) -> None:
    fill(afford, DANA)
    press(afford)
    answered(afford)
    expect(verdict(afford)).to_contain_text("You have $102.70 left")
    fill(afford, {"take_home_pay_per_period": "6000", "pay_period": "monthly"})
    press(afford)
    expect(verdict(afford)).to_contain_text("You have $1,090 left")
    assert afford.locator(".acs-result").count() == 1


def test_the_newest_of_two_quick_answers_stays(afford: Page) -> None:
    fill(afford, DANA)
    press(afford)
    fill(afford, {"take_home_pay_per_period": "6000", "pay_period": "monthly"})
    afford.get_by_role("button", name=BUTTON).dblclick()
    expect(verdict(afford)).to_contain_text("You have $1,090 left")
    assert afford.locator(".acs-result").count() == 1


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
    expect(verdict(instant)).to_contain_text("$595.92")
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
    expect(verdict(instant)).to_contain_text("$595.92")
    assert [load for load in loads if not load.endswith("logo.svg")] == []  # the tab's own icon


def test_after_a_load_of_another_page_and_back_the_form_works(afford: Page) -> None:
    fill(afford, DANA)
    press(afford)
    answered(afford)
    afford.goto("how-we-work/")
    afford.go_back()
    fill(afford, DANA)
    press(afford)
    expect(verdict(afford)).to_contain_text("$595.92")


def test_nothing_is_sent_when_the_button_is_pressed(afford: Page) -> None:
    fill(afford, DANA)
    press(afford)
    answered(afford)
    sent: list[str] = []
    afford.context.on("request", lambda request: sent.append(request.url))
    fill(afford, {"take_home_pay_per_period": "6000", "pay_period": "monthly"})
    press(afford)
    expect(verdict(afford)).to_contain_text("You have $1,090 left")
    assert sent == []
    assert afford.url.endswith(AFFORD)


def test_the_keyboard_alone_is_enough(page: Page) -> None:
    page.clock.set_fixed_time(TODAY)
    page.goto(AFFORD)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to content")).to_be_focused()
    page.keyboard.press("Enter")
    for name, value in DANA.items():
        for part, typed in enumerate(value if isinstance(value, tuple) else (value,)):
            at = f"{name}.{('month', 'day', 'year')[part]}" if isinstance(value, tuple) else name
            tab_to(page, lambda at=at: page.evaluate("document.activeElement.name") == at)
            page.keyboard.press("Space") if value == "yes" else page.keyboard.type(str(typed))
    tab_to(page, lambda: page.evaluate("document.activeElement.type") == "submit")
    page.keyboard.press("Enter")
    answered(page)
    expect(verdict(page)).to_contain_text("$595.92")


def tab_to(page: Page, there: Callable[[], bool]) -> None:
    """Press Tab until *there*; each stop on the way must be visible."""
    for _ in range(60):
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.checkVisibility()")
        if there():
            return
    pytest.fail("not reached with the Tab key")
