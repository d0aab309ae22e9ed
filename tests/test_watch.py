"""The watch sees what it must see: without this, every silent browser test would prove nothing."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browsing import Watch, stays_here
from tests.serving import serving

pytestmark = pytest.mark.browser

WORKER = "fetch('http://elsewhere.invalid/from-worker').catch(() => postMessage('done'));"


@pytest.fixture
def small_page(browser: Browser, watch: Watch, tmp_path: Path) -> Iterator[Page]:
    (tmp_path / "index.html").write_text("<!doctype html><title>small</title><link rel=icon href=data:,>")
    (tmp_path / "worker.mjs").write_text(WORKER)
    (tmp_path / "throws.mjs").write_text("throw new Error('from the worker');")
    with serving(tmp_path) as address:
        context = watch.over(browser.new_context(base_url=address))
        page = context.new_page()
        page.goto("/")
        yield page
        context.close()


def test_a_quiet_page_has_no_faults(small_page: Page, watch: Watch) -> None:
    assert small_page.title() == "small"
    assert watch.faults() == []


def test_a_request_to_another_host_is_seen(small_page: Page, watch: Watch) -> None:
    small_page.evaluate("fetch('http://elsewhere.invalid/').catch(() => 'refused')")
    assert watch.foreign == ["http://elsewhere.invalid/"]


def test_a_workers_request_to_another_host_is_seen_and_never_passes(small_page: Page, watch: Watch) -> None:
    small_page.evaluate(
        "new Promise(done => { new Worker('/worker.mjs', {type: 'module'}).onmessage = () => done(true) })"
    )
    watch.expect("elsewhere")
    assert "request to another host: http://elsewhere.invalid/from-worker" in watch.faults()


def test_a_workers_uncaught_error_is_seen(small_page: Page, watch: Watch) -> None:
    with small_page.context.expect_event("weberror"):
        small_page.evaluate("void new Worker('/throws.mjs', {type: 'module'})")
    assert ["from the worker" in fault for fault in watch.faults()] == [True]


def test_errors_are_seen_until_they_are_expected(small_page: Page, watch: Watch) -> None:
    small_page.evaluate("console.error('something broke')")
    assert len(watch.faults()) == 1
    watch.expect("something broke")
    assert watch.faults() == []


def test_a_missing_file_is_seen(small_page: Page, watch: Watch) -> None:
    with small_page.expect_console_message():
        small_page.evaluate("fetch('/missing.wasm')")
    assert ["missing.wasm" in fault for fault in watch.faults()] == [True]


@pytest.mark.parametrize(
    ("url", "stays"),
    [
        ("http://127.0.0.1:8000/", True),
        ("blob:http://127.0.0.1:8000/4d1f", True),
        ("data:text/plain,a", True),
        ("https://127.0.0.1.elsewhere.invalid/", False),
        ("https://elsewhere.invalid/?127.0.0.1", False),
        ("ws://elsewhere.invalid/", False),
    ],
)
def test_only_loopback_stays_here(url: str, stays: bool) -> None:
    assert stays_here(url) is stays
