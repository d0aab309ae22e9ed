"""Markdown extension: every table of a page stands in a region of its own that scrolls and can be reached by keyboard.

It also takes out the ``style`` attributes that aligned columns get: the page's policy forbids them.
"""

from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.tables import TableExtension
from markdown.treeprocessors import Treeprocessor

from calculators.engine.grids import COLUMNS_ON_A_PHONE
from calculators.engine.markup import HEADINGS, ROLES


class Regions(Treeprocessor):  # type: ignore[misc]  # the package ships no types
    """Wraps the tables of one page."""

    def run(self, root: Element) -> None:
        """Change the page's tree in place."""
        for parent in list(root.iter()):
            for place, child in enumerate(list(parent)):
                if child.tag == "table":
                    parent[place] = in_region(child)


def in_region(table: Element) -> Element:
    """*table* inside its region, named by its headings."""
    table.set("class", "acs-table")
    headings = ["".join(heading.itertext()).strip() for heading in table.iter("th")]
    for cell in [*table.iter("th"), *table.iter("td")]:
        cell.attrib.pop("style", None)
    for heading in table.iter("th"):
        heading.set("scope", "col")
    if len(headings) > COLUMNS_ON_A_PHONE:
        _label(table, headings)
    name = ", ".join(heading for heading in headings if heading)
    kind = "acs-scroll acs-stacks" if len(headings) > COLUMNS_ON_A_PHONE else "acs-scroll"
    region = Element("div", {"class": kind, "role": "region", "tabindex": "0", "aria-label": name})
    region.tail, table.tail = table.tail, None
    region.append(table)
    return region


def _label(table: Element, headings: list[str]) -> None:
    """Let a row stand alone as a card: its first cell names it, each other cell says under which heading it stands."""
    for row in table.iter("tr"):
        for heading, cell in zip(headings, row, strict=True):
            if cell.tag == "td" and cell is row[0]:
                cell.tag = "th"
                cell.set("scope", "row")
            elif cell.tag == "td":
                cell.set("data-label", heading)
    for part in table.iter():
        if role := HEADINGS[part.attrib["scope"]] if part.tag == "th" else ROLES.get(part.tag):
            part.set("role", role)


class Tables(Extension):  # type: ignore[misc]  # the package ships no types
    """Tables, and their regions."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  (the package's own name)
        """Register both."""
        TableExtension().extendMarkdown(md)
        md.treeprocessors.register(Regions(md), "acs-tables", 5)


def makeExtension(**options: Any) -> Tables:  # noqa: N802  (the package's own name)
    """The entry that Python-Markdown looks for."""
    return Tables(**options)
