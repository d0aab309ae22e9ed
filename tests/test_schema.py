"""The JSON Schema takes what the calculators take, refuses what they refuse, and tells what they answer."""

import json
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from jsonschema.protocols import Validator

from calculators import CALCULATORS, handle
from calculators.contract import QUESTIONS, answer_lines
from calculators.engine.questions import fields_of
from calculators.schema import document
from hooks.rehearsal import TODAY, forms, message, questions
from tests.any_facts import changed_cases, plan_questions
from tests.building import ROOT
from tests.option_forms import random_forms

SHAPE = {"not_a_number", "not_a_date", "negative_money", "more_than_two_decimals", "not_a_whole_number", "unknown_fact",
         "not_an_allowed_choice", "too_large"}  # fmt: skip


@cache
def part(name: str) -> Validator:
    """A validator of one part of the schema, dates as dates."""
    whole = document() | {"$ref": f"#/$defs/{name}"}
    return Draft202012Validator(whole, format_checker=Draft202012Validator.FORMAT_CHECKER)


def examples() -> list[dict[str, Any]]:
    """The worked examples of all pages, as messages with typed facts."""
    return [found for text in forms(ROOT) if "html" in json.loads(handle(text)) for found in [json.loads(text)]]


def cases() -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    """Every golden case as a request, with its answer."""
    lines = [line for line in questions(ROOT) if line != "{"]
    yield from zip(map(json.loads, lines), map(json.loads, answer_lines(lines)), strict=True)


def test_the_schema_itself_is_one_of_2020_12() -> None:
    told = document()
    assert told["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    Draft202012Validator.check_schema(told)


def test_every_tool_and_every_question_is_in_it_with_all_its_facts() -> None:
    parts = document()["$defs"]
    for id_, tool in CALCULATORS.items():
        assert list(parts[f"tool.{id_}"]["properties"]) == [question.id for question in fields_of(tool.questions)]
    for id_, (form, _) in QUESTIONS.items():
        asked = [question.id for question in fields_of(form)]
        assert set(parts[f"question.{id_}"]["properties"]) == {*asked, "today", "calculator"}


def test_every_tool_has_an_example_that_the_schema_takes() -> None:
    taken = {example["calculator"] for example in examples() if part("request").is_valid(example)}
    assert taken == set(CALCULATORS)


def test_the_schema_takes_every_worked_example() -> None:
    for example in examples():
        assert [fault.message for fault in part("request").iter_errors(example)] == []


@pytest.mark.parametrize("tool", CALCULATORS)
def test_what_must_be_answered_is_required(tool: str) -> None:
    """Nothing given: the schema misses the same facts as the calculator, but for those that other answers ask for."""
    asked = {question.id: question for question in fields_of(CALCULATORS[tool].questions)}
    errors = json.loads(handle(message(tool, TODAY, {}))).get("errors", {})
    required = document()["$defs"][f"tool.{tool}"]["required"]
    assert set(required) <= set(errors)
    assert all(asked[name].needed or asked[name].optional for name in set(errors) - set(required))


def test_what_the_schema_takes_can_be_read() -> None:
    told = [json.loads(line) for line in [*changed_cases(3_000), *plan_questions(200)]]
    taken = [request for request in told if part("rules_request").is_valid(request)]
    answers = [json.loads(answer) for answer in answer_lines(map(json.dumps, taken))]
    assert 500 < len(taken) < len(told)
    assert {answer.get("problem") for answer in answers} & SHAPE == set()


def test_the_schema_takes_every_case_that_is_answered() -> None:
    for request, answer in cases():
        if "refused" not in answer:
            assert [fault.message for fault in part("rules_request").iter_errors(request)] == [], request


@pytest.mark.parametrize(("fact", "value"), [
    ("assessed_balance", "-1.00"), ("assessed_balance", "1.234"), ("assessed_balance", "$1,200"),
    ("assessed_balance", 2.5), ("assessed_balance", "1000000000"), ("assessed_balance", 1_000_000_000),
    ("assessed_balance", True), ("assessed_balance", "NaN"), ("assessed_balance", ""), ("assessed_balance", None),
    ("first_payment_date", "2026-02-30"), ("first_payment_date", "12/15/2026"), ("channel", "pigeon"),
    ("direct_debit", "yes"), ("household_size", 0), ("household_size", "3"), ("household_size", 31),
    ("cash_net_by_month_jan_to_dec", "1"), ("cash_net_by_month_jan_to_dec", ["1.234"]), ("no_such_fact", "1"),
])  # fmt: skip
def test_a_fact_that_does_not_fit_is_refused(fact: str, value: Any) -> None:
    good = next(example for example in examples() if example["calculator"] == "installment")
    assert part("request").is_valid(good)
    assert not part("request").is_valid(good | {"inputs": good["inputs"] | {fact: value}})


@pytest.mark.parametrize("changes", [
    {"calculator": "none"}, {"v": 2}, {"today": "2026-13-01"}, {"lang": "xx"}, {"more": 1}, {"inputs": []},
])  # fmt: skip
def test_a_message_that_does_not_fit_is_refused(changes: dict[str, Any]) -> None:
    good = examples()[0]
    assert not part("request").is_valid(good | changes)


def test_every_answer_is_as_the_schema_tells() -> None:
    every = [message(tool, TODAY, inputs) for tool in CALCULATORS for inputs in ({}, {"none": "1"})]
    for text in [*forms(ROOT), *random_forms(120), *every, "{", "[]", "null"]:
        answer = json.loads(handle(text))
        assert [fault.message for fault in part("answer").iter_errors(answer)] == [], text
    for _, answer in cases():
        assert part("rules_answer").is_valid(answer)


def test_an_answer_with_anything_else_is_seen() -> None:
    answer = json.loads(handle(json.dumps(examples()[0])))
    assert part("answer").is_valid(answer)
    assert not part("answer").is_valid(answer | {"data": answer["data"] | {"more": 1}})
    assert not part("answer").is_valid(answer | {"errors": {}})


def test_the_terminal_prints_it_and_asks_for_nothing() -> None:
    command = [sys.executable, "-S", "-m", "calculators", "schema"]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, stdin=subprocess.DEVNULL, check=True)
    assert json.loads(done.stdout) == document()


def test_a_message_needs_each_of_its_fields() -> None:
    good = examples()[0]
    for name in set(good) - {"v"}:
        assert not part("request").is_valid({field: good[field] for field in good if field != name})
    assert part("request").is_valid({field: good[field] for field in good if field != "v"})


def test_a_day_is_a_real_day() -> None:
    leap = examples()[0] | {"today": "2028-02-29"}
    assert part("request").is_valid(leap)
    assert not part("request").is_valid(leap | {"today": "2027-02-29"})
