"""What search engines and social networks read: titles, descriptions, addresses, the picture, the data, the map."""

import json
import struct
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from hooks.head import TITLE_MOST, full_title
from hooks.letter_cards import DESCRIPTION_MOST, letters
from tests.building import addresses
from tests.card import MADE_FROM, PICTURE, SIZE, chunks, drawing_hash
from tests.readability import shown_text

HOME = "http://127.0.0.1:8000/"
LEAST_DESCRIPTION = 60


class Head(HTMLParser):
    """The title, the named texts, the canonical address and the data of one page."""

    def __init__(self, page: Path) -> None:
        super().__init__()
        self.said: dict[str, str] = {}
        self.canonical = ""
        self.data: list[Any] = []
        self._in = ""
        self.feed(page.read_text(encoding="utf-8").partition("<body")[0])

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self._in = "data" if given.get("type") == "application/ld+json" else tag
        if tag == "meta":
            name = given.get("name") or given.get("property") or ""
            assert name == "" or name not in self.said, name
            self.said[name] = given.get("content", "")
        if tag == "link" and given.get("rel") == "canonical":
            self.canonical = given["href"]

    def handle_data(self, data: str) -> None:
        if self._in == "title" and data.strip():
            self.said["title"] = data.strip()
        if self._in == "data" and data.strip():
            self.data.append(json.loads(data))


@pytest.fixture(scope="module")
def heads(site: Path) -> dict[str, Head]:
    """The head of each page by its address."""
    return {address: Head(site / address / "index.html") for address in addresses(site)}


def test_each_page_has_a_title_of_its_own_that_is_shown_whole(heads: dict[str, Head]) -> None:
    titles = {address: head.said["title"] for address, head in heads.items()}
    assert {address: title for address, title in titles.items() if len(title) > TITLE_MOST} == {}
    assert len(set(titles.values())) == len(titles)


def test_each_page_has_a_description_of_its_own_that_is_shown_whole(heads: dict[str, Head]) -> None:
    told = {address: head.said["description"] for address, head in heads.items()}
    assert {
        address: text for address, text in told.items() if not LEAST_DESCRIPTION <= len(text) <= DESCRIPTION_MOST
    } == {}
    assert len(set(told.values())) == len(told)


def test_the_name_of_the_site_follows_a_title_only_where_both_fit() -> None:
    assert full_title("a" * 49, "The ACS Guide") == "a" * 49 + " - The ACS Guide"
    assert full_title("a" * 50, "The ACS Guide") == "a" * 50


def test_each_page_names_its_own_address_and_the_picture(heads: dict[str, Head], site: Path) -> None:
    for address, head in heads.items():
        assert head.canonical == head.said["og:url"] == f"{HOME}{address}"
        assert head.said["og:title"] in head.said["title"]
        assert head.said["og:description"] == head.said["description"]
        assert head.said["twitter:card"] == "summary_large_image"
        assert (site / head.said["og:image"].removeprefix(HOME)).is_file()
        assert (head.said["og:image:width"], head.said["og:image:height"]) == tuple(map(str, SIZE))
        assert "Do you owe the IRS?" in head.said["og:image:alt"]


def test_the_picture_is_that_of_the_drawing_and_small() -> None:
    png = PICTURE.read_bytes()
    told = list(chunks(png))
    assert struct.unpack(">II", told[0][1][:8]) == SIZE
    assert (b"tEXt", MADE_FROM + drawing_hash().encode()) in told, "python -m tests.card draws it anew"
    assert len(png) < 100_000


def test_the_site_map_and_the_robots_lead_to_each_page(site: Path) -> None:
    pages = {path.parent.relative_to(site).as_posix() + "/" for path in site.rglob("index.html")}
    assert set(addresses(site)) == {"" if page == "./" else page for page in pages}
    assert (site / "robots.txt").read_text("utf-8") == f"User-agent: *\nAllow: /\n\nSitemap: {HOME}sitemap.xml\n"


def test_the_front_page_tells_what_the_site_is(heads: dict[str, Head]) -> None:
    (data,) = heads[""].data
    assert (data["@type"], data["name"], data["url"]) == ("WebSite", "The ACS Guide", HOME)


def test_questions_told_as_data_are_those_that_the_page_answers(heads: dict[str, Head], site: Path) -> None:
    told = {address: head.data[0] for address, head in heads.items() if head.data and address}
    assert set(told) == {f"letters/{letter.name}/" for letter in letters().values()}
    for letter in letters().values():
        address = f"letters/{letter.name}/"
        page = (site / address / "index.html").read_text("utf-8").partition("<article")[2]
        seen = shown_text(page)
        assert told[address]["@type"] == "FAQPage"
        assert len(told[address]["mainEntity"]) >= 3
        for asked in told[address]["mainEntity"]:
            question = asked["name"].removeprefix(f"{letter.shown}: ")
            assert f"{question} {asked['acceptedAnswer']['text']}" in seen


@pytest.mark.browser
@pytest.mark.parametrize("address", ["", "letters/lt11/"])
def test_the_policy_lets_the_data_be(visit: Callable[..., Page], address: str) -> None:
    page = visit()
    page.add_init_script(
        "window.refused = [];"
        "addEventListener('securitypolicyviolation', event => refused.push(event.violatedDirective))"
    )
    page.goto(address)
    assert page.locator("head script[type='application/ld+json']").count() == 1
    assert page.evaluate("JSON.parse(document.querySelector('script[type=\"application/ld+json\"]').text)['@type']")
    assert page.evaluate("refused") == []
