"""MkDocs hook: what the theme's templates may ask for, and a last look at each page for a fence that was not read."""

import re
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from calculators import __version__
from calculators.engine.loading import load_law
from calculators.engine.words import words
from hooks.figures import LANGUAGE, figure, figures_checked
from hooks.places import line_of

# Each fence of ours with the class of what it makes; `law` is the figure in a sentence.
FENCES = {
    "calculator": "acs",
    "figures": "acs-figures",
    "sources": "acs-sources",
    "authorities": "acs-authorities",
    "law-table": "acs-law-table",
    "exempt-amounts": "acs-exempt",
    "letters": "acs-letters",
    "machine": "acs-machine",
    "machine-rules": "acs-rules",
    "choices": "acs-choices",
    "glossary": "acs-glossary",
    "corrections": "acs-corrections",
    "boxes": "acs-boxes",
    "day-count": "acs-day-count",
    "all-figures": "acs-all-figures",
    "checks": "acs-checks-due",
    "report": "acs-report",
    "kept": "acs-keeping",
}
# What the page for a wrong address offers first, in this order.
DOORS = (
    *("index.md", "paycheck.md", "bank-account.md", "federal-payment.md", "your-letter.md", "your-dates.md"),
    *("afford.md", "cannot-pay.md", "options.md", "the-call.md", "free-help.md"),
)
FENCE = re.compile(rf"^[ \t]*(?:`{{3,}}|~{{3,}})[ \t]*(?:{'|'.join(FENCES)})\b.*$", re.MULTILINE)
INLINE = re.compile(r"`#!law\b[^`]*`")
MADE = re.compile(rf'<(?:div|span) class="(?:{"|".join([*FENCES.values(), "acs-law"])})"[ >]')


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Give the theme the law's figures and sources, the version, and the day the figures were compared."""
    checked = words(LANGUAGE).shown(figures_checked(), "date")
    env.globals |= {"figure": figure, "source": load_law().sources.__getitem__}
    pages = {file.src_uri: file.page for file in files.documentation_pages()}
    env.globals |= {"page_of": pages.get, "doors": [pages[door] for door in DOORS if door in pages]}
    env.globals |= {"guide_version": __version__, "figures_checked": checked}
    return env


def on_page_content(html: str, page: Page, **_: Any) -> str:
    """Refuse a page on which a fence or a figure was taken for code: a mistyped header does that without a word."""
    written = [*FENCE.findall(page.markdown or ""), *INLINE.findall(page.markdown or "")]
    if len(MADE.findall(html)) == len(written):
        return html
    lines = ", ".join(str(line_of(page.file.content_string, text)) for text in written)
    raise PluginError(f"{page.file.src_uri}: one of the fences or figures in lines {lines} is not in the page")
