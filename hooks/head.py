"""MkDocs hook: what search engines and social networks read in the head of a page, and the files they ask for."""

from dataclasses import dataclass
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from hooks.letter_cards import Letter, letters

TITLE_MOST = 65  # characters; search engines cut what is longer
CARD = "assets/card.png"
SCHEMA = "https://schema.org"


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What the head of one page says; addresses are whole, as those who read it need them."""

    title: str
    heading: str
    description: str
    address: str
    card: str
    data: dict[str, Any] | None


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, **_: Any) -> dict[str, Any]:
    """Give the template the ``head`` of *page*."""
    context["head"] = Head(
        title=full_title(heading_of(page), config.site_name),
        heading=heading_of(page),
        description=str(page.meta.get("description") or config.site_description),
        address=str(page.canonical_url),
        card=f"{config.site_url}{CARD}",
        data=structured(page, config),
    )
    return context


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add ``robots.txt``: every page may be read. It counts only where the site has a host of its own."""
    text = f"User-agent: *\nAllow: /\n\nSitemap: {config.site_url}sitemap.xml\n"
    files.append(File.generated(config, "robots.txt", content=text))
    return files


def heading_of(page: Page) -> str:
    """The title in the page's own words: the one written for search engines, else its heading."""
    return str(page.meta.get("title") or page.title)


def full_title(heading: str, site: str) -> str:
    """*heading* with the site's name after it, where both fit."""
    named = f"{heading} - {site}"
    return named if len(named) <= TITLE_MOST else heading


def structured(page: Page, config: MkDocsConfig) -> dict[str, Any] | None:
    """What the page is as schema.org puts it: the site on its front page, questions with answers on a letter's page."""
    if page.is_homepage:
        about = {"name": config.site_name, "url": config.site_url, "description": config.site_description}
        return {"@context": SCHEMA, "@type": "WebSite", "inLanguage": "en", "isAccessibleForFree": True, **about}
    for letter in letters().values():
        if letter.path == page.file.src_uri:
            return {"@context": SCHEMA, "@type": "FAQPage", "mainEntity": _asked(letter)}
    return None


def _asked(letter: Letter) -> list[dict[str, Any]]:
    """The questions that the letter's page answers, word for word; the code tells which letter is meant."""
    return [
        {
            "@type": "Question",
            "name": f"{letter.shown}: {question}",
            "acceptedAnswer": {"@type": "Answer", "text": answer.text},
        }
        for question, answer in letter.told
    ]
