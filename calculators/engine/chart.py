"""A small picture of numbers that stand in a table before it: inline SVG without styles, sizes in whole units."""

from dataclasses import dataclass
from decimal import Decimal

from calculators.engine.markup import escape, tag

WIDTH, HEIGHT, TOP, BOTTOM = 600, 240, 24, 206


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """The texts in the picture."""

    title: str
    first: str
    last: str
    highest: str
    lowest: str


def svg(kind: str, amounts: tuple[Decimal, ...], labels: Labels) -> str:
    """The picture as one element; it says its title to a screen reader and leaves the numbers to the table."""
    top, bottom = max(*amounts, Decimal(0)), min(*amounts, Decimal(0))
    heights = [_height(amount, top, bottom) for amount in amounts]
    zero = _height(Decimal(0), top, bottom)
    shape = _bars(heights, zero) if kind == "bars" else _line(heights, zero)
    axis = tag("line", x1="0", y1=str(zero), x2=str(WIDTH), y2=str(zero), class_="acs-axis")
    texts = (
        _text(labels.highest, 0, TOP - 8, "start") + _text(labels.first, 0, HEIGHT - 6, "start")
        + _text(labels.last, WIDTH, HEIGHT - 6, "end")
        + (_text(labels.lowest, WIDTH, TOP - 8, "end") if bottom < 0 else "")
    )  # fmt: skip
    box = f"0 0 {WIDTH} {HEIGHT}"
    return tag("svg", shape, axis, texts, viewBox=box, role="img", aria_label=labels.title)


def _height(amount: Decimal, top: Decimal, bottom: Decimal) -> int:
    """How far down the picture *amount* stands."""
    span = (top - bottom) or Decimal(1)
    return TOP + int((top - amount) / span * (BOTTOM - TOP))


def _line(heights: list[int], zero: int) -> str:
    last = max(len(heights) - 1, 1)
    path = " ".join(f"{WIDTH * place // last},{height}" for place, height in enumerate(heights))
    area = tag("polygon", points=f"0,{zero} {path} {WIDTH},{zero}", class_="acs-area")
    return area + tag("polyline", points=path, class_="acs-curve")


def _bars(heights: list[int], zero: int) -> str:
    step = WIDTH // len(heights)
    return "".join(
        tag(
            "rect",
            x=str(place * step + 4),
            y=str(min(height, zero)),
            width=str(step - 8),
            height=str(max(abs(height - zero), 1)),
            class_="acs-below" if height > zero else "acs-above",
        )
        for place, height in enumerate(heights)
    )


def _text(text: str, x: int, y: int, anchor: str) -> str:
    return tag("text", escape(text), x=str(x), y=str(y), text_anchor=anchor)
