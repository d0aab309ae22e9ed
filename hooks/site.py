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

FENCE = re.compile(
    r"^[ \t]*(?:`{3,}|~{3,})[ \t]*(?:calculator|figures|sources|authorities|law-table|exempt-amounts|choices)\b.*$",
    re.MULTILINE,
)
INLINE = re.compile(r"`#!law\b[^`]*`")
MADE = re.compile(r'<(?:div|span) class="acs(?:-figures|-sources|-law|-authorities|-law-table|-exempt|-choices)?">')


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Give the theme the law's figures and sources, the version, and the day the figures were compared."""
    checked = words(LANGUAGE).shown(figures_checked(), "date")
    env.globals |= {"figure": figure, "source": load_law().sources.__getitem__}
    env.globals |= {"guide_version": __version__, "figures_checked": checked}
    return env


def on_page_content(html: str, page: Page, **_: Any) -> str:
    """Refuse a page on which a fence or a figure was taken for code: a mistyped header does that without a word."""
    written = [*FENCE.findall(page.markdown or ""), *INLINE.findall(page.markdown or "")]
    if len(MADE.findall(html)) == len(written):
        return html
    lines = ", ".join(str(line_of(page.file.content_string, text)) for text in written)
    raise PluginError(f"{page.file.src_uri}: one of the fences or figures in lines {lines} is not in the page")
