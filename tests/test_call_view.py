"""The call in the browser: answers of other pages fill the sheet, the large view stays put, paper gets two pages."""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.people import alvarez_on_the_phone, dana_on_the_phone
from tests.printing import sheets
from tests.reader import TODAY, answered, fill, press
from tests.test_accessibility import RULES

pytestmark = pytest.mark.browser
CALL = "the-call/"
LARGE = "Large view for the call"


def kept(typed: Mapping[str, Any]) -> dict[str, str]:
    """What the tab keeps of *typed*, by the names of the boxes."""
    boxes: dict[str, str] = {}
    for name, value in typed.items():
        if isinstance(value, bool):
            boxes[name] = "yes" if value else "no"
        elif isinstance(value, date):
            boxes |= {f"{name}.month": str(value.month), f"{name}.day": str(value.day), f"{name}.year": str(value.year)}
        elif isinstance(value, list):
            boxes |= kept({f"{name}.{place}": entry for place, entry in enumerate(value)})
        elif isinstance(value, dict):
            boxes |= kept({f"{name}.{column}": entry for column, entry in value.items()})
        else:
            boxes[name] = str(value)
    return boxes


def open_with(page: Page, typed: Mapping[str, Any]) -> None:
    """Open the page in a tab that knows *typed*, and ask for the sheet."""
    page.clock.set_fixed_time(TODAY)
    page.goto(CALL)
    page.evaluate(
        "answers => sessionStorage.setItem('acs-answers', answers)", json.dumps({"answers": kept(typed), "typed": {}})
    )
    page.reload()
    if "county" in typed:
        expect(page.locator('select[name="county"]')).to_have_value(typed["county"])
    press(page)
    answered(page)


def test_what_was_typed_about_a_levy_is_not_asked_again(page: Page) -> None:
    page.clock.set_fixed_time(TODAY)
    page.goto("paycheck/")
    pay = {"take_home_pay_per_period": "2310.00", "pay_period": "biweekly", "filing_status": "head_of_household"}
    fill(page, {**pay, "dependents": "2", "levy_year": "2026", "living_costs_per_month": "4910.00"})
    page.get_by_role("link", name="Make your call sheet").click()
    expect(page.get_by_role("heading", name="The call", level=1)).to_be_visible()
    expect(page.locator("[data-part=kept]")).to_be_visible()
    press(page)
    expect(answered(page)).to_contain_text("I am short $2,009.69 each month.")


def test_the_large_view_stays_at_its_card_and_works_by_keyboard(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    open_with(page, dana_on_the_phone())
    opener = page.get_by_role("button", name=LARGE)
    opener.focus()
    page.keyboard.press("Enter")
    view = page.get_by_role("dialog", name=LARGE)
    card = view.locator(".acs-large-view__card")
    expect(card).to_be_focused()
    expect(view).to_contain_text("Card 1 of")
    expect(view.get_by_role("button", name="Back")).to_be_disabled()
    for place in range(2, 5):
        view.get_by_role("button", name="Next").press("Enter")
        expect(view).to_contain_text(f"Card {place} of")
        expect(card).to_be_focused()
    expect(card).to_contain_text("What are your name, address, birth date and tax number?")
    assert view.evaluate("view => view.scrollWidth <= innerWidth && view.getBoundingClientRect().height <= innerHeight")
    page.keyboard.press("Escape")
    expect(view).to_be_hidden()
    expect(opener).to_be_focused()
    opener.click()
    expect(view).to_contain_text("Card 4 of")


def test_the_last_card_ends_the_view_and_nothing_is_left_out(page: Page) -> None:
    open_with(page, alvarez_on_the_phone())
    page.get_by_role("button", name=LARGE).click()
    view = page.get_by_role("dialog", name=LARGE)
    seen = []
    following = view.get_by_role("button", name="Next")
    while following.is_enabled():
        seen.append(view.locator(".acs-large-view__card").inner_text())
        following.click()
    seen.append(view.locator(".acs-large-view__card").inner_text())
    assert seen[0].startswith("Ask in this order")
    assert seen[1].startswith("The first minute")
    assert seen[-1].startswith("If they say no")
    assert len(seen) == len(set(seen)) == 17


def test_a_new_answer_has_one_view_of_its_own(page: Page) -> None:
    open_with(page, {"monthly_surplus": "10"})
    page.locator('[name="monthly_surplus"]').fill("20")
    press(page)
    expect(page.locator("[data-answered] .acs-result")).to_contain_text("I have $20.00 left")
    expect(page.get_by_role("button", name=LARGE)).to_have_count(1)
    expect(page.locator("dialog.acs-large-view")).to_have_count(1)


def test_other_results_have_no_large_view(page: Page) -> None:
    page.goto("returns-not-filed/")
    page.locator('[data-calculator="returns_due"] [type="submit"]').click()
    expect(page.locator("[data-answered] .acs-result").first).to_be_visible()
    expect(page.get_by_role("button", name=LARGE)).to_have_count(0)


@pytest.mark.parametrize("typed", [dana_on_the_phone(), alvarez_on_the_phone(), {}], ids=["Dana", "Alvarez", "nothing"])
def test_the_sheet_prints_on_two_pages_at_most(page: Page, typed: dict[str, Any]) -> None:
    open_with(page, typed)
    assert 1 <= sheets(page) <= 2
    page.emulate_media(media="print")
    expect(page.locator(".acs-form")).to_be_hidden()
    expect(page.get_by_role("button", name=LARGE)).to_be_hidden()


def test_axe_finds_nothing_in_the_sheet_and_in_the_large_view(page: Page, axe_source: str) -> None:
    open_with(page, dana_on_the_phone())
    assert violations(page, axe_source) == []
    page.get_by_role("button", name=LARGE).click()
    expect(page.get_by_role("dialog", name=LARGE)).to_be_visible()
    assert violations(page, axe_source) == []


def violations(page: Page, axe_source: str) -> list[str]:
    page.evaluate(axe_source)
    report: dict[str, Any] = page.evaluate("rules => axe.run(document, { runOnly: rules })", RULES)
    return [f"{fault['id']}: {node['target']}" for fault in report["violations"] for node in fault["nodes"]]


def test_without_scripts_the_page_has_the_example_and_leads_to_an_empty_log(visit: Any) -> None:
    page = visit(java_script_enabled=False)
    page.goto(CALL)
    page.get_by_text("See an example", exact=True).click()
    expect(page.locator(".acs-script").get_by_text("What are your name, address")).to_be_visible()
    page.get_by_role("link", name="print the empty log").click()
    page.emulate_media(media="print")
    log = page.get_by_role("table").filter(has_text="Name and ID number")
    expect(log.get_by_role("row")).to_have_count(7)
