"""What stands in the same place on every page; the way out; the page for an address that is not there."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from playwright.sync_api import Page, expect

from tests.building import ROOT, addresses
from tests.reader import AFFORD, DANA, fill
from tests.serving import serving

# The first words of each part of the help, in order.
HELP = (
    *("Taxpayer Advocate Service.", "Low Income Taxpayer Clinic.", "Is this real?", "Is your home not safe?"),
    *("All free help", "Is this too much today?"),
)
SCOPE = {"": "What this guide covers", "payment-plans/": "What this page does not cover"}
SCOPE |= {"cannot-pay/": "What this page does not cover", "options/": "What this page does not cover"}


def files(site: Path) -> list[Path]:
    """Every page, and the one for a wrong address."""
    return [*(site / address / "index.html" for address in addresses(site)), site / "404.html"]


def test_help_stands_in_the_same_words_in_the_same_place_on_every_page(site: Path) -> None:
    told = set()
    for file in files(site):
        page = file.read_text("utf-8")
        strip, _, after = page.partition('<aside class="acs-help"')[2].partition("</aside>")
        assert re.match(r"\s*</article>", after), file
        words = re.sub(r"<[^>]+>", " ", strip.partition(">")[2])
        told.add(" ".join(words.split()))
        places = [strip.index(first) for first in HELP]
        assert places == sorted(places)
    assert len(told) == 1


def test_every_foot_says_who_we_are_not(site: Path) -> None:
    for file in files(site):
        foot = file.read_text("utf-8").partition('<footer class="acs-foot')[2]
        assert "We are not the IRS, and we are not your lawyer." in foot
        assert "Estimates can be wrong. The IRS decides." in foot


@pytest.mark.parametrize("address", SCOPE)
def test_the_scope_is_told_where_it_matters(site: Path, address: str) -> None:
    page = (site / address / "index.html").read_text("utf-8")
    scope = page.partition("<article")[2].partition(f">{SCOPE[address]}<")[2]
    assert "abroad" in scope.partition("<h2")[0]


@pytest.mark.browser
def test_the_way_out_forgets_what_was_typed_and_leaves_no_way_back(page: Page) -> None:
    page.goto("free-help/")
    page.goto(AFFORD)
    fill(page, DANA)
    assert page.evaluate("sessionStorage.length") > 0
    way = page.get_by_role("link", name="Leave this page now")
    expect(way).to_have_attribute("href", "https://www.usa.gov/")
    way.evaluate("link => { link.href = new URL('../how-we-work/', location).href; }")  # no other host in a test
    way.click()
    expect(page.get_by_role("heading", level=1, name="How we work")).to_be_visible()
    assert page.evaluate("sessionStorage.getItem('acs-answers')") is None
    page.go_back()
    expect(page.get_by_role("heading", level=1, name="Free help")).to_be_visible()


@pytest.fixture(scope="module")
def in_a_folder(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The address of a host on which a small site of ours lies in the folder ``guide/``, as on GitHub Pages."""
    work, host = tmp_path_factory.mktemp("work"), tmp_path_factory.mktemp("host")
    shutil.copytree(ROOT / "docs/assets", work / "docs/assets")
    for name, words in {"index.md": "Start here", "bank-account.md": "Bank account frozen"}.items():
        (work / "docs" / name).write_text(f"# {words}\n\nA frozen account.\n", encoding="utf-8")
    options: dict[str, Any] = {"docs_dir": str(work / "docs"), "site_dir": str(host / "guide"), "strict": True}
    nav = [{"Start here": "index.md"}, {"Bank account frozen": "bank-account.md"}]
    build(load_config(str(ROOT / "mkdocs.yml"), site_url="https://host.invalid/guide/", nav=nav, **options))
    shutil.copyfile(host / "guide" / "404.html", host / "404.html")
    with serving(host) as address:
        yield address


@pytest.mark.browser
def test_a_wrong_address_in_a_folder_of_a_host_leads_on(
    visit: Callable[..., Page], in_a_folder: str, watch: Any
) -> None:
    watch.expect("404")
    page = visit(base_url=in_a_folder)
    wrong: list[str] = []
    page.on("response", lambda answer: wrong.append(answer.url) if answer.status >= 400 else None)
    page.goto("guide/no/such/page/")
    expect(page.get_by_role("heading", level=1, name="We could not find this page")).to_be_visible()
    assert page.locator("meta[name=robots]").get_attribute("content") == "noindex"
    search = page.get_by_role("textbox", name="Search")
    search.press_sequentially("frozen")
    found = page.get_by_role("dialog", name="Search").locator(".md-search-result__item a").first
    expect(found).to_have_attribute("href", re.compile(r"/guide/bank-account/"))
    search.press("Escape")
    page.locator(".acs-doors").get_by_role("link", name="Bank account frozen").click()
    expect(page.get_by_role("heading", level=1, name="Bank account frozen")).to_be_visible()
    assert page.url == f"{in_a_folder}guide/bank-account/"
    assert wrong == [f"{in_a_folder}guide/no/such/page/"]
