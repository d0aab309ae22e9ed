"""The words the IRS uses: one list of all, and a note at the first use on a page that hand, key and reader can open."""

import re
from collections.abc import Callable
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from hooks.first_uses import LEFT_ALONE, MOST
from hooks.glossary import entries
from tests.building import addresses
from tests.one_page import one_page_site

NOTE = re.compile(r'<button[^>]*popovertarget="word-([^"]+)"')


class Around(HTMLParser):
    """The elements in which the buttons of notes stand."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.around: set[str] = set()
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if (dict(attrs).get("popovertarget") or "").startswith("word-"):
            self.around.update(self.open)
        if tag not in {"br", "img", "input", "link", "meta", "hr", "path", "source", "wbr", "col"}:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in self.open:
            while self.open.pop() != tag:
                pass


def pages(site: Path) -> dict[str, str]:
    return {name: (site / name / "index.html").read_text(encoding="utf-8") for name in addresses(site)}


def test_the_list_has_every_word_with_what_to_say_and_where_it_stands(site: Path) -> None:
    html = (site / "words/index.html").read_text(encoding="utf-8")
    listed = dict(re.findall(r'<div id="([a-z-]+)">\s*(<dt>.*?)</div>', html, re.DOTALL))
    assert set(listed) == {entry.id for entry in entries()}
    for entry in entries():
        assert f"<dt>{entry.word}</dt>" in unescape(listed[entry.id])
        assert "On the call, say:" in listed[entry.id]
        assert entry.source.url in listed[entry.id]
    words = re.findall(r"<dt>(?:The |A )?(.*?)</dt>", html)
    assert words == sorted(words, key=str.lower)


def test_a_page_has_a_few_notes_once_each_and_never_in_a_link_or_a_heading(site: Path) -> None:
    noted = {name: NOTE.findall(html) for name, html in pages(site).items()}
    assert noted["words/"] == []
    assert all(len(found) == len(set(found)) <= MOST for found in noted.values())
    assert len([name for name, found in noted.items() if found]) > len(noted) / 2
    for name, html in pages(site).items():
        assert Around(html).around.isdisjoint(LEFT_ALONE), name


@pytest.mark.parametrize(
    ("text", "noted"),
    [
        ("A levy came. Another levy came.", ["levy"]),
        ('Say: "A levy came." Then a levy came.', ["levy"]),
        ("[A levy](index.md) came.", []),
        ('Here is <a href="https://www.irs.gov/">a levy</a> and no more.', []),
        ("## A levy", []),
        ("A **levy** came, and `levy`.", ["levy"]),
        ("The levying of tax.", []),
    ],
)
def test_the_first_use_in_plain_text_gets_the_note(tmp_path: Path, text: str, noted: list[str]) -> None:
    site = one_page_site(tmp_path, f"# One\n\n{text}\n", {"words.md": "# Words\n"})
    assert NOTE.findall((site / "index.html").read_text(encoding="utf-8")) == noted


def test_a_site_without_the_list_has_no_notes(tmp_path: Path) -> None:
    site = one_page_site(tmp_path, "# One\n\nA levy came.\n")
    assert NOTE.findall((site / "index.html").read_text(encoding="utf-8")) == []


@pytest.mark.browser
@pytest.mark.parametrize("script", [True, False])
def test_a_note_opens_and_closes_by_key_and_leads_to_the_list(visit: Callable[..., Page], script: bool) -> None:
    page = visit(java_script_enabled=script)
    page.goto("last-day/")
    word = page.get_by_role("button", name="put on your account", exact=True)
    word.focus()
    page.keyboard.press("Enter")
    note = page.locator("#word-put-on-your-account")
    expect(note).to_be_visible()
    expect(note).to_contain_text("assessed")
    page.keyboard.press("Escape")
    expect(note).to_be_hidden()
    page.keyboard.press("Enter")
    note.get_by_role("link", name="All words").click()
    expect(page).to_have_url(re.compile(r"/words/#put-on-your-account$"))
    expect(page.locator("#put-on-your-account")).to_be_in_viewport()
