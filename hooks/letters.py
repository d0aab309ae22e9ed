"""MkDocs hook: one page for each letter of the IRS, made from the card in ``parameters/notices.toml``; and their list.

Each page has its own address, title and description, and every way of writing the code, so that a search finds it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from markdown import Markdown
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.utils import get_relative_url

from calculators.engine.law import Source
from calculators.engine.loading import load_law
from calculators.engine.words import words
from calculators.rules.notices import AFTER_LEVY, AFTER_LIEN, BEFORE_LEVY, NO_HEARING, Notice, notices
from hooks.figures import LANGUAGE
from hooks.places import page_file, told_with_place
from hooks.templating import page_words, template

HOME = "your-letter.md"
ORDER = (
    *("final_notice", "benefit_warning", "after_levy", "intent", "acs_contact", "contact_others"),
    *("bill", "reminder", "yearly_reminder", "plan", "lien", "passport", "private_collector"),
)
# What else is true of a letter by the hearing it gives: an id of words/en/letters.toml, and who says so.
RIGHTS: dict[str, tuple[tuple[str, str], ...]] = {
    BEFORE_LEVY: (("waits", "usc-6330-e"), ("late", "cfr-301-6330-1-i"), ("hardship", "usc-6343-a")),
    AFTER_LEVY: (("other_ways", "usc-6330-c"), ("hardship", "usc-6343-a")),
    AFTER_LIEN: (("other_ways", "usc-6330-c"), ("lien_appeal", "irm-5-19-8")),
    NO_HEARING: (("plan", "usc-6331-k"), ("pause", "irm-5-16-1")),
}
WRONG: dict[str, tuple[tuple[str, str], ...]] = {
    BEFORE_LEVY: (("address", "cfr-301-6330-1-i"), ("call_only", "usc-6330-b"), ("plan_only", "irm-5-14-1")),
    AFTER_LEVY: (("call_only", "usc-6330-b"),),
    AFTER_LIEN: (("call_only", "usc-6330-b"),),
    NO_HEARING: (("nothing_done", "usc-6601-a"),),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A letter as its page shows it."""

    notice: Notice

    @property
    def shown(self) -> str:
        """The code as the letter itself has it: ``Letter 1058`` for ``L1058``."""
        code = self.notice.code
        return f"Letter {code[1:]}" if code.startswith("L") and code[1:].isdigit() else code

    @property
    def name(self) -> str:
        """The last part of the page's address: ``letter-1058``."""
        return self.shown.lower().replace(" ", "-")

    @property
    def path(self) -> str:
        """The page's place among the documents."""
        return f"letters/{self.name}.md"

    @property
    def also_typed(self) -> list[str]:
        """How people write the code, with and without a space or a dash, in the order of the data."""
        ways = [way for typed in self.notice.typed for way in _spellings(typed)]
        return list(dict.fromkeys(ways))

    @property
    def told(self) -> list[tuple[str, str, Source]]:
        """What the card says besides its first line: id of the label, statement, authority."""
        card = self.notice
        hearing = page_words(LANGUAGE).text(f"letters.hearing.{card.hearing}")
        return [
            ("is_not", card.is_not.text, card.is_not.source),
            ("effect", card.effect.text, card.effect.source),
            ("hearing", hearing, card.hearing_source),
        ]

    @property
    def rights(self) -> list[tuple[str, Source]]:
        """What the reader may do, by the hearing that the letter gives."""
        return _sourced("right", (*RIGHTS[self.notice.hearing], ("manager", "irm-5-19-8"), ("advocate", "usc-7811-a")))

    @property
    def wrong(self) -> list[tuple[str, Source]]:
        """What can go wrong."""
        return _sourced("wrong", (*WRONG[self.notice.hearing], ("false_letter", "irs-notices")))

    @property
    def figures(self) -> list[str]:
        """The names of the figures on the page, once each."""
        return list(dict.fromkeys(deadline.length.name for deadline in self.notice.deadlines))

    @property
    def authorities(self) -> list[str]:
        """The ids of every authority on the page, once each."""
        card = self.notice
        said: list[Source] = [card.about.source, card.today.source, *(source for _, _, source in self.told)]
        said += [line.source for line in (*card.deadlines, *card.next)]
        said += [source for _, source in (*self.rights, *self.wrong)]
        return list(dict.fromkeys(source.id for source in said))

    @property
    def follows(self) -> list[tuple[str, str, str, Source]]:
        """What often comes next: its name, the page it has if it is a letter, the sentence, the authority."""
        return [(*_name_and_page(line.to), line.text, line.source) for line in self.notice.next]


def letters() -> dict[str, Letter]:
    """Every letter by its code, in the order of the data."""
    return {code: Letter(notice=notice) for code, notice in notices(load_law()).items()}


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
def list_of_letters(source: str, language: str, class_name: str, options: dict[str, Any], md: Markdown, **_: Any) -> str:
    """The fence ``letters``: every letter with the address of its page, by what it is about; its body stays empty."""
    if source.strip():
        raise ValueError("this fence has no body")
    here = page_file(md).url
    known = sorted(letters().values(), key=lambda letter: ORDER.index(letter.notice.stage))
    groups: list[tuple[str, Sequence[tuple[Letter, str]]]] = []
    for stage, found in groupby(known, key=lambda letter: letter.notice.stage):
        groups.append((stage, [(letter, get_relative_url(f"letters/{letter.name}/", here)) for letter in found]))
    return template("letters.html").render(groups=groups, class_name=class_name)


def _name_and_page(to: str) -> tuple[str, str]:
    """What the letter or the place *to* is called, and the letter's page; a place has none."""
    if letter := letters().get(to):
        return letter.shown, f"{letter.name}.md"
    return words(LANGUAGE).text(f"stages.state.{to}.label"), ""


def _spellings(typed: str) -> Iterator[str]:
    """``lt11`` as ``LT11``, ``LT 11`` and ``LT-11``."""
    head = typed.rstrip("abcdefghijklmnopqrstuvwxyz").rstrip("0123456789")
    tail = typed[len(head) :].upper()
    start = head.capitalize() if head == "letter" else head.upper()
    yield f"{start}{tail}" if head != "letter" else f"{start} {tail}"
    if head and head != "letter":
        yield f"{start} {tail}"
        yield f"{start}-{tail}"


def _sourced(kind: str, named: Sequence[tuple[str, str]]) -> list[tuple[str, Source]]:
    law = load_law()
    said = page_words(LANGUAGE)
    return [(said.text(f"letters.{kind}.{id_}"), law.source("hooks/letters.py", source)) for id_, source in named]
