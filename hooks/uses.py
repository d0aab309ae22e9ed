"""MkDocs hook: the list of all authorities says on which pages each one stands, once every page is made."""

import re
from collections.abc import Sequence
from html import escape
from html.parser import HTMLParser

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from calculators.engine.loading import load_law
from hooks.figures import LANGUAGE
from hooks.letter_cards import letters
from hooks.letters import HOME
from hooks.templating import page_words

MARK = re.compile(r"<!-- uses (?P<source>[\w-]+) -->")
MOST_LETTERS = 3  # more than these are counted, not named
Named = tuple[str, str]  # an address and the words of the link to it


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Put the pages of each authority in the place of its mark."""
    pages = [file.page for file in files.documentation_pages() if file.page and file.page.content]
    lists = [page for page in pages if MARK.search(page.content or "")]
    used = uses([page for page in pages if page not in lists])
    for page in lists:
        page.content = with_uses(page, used)
    return env


def with_uses(here: Page, used: dict[str, list[Page]]) -> str:
    """The content of the page *here*, each mark in it replaced by links."""
    return MARK.sub(lambda mark: _told(used[mark["source"]], here), here.content or "")


def uses(pages: Sequence[Page]) -> dict[str, list[Page]]:
    """The pages on which each source stands, by its id: as a link with its title, in the text or in an example."""
    known = {(source.url, source.title): source.id for source in load_law().sources.values()}
    found: dict[str, list[Page]] = {id_: [] for id_ in known.values()}
    for page in pages:
        for source in sorted({known[link] for link in links(page.content or "") if link in known}):
            found[source].append(page)
    return found


def links(html: str) -> list[Named]:
    """Every link in *html*."""
    reader = _Links()
    reader.feed(html)
    reader.close()
    return reader.found


def _told(pages: Sequence[Page], here: Page) -> str:
    said, shown = page_words(LANGUAGE), {letter.path: letter.shown for letter in letters().values()}
    of_letters = [page for page in pages if page.file.src_uri in shown]
    named = [(page.url, str(page.title)) for page in pages if page not in of_letters]
    if len(of_letters) > MOST_LETTERS:
        home = f"{HOME.removesuffix('.md')}/"
        named.append((home, said.text("figures.uses.letters", number=len(of_letters))))
    else:
        named += [(page.url, shown[page.file.src_uri]) for page in of_letters]
    if not named:
        return f"<small>{said.text('figures.uses.nowhere')}</small>"
    told = [f'<a href="{get_relative_url(url, here.url)}">{escape(title)}</a>' for url, title in named]
    return f"<small>{said.text('figures.uses.on')} {', '.join(told)}.</small>"


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[Named] = []
        self._address: str | None = None
        self._words = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "a":
            self._address, self._words = dict(attrs).get("href"), ""

    def handle_data(self, data: str) -> None:
        self._words += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "a" and self._address:
            self.found.append((self._address, self._words))
            self._address = None
