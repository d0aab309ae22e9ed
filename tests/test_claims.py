"""Every claim of the article from which the guide grew has a home: a section of the built site that says it."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest

from calculators.engine.loading import load_law
from hooks.claims import CORRECTED, DROPPED, KEPT, VERDICTS, Claim, claims
from tests.readability import shown_text

COUNT = 82
by_number = pytest.mark.parametrize("claim", claims(), ids=lambda claim: str(claim.number))


def test_all_claims_are_there_once_and_in_order() -> None:
    assert [claim.number for claim in claims()] == list(range(1, COUNT + 1))
    assert len({claim.says for claim in claims()}) == COUNT


@by_number
def test_a_claim_that_was_not_kept_says_what_is_so_and_who_says_it(claim: Claim) -> None:
    assert claim.verdict in VERDICTS
    assert claim.says.endswith((".", ","))
    assert bool(claim.truth) == (claim.verdict != KEPT)
    assert bool(claim.sources) == (claim.verdict not in {KEPT, DROPPED})
    assert all(source.id in load_law().sources for source in claim.sources)
    assert bool(claim.home) == (claim.verdict != DROPPED)


class Sections(HTMLParser):
    """Where each heading of a page begins, with its id and level."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.headings: list[tuple[str, int, int]] = []
        self.lines = [0, *(found.end() for found in re.finditer("\n", html))]
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if re.fullmatch(r"h[1-6]", tag) and (id_ := dict(attrs).get("id")):
            line, column = self.getpos()
            self.headings.append((id_, int(tag[1]), self.lines[line - 1] + column))


def section(html: str, anchor: str) -> str:
    """What a reader sees from the heading *anchor* to the next one of its rank; nothing without such a heading."""
    found = Sections(html).headings
    for place, (id_, level, start) in enumerate(found):
        if id_ == anchor:
            ends = (begin for _, rank, begin in found[place + 1 :] if rank <= level)
            return shown_text(html[start : next(ends, len(html))])
    return ""


@by_number
def test_a_claim_has_a_section_of_the_site_that_carries_it(claim: Claim, site: Path) -> None:
    if claim.verdict == DROPPED:
        return
    page, _, anchor = claim.home.partition("#")
    name = "" if page == "index.md" else page.removesuffix(".md")
    html = (site / name / "index.html").read_text(encoding="utf-8")
    text = section(html, anchor)
    assert text, f"no section {claim.home}"
    assert claim.look in text, f"{claim.home} does not say: {claim.look}"


def told() -> Iterator[Claim]:
    yield from (claim for claim in claims() if claim.verdict != KEPT)


def test_the_page_on_our_work_tells_every_correction_with_its_authority(site: Path) -> None:
    html = (site / "how-we-work/index.html").read_text(encoding="utf-8")
    text = section(html, "the-starting-article")
    for claim in told():
        assert claim.says in text
        assert claim.truth in text
        assert all(source.title in text for source in claim.sources)
    assert any(claim.verdict == CORRECTED for claim in told())


def test_a_section_ends_at_the_next_heading_of_its_rank() -> None:
    html = '<h1 id="a">A</h1>\n<h2 id="b">B</h2>\n<p>one</p><h3 id="c">C</h3><p>two</p>\n<h2 id="d">D</h2><p>three</p>'
    assert section(html, "b") == "B one C two"
    assert section(html, "a").endswith("D three")
    assert section(html, "nowhere") == ""
