"""HTML elements from text: what is text is escaped, what is HTML is put inside."""

from collections.abc import Iterable

# On a narrow screen rows become cards, and what is no longer laid out as a table is none to Safari unless it says so.
ROLES = {"table": "table", "thead": "rowgroup", "tbody": "rowgroup", "tr": "row", "td": "cell"}
HEADINGS = {"col": "columnheader", "row": "rowheader", "rowgroup": "rowheader"}

ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"})


def escape(text: str) -> str:
    """*text* with the five characters that HTML gives a meaning written out."""
    return text.translate(ESCAPES)


def tag(name: str, *content: str, **attributes: str) -> str:
    """An element; *content* is HTML already, attribute values are escaped here. ``class_`` gives ``class``."""
    written = "".join(f' {key.rstrip("_").replace("_", "-")}="{escape(value)}"' for key, value in attributes.items())
    return f"<{name}{written}>{''.join(content)}</{name}>"


def table_part(name: str, *content: str, **attributes: str) -> str:
    """An element of a table, which says its role; a ``th`` by its ``scope``."""
    role = HEADINGS[attributes["scope"]] if name == "th" else ROLES[name]
    return tag(name, *content, role=role, **attributes)


def grid(caption: str, headings: Iterable[str], rows: str | Iterable[str], kind: str, **attributes: str) -> str:
    """A table in a region of its own that scrolls; *caption* and *headings* are text, *rows* HTML, one text a part."""
    head = table_part("tr", *(table_part("th", escape(heading), scope="col") for heading in headings))
    bodies = (table_part("tbody", part) for part in ((rows,) if isinstance(rows, str) else rows))
    table = table_part("table", tag("caption", escape(caption)), table_part("thead", head), *bodies)
    region = {"role": "region", "tabindex": "0", "aria_label": caption, **attributes}
    return tag("div", table, class_=f"acs-scroll {kind}", **region)


def folded(summary: str, content: str, kind: str) -> str:
    """*content* behind a summary that opens it."""
    return tag("details", tag("summary", escape(summary)), content, class_=kind)
