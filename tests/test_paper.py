"""What comes out of the printer: handouts of the urgent pages, and results that a clinic can hand over."""

import re
import tomllib
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.building import ROOT
from tests.option_forms import ALVAREZ_FORM, DANA_FORM
from tests.printing import on_paper, sheets, with_result
from tests.reader import AFFORD, TODAY
from tests.test_hardship_tool import ALVAREZ_TYPED, DANA_TYPED, LEE_BY_MONTHS, LEE_BY_PROFIT, MARCUS_TYPED

pytestmark = pytest.mark.browser
URGENT = ("paycheck", "bank-account", "federal-payment", "levy-release", "your-dates", "if-they-say-no",
          "is-this-real", "cannot-pay")  # fmt: skip
FENCE = re.compile(r"^```calculator \S+\n(.*?)^```", re.MULTILINE | re.DOTALL)


def example(page: str) -> dict[str, Any]:
    """The facts of the worked example of *page*, without its day."""
    found = FENCE.search((ROOT / f"docs/{page}.md").read_text(encoding="utf-8"))
    assert found
    return {name: fact for name, fact in tomllib.loads(found[1]).items() if name != "today"}


HOUSEHOLDS = {
    "Ohio": example("cannot-pay"),
    "Dana": DANA_TYPED,
    "Marcus": MARCUS_TYPED,
    "Alvarez": ALVAREZ_TYPED,
    "Lee by profit": LEE_BY_PROFIT,
    "Lee by months": LEE_BY_MONTHS,
}
DANAS_PLAN = example("afford") | {"assessed_balance": "38400.00", "assessed_tax_only": "31200.00"}
RESULTS = {
    "paycheck/": example("paycheck"),
    "bank-account/": example("bank-account"),
    "federal-payment/": example("federal-payment"),
    "your-dates/": example("your-dates"),
    AFFORD: DANAS_PLAN,
}


@pytest.fixture
def reader(page: Page) -> Page:
    """A page on the day of the cases."""
    page.clock.set_fixed_time(TODAY)
    return page


def seen(place: Locator) -> bool:
    return any(element.is_visible() for element in place.all())


@pytest.mark.parametrize("address", URGENT)
def test_an_urgent_page_is_a_handout_of_two_sheets(reader: Page, address: str) -> None:
    reader.goto(f"{address}/")
    assert sheets(reader) <= 2
    paper = on_paper(reader)
    for shown in ("Do this today", "Your rights"):
        expect(paper.get_by_role("heading", name=shown)).to_be_visible()
    expect(paper.locator(".acs-help")).to_contain_text("877-777-4778")
    expect(paper.get_by_text("Figures checked through")).to_be_visible()
    expect(paper.locator("[data-acs-address]")).to_have_text(reader.url)
    for left_out in (".acs-form", ".acs-example", ".acs-authorities li", ".acs-law-note", ".acs-exempt table"):
        assert not seen(paper.locator(left_out)), left_out


@pytest.mark.parametrize("facts", HOUSEHOLDS.values(), ids=HOUSEHOLDS)
def test_a_hardship_result_is_two_sheets_with_its_table_and_its_answers(reader: Page, facts: dict[str, Any]) -> None:
    with_result(reader, "cannot-pay/", facts)
    assert sheets(reader) <= 2
    paper = on_paper(reader)
    table = paper.locator("[data-table='hardship.costs']")
    for heading in ("You pay", "Limit", "Counted", "Why, and what more would need", "Who says so"):
        expect(table.get_by_role("columnheader", name=heading, exact=True)).to_be_visible()
    for row in table.get_by_role("row").all():
        expect(row).to_be_visible()
    for block in ("What they may ask proof for", "How near is the line?", "What this opens"):
        expect(paper.get_by_text(block).first).to_be_visible()
    for kept in ("877-777-4778", "It rests on what you typed and on figures checked on"):
        expect(paper.locator("article")).to_contain_text(kept)
    expect(paper.get_by_label("In which county?")).to_be_visible()
    expect(paper.locator("#do-it-by-hand")).to_be_hidden()


def test_the_rows_of_an_answer_are_on_the_paper_and_empty_ones_are_not(reader: Page) -> None:
    with_result(reader, "cannot-pay/", DANA_TYPED)
    paper = on_paper(reader)
    expect(paper.locator("[name='incomes.0.amount']")).to_be_visible()
    expect(paper.locator("[name='vehicle_loan_or_lease_payments.0']")).to_be_visible()
    assert not seen(paper.locator("[name='incomes.1.amount'], [name='necessary_costs.0.amount']"))


@pytest.mark.parametrize(("address", "facts"), RESULTS.items(), ids=RESULTS)
def test_other_results_are_two_sheets(reader: Page, address: str, facts: dict[str, Any]) -> None:
    with_result(reader, address, facts)
    assert sheets(reader) <= 2


@pytest.mark.parametrize("facts", [ALVAREZ_FORM, DANA_FORM], ids=["Alvarez", "Dana"])
def test_all_options_print_on_three_sheets_and_none_is_left_out(reader: Page, facts: dict[str, Any]) -> None:
    with_result(reader, "options/", facts)
    routes = reader.locator("details.acs-option")
    assert routes.count() > 0
    expect(routes.first.get_by_text("What is open instead")).to_be_hidden()
    assert sheets(reader) <= 3
    assert routes.evaluate_all("all => all.some((route) => route.open)") is False
    paper = on_paper(reader)
    for route in paper.locator(".acs-option").all():
        expect(route.locator("h4")).to_be_visible()
    expect(paper.locator("details.acs-option").first.get_by_text("What is open instead")).to_be_visible()


def test_a_year_of_tables_prints_by_its_own_button(reader: Page) -> None:
    reader.goto("paycheck/")
    older = reader.locator(".acs-exempt > details").nth(1)
    older.locator("> summary").click()
    reader.evaluate(
        """() => addEventListener('beforeprint', () => {
            window.marked = [...document.querySelectorAll('[data-printed] > summary')].map((name) => name.textContent);
        })"""
    )
    older.get_by_role("button", name="Print the tables of").click()
    marked = reader.evaluate("window.marked") or reader.locator("[data-printed] > summary").all_text_contents()
    assert marked == [older.locator("> summary").text_content()]
    older.evaluate("year => { year.dataset.printed = ''; }")
    paper = on_paper(reader)
    expect(older.locator("> details").first).to_be_visible()
    assert not seen(paper.locator(".acs-exempt > details").nth(0))
    assert not seen(paper.get_by_role("heading", name="Do this today"))


def test_the_options_page_is_short_on_a_phone(reader: Page) -> None:
    reader.set_viewport_size({"width": 360, "height": 740})
    reader.goto("options/")
    assert reader.evaluate("document.documentElement.scrollHeight") < 13_000
