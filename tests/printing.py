"""Paper: a result to print, and how many sheets a page prints on."""

import re
from collections.abc import Mapping
from typing import Any

from playwright.sync_api import Page

from tests.reader import answered, as_typed, fill

SHEET = re.compile(rb"/Type\s*/Page\b")


def with_result(page: Page, address: str, facts: Mapping[str, Any]) -> Page:
    """*page* at *address*, with the result for *facts* typed into its form."""
    page.goto(address)
    form = page.locator("acs-calculator").first
    fill(form, as_typed(facts))
    form.locator("[type=submit]").click()
    answered(page)
    return page


def sheets(page: Page) -> int:
    """How many sheets the page prints on, on the paper that takes more of them."""
    return max(len(SHEET.findall(page.pdf(format=paper, prefer_css_page_size=True))) for paper in ("Letter", "A4"))


def on_paper(page: Page) -> Page:
    """*page* as it is laid out for paper."""
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    return page
