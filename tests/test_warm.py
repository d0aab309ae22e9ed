"""Python starts and reads the law before it is asked, and is never in the reader's way."""

import json
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.reader import AFFORD, DANA, TODAY, answered, boxes, fill, press, told, verdict

pytestmark = pytest.mark.browser
# What goes to the worker of Python, as text; the search's worker is sent objects.
LISTEN = """
  window.sent = [];
  const post = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (message, ...more) {
    if (typeof message === "string") window.sent.push(message);
    return post.call(this, message, ...more);
  };
"""


def sent(page: Page) -> list[dict[str, Any]]:
    """The questions that went to Python; what comes before them names its place."""
    return [message for text in page.evaluate("window.sent") if "calculator" in (message := json.loads(text))]


@pytest.fixture
def afford(page: Page) -> Page:
    """The page of the calculator, listened to."""
    page.clock.set_fixed_time(TODAY)
    page.add_init_script(LISTEN)
    page.goto(AFFORD)
    return page


def test_the_pages_own_example_is_answered_unseen_and_once(afford: Page) -> None:
    afford.wait_for_function("() => window.sent.length === 2")
    (asked,) = sent(afford)
    example = json.loads(afford.locator("acs-calculator").get_attribute("data-example") or "")
    assert {"today": asked["today"], "inputs": asked["inputs"]} == example
    fill(afford, DANA)
    assert len(sent(afford)) == 1
    expect(afford.locator("[data-answered]")).to_have_count(0)
    press(afford)
    answered(afford)
    expect(verdict(afford)).to_have_text(told(DANA))


def test_a_reader_who_is_faster_does_not_wait_for_the_example(page: Page) -> None:
    page.context.route("**/*.whl*", lambda route: None)
    page.clock.set_fixed_time(TODAY)
    page.add_init_script(LISTEN)
    page.goto(AFFORD)
    fill(page, DANA)
    press(page)
    page.wait_for_function("() => document.querySelector('acs-calculator [data-part=status]').textContent")
    page.context.unroute("**/*.whl*")  # lets go of what was held
    answered(page)
    (asked,) = sent(page)
    assert asked["inputs"].items() >= boxes(DANA).items()
