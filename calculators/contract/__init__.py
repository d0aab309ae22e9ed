"""The rules as JSON Lines, for bulk use and other tools: one question a line in, one answer a line out.

The names of questions, facts and answers are fixed; tests/cases/CONTRACT.md tells them.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from calculators.contract import (
    bank_levy,
    benefit_levy,
    collection_deadline,
    hardship,
    installment,
    living_costs,
    notice_dates,
    options,
    penalties_interest,
    plans,
    wage_levy,
)
from calculators.engine.data import fault_text, plain
from calculators.engine.loading import Law, load_law
from calculators.engine.reading import Fault, InputErrors, answers
from calculators.engine.results import Worksheet
from calculators.engine.words import words

Answer = Callable[[Any, Law, Worksheet], Mapping[str, Any]]

FILES = (
    *(installment, penalties_interest, plans, options),
    *(living_costs, hardship, wage_levy, bank_levy, benefit_levy),
    *(notice_dates, collection_deadline),
)
QUESTIONS: Mapping[str, tuple[type, Answer]] = MappingProxyType(
    {question: entry for file in FILES for question, entry in file.QUESTIONS.items()}
)
LABELS = frozenset({"calculator"})  # written in a case for its reader


def answer_lines(lines: Iterable[str]) -> Iterator[str]:
    """One answer a line, in order; empty lines are passed over.

    A bad line is refused and never stops the next; nor does a fault of ours, told as ``{"bug": kind, "message": why}``.
    """
    for line in lines:
        if line.strip():
            try:
                yield json.dumps(answer_line(line))
            except Exception as error:  # the last line of defence, as in handle
                yield json.dumps({"bug": type(error).__name__, "message": str(error)})


def answer_line(line: str) -> dict[str, Any]:
    """The answer to one question, or its refusal. A fault of ours is raised as LawError."""
    try:
        asked = json.loads(line, parse_float=Decimal, parse_constant=str)
    except ValueError:
        return _refusal(Fault(field="question", problem="bad_json"))
    if not isinstance(asked, dict) or not isinstance(asked.get("facts", {}), dict):
        return _refusal(Fault(field="question", problem="bad_json"))
    try:
        return answer(asked.get("question"), asked.get("facts", {}))
    except InputErrors as errors:
        return _refusal(errors.faults[0])


def answer(question: Any, facts: Mapping[str, Any]) -> dict[str, Any]:
    """The answer to *question*; raises InputErrors."""
    if not isinstance(question, str) or question not in QUESTIONS:
        raise InputErrors(Fault(field="question", problem="unknown_question"))
    form, rule = QUESTIONS[question]
    known = {field.name for field in fields(form)}
    given = {name: value for name, value in facts.items() if name in known or name not in LABELS | {"today"}}
    sheet = Worksheet(f"contract.{question}")
    more = rule(answers(form, given), load_law(), sheet)
    language = words("en")
    return {line.name: plain(line.value, line.unit, language) for line in sheet.lines} | dict(more)


def _refusal(fault: Fault) -> dict[str, Any]:
    sentence = fault_text(fault, words("en"))
    return {"refused": True, "problem": fault.problem, "field": fault.field, "message": sentence}
