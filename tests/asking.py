"""Asking the contract of the rules, as the golden cases do."""

import json
from datetime import date
from typing import Any

from calculators.contract import answer_line
from tests.known import law_as_known

TODAY = date(2026, 11, 22)


def ask(question: str, **facts: Any) -> dict[str, Any]:
    """The answer, with today = 2026-11-22 unless given; a fact that is None is left out."""
    given = {name: value for name, value in {"today": TODAY, **facts}.items() if value is not None}
    with law_as_known(given.get("today", TODAY)):
        return answer_line(json.dumps({"question": question, "facts": given}, default=date.isoformat))


def refusal(question: str, **facts: Any) -> tuple[str, str]:
    """The problem and the field of a question that must be refused."""
    answer = ask(question, **facts)
    assert answer.get("refused") is True, answer
    assert answer["message"]
    return answer["problem"], answer["field"]
