"""What the reader sees when something breaks: one calm sentence, everything typed still there, and a way to go on."""

import re

import pytest
from playwright.sync_api import Page, Route, Worker, expect

from tests.browsing import Watch
from tests.reader import AFFORD, BUTTON, DANA, MORE_PAY, TODAY, answered, fill, press, told, verdict

pytestmark = pytest.mark.browser
STILL_HERE = "Your answers are still here."


def open_and_fill(page: Page) -> None:
    """Open the calculator and type Dana's numbers."""
    page.goto(AFFORD)
    fill(page, DANA)


def assert_calm(page: Page, sentence: str) -> None:
    """The sentence stands in the status, with nothing lost and nothing frightening on the page."""
    status = page.get_by_role("status").filter(has_text=sentence)
    expect(status).to_contain_text(STILL_HERE)
    expect(page.get_by_role("button", name="Try again")).to_be_visible()
    expect(page.locator('[name="assessed_balance"]')).to_have_value(DANA["assessed_balance"])
    expect(page.get_by_text("See an example", exact=True)).to_be_visible()
    expect(page.get_by_role("heading", name="Do it by hand")).to_be_visible()
    assert not re.search("Traceback|Error:|undefined", page.locator("acs-calculator").inner_text())


def try_again(page: Page) -> None:
    """Press "Try again" and read the answer."""
    page.get_by_role("button", name="Try again").click()
    answered(page)
    expect(verdict(page)).to_have_text(told(DANA))
    expect(page.get_by_role("button", name="Try again")).to_be_hidden()


def test_without_a_network_the_calculator_goes_on_once_it_has_answered(page: Page) -> None:
    page.clock.set_fixed_time(TODAY)
    open_and_fill(page)
    press(page)
    answered(page)
    page.context.set_offline(True)
    fill(page, MORE_PAY)
    press(page)
    expect(verdict(page)).to_have_text(told(DANA | MORE_PAY))


def test_a_missing_runtime_file_is_told_at_once_and_can_be_tried_again(page: Page, watch: Watch) -> None:
    watch.expect("404", "pyodide.asm.wasm", "wasm")
    page.clock.set_fixed_time(TODAY)
    page.context.route("**/*.wasm", lambda route: route.fulfill(status=404, body="gone"))
    open_and_fill(page)
    press(page)
    assert_calm(page, "could not be loaded")
    page.context.unroute("**/*.wasm")
    try_again(page)


def test_a_broken_wheel_is_told_and_can_be_tried_again(page: Page, watch: Watch) -> None:
    watch.expect("zipimport", "ModuleNotFoundError", "not a Zip")
    page.clock.set_fixed_time(TODAY)
    page.context.route(
        "**/*.whl*", lambda route: route.fulfill(body=b"half a file", headers={"content-encoding": "identity"})
    )
    open_and_fill(page)
    press(page)
    assert_calm(page, "could not be loaded")
    page.context.unroute("**/*.whl*")
    try_again(page)


def test_a_start_that_never_ends_is_ended_and_can_be_tried_again(page: Page, watch: Watch) -> None:
    watch.expect("slow-start")
    held: list[Route] = []
    page.clock.install(time=TODAY)
    page.context.route("**/*.wasm*", lambda route: held.append(route))
    open_and_fill(page)
    press(page)
    page.clock.run_for(500)
    expect(page.get_by_role("status").filter(has_text="Getting ready")).to_contain_text(re.compile(r"about [\d.]+ MB"))
    page.clock.run_for(45_000)
    assert_calm(page, "Getting ready took too long")
    page.context.unroute("**/*.wasm*")
    page.clock.resume()
    try_again(page)


def test_a_sum_that_never_ends_is_ended_and_can_be_tried_again(page: Page, watch: Watch) -> None:
    watch.expect("slow-answer")
    page.clock.install(time=TODAY)
    open_and_fill(page)
    press(page)
    answered(page)
    keep_busy(page.workers[-1])
    press(page)
    page.clock.run_for(500)
    expect(page.get_by_role("status").filter(has_text="Working it out")).to_be_visible()
    page.clock.run_for(15_000)
    expect(page.get_by_role("status").filter(has_text="took too long")).to_contain_text(STILL_HERE)
    page.clock.resume()
    try_again(page)


def keep_busy(worker: Worker) -> None:
    """Give *worker* a turn that never ends."""
    worker.evaluate("() => { setTimeout(() => { for (;;); }); }")


def test_a_worker_that_was_killed_is_replaced(page: Page, watch: Watch) -> None:
    watch.expect("slow-answer")
    page.clock.install(time=TODAY)
    open_and_fill(page)
    press(page)
    answered(page)
    page.workers[-1].evaluate("() => self.close()")
    press(page)
    page.clock.run_for(15_500)
    expect(page.get_by_role("status").filter(has_text="took too long")).to_contain_text(STILL_HERE)
    page.clock.resume()
    try_again(page)


def test_a_python_out_of_memory_is_replaced(page: Page, watch: Watch) -> None:
    page.clock.set_fixed_time(TODAY)
    watch.expect("RangeError", "memory")
    open_and_fill(page)
    press(page)
    answered(page)
    page.workers[-1].evaluate("() => { onmessage = () => new Uint8Array(2 ** 53); }")  # as where the device has none
    press(page)
    expect(page.get_by_role("status").filter(has_text="Something went wrong")).to_contain_text(STILL_HERE)
    try_again(page)


def test_a_bug_of_ours_is_one_sentence_and_the_rest_goes_to_the_console(page: Page, watch: Watch) -> None:
    watch.expect("FileNotFoundError", "LawError", "WordsError")
    open_and_fill(page)
    page.evaluate("document.documentElement.lang = 'xx'")  # a language of which there are no words
    press(page)
    assert_calm(page, "Something went wrong on our side")


def test_without_javascript_the_page_says_so_and_shows_the_example(visit) -> None:
    page = visit(java_script_enabled=False)
    page.goto(AFFORD)
    assert page.get_by_text("This form needs JavaScript").first.is_visible()
    assert page.get_by_role("button", name=BUTTON).is_disabled()
    page.get_by_text("See an example", exact=True).click()
    expect(page.get_by_role("heading", name="Worked example")).to_be_visible()
    assert page.locator(".acs-verdict").inner_text() == told(DANA)
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.locator('[name="assessed_balance"]').fill("38400")
    page.keyboard.press("Enter")
    assert (requests, page.url.partition("?")[1]) == ([], "")


def test_where_the_script_does_not_load_nothing_can_be_sent(page: Page, watch: Watch) -> None:
    watch.expect("ERR_FAILED")
    page.route("**/acs.mjs", lambda route: route.abort())
    page.goto(AFFORD)
    expect(page.get_by_role("status").filter(has_text="This form needs JavaScript")).to_be_visible()
    expect(page.get_by_role("button", name=BUTTON)).to_be_disabled()
    page.locator('[name="assessed_balance"]').press("Enter")
    assert page.url.endswith(AFFORD)


def test_the_policy_holds_inside_the_worker(page: Page, watch: Watch) -> None:
    watch.expect("Content Security Policy", "Refused to connect", "violates")
    open_and_fill(page)
    press(page)
    answered(page)
    worker = page.workers[-1]
    assert worker.evaluate("fetch('https://example.org/').then(() => 'sent', () => 'blocked')") == "blocked"
    # In a turn of its own: the browser lets its own tools evaluate text.
    turn = "new Promise(done => setTimeout(() => { try { done(eval('1')); } catch { done('blocked'); } }))"
    assert worker.evaluate(turn) == "blocked"
