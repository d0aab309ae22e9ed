"""From the first page to the right number and next step, by the links in the text: no menu, no search, no way back."""

from collections.abc import Mapping
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.people import ALVAREZ, DANA, LEE, MARCUS, alvarez_on_the_phone, dana_on_the_phone
from tests.reader import DANA as NUMBERS
from tests.reader import TODAY, answered, as_typed, fill, press, typed, verdict
from tests.test_hardship_tool import MARCUS_TYPED
from tests.test_people_in_the_browser import DANAS_PAY, option, shown

pytestmark = pytest.mark.browser


@pytest.fixture
def start(page: Page) -> Page:
    """The first page, in an empty tab."""
    page.clock.set_fixed_time(TODAY)
    page.goto("")
    return page


def follow(page: Page, *names: str) -> None:
    """Press one link after another in the text of the pages, each by the page it leads to; its form then is ready."""
    for name in names:
        page.locator(f"article a[href*='{name}/']:visible").first.click()
        page.wait_for_url(f"**/{name}/**")
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        expect(page.locator("acs-calculator [type=submit]:disabled")).to_have_count(0)


def told(page: Page, facts: Mapping[str, Any]) -> Locator:
    """The result after *facts* are typed into the page's first form."""
    place = page.locator("acs-calculator").first
    fill(place, as_typed(facts))
    press_button(page)
    result = answered(page)
    result.locator("details").evaluate_all("all => { for (const folded of all) folded.open = true; }")
    return result


def press_button(page: Page) -> None:
    """Press the button of the page's first form."""
    page.locator("acs-calculator").first.locator("[type=submit]").click()


def holds(page: Page, name: str, value: Any) -> None:
    """The form has *value* already, typed on another page."""
    expect(page.locator(f'acs-calculator [name="{name}"]').first).to_have_value(str(typed(value)))


def test_dana_from_her_levied_pay_to_the_call(start: Page) -> None:
    follow(start, "paycheck")
    told(start, DANAS_PAY)
    expect(verdict(start)).to_contain_text(shown(DANA["expect"]["wage_levy"]["kept_per_pay_period"]))
    follow(start, "levy-release", "the-call")
    holds(start, "take_home_pay_per_period", DANA["facts"]["take_home_pay_per_period"])
    result = told(start, dana_on_the_phone())
    expect(verdict(start)).to_contain_text("Letting go of a levy")
    expect(result).to_contain_text(shown(DANA["expect"]["simple_plan"]["smallest_payment"]))
    expect(result).to_contain_text(shown(DANA["expect"]["hardship"]["short_per_month_under_levy"]))


def test_marcus_from_his_letter_to_the_pause(start: Page) -> None:
    follow(start, "your-letter")
    day = MARCUS["facts"]["notice_date"]
    result = told(start, {"typed": MARCUS["facts"]["notice_code"], "notice_date": day})
    expect(result).to_contain_text("CP504")
    follow(start, "returns-not-filed")
    result = told(start, {"returns_not_filed": MARCUS["facts"]["returns_not_filed"]})
    expect(result).to_contain_text(str(MARCUS["facts"]["returns_not_filed"][0]))
    follow(start, "options", "cannot-pay")
    holds(start, "returns_not_filed.0", MARCUS["facts"]["returns_not_filed"][0])
    result = told(start, MARCUS_TYPED)
    status = MARCUS["expect"]["not_collectible"]["status"].lower()
    expect(option(result, "The IRS pauses collecting")).to_have_attribute("data-status", status)


def test_the_alvarez_couple_from_a_plan_to_the_call(start: Page) -> None:
    follow(start, "afford")
    facts, expected = ALVAREZ["facts"], ALVAREZ["expect"]
    days = {name: typed(facts[name]) for name in ("first_payment_date", "collection_deadline")}
    owed = {"assessed_balance": "62300", "assessed_tax_only": "62300", "accruals_not_assessed": ""}
    fill(start, NUMBERS | owed | days)
    press(start)
    answered(start)
    least = shown(expected["larger_plan"]["smallest_payment"])
    expect(verdict(start)).to_contain_text(least)
    follow(start, "options", "payment-plans", "the-call")
    holds(start, "assessed_balance", "62300")
    expect(told(start, alvarez_on_the_phone())).to_contain_text(least)


def test_lee_from_what_he_can_pay_to_the_page_for_a_business(start: Page) -> None:
    follow(start, "afford", "after-the-deal", "payroll-tax")
    expect(start.get_by_role("heading", level=1)).to_contain_text("Payroll tax")
    assert LEE["facts"]["payroll_tax_debt_form_941"]


def test_a_retired_reader_from_a_levied_benefit_to_free_help(start: Page) -> None:
    follow(start, "federal-payment", "cannot-pay", "free-help")
    expect(start.get_by_role("heading", level=1)).to_contain_text("Free help")


def test_a_helper_from_the_last_day_to_the_options(start: Page) -> None:
    follow(start, "for-helpers", "last-day", "your-dates", "options")
    expect(start.get_by_role("heading", level=1)).to_contain_text("All your options")
