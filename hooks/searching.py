"""MkDocs hook: the words by which people look for a page, in a field of the search index that no page shows."""

from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from hooks.figures import LANGUAGE
from hooks.letter_cards import letters
from hooks.templating import page_words

FIELD = "keywords"  # mkdocs.yml tells the search what it weighs
PLUGIN = "material/search"


def searched_by(path: str) -> str:
    """What people type who look for the page *path*; empty where its own words are enough."""
    said, name = page_words(LANGUAGE), f"search.{path.removesuffix('.md')}"
    codes = [way for letter in letters().values() if letter.path == path for way in letter.also_typed]
    return " ".join(codes) or (said.text(name) if said.has(name) else "")


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, **_: Any) -> dict[str, Any]:
    """Put the words of *page* into its own entry of the index, which the plugin has just made, not into its parts."""
    plugin: Any = config.plugins.get(PLUGIN)
    words = searched_by(page.file.src_uri)
    if plugin is not None and words:
        own = [entry for entry in plugin.search_index.entries if entry["location"] == page.url]
        for entry in own[:1]:
            entry[FIELD] = words
    return context
