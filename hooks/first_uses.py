"""Markdown extension: the first use of a word of the glossary on a page opens a note with its meaning.

The note is a popover, as that of a figure is: a press, Enter or Space opens it, and no script is needed.
Headings, links, code, headings of tables and what is quoted for the call get none, and a page has only a few.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from hooks.glossary import HOME, LANGUAGE, Entry, entries
from hooks.places import address, has_page, page_file
from hooks.templating import page_words

MOST = 6
LEFT_ALONE = frozenset({"h1", "h2", "h3", "h4", "a", "code", "pre", "th", "button", "script", "summary"})
QUOTED = re.compile(r"[\"“][^\"“”]*[\"”]")
# Python-Markdown keeps raw HTML aside; in the text stands the number under which it is kept.
KEPT_ASIDE = re.compile(r"\x02wzxhzdk:(\d+)\x03")
RAW = re.compile(r"\x02O.*\x02C+", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """Where a word stands: in the text before an element's children, or in the text after the element."""

    parent: Element
    after: Element | None
    text: str
    found: re.Match[str]
    entry: Entry


class FirstUses(Treeprocessor):  # type: ignore[misc]  # the package ships no types
    """Puts the notes into one page."""

    def run(self, root: Element) -> None:
        """Change the page's tree in place; a site without the glossary, and the glossary itself, have no notes."""
        assert isinstance(self.md, Markdown)
        if not has_page(self.md, HOME) or page_file(self.md).src_uri == HOME:
            return
        noted = 0
        for entry in entries():
            use = self.first_use(root, entry) if noted < MOST and entry.names else None
            if use:
                noted += 1
                put_note(use, address(self.md, f"{HOME}#{entry.id}"))

    def first_use(self, root: Element, entry: Entry) -> Use | None:
        """The first place in *root* that names *entry*, if any."""
        name = re.compile(rf"\b(?:{'|'.join(map(either_case, entry.names))})\b")
        for parent, after, text in texts(root):
            if found := name.search(self.open_to_notes(text)):
                return Use(parent=parent, after=after, text=text, found=found, entry=entry)
        return None

    def open_to_notes(self, text: str) -> str:
        """*text* with spaces in place of quotations, and of what raw HTML makes a link or small print."""
        return RAW.sub(blank, KEPT_ASIDE.sub(self.tag_kept, QUOTED.sub(blank, text)))

    def tag_kept(self, number: re.Match[str]) -> str:
        """A mark as long as *number*: the raw tag kept under it opens, closes, or is of no account."""
        raw = str(self.md.htmlStash.rawHtmlBlocks[int(number[1])])
        kind = "O" if raw.startswith(("<a ", "<small")) else "C" if raw.startswith(("</a", "</small")) else " "
        return f"\x02{kind}".ljust(len(number[0]), kind)


def either_case(name: str) -> str:
    """The pattern of *name*, which may begin a sentence."""
    return f"[{name[0].upper()}{name[0].lower()}]{re.escape(name[1:])}"


def blank(found: re.Match[str]) -> str:
    """As many spaces as *found* is long."""
    return " " * len(found[0])


def texts(element: Element) -> Iterator[tuple[Element, Element | None, str]]:
    """Every text below *element* in reading order, with its parent and the element that it follows."""
    if element.tag in LEFT_ALONE or "acs-term" in element.get("class", ""):
        return
    if element.text:
        yield element, None, element.text
    for child in element:
        yield from texts(child)
        if child.tail:
            yield element, child, child.tail


def put_note(use: Use, target: str) -> None:
    """Part the text around the word, and put a button with its note in the word's place."""
    made = note(use.entry, use.found[0], target)
    before, made.tail = use.text[: use.found.start()], use.text[use.found.end() :]
    if use.after is None:
        use.parent.text = before
        use.parent.insert(0, made)
    else:
        use.after.tail = before
        use.parent.insert(list(use.parent).index(use.after) + 1, made)


def note(entry: Entry, shown: str, target: str) -> Element:
    """The word as a button, and the note that it opens."""
    say = page_words(LANGUAGE).text
    id_ = f"word-{entry.id}"
    span = Element("span", {"class": "acs-term"})
    SubElement(span, "button", {"type": "button", "popovertarget": id_}).text = shown
    attributes = {"popover": "auto", "id": id_, "class": "acs-law-note", "data-search-exclude": "data-search-exclude"}
    opened = SubElement(span, "small", attributes)
    SubElement(opened, "strong").text = entry.word
    opened[0].tail = f". {entry.meaning} {say('glossary.lead')} {entry.call}. "
    link = SubElement(opened, "a", {"href": target})
    link.text, link.tail = say("glossary.all"), "."
    return span


class FirstUsesExtension(Extension):  # type: ignore[misc]  # the package ships no types
    """The notes."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  (the package's own name)
        """Register them after everything else, MkDocs's own reading of links included: our address is ready made."""
        md.treeprocessors.register(FirstUses(md), "acs-first-uses", -1)


def makeExtension(**options: Any) -> FirstUsesExtension:  # noqa: N802  (the package's own name)
    """The entry that Python-Markdown looks for."""
    return FirstUsesExtension(**options)
