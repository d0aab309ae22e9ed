"""The golden cases, answered through the same door as ``python -m calculators rules``."""

import json
import tomllib
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from calculators.contract import QUESTIONS, answer_line
from tests.known import law_as_known

CASES = (Path(__file__).parent / "cases", Path(__file__).parent / "cases_more")
TODAY = "2026-11-22"


def cases() -> list[Any]:
    found = []
    for file in sorted(file for folder in CASES for file in folder.glob("*.toml")):
        for case in tomllib.loads(file.read_text())["case"]:
            if case["question"] in QUESTIONS:
                found.append(pytest.param(case, id=f"{file.parent.name}/{file.stem}: {case['name']}"))
    return found


def ask(question: str, facts: dict[str, Any]) -> dict[str, Any]:
    """What the contract answers; every case is asked as of the day of the files, or a later one that it names."""
    given = {"today": TODAY, **facts}
    with law_as_known(given["today"]):
        return answer_line(json.dumps({"question": question, "facts": given}, default=date.isoformat))


def near(got: Any, expected: Any, allowed: str) -> bool:
    if allowed.endswith("days"):
        return abs(date.fromisoformat(got) - expected) <= timedelta(days=int(allowed.split()[0]))
    return abs(Decimal(got) - Decimal(expected)) <= Decimal(allowed)


@pytest.mark.parametrize("case", cases())
def test_case(case: dict[str, Any]) -> None:
    got = ask(case["question"], case["facts"])
    tolerance = case.get("tolerance", {})
    for name, expected in case["expect"].items():
        expected = expected.isoformat() if isinstance(expected, date) and name not in tolerance else expected
        if name in tolerance:
            assert near(got[name], expected, tolerance[name]), (name, got[name])
        else:
            assert (name, got.get(name)) == (name, expected), got
