"""What is typed cannot leave the device: the policy of the built site, tried in a real Chromium, in its worker too."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, Worker, expect

from tests.attempts import IN_THE_PAGE, IN_THE_WORKER, TRIED
from tests.browsing import Watch
from tests.building import addresses
from tests.reader import AFFORD, DANA, TODAY, answered, fill, press
from tests.serving import serving

pytestmark = pytest.mark.browser
REFUSED = "Content Security Policy"


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of another origin that would answer."""
    folder = tmp_path_factory.mktemp("elsewhere")
    (folder / "index.html").write_text("another origin")
    (folder / "module.mjs").write_text("export default 1;")
    with serving(folder) as address:
        yield address


@pytest.fixture(scope="module", params=[False, True], ids=["policy in the page", "policy in headers too"])
def host(request: pytest.FixtureRequest, site: Path) -> Iterator[str]:
    """The built site on a host that does not read `_headers`, and on one that does."""
    with serving(site, headers=request.param) as address:
        yield address


@pytest.fixture
def hosted(visit: Callable[..., Page], host: str) -> Page:
    """A page on that host."""
    page = visit(base_url=host)
    page.clock.set_fixed_time(TODAY)
    return page


@pytest.fixture
def python(page: Page) -> Worker:
    """The worker that Python runs in, after an answer."""
    with page.expect_worker(lambda worker: worker.url.startswith("blob:")) as started:
        page.goto(AFFORD)
        fill(page, DANA)
        press(page)
    answered(page)
    return started.value


def test_nothing_gets_out_of_the_worker_and_no_text_runs_in_it(python: Worker, watch: Watch, elsewhere: str) -> None:
    watch.expect(REFUSED, elsewhere)
    assert {attempt: python.evaluate(TRIED, [attempt, elsewhere]) for attempt in IN_THE_WORKER} == IN_THE_WORKER


def test_a_worker_started_from_an_address_would_not_be_held(page: Page, elsewhere: str) -> None:
    """Why ours is started from a blob, and that the attempts above do succeed where nothing refuses them."""
    with page.expect_worker(lambda worker: "/later.js" in worker.url) as started:
        page.goto("")
        page.locator("[data-md-component=search-query]").focus()
    assert started.value.evaluate(TRIED, ["fetch", elsewhere]) == "sent"
    assert started.value.evaluate(TRIED, ["eval", elsewhere]) == "ran: 2"


def test_nothing_gets_out_of_a_page_and_no_text_runs_in_it(page: Page, watch: Watch, elsewhere: str) -> None:
    watch.expect(REFUSED, elsewhere)
    page.goto("")
    assert {attempt: page.evaluate(TRIED, [attempt, elsewhere]) for attempt in IN_THE_PAGE} == IN_THE_PAGE


def test_every_page_keeps_to_its_policy_and_asks_no_other_host(hosted: Page, site: Path) -> None:
    for address in addresses(site):
        hosted.goto(address, wait_until="networkidle")
        expect(hosted.get_by_role("heading", level=1)).to_be_visible()


def test_so_does_every_page_reached_without_a_load(hosted: Page, host: str, site: Path) -> None:
    hosted.goto("", wait_until="networkidle")
    hosted.evaluate("window.kept = true")
    for address in [each for each in addresses(site) if not each.startswith("letters/")][::-1]:
        links = hosted.get_by_role("navigation", name="All pages").get_by_role("link")
        (link,) = [link for link in links.all() if link.evaluate("link => link.href") == f"{host}{address}"]
        link.click()
        expect(hosted).to_have_url(f"{host}{address}")
        hosted.wait_for_load_state("networkidle")
    assert hosted.evaluate("window.kept") is True


def test_so_do_a_search_a_calculation_and_a_missing_page(hosted: Page, watch: Watch) -> None:
    hosted.goto(AFFORD)
    fill(hosted, DANA)
    press(hosted)
    answered(hosted)
    hosted.locator("[data-md-component=search-query]").press_sequentially("afford each month")
    expect(hosted.locator(".md-search-result__item a").first).to_have_attribute("href", re.compile(AFFORD))
    watch.expect("404 (Not Found)")
    hosted.goto("nowhere/to-be-found/")
    expect(hosted.get_by_role("heading", level=1)).to_have_text("We could not find this page")
