"""HTML elements from text: what is text is escaped, what is HTML is put inside."""

from collections.abc import Iterable

ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"})


def escape(text: str) -> str:
    """*text* with the five characters that HTML gives a meaning written out."""
    return text.translate(ESCAPES)


def tag(name: str, *content: str, **attributes: str) -> str:
    """An element; *content* is HTML already, attribute values are escaped here. ``class_`` gives ``class``."""
    written = "".join(f' {key.rstrip("_").replace("_", "-")}="{escape(value)}"' for key, value in attributes.items())
    return f"<{name}{written}>{''.join(content)}</{name}>"


def grid(caption: str, headings: Iterable[str], rows: str | Iterable[str], kind: str, **attributes: str) -> str:
    """A table in a region of its own that scrolls; *caption* and *headings* are text, *rows* HTML, one text a part."""
    head = tag("thead", tag("tr", *(tag("th", escape(heading), scope="col") for heading in headings)))
    bodies = (tag("tbody", part) for part in ((rows,) if isinstance(rows, str) else rows))
    table = tag("table", tag("caption", escape(caption)), head, *bodies)
    region = {"role": "region", "tabindex": "0", "aria_label": caption, **attributes}
    return tag("div", table, class_=f"acs-scroll {kind}", **region)


def folded(summary: str, content: str, kind: str) -> str:
    """*content* behind a summary that opens it."""
    return tag("details", tag("summary", escape(summary)), content, class_=kind)
