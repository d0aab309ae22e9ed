"""Links of the built site: inside, each leads to a page and an anchor that are there; outside, to an official address.

Someone else's account of the rules may be linked too, where the reader is told that it is one.

Nothing can be followed from here, so each outside address is a source of ours, with the day it was last seen.
"""

import posixpath
import re
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag, urlsplit

import pytest

from calculators.engine.law import Source
from calculators.engine.loading import load_law
from tests.building import addresses

# Governments' own hosts, and three that speak for them: the law as Cornell prints it, the post office, the crisis line.
OFFICIAL = re.compile(r"(?:[\w-]+\.)*(?:gov|mil)|www\.law\.cornell\.edu|pe\.usps\.com|988lifeline\.org")
WELL_FORMED = re.compile(r"https://[a-z0-9.-]+(?:/[\w.~%&()+,;=@:/-]*)?(?:\?[\w.~%&=+-]+)?(?:#[\w.-]+)?")
LEAVE = "https://www.usa.gov/"  # where the button "Leave this page" goes


class Links(HTMLParser):
    """What a page refers to, and the ids that it has."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.followed: set[str] = set()
        self.fetched: set[str] = set()
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attrs}
        self.ids.update(told[name] for name in ("id", "name") if name in told)
        if "href" in told:
            (self.followed if tag == "a" else self.fetched).add(told["href"])
        self.fetched.update(told[name] for name in ("src", "action") if name in told)


@pytest.fixture(scope="module")
def links(site: Path) -> dict[str, Links]:
    """The links of every page of the site map and of the page for a wrong address, by address."""
    found = {name: Links((site / name / "index.html").read_text(encoding="utf-8")) for name in addresses(site)}
    return found


def is_inside(target: str) -> bool:
    return not urlsplit(target).scheme


def is_someone_elses_account(source: Source) -> bool:
    """Whether the reader is told with it that it is no authority's own word."""
    return source.kind == "secondary" and source.status != "verified"


def outside(links: dict[str, Links]) -> set[str]:
    return {to for page in links.values() for to in page.followed if urlsplit(to).scheme in {"http", "https"}}


def test_every_link_inside_leads_to_a_page_and_an_anchor(site: Path, links: dict[str, Links]) -> None:
    dead = []
    for name, page in links.items():
        for target in filter(is_inside, page.followed | page.fetched):
            path, anchor = urldefrag(unquote(target))
            there = posixpath.normpath(posixpath.join(name or ".", path))
            known = links.get("" if there == "." else f"{there}/") if path else page
            if known is None and not (site / there).is_file():
                dead.append(f"{name}: {target} (no such page)")
            elif anchor and (known is None or anchor not in known.ids):
                dead.append(f"{name}: {target} (no such anchor)")
    assert dead == []


def test_a_page_loads_nothing_from_outside_and_links_by_no_other_scheme(links: dict[str, Links]) -> None:
    schemes = {urlsplit(to).scheme for page in links.values() for to in page.followed}
    assert schemes <= {"", "https", "tel"}


def test_every_outside_link_is_well_formed_and_official(links: dict[str, Links]) -> None:
    found = outside(links)
    assert found
    assert [to for to in sorted(found) if not WELL_FORMED.fullmatch(to)] == []
    others = {to for to in found if not OFFICIAL.fullmatch(urlsplit(to).hostname or "")}
    assert others <= {source.url for source in load_law().sources.values() if is_someone_elses_account(source)}


def test_every_outside_link_is_a_source_with_the_day_it_was_seen(links: dict[str, Links]) -> None:
    sources = load_law().sources.values()
    assert sorted(outside(links) - {source.url for source in sources} - {LEAVE}) == []
    listed = {name for page in links.values() for name in page.ids}
    for source in sources:
        assert isinstance(source.seen, date)
        assert f"source-{source.id}" in listed


def test_a_strange_host_and_an_open_address_are_seen() -> None:
    assert not OFFICIAL.fullmatch("irs.gov.example.com")
    assert not WELL_FORMED.fullmatch("http://www.irs.gov/")
    assert not WELL_FORMED.fullmatch("https://www.irs.gov/a page")
    assert OFFICIAL.fullmatch("www.taxpayeradvocate.irs.gov")
