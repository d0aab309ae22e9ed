"""Pictures whose words stand in the page, drawn as those of the system are, and the same in words beside them.

The fence ``boxes`` draws rows of boxes; each leads to all boxes of the next row. Its body is TOML: ``title``, and a
``[[row]]`` with ``boxes``, each with a ``label`` and a ``note``. The fence ``day-count`` draws a number of days that
the law gives: ``title``, ``days`` (a figure), and what is so ``before`` the first, ``during`` them, on the ``last``
and ``after``. ``{family.name}`` in a text stands for a figure of the law.
"""

import tomllib
from collections.abc import Mapping, Sequence
from itertools import product
from typing import Any

from markdown import Markdown

from hooks.choices import with_figures
from hooks.drawing import Box, Picture, counted, drawn
from hooks.figures import LANGUAGE, asked_figure
from hooks.places import told_with_place, written_so_far
from hooks.templating import page_words, template

MARK = '<figure class="acs-drawn"'


@told_with_place
def boxes(source: str, language: str, class_name: str, options: dict[str, Any], md: Markdown, **_: Any) -> str:
    """The picture of rows of boxes, and each box as a line of a list."""
    written = tomllib.loads(source)
    rows = [[_box(box, place) for box in row["boxes"]] for place, row in enumerate(written["row"], start=1)]
    picture = drawn(rows, [arrow for upper in range(len(rows) - 1) for arrow in _to_all(rows, upper)])
    lines = [(box.label, box.note) for row in rows for box in row]
    return _shown(written["title"], picture, lines, class_name, md)


@told_with_place
def day_count(source: str, language: str, class_name: str, options: dict[str, Any], md: Markdown, **_: Any) -> str:
    """The picture of a number of days, a cell each, and the same as a list; raises LawError for an unknown figure."""
    written = tomllib.loads(source)
    number = int(asked_figure(written["days"]).text.partition(" ")[0])
    before = Box(label=_said("zero"), note=written["before"], kind="day")
    after = Box(label=_said("after"), note=written["after"], kind="day")
    lines = [
        (before.label, before.note),
        (_said("days", last=number - 1), written["during"]),
        (_said("last", last=number), written["last"]),
        (after.label, after.note),
    ]
    return _shown(written["title"], counted(before, number, after), lines, class_name, md)


def _box(box: Mapping[str, str], row: int) -> Box:
    return Box(label=with_figures(box["label"]), note=with_figures(box["note"]), kind=f"row-{row}")


def _to_all(rows: Sequence[Sequence[Box]], upper: int) -> list[tuple[int, int, int]]:
    return [(upper, left, right) for left, right in product(range(len(rows[upper])), range(len(rows[upper + 1])))]


def _shown(title: str, picture: Picture, lines: list[tuple[str, str]], class_name: str, md: Markdown) -> str:
    return template("picture.html").render(
        title=title,
        picture=picture,
        lines=lines,
        number=written_so_far(md, MARK) + 1,
        class_name=class_name,
    )


def _said(name: str, **values: int) -> str:
    return page_words(LANGUAGE).text(f"pictures.{name}", **values)
