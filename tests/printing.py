"""Paper: what a reader types for whole facts, and how many sheets a page prints on."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from playwright.sync_api import Page

from tests.reader import answered, fill, typed

SHEET = re.compile(rb"/Type\s*/Page\b")


def as_typed(facts: Mapping[str, Any]) -> dict[str, Any]:
    """What goes into each box of a form for *facts*: rows and lists by their place, days as three boxes."""
    flat: dict[str, Any] = {}
    for name, fact in facts.items():
        if isinstance(fact, list | tuple):
            flat |= as_typed({f"{name}.{place}": entry for place, entry in enumerate(fact)})
        elif isinstance(fact, Mapping):
            flat |= as_typed({f"{name}.{column}": entry for column, entry in fact.items()})
        else:
            flat[name] = typed(date.fromisoformat(fact) if _is_day(fact) else fact)
    return flat


def _is_day(fact: Any) -> bool:
    return isinstance(fact, str) and bool(re.fullmatch(r"\d{4}-\d{2}-\d{2}", fact))


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
