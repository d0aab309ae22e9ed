"""A small picture of what comes when, from top to bottom: inline SVG without styles, sizes in whole units."""

from collections.abc import Iterator
from datetime import date

from calculators.engine.markup import tag
from calculators.engine.periods import Period, Periods
from calculators.engine.writer import Writer

WIDTH, ROW, LEFT, BAR = 600, 56, 8, 12


def periods(page: Writer, block: Periods) -> str:
    """The picture with its summary under it; the table before it says the same in words."""
    first, last = _ends(block.periods)
    drawn = "".join(_period(page, period, place * ROW, first, last) for place, period in enumerate(block.periods))
    picture = tag(
        "svg",
        drawn,
        viewBox=f"0 0 {WIDTH} {len(block.periods) * ROW}",
        role="img",
        aria_label=page.words.text(f"{block.name}.picture"),
    )
    return tag("figure", picture, tag("figcaption", page.say(block.summary)), class_="acs-chart")


def _ends(shown: tuple[Period, ...]) -> tuple[date, date]:
    days = [*(period.first for period in shown), *(period.last for period in shown if period.last)]
    return min(days), max(days)


def _period(page: Writer, period: Period, top: int, first: date, last: date) -> str:
    """What comes, its days, and a bar as long as them; without a last day the bar runs out in dots."""
    left = _place(period.first, first, last)
    right = _place(period.last, first, last) if period.last else WIDTH - LEFT
    texts = (
        _text(page.say(period.label), LEFT, top + 18, "start") + _text(page.say(period.days), WIDTH, top + 18, "end")
    )  # fmt: skip
    return texts + "".join(_bar(left, right, top + 28, period.last is None))


def _bar(left: int, right: int, top: int, is_open: bool) -> Iterator[str]:
    ends = left + BAR if is_open else max(right, left + BAR)
    width = str(ends - left)
    yield tag("rect", x=str(left), y=str(top), width=width, height=str(BAR), class_="acs-above")
    if is_open and right > ends:
        level = str(top + BAR // 2)
        yield tag("line", x1=str(ends), y1=level, x2=str(right), y2=level, class_="acs-axis", stroke_dasharray="2 6")


def _place(day: date, first: date, last: date) -> int:
    """How far to the right *day* stands."""
    span = max((last - first).days, 1)
    return LEFT + (WIDTH - 2 * LEFT - BAR) * (day - first).days // span


def _text(text: str, x: int, y: int, anchor: str) -> str:
    return tag("text", text, x=str(x), y=str(y), text_anchor=anchor)
