"""A form step by step, the last look at the answers, what the tab keeps, and what a reader takes along."""

import csv
import io
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.reader import AFFORD, BUTTON, DANA, PARTS, TODAY, press, verdict

pytestmark = pytest.mark.browser


@pytest.fixture
def afford(page: Page) -> Page:
    page.clock.install(time=TODAY)
    page.goto(AFFORD)
    return page


def answer_step(page: Page) -> None:
    """Fill what the visible step asks of Dana."""
    for name, value in DANA.items():
        boxes = [f"{name}.{part}" for part in PARTS] if isinstance(value, tuple) else [name]
        for box, typed in zip(boxes, value if isinstance(value, tuple) else (value,), strict=True):
            control = page.locator(f'[name="{box}"]')
            if not control.first.is_visible():
                continue
            if control.first.get_attribute("type") == "radio":
                page.locator(f'[name="{box}"][value="{typed}"]').check()
            else:
                control.fill(str(typed))


def walk(page: Page) -> list[str]:
    """Through every step to the check; gives the headings passed."""
    passed = []
    while not page.get_by_role("button", name=BUTTON).is_visible():
        answer_step(page)
        passed.append(page.locator("[data-step]:visible h3").inner_text())
        page.get_by_role("button", name="Continue").click()
    return passed


def test_step_by_step_to_the_answer(afford: Page) -> None:
    passed = walk(afford)
    assert passed[0].startswith(f"Step 1 of {len(passed) + 1}:")
    expect(afford.locator("[data-check] h3")).to_be_focused()
    rows = afford.locator("[data-check] dl > div")
    assert rows.count() == afford.locator("[data-step] .acs-field:not(.acs-field .acs-field)").count()
    expect(rows.filter(has_text="How much has the IRS billed you?")).to_contain_text("38,400")
    press(afford)
    expect(verdict(afford)).to_contain_text("You have $102.70 left")


def test_back_keeps_everything_and_enter_goes_one_step_on(afford: Page) -> None:
    answer_step(afford)
    afford.locator('[name="assessed_balance"]').press("Enter")
    expect(afford.locator("[data-step]:visible h3")).to_contain_text("Step 2")
    afford.get_by_role("button", name="Back").click()
    expect(afford.locator("[data-step]:visible h3")).to_be_focused()
    expect(afford.locator('[name="assessed_balance"]')).to_have_value("38,400")


def test_each_answer_has_its_way_back(afford: Page) -> None:
    walk(afford)
    kind = afford.locator("[data-check] dl > div").filter(has_text="Which tax do you owe?")
    expect(kind).to_contain_text("It can stay empty.")
    afford.get_by_role("button", name="Change How much do you need to live on each month?").click()
    box = afford.locator('[name="living_costs_per_month"]')
    expect(box).to_be_focused()
    box.fill("4,010")
    afford.get_by_role("button", name="Continue").click()
    expect(afford.locator("[data-check] h3")).to_be_focused()
    press(afford)
    expect(verdict(afford)).to_contain_text("You have $1,002.70 left")


def test_a_result_says_when_an_answer_has_changed_since(afford: Page) -> None:
    walk(afford)
    press(afford)
    stale = afford.get_by_text("The numbers below are from before.")
    expect(verdict(afford)).to_be_visible()
    expect(stale).to_have_count(0)
    afford.get_by_role("button", name="Change How much do you need to live on each month?").click()
    afford.locator('[name="living_costs_per_month"]').press_sequentially("00")
    expect(stale).to_be_visible()
    expect(stale).to_have_count(1)
    afford.locator('[name="living_costs_per_month"]').fill("4,010")
    afford.get_by_role("button", name="Continue").click()
    press(afford)
    expect(verdict(afford)).to_contain_text("You have $1,002.70 left")
    expect(stale).to_have_count(0)


def test_a_fault_leads_to_its_step(afford: Page) -> None:
    walk(afford)
    afford.get_by_role("button", name="Change How much has the IRS billed you?").click()
    afford.locator('[name="assessed_balance"]').fill("lots")
    afford.get_by_role("button", name="Continue").click()
    press(afford)
    summary = afford.locator("[data-part=faults]")
    expect(summary).to_be_focused()
    summary.get_by_role("link", name="How much has the IRS billed you?").click()
    expect(afford.locator('[name="assessed_balance"]')).to_be_focused()


def test_answers_are_kept_in_the_tab_and_cleared_at_a_press(afford: Page) -> None:
    walk(afford)
    press(afford)
    expect(verdict(afford)).to_be_visible()
    afford.goto("./")
    afford.goto(AFFORD)
    expect(afford.locator("[data-part=kept]")).to_be_visible()
    expect(afford.locator('[name="assessed_balance"]')).to_have_value("38,400")
    expect(afford.locator('[name="penalty_at_cap"][value="yes"]')).to_be_checked()
    afford.get_by_role("button", name="Clear everything").click()
    expect(afford.locator('[name="assessed_balance"]')).to_have_value("")
    assert afford.evaluate("sessionStorage.length + localStorage.length") == 0
    afford.reload()
    expect(afford.locator("[data-part=kept]")).to_be_hidden()


def test_clear_brings_the_example_back_in_place_of_the_result(afford: Page) -> None:
    walk(afford)
    press(afford)
    expect(verdict(afford)).to_be_visible()
    afford.get_by_role("button", name="Clear everything").click()
    expect(afford.locator("[data-answered]")).to_have_count(0)
    expect(afford.get_by_text("See an example", exact=True)).to_be_visible()


def test_without_storage_all_else_works(page: Page) -> None:
    page.add_init_script("Object.defineProperty(window, 'sessionStorage', { get() { throw new Error('no') } })")
    page.clock.install(time=TODAY)
    page.goto(AFFORD)
    expect(page.locator("[data-part=not-kept]")).to_be_visible()
    walk(page)
    press(page)
    expect(verdict(page)).to_contain_text("You have $102.70 left")


def test_a_full_storage_is_told_and_costs_nothing(page: Page) -> None:
    page.add_init_script("Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }")
    page.clock.install(time=TODAY)
    page.goto(AFFORD)
    walk(page)
    expect(page.locator("[data-part=not-kept]")).to_be_visible()
    press(page)
    expect(verdict(page)).to_be_visible()


def test_a_table_can_be_taken_along_as_csv(afford: Page) -> None:
    walk(afford)
    press(afford)
    expect(verdict(afford)).to_be_visible()
    with afford.expect_download() as started:
        afford.get_by_role("button", name="Save this table (CSV)").first.click()
    rows = list(csv.reader(io.StringIO(Path(started.value.path()).read_text(encoding="utf-8"))))
    assert rows[0][:3] == ["Plan", "Payments", "Each month"]
    assert rows[1][0] == "Simple Payment Plan"
    assert rows[1][1].isdigit()
