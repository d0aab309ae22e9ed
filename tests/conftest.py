"""Fixtures: the built site, a server for it, Node, and a watched Chromium."""

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.browsing import NO_BROWSER, Watch, chromium_path, start_chromium
from tests.building import ROOT, built_site
from tests.serving import serving

IN_CI = os.environ.get("CI", "").lower() in {"1", "true"}
PATIENCE = 30_000  # milliseconds: the most that a check waits for, never how long it takes

settings.register_profile("project", deadline=None, derandomize=IN_CI, print_blob=True)
settings.load_profile("project")
expect.set_options(timeout=PATIENCE)


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Without a browser, skip what needs one, with one sentence for all; in CI that is a failure."""
    if "browser" in getattr(item, "fixturenames", ()) and chromium_path() is None:
        pytest.fail(NO_BROWSER, pytrace=False) if IN_CI else pytest.skip(NO_BROWSER)


@pytest.fixture(scope="session")
def site() -> Path:
    """The folder of the built site; built by the strict build when its sources have changed."""
    return built_site()


@pytest.fixture(scope="session")
def server(site: Path) -> Iterator[str]:
    """The address of the built site on this machine, with a slash at its end."""
    with serving(site) as address:
        yield address


@pytest.fixture(scope="session")
def node() -> str:
    """The path of Node: the one in the virtual environment where one was installed there, else the machine's."""
    beside = Path(sys.executable).with_name("node")
    found = str(beside) if beside.is_file() else shutil.which("node")
    return found or pytest.fail("Node is missing: make setup installs it", pytrace=False)


@pytest.fixture(scope="session")
def axe_source() -> str:
    """The source of axe-core, for `page.evaluate`."""
    return (ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A headless Chromium for the whole run."""
    with sync_playwright() as playwright:
        running = start_chromium(playwright)
        yield running
        running.close()


@pytest.fixture
def watch() -> Watch:
    """The watch over this test's pages; a test that provokes an error says so with `watch.expect(...)`."""
    return Watch()


@pytest.fixture
def visit(browser: Browser, server: str, watch: Watch) -> Iterator[Callable[..., Page]]:
    """A function that gives a new page in a fresh profile: `visit()`, `visit(java_script_enabled=False)`.

    Takes the options of Playwright's `new_context`; addresses are relative to the site.
    After the test, a request to another host or an unexpected error fails it.
    """
    contexts = []

    def new_page(**options: object) -> Page:
        contexts.append(watch.over(browser.new_context(**({"base_url": server} | options))))
        contexts[-1].set_default_timeout(PATIENCE)
        return contexts[-1].new_page()

    yield new_page
    for context in contexts:
        context.close()
    if faults := watch.faults():
        pytest.fail("\n".join(faults), pytrace=False)


@pytest.fixture
def page(visit: Callable[..., Page]) -> Page:
    """A page in a fresh profile, watched."""
    return visit()
