"""Boxes in rows with arrows from row to row, as numbers for a picture that a phone can show. It knows no rule."""

from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import wrap

# In units of the picture, which is as wide as the text of a page on a narrow phone: one unit is about one pixel there.
WIDTH = 320
GAP_ACROSS, GAP_DOWN = 8, 30
WIDEST = 240
MARGIN = 7
LABEL_LINE, NOTE_LINE = 17, 15
WEEK, CELL, CELL_GAP = 7, 30, 4
LABEL_LETTER, NOTE_LETTER = 8.0, 6.6  # about as wide as a letter is in wide fonts


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """What stands in a box: a label, and a smaller note below it."""

    label: str
    note: str
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of text in a box: its baseline, and whether it belongs to the label."""

    text: str
    y: int
    is_label: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A box with its place."""

    x: int
    y: int
    width: int
    height: int
    lines: Sequence[Line]
    kind: str

    @property
    def middle(self) -> int:
        """The middle of the box from left to right."""
        return self.x + self.width // 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrow:
    """From the foot of one box to the head of another, with the two corners of the arrow's head."""

    x1: int
    y1: int
    x2: int
    y2: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """All boxes and arrows, and how high the picture is."""

    boxes: Sequence[Placed]
    arrows: Sequence[Arrow]
    height: int
    width: int = WIDTH


def drawn(rows: Sequence[Sequence[Box]], joined: Sequence[tuple[int, int, int]]) -> Picture:
    """The picture of *rows*; *joined* has an arrow's upper row, the place in it and the place in the next row."""
    placed: list[list[Placed]] = []
    top = 1
    for row in rows:
        placed.append(_row(row, top))
        top += placed[-1][0].height + GAP_DOWN
    arrows = [_arrow(placed[upper][left], placed[upper + 1][right]) for upper, left, right in joined]
    return Picture(boxes=[box for row in placed for box in row], arrows=arrows, height=top - GAP_DOWN + 1)


def _row(row: Sequence[Box], top: int) -> list[Placed]:
    """The boxes of one row, all as high as the highest."""
    width = min(WIDEST, (WIDTH - 2 - GAP_ACROSS * (len(row) - 1)) // len(row))
    left = (WIDTH - width * len(row) - GAP_ACROSS * (len(row) - 1)) // 2
    lines = [_lines(box, width, top) for box in row]
    height = max(written[-1].y for written in lines) - top + MARGIN
    return [
        Placed(
            x=left + place * (width + GAP_ACROSS), y=top, width=width, height=height, lines=lines[place], kind=box.kind
        )
        for place, box in enumerate(row)
    ]


def _lines(box: Box, width: int, top: int) -> list[Line]:
    room = width - 2 * MARGIN
    found: list[Line] = []
    bottom = top + MARGIN - 4
    for text, letter, height in ((box.label, LABEL_LETTER, LABEL_LINE), (box.note, NOTE_LETTER, NOTE_LINE)):
        for part in wrap(text, max(int(room / letter), 1), break_long_words=False):
            bottom += height
            found.append(Line(text=part, y=bottom, is_label=height == LABEL_LINE))
    return found


def _arrow(upper: Placed, lower: Placed) -> Arrow:
    return Arrow(x1=upper.middle, y1=upper.y + upper.height, x2=lower.middle, y2=lower.y)


def counted(before: Box, days: int, after: Box) -> Picture:
    """A box, then *days* as numbered cells, a week in a row and the last one marked, then another box."""
    first = _row([before], 1)[0]
    top = first.y + first.height + GAP_DOWN
    cells = [_cell(day, top, is_last=day == days) for day in range(1, days + 1)]
    last = _row([after], cells[-1].y + CELL + GAP_DOWN)[0]
    middle = first.middle
    arrows = [
        Arrow(x1=middle, y1=first.y + first.height, x2=middle, y2=top),
        Arrow(x1=middle, y1=last.y - GAP_DOWN, x2=middle, y2=last.y),
    ]
    return Picture(boxes=[first, *cells, last], arrows=arrows, height=last.y + last.height + 2)


def _cell(day: int, top: int, *, is_last: bool) -> Placed:
    across, down = (day - 1) % WEEK, (day - 1) // WEEK
    width = (WIDTH - 4 - CELL_GAP * (WEEK - 1)) // WEEK
    y = top + down * (CELL + CELL_GAP)
    return Placed(
        x=2 + across * (width + CELL_GAP),
        y=y,
        width=width,
        height=CELL,
        lines=[Line(text=str(day), y=y + CELL // 2 + MARGIN - 2, is_label=True)],
        kind="last-day" if is_last else "day",
    )
