"""Every test of every route has a case on each side of its line, and no side that the calculators know is left out."""

import json
import tomllib
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from calculators import CALCULATORS, handle
from calculators.engine.data import data
from calculators.engine.words import words
from hooks.rehearsal import forms
from tests.building import ROOT
from tests.known import law_known_on
from tests.option_forms import ALVAREZ_FORM, DANA_FORM, LEE_FORM, MARCUS_FORM, random_forms
from tests.test_hardship_tool import STORIES

FILE = tomllib.loads((Path(__file__).parent / "routes.toml").read_text(encoding="utf-8"))
TODAY = date(2026, 11, 22)
LETTERS = "notice_dates."  # the ways to be heard after a letter: their days have cases of their own
MET = {True: "yes", False: "no", None: "unknown"}
OFTEN = 300  # forms with random facts, beside the lines, the stories and the worked examples


def sides() -> Iterator[Any]:
    for line in FILE["line"]:
        for side in line["side"]:
            changes = ", ".join(f"{name} {fact}" for name, fact in side["facts"].items())
            yield pytest.param(line, side, id=f"{line['route']} {line['test']} {side['met']}: {changes}"[:120])


def told(line: dict[str, Any], side: dict[str, Any]) -> dict[str, Any]:
    """The result of the base's calculator with the answers of *side*."""
    facts = {**FILE["base"][line["base"]], **side["facts"]}
    return answer(facts.pop("calculator"), facts, side.get("today", TODAY))


def answer(tool: str, facts: dict[str, Any], today: date = TODAY) -> dict[str, Any]:
    return data(CALCULATORS[tool].run(facts, law_known_on(today), today), words("en"))


@pytest.mark.parametrize(("line", "side"), list(sides()))
def test_each_side_of_each_line(line: dict[str, Any], side: dict[str, Any]) -> None:
    (found,) = [option for option in told(line, side)["options"] if option["name"] == line["route"]]
    met = {test["name"]: MET[test["passed"]] for test in found["tests"]}
    assert (met.get(line["test"], "not_asked"), found["status"]) == (side["met"], side["status"])


def test_a_line_has_two_sides_and_says_who_says_so() -> None:
    for line in FILE["line"]:
        assert len({side["met"] for side in line["side"]}) > 1, line["test"]
        assert line["because"]
        assert line["source"]


@cache
def outcomes() -> dict[str, set[str]]:
    """Every outcome of every test of every route, over the lines, the stories, the examples and random forms."""
    found: dict[str, set[str]] = {}
    for result in _results():
        options = (option for option in result.get("options", ()) if not option["name"].startswith(LETTERS))
        for option in options:
            for test in option["tests"]:
                found.setdefault(f"{option['name']} {test['name']}", set()).add(MET[test["passed"]])
    return found


def _results() -> Iterator[dict[str, Any]]:
    yield from (told(line, side) for line in FILE["line"] for side in line["side"])
    yield from (answer("options", facts) for facts in (DANA_FORM, ALVAREZ_FORM, LEE_FORM, MARCUS_FORM))
    yield from (answer("hardship", facts) for _, facts in STORIES.values())
    yield from (json.loads(handle(text)).get("data", {}) for text in (*forms(ROOT), *random_forms(OFTEN)))


def with_sides() -> dict[str, set[str]]:
    """The sides that have a case, and what is settled, by route and test."""
    found: dict[str, set[str]] = {}
    for line in FILE["line"]:
        found.setdefault(f"{line['route']} {line['test']}", set()).update(side["met"] for side in line["side"])
    return found | {name: {met} for met, names in FILE["settled"].items() for name in names}


def test_no_outcome_of_a_test_is_without_a_case() -> None:
    cases = with_sides()
    missing = {name: met - cases.get(name, set()) for name, met in outcomes().items()}
    assert {name: met for name, met in missing.items() if met} == {}


def test_every_test_that_has_a_case_is_there() -> None:
    assert set(with_sides()) == set(outcomes())


def test_every_route_of_the_twelve_is_reached() -> None:
    twelve = {option["name"] for option in answer("options", DANA_FORM)["options"]}
    untested = {"options.nothing_yet"}  # allowed to everyone: it has no test
    assert twelve - untested == {name.split()[0] for name in with_sides()} & twelve
