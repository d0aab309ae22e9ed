"""Markdown extension: every table of a page stands in a region of its own that scrolls and can be reached by keyboard.

It also takes out the ``style`` attributes that aligned columns get: the page's policy forbids them.
"""

from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.tables import TableExtension
from markdown.treeprocessors import Treeprocessor


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
    name = ", ".join(heading for heading in headings if heading)
    region = Element("div", {"class": "acs-scroll", "role": "region", "tabindex": "0", "aria-label": name})
    region.tail, table.tail = table.tail, None
    region.append(table)
    return region


class Tables(Extension):  # type: ignore[misc]  # the package ships no types
    """Tables, and their regions."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  (the package's own name)
        """Register both."""
        TableExtension().extendMarkdown(md)
        md.treeprocessors.register(Regions(md), "acs-tables", 5)


def makeExtension(**options: Any) -> Tables:  # noqa: N802  (the package's own name)
    """The entry that Python-Markdown looks for."""
    return Tables(**options)
