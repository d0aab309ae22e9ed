"""The two doors to the same rooms: the browser's ``handle`` and the terminal."""

import json
import os
import subprocess
import sys
import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from calculators import CALCULATORS, __version__, handle
from calculators.engine.data import fault_text
from calculators.engine.questions import Question, fields_of
from calculators.engine.reading import Fault, InputErrors, answers, nested
from calculators.engine.words import words
from tests.known import law_as_known

ROOT = Path(__file__).parent.parent
DANA = {
    "assessed_balance": "38,400",
    "assessed_tax_only": "$31,200.00",
    "accruals_not_assessed": "750",
    "collection_deadline.month": "11",
    "collection_deadline.day": "20",
    "collection_deadline.year": "2033",
    "penalty_at_cap": "yes",
    "all_returns_filed": "yes",
    "current_year_payments_made": "yes",
    "five_year_history_clean": "no",
    "take_home_pay_per_period": "2310",
    "pay_period": "biweekly",
    "living_costs_per_month": "4910",
    "channel": "online",
    "direct_debit": "yes",
    "first_payment_date.month": "12",
    "first_payment_date.day": "15",
    "first_payment_date.year": "2026",
}


def ask(inputs: dict[str, str], **changes: Any) -> dict[str, Any]:
    message = {"v": 1, "id": 7, "calculator": "installment", "lang": "en", "today": "2026-11-22", "inputs": inputs}
    answer: dict[str, Any] = json.loads(handle(json.dumps(message | changes)))
    return answer


def terminal(*arguments: str, text: str = "") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-S", "-m", "calculators", *arguments]
    return subprocess.run(command, input=text, capture_output=True, text=True, cwd=ROOT, check=False, timeout=60)


def facts_file(tmp_path: Path) -> str:
    raw = nested(DANA)
    lines = []
    for name, value in raw.items():
        if isinstance(value, dict):
            lines.append(f"{name} = {int(value['year'])}-{int(value['month']):02}-{int(value['day']):02}")
        else:
            lines.append(f"{name} = {json.dumps(value)}")
    file = tmp_path / "facts.toml"
    file.write_text("\n".join(lines))
    return str(file)


def test_the_browser_gets_html_and_data() -> None:
    with law_as_known("2026-11-22"):
        answer = ask(DANA)
    assert answer["id"] == 7
    assert "$595.92" in answer["html"]
    lines = {line["name"]: line["value"] for line in answer["data"]["lines"]}
    assert lines["smallest_payment"] == "595.92"
    assert lines["left_each_month"] == "102.70"
    assert answer["data"]["status"] == "open-unaffordable"


def test_all_mistakes_come_back_together_and_by_box() -> None:
    wrong = DANA | {
        "assessed_balance": "-5",
        "take_home_pay_per_period": "lots",
        "living_costs_per_month": "1.234",
        "first_payment_date.month": "13",
        "penalty_at_cap": "",
    }
    errors = ask(wrong)["errors"]
    assert set(errors) == {
        "assessed_balance", "take_home_pay_per_period", "living_costs_per_month", "first_payment_date",
        "penalty_at_cap",
    }  # fmt: skip
    assert all(sentence.endswith(".") for sentence in errors.values())


def test_a_script_tag_never_comes_back_as_one() -> None:
    answer = handle(json.dumps({"v": 1, "id": 1, "calculator": "installment", "lang": "en", "today": "2026-11-22",
                                "inputs": DANA | {"assessed_balance": "<script>alert(1)</script>"}}))  # fmt: skip
    assert "<script" not in answer


@pytest.mark.parametrize(
    "message",
    ["", "[]", "{}", "null", '{"id": 1}', '{"id": 1, "calculator": "none", "lang": "en", "today": "2026-11-22"}'],
)
def test_our_own_faults_are_told_as_bugs_and_never_raised(message: str) -> None:
    answer = json.loads(handle(message))
    assert answer["bug"]
    assert "html" not in answer


def test_terminal_prints_the_same_data(tmp_path: Path) -> None:
    done = terminal("installment", facts_file(tmp_path), "--json", "--today", "2026-11-22")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == ask(DANA)["data"]


def test_terminal_tells_mistakes_with_exit_2(tmp_path: Path) -> None:
    done = terminal("installment", "-", "--json", "--today", "2026-11-22", text='assessed_balance = "x"')
    assert done.returncode == 2
    assert json.loads(done.stdout)["errors"]["assessed_balance"].startswith("Type an amount")
    assert terminal("installment", str(tmp_path / "none.toml"), "--json").returncode == 2
    assert terminal("nothing", "-", "--json").returncode == 2
    assert json.loads(terminal("installment", "-", "--json", text="a = ").stdout)["errors"]["facts"]
    assert json.loads(terminal("installment", facts_file(tmp_path)).stdout)["errors"]["today"]


def test_terminal_lists_the_tools() -> None:
    assert terminal("--list").stdout.split() == list(CALCULATORS)


def test_rules_go_on_after_a_bad_line() -> None:
    facts = {"amount": "10000.00", "balance_date": "2026-07-03", "to_date": "2026-10-01"}
    good = json.dumps({"question": "interest", "facts": facts})
    bad = ["{", '"text"', '{"question": "weather", "facts": {}}', '{"question": "interest", "facts": {"amout": "1"}}',
           '{"question": "interest", "facts": 5}', '{"question": ["interest"]}', '{"facts": {}}']  # fmt: skip
    done = terminal("rules", text="\n".join([good, *bad, "", good]))
    assert done.returncode == 0, done.stderr
    told = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(told) == len(bad) + 2
    assert told[0]["interest"] == told[-1]["interest"] == "174.08"
    assert [(line["problem"], line["field"]) for line in told[1:-1]] == [
        ("bad_json", "question"), ("bad_json", "question"), ("unknown_question", "question"),
        ("required_missing", "amount"), ("bad_json", "question"), ("unknown_question", "question"),
        ("unknown_question", "question"),
    ]  # fmt: skip


def test_rules_need_nothing_installed_and_no_environment() -> None:
    facts = {"first_payment_date": "2026-12-15", "collection_deadline": "2033-11-20"}
    line = json.dumps({"question": "count_payments", "facts": facts})
    command = [sys.executable, "-S", "-m", "calculators", "rules"]
    done = subprocess.run(command, input=line, capture_output=True, text=True, cwd=ROOT, check=True,
                          env={"PATH": os.environ["PATH"]}, timeout=60)  # fmt: skip
    assert json.loads(done.stdout)["months_available"] == 83


def test_a_question_is_the_same_in_every_tool() -> None:
    seen: dict[str, Question] = {}
    for tool in CALCULATORS.values():
        for question in fields_of(tool.questions):
            first = seen.setdefault(question.id, question)
            assert (first.kind, first.unit, first.choices) == (question.kind, question.unit, question.choices)


@pytest.mark.parametrize("tool", CALCULATORS.values(), ids=lambda tool: tool.id)
def test_every_question_has_its_words(tool: Any) -> None:
    english = words("en")
    for question in fields_of(tool.questions):
        assert english.text(f"questions.{question.id}.label").endswith(("?", "try", "know"))
        assert english.text(f"questions.{question.id}.hint")
        assert english.text(f"groups.{question.group}")
        if question.kind == "choice":
            own = f"questions.{question.id}.choice"
            assert all(english.has(f"{own}.{choice}") or english.has(f"engine.{choice}") for choice in question.choices)


def test_every_kind_of_fault_has_a_sentence() -> None:
    english = words("en")
    template = english.template("engine.fault")
    for problem in template:
        values = {"limit": Decimal(5), "lowest": 0, "highest": 9, "why": "x"}
        assert fault_text(Fault(field="somewhere", problem=problem, values=values), english)


def test_unknown_facts_are_named() -> None:
    with pytest.raises(InputErrors, match="extra: unknown_fact"):
        answers(CALCULATORS["installment"].questions, nested(DANA) | {"extra": "1"})


def test_the_wheel_and_the_package_say_the_same_version() -> None:
    assert tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"] == __version__


@pytest.mark.parametrize("typed", ["123-45-6789", "123 45 6789", "123456789", "my number is 123-45-6789", "12-3456789"])
def test_what_looks_like_a_social_security_number_is_refused_in_every_box(typed: str) -> None:
    for name in DANA:
        errors = ask(DANA | {name: typed})["errors"]
        box = name.removesuffix(".month").removesuffix(".day").removesuffix(".year")
        assert errors[box].startswith("You do not need this number here."), (name, errors)


@pytest.mark.parametrize("typed", ["123,456,789", "123456789.00", "1234567.89", "1234567890"])
def test_a_large_amount_is_not_taken_for_one(typed: str) -> None:
    errors = ask(DANA | {"assessed_balance": typed}).get("errors", {})
    assert "You do not need" not in errors.get("assessed_balance", "")
