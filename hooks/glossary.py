"""Words the IRS uses: the fence ``glossary`` is the list of all, and its entries are what `hooks.first_uses` notes."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from markdown import Markdown

from calculators.engine.law import Source
from calculators.engine.loading import load_law
from hooks.places import address, told_with_place
from hooks.templating import page_words, template

HOME = "words.md"
LANGUAGE = "en"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A word: the reader's, the employee's, and what it means."""

    id: str
    word: str
    meaning: str
    call: str
    page: str
    source: Source
    names: tuple[str, ...] = ()


@cache
def entries() -> tuple[Entry, ...]:
    """Every word, the most needed first; raises LawError for an authority that is none."""
    told: dict[str, dict[str, Any]] = page_words(LANGUAGE).template("glossary.entry")
    return tuple(_entry(id_, dict(given)) for id_, given in told.items())


def _entry(id_: str, given: dict[str, Any]) -> Entry:
    source = load_law().source(f"glossary {id_}", given.pop("source"))
    return Entry(id=id_, source=source, names=tuple(given.pop("names", ())), **given)


@told_with_place
def glossary(source: str, language: str, class_name: str, options: dict[str, Any], md: Markdown, **_: Any) -> str:
    """The fence ``glossary``: every word by the alphabet, with the address of the page about it; its body is empty."""
    if source.strip():
        raise ValueError("this fence has no body")
    listed = [(entry, address(md, entry.page)) for entry in sorted(entries(), key=_place)]
    return template("glossary.html").render(entries=listed, class_name=class_name)


def _place(entry: Entry) -> str:
    """The word as it stands in the alphabet: without its article."""
    return entry.word.lower().removeprefix("the ").removeprefix("a ")
