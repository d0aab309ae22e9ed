"""The fence ``choices``: questions to ask oneself in order, drawn as a picture, and the same in words with links.

Its body is TOML: ``title``, a ``[[question]]`` table for each with ``ask``, ``yes`` and ``page``, and the last
answer as ``otherwise`` and ``otherwise_page``. ``{family.name}`` in a text stands for a figure of the law.
"""

import re
import tomllib
from dataclasses import dataclass, field
from textwrap import wrap
from typing import Any

from markdown import Markdown

from calculators.engine.markup import escape, tag
from hooks.figures import LANGUAGE, asked_figure
from hooks.places import address, told_with_place
from hooks.templating import page_words, template

FIGURE = re.compile(r"\{([a-z0-9_.]+)\}")
# One unit of the picture is one pixel of a small phone. Lines are short enough for the widest common letters.
WIDTH, INDENT, PADDING, LINE, GAP = 320, 56, 8, 18, 24
ASK_LETTERS, ANSWER_LETTERS = 38, 31


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One fork: what to ask, the route if the answer is yes, and the address of its page."""

    ask: str
    yes: str
    page: str


@dataclass(slots=True)
class Picture:
    """Boxes and lines under each other; ``down`` is where the next one starts."""

    parts: list[str] = field(default_factory=list)
    down: int = 1

    def box(self, text: str, left: int, kind: str) -> int:
        """Draw *text* in a box that reaches to the right edge, and give the middle of its height."""
        lines = wrap(text, ASK_LETTERS if left < INDENT else ANSWER_LETTERS)
        height = len(lines) * LINE + 2 * PADDING
        frame = {"x": str(left), "y": str(self.down), "width": str(WIDTH - left - 1), "height": str(height)}
        self.parts.append(tag("rect", rx="5", class_=kind, **frame))
        for place, line in enumerate(lines, start=1):
            self.label(line, left + PADDING, self.down + PADDING + place * LINE - 5)
        middle = self.down + height // 2
        self.down += height
        return middle

    def label(self, text: str, left: int, base: int) -> None:
        """Draw one line of text."""
        self.parts.append(tag("text", escape(text), x=str(left), y=str(base)))

    def line(self, *points: tuple[int, int]) -> None:
        """Draw a line through *points* with a head at its end."""
        self.parts.append(tag("polyline", points=" ".join(f"{x},{y}" for x, y in points), class_="acs-way"))
        (before_x, _), (x, y) = points[-2:]
        ends = [(x - 6, y - 4), (x, y), (x - 6, y + 4)] if before_x != x else [(x - 4, y - 6), (x, y), (x + 4, y - 6)]
        self.parts.append(tag("polyline", points=" ".join(f"{x},{y}" for x, y in ends), class_="acs-way"))


@told_with_place
def choices(source: str, language: str, class_name: str, options: dict[str, Any], md: Markdown, **_: Any) -> str:
    """The picture and its words; raises ValueError for a page that is not there, LawError for an unknown figure."""
    written = tomllib.loads(source)
    questions = [Question(**{key: with_figures(text) for key, text in one.items()}) for one in written["question"]]
    otherwise = with_figures(written["otherwise"])
    pages = [*(question.page for question in questions), written["otherwise_page"]]
    return template("choices.html").render(
        title=written["title"],
        picture=drawn(written["title"], questions, otherwise),
        questions=questions,
        otherwise=otherwise,
        otherwise_page=written["otherwise_page"],
        addresses={page: address(md, page) for page in pages},
        class_name=class_name,
    )


def drawn(title: str, questions: list[Question], otherwise: str) -> str:
    """The picture as one element that says its title; the words stand beside it."""
    picture = Picture()
    for question in questions:
        _fork(picture, question)
    picture.box(otherwise, 0, "acs-answer")
    view = f"0 0 {WIDTH} {picture.down + 1}"
    return tag("svg", *picture.parts, viewBox=view, role="img", aria_label=title)


def _fork(picture: Picture, question: Question) -> None:
    picture.box(question.ask, 0, "acs-ask")
    asked = picture.down
    picture.down += PADDING
    answer = picture.box(question.yes, INDENT, "acs-answer")
    picture.line((PADDING, asked), (PADDING, answer), (INDENT, answer))
    picture.label(page_words(LANGUAGE).text("choices.branch"), PADDING + 8, answer - 6)
    picture.down += GAP
    picture.line((PADDING, answer), (PADDING, picture.down))
    picture.label(page_words(LANGUAGE).text("choices.no"), PADDING + 8, picture.down - 11)


def with_figures(text: str) -> str:
    """*text* with each ``{family.name}`` as the figure that it names; raises LawError for an unknown one."""
    return FIGURE.sub(lambda found: asked_figure(found[1]).text, text)
