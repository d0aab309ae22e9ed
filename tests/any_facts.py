"""Random facts, the same at every run: plans of every size, and every golden case with one fact changed."""

import json
import random
import tomllib
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from tests.building import ROOT

STRANGE: tuple[Any, ...] = (
    "",
    None,
    "-1.00",
    "abc",
    "1.234",
    "NaN",
    True,
    3,
    2.5,
    [],
    "2026-02-30",
    "0.00",
    "$1,200",
    "yes",
)
FIRST = date(2026, 11, 22)


def plan_questions(count: int, seed: int = 1) -> Iterator[str]:
    """*count* lines about plans: half for the smallest payment, half for a given one."""
    chance = random.Random(seed)
    for number in range(count):
        facts = _plan(chance)
        if number % 2:
            facts["level_payment"] = _money(chance, 10, 3_000)
        question = "schedule_at_payment" if number % 2 else "smallest_payment"
        yield json.dumps({"question": question, "facts": facts})


def changed_cases(count: int, seed: int = 2) -> Iterator[str]:
    """*count* lines, each a golden case in which one fact is another's value, strange, or gone."""
    chance = random.Random(seed)
    cases = [case for file in sorted((ROOT / "tests/cases").glob("*.toml")) for case in _cases(file)]
    for _ in range(count):
        case = chance.choice(cases)
        facts = {"today": FIRST.isoformat(), **case["facts"]}
        facts[chance.choice(list(facts))] = chance.choice([*STRANGE, *facts.values()])
        yield json.dumps({"question": case["question"], "facts": facts}, default=date.isoformat)


def _cases(file: Any) -> list[dict[str, Any]]:
    cases = tomllib.loads(file.read_text(encoding="utf-8"))["case"]
    return [case for case in cases if case["question"] != "whole_story"]


def _plan(chance: random.Random) -> dict[str, Any]:
    day = FIRST + timedelta(days=chance.randrange(400))
    first_payment = (day + timedelta(days=chance.randrange(60))).replace(day=chance.randint(1, 28))
    facts: dict[str, Any] = {
        "balance_date": day.isoformat(),
        "tax": _money(chance, 100, 120_000),
        "penalty": _money(chance, 0, 9_000),
        "interest": _money(chance, 0, 9_000),
        "first_payment_date": first_payment.isoformat(),
        "collection_deadline": (day + timedelta(days=chance.randint(40, 3_700))).isoformat(),
        "penalty_at_cap": chance.random() < 0.5,
    }
    if not facts["penalty_at_cap"]:
        facts["next_penalty_month_begins"] = (day + timedelta(days=chance.randint(1, 30))).isoformat()
        facts["penalty_percent_charged_so_far"] = str(chance.randrange(50) / 2)
        facts["returns_filed_on_time"] = chance.random() < 0.5
        facts["plan_in_effect_from"] = day.isoformat()
    return facts


def _money(chance: random.Random, lowest: int, highest: int) -> str:
    return f"{chance.randint(lowest, highest)}.{chance.randrange(100):02}"
