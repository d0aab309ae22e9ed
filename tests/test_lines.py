"""Every line that a rule writes for a golden case can be read: it has a label, a "how" with its values, a source."""

import json
from datetime import date
from typing import Any

import pytest

from calculators.contract import QUESTIONS
from calculators.engine.loading import load_law
from calculators.engine.reading import InputErrors, answers
from calculators.engine.results import Line, Worksheet
from calculators.engine.words import words
from tests.test_cases import TODAY, cases


def lines_of(case: dict[str, Any]) -> list[Line]:
    """The worksheet of *case*; empty for a refusal."""
    form, rule = QUESTIONS[case["question"]]
    sheet = Worksheet("test")
    facts = json.loads(json.dumps({"today": TODAY, **case["facts"]}, default=date.isoformat))
    try:
        known = {name: value for name, value in facts.items() if name in form.__dataclass_fields__}
        rule(answers(form, known), load_law(), sheet)
    except InputErrors:
        assert case["expect"].get("refused")
    return sheet.lines


@pytest.mark.parametrize("case", cases())
def test_every_line_can_be_read(case: dict[str, Any]) -> None:
    english, sources = words("en"), load_law().sources
    for line in lines_of(case):
        label = english.text(f"lines.{line.name}.label", **line.values)
        how = english.text(f"lines.{line.name}.how", **line.values)
        assert label, line
        assert how, line
        assert line.source in sources, line
        assert english.shown(line.value, "cents" if line.unit == "usd" else line.unit)
