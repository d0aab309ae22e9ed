"""The search finds letters and pages by the words that people type, not only by ours."""

import json
import tomllib
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from hooks.letter_cards import letters
from hooks.searching import FIELD, searched_by
from tests.browsing import Watch
from tests.building import ROOT

FOUND = {
    "lt11": "letters/lt11/",
    "lt 11": "letters/lt11/",
    "LT-11": "letters/lt11/",
    "1058": "letters/letter-1058/",
    "letter 1058": "letters/letter-1058/",
    "cp 504": "letters/cp504/",
    "cp14": "letters/cp14/",
    "wage garnishment": "paycheck/",
    "irs garnishment": "paycheck/",
    "bank levy": "bank-account/",
    "social security": "federal-payment/",
    "cnc": "cannot-pay/",
    "433f": "form-433f/",
    "csed": "last-day/",
    "statute of limitations": "last-day/",
    "installment agreement": "payment-plans/",
    "scam": "is-this-real/",
    "form 911": "free-help/",
    "penalty abatement": "penalties-interest/",
    "unfiled returns": "returns-not-filed/",
    "fresh start": "offer/",
}
# The addresses of the first pages in the list of results, as the reader sees them.
FIRST = """([address, first]) => [...document.querySelectorAll('.md-search-result__item')].slice(0, first)
    .some(page => new URL(page.querySelector('a').href).pathname === '/' + address)"""


@pytest.mark.browser
@pytest.mark.parametrize("typed", FOUND)
def test_what_people_type_leads_to_the_page_among_the_first_results(page: Page, typed: str) -> None:
    page.goto("")
    page.get_by_role("textbox", name="Search").press_sequentially(typed)
    first = 1 if FOUND[typed].startswith("letters/") else 3
    page.wait_for_function(FIRST, arg=[FOUND[typed], first])


def test_each_word_list_is_of_a_page() -> None:
    lists = tomllib.loads((ROOT / "hooks/words/en/search.toml").read_text("utf-8"))
    pages = {path.stem for path in (ROOT / "docs").glob("*.md")}
    assert set(lists) <= pages


def test_the_words_are_in_the_page_itself_and_in_none_of_its_parts(site: Path) -> None:
    index = json.loads((site / "search" / "search_index.json").read_text("utf-8"))
    weighed = index["config"]["fields"]
    assert weighed[FIELD]["boost"] > weighed["title"]["boost"] > weighed["text"]["boost"]
    found = {entry["location"]: entry[FIELD] for entry in index["docs"] if FIELD in entry}
    assert {location for location in found if "#" in location} == set()
    assert found["paycheck/"] == searched_by("paycheck.md")
    for letter in letters().values():
        assert found[f"letters/{letter.name}/"].split() == " ".join(letter.also_typed).split()


def test_no_result_is_a_part_that_only_a_form_has(site: Path) -> None:
    index = json.loads((site / "search" / "search_index.json").read_text("utf-8"))
    assert [entry["location"] for entry in index["docs"] if entry["title"] == "There is a problem"] == []


@pytest.mark.browser
def test_the_index_waits_for_the_first_touch_of_the_search(page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto("", wait_until="networkidle")
    assert not [url for url in asked if url.endswith("search_index.json")]
    with page.expect_request("**/search_index.json"):
        page.get_by_role("textbox", name="Search").focus()


@pytest.mark.browser
def test_a_search_that_cannot_be_loaded_says_so(page: Page, watch: Watch) -> None:
    watch.expect("Network error", "ERR_FAILED")
    page.route("**/search_index.json", lambda route: route.abort())
    page.goto("")
    page.get_by_role("textbox", name="Search").press_sequentially("levy")
    expect(page.get_by_role("dialog", name="Search").get_by_role("status")).to_contain_text("could not be loaded")
