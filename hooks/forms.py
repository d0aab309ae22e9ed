"""What the template of a form asks about questions: their groups, the names of choices, answers in words."""

from collections.abc import Iterable
from itertools import groupby
from typing import Any

from calculators.engine.questions import Question, fields_of
from calculators.engine.tool import Tool
from calculators.engine.words import words
from calculators.rules.letter_codes import Recognised
from calculators.tools.typed_letter import shown_code

UNITS = {"money": "usd", "percent": "percent", "date": "date"}  # a whole number as typed: it may be a year
RADIOS_AT_MOST = 5
# A question whose answers are too many for the page, and the question whose answer says which of them fit.
PICKED_BY = {"county": "state"}


def groups_of(tool: Tool) -> list[tuple[str, list[Question]]]:
    """The questions of *tool* in order, by runs of one group; without the groups that its page never asks."""
    runs = groupby(fields_of(tool.questions), key=lambda question: question.group)
    return [(group, list(asked)) for group, asked in runs if group not in tool.only or tool.only[group].answers]


def choice_text(question: Question, choice: str, language: str = "en") -> str:
    """What *choice* is called on the page: the question's own words, else the general ones."""
    own = f"questions.{question.id}.choice.{choice}"
    said = words(language)
    text = said.text(own if said.has(own) else f"engine.{choice}")
    return text[:1].upper() + text[1:]


def entry_label(question: Question, place: int, language: str = "en") -> str:
    """The question's own word for the box at *place* of a plain list, such as a month; empty if it has none."""
    own = f"questions.{question.id}.entries"
    return str(words(language).template(own)[place]) if words(language).has(own) else ""


def answer_text(question: Question, answer: Any, language: str = "en") -> str:
    """A typed *answer* as a reader would write it."""
    if question.row is not None:
        return "; ".join(_row_text(question.row, row, language) for row in answer)
    if question.item is not None:
        return ", ".join(answer_text(question.item, entry, language) for entry in answer)
    if question.kind == "choice":
        return choice_text(question, answer, language)
    if question.kind == "yes_no":
        return choice_text(question, "yes" if answer else "no", language)
    if isinstance(answer, Recognised):
        return shown_code(answer.notice.code)
    return words(language).shown(answer, UNITS.get(question.kind, ""))


def _row_text(form: type, row: Any, language: str) -> str:
    answers = ((column, _given(row, column)) for column in fields_of(form))
    return ", ".join(answer_text(column, answer, language) for column, answer in answers if answer is not None)


def _given(facts: Any, question: Question) -> Any:
    """The answer of *facts* to *question*; a field ``from_`` answers ``from``."""
    return getattr(facts, f"{question.id}_" if hasattr(facts, f"{question.id}_") else question.id)


def answered(form: type, facts: Any) -> Iterable[tuple[Question, str]]:
    """Each question of *form* that *facts* answer, with the answer in words."""
    for question in fields_of(form):
        answer = _given(facts, question)
        if answer not in (None, ()):
            yield question, answer_text(question, answer)


def picked_by(question: Question) -> str:
    """The id of the question that decides what may be chosen here; nothing for a question that stands alone."""
    return PICKED_BY.get(question.id, "")


def is_select(question: Question) -> bool:
    """Whether a choice is offered as a list to open, because it has too many answers to show at once."""
    return question.kind == "choice" and len(question.choices) > RADIOS_AT_MOST
