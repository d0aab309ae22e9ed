"""MkDocs hook: one page for each letter of the IRS, made from the card in ``parameters/notices.toml``; and their list.

Each page has its own address, title and description, and every way of writing the code, so that a search finds it.
"""

from collections.abc import Sequence
from itertools import groupby
from typing import Any

from markdown import Markdown
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.utils import get_relative_url

from hooks.letter_cards import Letter, letters
from hooks.places import page_file, told_with_place
from hooks.templating import template

HOME = "your-letter.md"
ORDER = (
    *("final_notice", "benefit_warning", "after_levy", "intent", "acs_contact", "contact_others"),
    *("bill", "reminder", "yearly_reminder", "plan", "lien", "passport", "private_collector"),
)


def letter_page(letter: Letter) -> str:
    """The Markdown of one letter's page."""
    return template("letter.md").render(letter=letter, card=letter.notice)


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages of all letters; a site without the page *Your letter* has none of them."""
    if files.get_file_from_path(HOME) is None:
        return files
    for letter in letters().values():
        content, hidden = letter_page(letter), InclusionLevel.NOT_IN_NAV
        files.append(File.generated(config, letter.path, content=content, inclusion=hidden))
    return files


@told_with_place
def list_of_letters(
    source: str, language: str, class_name: str, options: dict[str, Any], md: Markdown, **_: Any
) -> str:
    """The fence ``letters``: every letter with the address of its page, by what it is about; its body stays empty."""
    if source.strip():
        raise ValueError("this fence has no body")
    here = page_file(md).url
    known = sorted(letters().values(), key=lambda letter: ORDER.index(letter.notice.stage))
    groups: list[tuple[str, Sequence[tuple[Letter, str]]]] = []
    for stage, found in groupby(known, key=lambda letter: letter.notice.stage):
        groups.append((stage, [(letter, get_relative_url(f"letters/{letter.name}/", here)) for letter in found]))
    return template("letters.html").render(groups=groups, class_name=class_name)
