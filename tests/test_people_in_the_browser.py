"""The budget, the levy and the hardship of the four stories, typed into the built site and read from it to the cent."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from calculators.engine.words import words
from tests.people import ALVAREZ, DANA, LEE, MARCUS
from tests.reader import TODAY, answered, as_typed, fill, press, verdict
from tests.test_hardship_tool import DANA_TYPED, LEE_BY_MONTHS, STORIES

pytestmark = pytest.mark.browser
ENGLISH = words("en")
PAUSE, LEVY = "The IRS pauses collecting", "Letting go of a levy"
PART, FULL = "A plan that pays a part", "A plan that pays all of it in time"
DANAS_PAY = {
    "take_home_pay_per_period": DANA["facts"]["take_home_pay_per_period"],
    "pay_period": DANA["facts"]["pay_period"],
    "filing_status": DANA["facts"]["filing_status"],
    "dependents": DANA["facts"]["dependents"],
    "levy_year": DANA["facts"]["today"].year,
    "form_received": DANA["facts"]["form_received"],
    "living_costs_per_month": DANA["expect"]["hardship"]["needs_apart_from_payroll_items"],
}


def told(page: Page, address: str, facts: Mapping[str, Any]) -> Locator:
    """The result after *facts* are typed into the form of the page at *address* and its button is pressed."""
    page.clock.install(time=TODAY)
    page.goto(address)
    fill(page, as_typed(facts))
    press(page)
    result = answered(page)
    for folded in result.locator("details").all():
        folded.evaluate("element => { element.open = true; }")
    return result


def shown(amount: str) -> str:
    """*amount* of a case file as the site writes it."""
    return f"{'−' if Decimal(amount) < 0 else ''}${abs(Decimal(amount)):,.2f}"


def line(result: Locator, name: str) -> str:
    """The amount of the first line called *name* in the worksheets."""
    label = ENGLISH.text(f"lines.{name}.label", percent=Decimal(15))
    row = result.locator(".acs-lines tr", has=result.page.get_by_role("rowheader", name=label, exact=True))
    return row.first.locator(".acs-number").inner_text()


def read(result: Locator, expected: Mapping[str, Any]) -> None:
    """Fail unless each line of *expected* can be read in the worksheets, to the cent."""
    for name, value in expected.items():
        amount = shown(value) if isinstance(value, str) else ENGLISH.shown(value, "date")
        assert (name, line(result, name)) == (name, str(value) if isinstance(value, int) else amount)


def option(result: Locator, title: str) -> Locator:
    return result.locator(".acs-option").filter(has=result.page.get_by_role("heading", name=title))


def is_open(result: Locator, title: str, status: str) -> None:
    expect(option(result, title)).to_have_attribute("data-status", status.lower())


@pytest.mark.parametrize(("story", "facts"), STORIES.values(), ids=STORIES)
def test_the_budget_of_each_story(page: Page, story: dict[str, Any], facts: dict[str, Any]) -> None:
    result = told(page, "cannot-pay/", facts)
    budget = story["expect"]["budget"]
    read(result, budget)
    left = result.locator(".acs-range > div")
    for name, value in zip(("monthly_income", "total_allowed", "surplus"), left.all(), strict=True):
        expect(value.locator("dd")).to_have_text(shown(budget[name]))
    costs = result.locator("[data-table='hardship.costs'] tbody tr")
    counted = [Decimal(cell.replace("$", "").replace(",", "")) for cell in
               costs.locator("[data-label=Counted]").all_inner_texts()]  # fmt: skip
    assert sum(counted) == Decimal(budget["total_allowed"])
    home = costs.filter(has_text="Housing and utilities")
    expect(home.locator("[data-label=Limit]")).to_have_text(shown(budget["housing_standard"]))
    expect(home.locator("[data-label='Not counted']")).to_have_text(shown(budget["housing_not_allowed"]))


def test_danas_levy_and_what_she_keeps_is_what_the_next_page_takes(page: Page) -> None:
    """She reads what the levy leaves on one page and types it on the next."""
    levy, hardship = DANA["expect"]["wage_levy"], DANA["expect"]["hardship"]
    result = told(page, "paycheck/", DANAS_PAY)
    read(result, levy)
    expect(verdict(page)).to_contain_text(shown(levy["levied_per_pay_period"]))
    expect(verdict(page)).to_contain_text(shown(levy["kept_per_pay_period"]))
    expect(result.locator(".acs-dates")).to_contain_text("Wednesday, November 25, 2026")
    kept = line(result, "kept_per_pay_period")
    result = told(page, "cannot-pay/", DANA_TYPED | {"kept_per_pay_period": kept})
    read(result, hardship)
    is_open(result, LEVY, "open")
    for name in ("short_per_month_under_levy", "most_to_keep_per_month", "most_to_keep_per_pay_period"):
        expect(option(result, LEVY)).to_contain_text(shown(hardship[name]))


def test_danas_pause_and_her_plans(page: Page) -> None:
    expected = DANA["expect"]
    result = told(page, "cannot-pay/", DANA_TYPED)
    is_open(result, PAUSE, expected["not_collectible"]["status"])
    is_open(result, PART, expected["partial_plan"]["status"])
    is_open(result, FULL, expected["simple_plan"]["status"])
    shock = "surplus_if_income_falls_15_percent"
    read(result, {shock: expected["not_collectible"][shock]})
    part = option(result, PART)
    for name in ("payment", "total_paid", "balance_after_last_payment"):
        expect(part).to_contain_text(shown(expected["partial_plan"][name]))
    expect(part).to_contain_text(f"{expected['partial_plan']['number_of_payments']} months")
    for name in ("smallest_payment", "payment_above_surplus"):
        expect(option(result, FULL)).to_contain_text(shown(expected["simple_plan"][name]))


def test_missing_returns_do_not_bar_marcus(page: Page) -> None:
    result = told(page, "cannot-pay/", STORIES["Marcus"][1])
    is_open(result, PAUSE, MARCUS["expect"]["not_collectible"]["status"])
    met = option(result, PAUSE).get_by_role("row", name="Returns that are not filed")
    expect(met).to_contain_text(str(len(MARCUS["facts"]["returns_not_filed"])))
    wrong = MARCUS["expect"]["wrong_answers"]["surplus_if_full_car_standard_replaces_personal_share"]
    expect(result).not_to_contain_text(shown(wrong))


def test_the_alvarez_couple_can_pay_in_full(page: Page) -> None:
    expected = ALVAREZ["expect"]
    result = told(page, "cannot-pay/", STORIES["Alvarez"][1])
    is_open(result, PAUSE, expected["not_collectible"]["status"])
    expect(option(result, PAUSE)).to_contain_text(shown(expected["not_collectible"]["by"]))
    is_open(result, PART, expected["partial_plan"]["status"])
    read(result, {
        "safe_half": expected["safe_half"],
        "surplus_if_income_falls_15_percent": expected["shock"]["surplus_if_income_falls_15_percent"],
        "smallest_payment": expected["larger_plan"]["smallest_payment"],
    })  # fmt: skip


def test_lees_average_month_is_counted_from_twelve(page: Page) -> None:
    result = told(page, "cannot-pay/", LEE_BY_MONTHS)
    read(result, {"average_cash_income": LEE["expect"]["average_cash_income"], "safe_half": LEE["expect"]["safe_half"]})
    expect(result).not_to_contain_text(shown(LEE["expect"]["wrong_answers"]["average_if_depreciation_not_added_back"]))
    months = result.locator("[data-table='hardship.months'] tbody tr").all_inner_texts()
    typed_months = LEE["facts"]["cash_net_by_month_jan_to_dec"]
    assert [row.split("$")[1] for row in months] == [shown(amount)[1:] for amount in typed_months]
    is_open(result, PAUSE, "maybe")
