"""Values that a question of the contract must refuse, each with the kind of fault."""

import json
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from calculators.contract import answer_line
from calculators.engine.questions import Question, fields_of

MONEY = {
    "twelve": "not_a_number",
    "NaN": "not_a_number",
    "Infinity": "not_a_number",
    "1e3": "not_a_number",
    True: "not_a_number",
    "-0.01": "negative_money",
    "1.005": "more_than_two_decimals",
    "1,000,000,000": "too_large",
    999999999999: "too_large",
}
WRONG: dict[str, dict[Any, str]] = {
    "money": MONEY,
    "whole": {
        "one": "not_a_number",
        "1.5": "not_a_whole_number",
        Decimal("2.5"): "not_a_whole_number",
        -1: "out_of_range",
    },
    "choice": {"widowed": "not_an_allowed_choice", 7: "not_an_allowed_choice"},
    "date": {
        "next Friday": "not_a_date",
        "2026-02-29": "not_a_date",
        "11/20/2026": "not_a_date",
        20261120: "not_a_date",
    },
    "yes_no": {"perhaps": "not_an_allowed_choice", 1: "not_an_allowed_choice"},
}


def wrong_values(asked: Question, row: Mapping[str, Any]) -> Iterator[tuple[Any, str]]:
    """Values that *asked* must refuse, each with the kind of fault; *row* is a good row of a list."""
    if not asked.optional and not asked.needed:
        yield from ((None, "required_missing"), ("", "required_missing"), ("  ", "required_missing"))
    wrong = dict(WRONG.get(asked.kind, {}))
    if asked.kind == "money" and asked.minimum:
        del wrong["-0.01"]
    yield from wrong.items()
    if asked.row:
        for column in fields_of(asked.row):
            for value, problem in wrong_values(column, row):
                yield [row, {**row, column.id: value}], problem
    if asked.item:
        yield from (([value], problem) for value, problem in wrong_values(asked.item, row))


def faults(questions: Mapping[str, type], row: Mapping[str, Any]) -> Iterator[Any]:
    """Question, fact, value and the kind of fault, for every wrong value of every fact of *questions*."""
    for name, form in questions.items():
        for asked in fields_of(form):
            for value, problem in wrong_values(asked, row):
                yield pytest.param(name, asked.id, value, problem, id=f"{name}-{asked.id}-{value}")


def answer_to(question: str, facts: Mapping[str, Any], fact: str, value: Any) -> dict[str, Any]:
    """The answer to *facts* with *value* for *fact*; a decimal is written as JSON's own number."""
    line = json.dumps({"question": question, "facts": {**facts, fact: "@"}}, default=date.isoformat)
    written = f"{value}" if isinstance(value, Decimal) else json.dumps(value, default=str)
    return answer_line(line.replace('"@"', written))
