"""A county is chosen from the list of its state: before Python is there, by keyboard, and never lost."""

import gzip
import json
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from calculators.engine.loading import load_law
from tests.browsing import Watch

LOOK_UP = "living-cost-limits/"
MOST_BYTES = 20_000  # packed with gzip, which packs less than brotli
TABLE = load_law()["living_costs.housing_and_utilities"]
COUNTIES = sorted(TABLE.table_on(TABLE.seen).rows)


def of_state(state: str) -> list[str]:
    return [county for place, county in COUNTIES if place == state]


@pytest.fixture
def form(page: Page) -> Page:
    """The look-up on a page whose Python never comes."""
    page.route("**/*.whl*", lambda route: None)
    page.goto(LOOK_UP)
    return page


def state(page: Page) -> Locator:
    return page.get_by_label("In which state do you live?")


def county(page: Page) -> Locator:
    return page.get_by_label("In which county?")


def county_list(page: Page) -> Locator:
    """The county's list once the names are there; until then it is a box, which cannot be chosen from."""
    expect(page.locator("select[name=county]")).to_have_count(1)
    return county(page)


def test_the_file_holds_every_county_and_is_small(site: Path) -> None:
    (file,) = (site / "assets").glob("counties-*.json")
    names = json.loads(file.read_bytes())
    assert sorted((state, county) for state, counties in names.items() for county in counties) == COUNTIES
    assert len(gzip.compress(file.read_bytes(), 9)) <= MOST_BYTES


@pytest.mark.browser
def test_a_state_brings_its_counties_before_python_is_there(form: Page) -> None:
    expect(county(form).locator("option")).to_have_count(1)
    for chosen in ("FL", "AK", "PR"):
        state(form).select_option(chosen)
        offered = county(form).locator("option").evaluate_all("all => all.slice(1).map((option) => option.value)")
        assert sorted(offered) == of_state(chosen)


@pytest.mark.browser
def test_another_state_forgets_a_county_that_it_does_not_have(form: Page) -> None:
    state(form).select_option("FL")
    county_list(form).select_option("Orange County")
    state(form).select_option("CA")
    expect(county(form)).to_have_value("Orange County")
    state(form).select_option("OH")
    expect(county(form)).to_have_value("")


@pytest.mark.browser
def test_the_keyboard_alone_chooses_state_and_county(form: Page) -> None:
    expect(county(form).locator("option")).to_have_count(1)
    state(form).focus()
    form.keyboard.type("Flo")
    form.keyboard.press("Tab")
    expect(county(form)).to_be_focused()
    form.keyboard.type("Hillsb")
    expect(state(form)).to_have_value("FL")
    expect(county(form)).to_have_value("Hillsborough County")


@pytest.mark.browser
def test_what_was_typed_before_the_names_came_is_kept(page: Page) -> None:
    waiting: list[Route] = []
    page.route("**/counties-*.json", lambda route: waiting.append(route))
    with page.expect_request("**/counties-*.json"):
        page.goto(LOOK_UP)
    state(page).select_option("FL")
    county(page).fill("Hillsborough County")
    waiting.pop().continue_()
    expect(county(page).locator("option")).to_have_count(1 + len(of_state("FL")))
    expect(county(page)).to_have_value("Hillsborough County")
    expect(county(page)).to_be_focused()


@pytest.mark.browser
def test_a_county_chosen_on_one_page_is_there_on_the_next_until_all_is_cleared(form: Page) -> None:
    state(form).select_option("FL")
    county_list(form).select_option("Hillsborough County")
    form.goto("cannot-pay/")
    expect(county(form)).to_have_value("Hillsborough County")
    form.get_by_role("button", name="Clear everything").click()
    expect(state(form)).to_have_value("")
    expect(county(form).locator("option")).to_have_count(1)


@pytest.mark.browser
def test_without_the_names_the_box_stays_and_its_answer_counts(page: Page, watch: Watch) -> None:
    watch.expect("ERR_FAILED")
    page.route("**/counties-*.json", lambda route: route.abort())
    page.goto(LOOK_UP)
    page.get_by_label("How many people under 65").fill("3")
    page.get_by_label("How many people who are 65").fill("0")
    state(page).select_option("FL")
    county(page).fill("Hillsborough County")
    page.locator('[name="cars"]').fill("1")
    page.get_by_role("button", name="Show the limits").click()
    expect(page.locator("[data-answered] .acs-verdict")).to_contain_text("Hillsborough County, Florida")


@pytest.mark.browser
def test_a_county_left_out_is_told_at_the_list(page: Page) -> None:
    page.goto(LOOK_UP)
    state(page).select_option("FL")
    page.get_by_role("button", name="Show the limits").click()
    expect(county(page)).to_have_attribute("aria-invalid", "true")
    page.get_by_role("group", name="There is a problem").get_by_role("link", name="In which county?").click()
    expect(county(page)).to_be_focused()
