"""The money form and the papers in the browser: filled by what was typed elsewhere, saved, printed."""

import csv
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.reader import TODAY, answered, fill, on_one_page, press
from tests.test_form_433f import IN_ORDER

MONTH = {
    "persons_under_65": "1",
    "persons_65_or_over": "0",
    "state": "OH",
    "county": "Lucas County",
    "incomes.0.kind": "wages",
    "incomes.0.amount": "2,800",
    "incomes.0.every": "monthly",
    "income_lines_are": "before_taxes",
    "current_taxes.0.amount": "420",
    "current_taxes.0.every": "monthly",
    "housing_and_utilities_paid": "1100",
    "vehicle_loan_or_lease_payments.0": "0",
    "vehicles_max": "1",
    "vehicle_running_costs_paid": "300",
}


def told_elsewhere(page: Page) -> str:
    """Fill in the month where it is asked first; what is left, as that page shows it."""
    page.clock.set_fixed_time(TODAY)
    page.goto("cannot-pay/")
    fill(page, MONTH)
    press(page)
    return answered(page).locator(".acs-amount").last.inner_text()


def answered_by(page: Page, address: str, button: str) -> None:
    page.goto(address)
    on_one_page(page)
    page.get_by_role("button", name=button).click()
    answered(page)


def test_the_month_is_typed_once_and_fills_the_form_and_the_papers(page: Page) -> None:
    left = told_elsewhere(page)
    answered_by(page, "form-433f/", "Fill in my form")
    assert page.locator("[data-answered] .acs-amount").last.inner_text() == left
    expect(page.locator("[data-answered]").get_by_role("cell", name="Lucas County, OH")).to_be_visible()
    answered_by(page, "proof/", "Show my papers")
    expect(
        page.locator("[data-answered]").get_by_text("Car running costs: the $37.00 above the limit.")
    ).to_be_visible()
    expect(page.get_by_role("button", name="Put these days in my calendar")).to_be_visible()


def test_the_whole_form_is_saved_as_one_file(page: Page, tmp_path: Path) -> None:
    told_elsewhere(page)
    answered_by(page, "form-433f/", "Fill in my form")
    with page.expect_download() as saving:
        page.locator("[data-answered]").get_by_role("button", name="Save this table (CSV)").click()
    saving.value.save_as(tmp_path / "form.csv")
    with (tmp_path / "form.csv").open(encoding="utf-8", newline="") as saved:
        headings, *rows = csv.reader(saved)
    assert headings == ["Line", "What it asks", "You write", "IRS limit", "IRS counts, a month", "Note"]
    assert [" ".join(row[:2]) for row in rows] == IN_ORDER
    assert next(row[2:5] for row in rows if row[1] == "Total of box 3")[0] == "1100.00"


def test_paper_has_every_line_of_the_form(page: Page) -> None:
    answered_by(page, "form-433f/", "Fill in my form")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    rows = page.locator("[data-answered] [data-table='form_433f.sheet'] tbody tr:not(.acs-part)")
    assert [row.is_visible() for row in rows.all()] == [True] * len(IN_ORDER)
