"""What is packed for the browser answers as CPython does, to the byte. Pyodide runs under Node, its library trimmed."""

import json
import re
import shutil
import subprocess
import zipfile
from pathlib import Path
from typing import Any

import pytest

from calculators import CALCULATORS, handle
from calculators.contract import QUESTIONS, answer_lines
from hooks.archives import LIBRARY
from hooks.bundle import files_of, make_bundle
from hooks.rehearsal import TODAY, forms, message, questions
from hooks.runtime import CACHE
from tests.any_facts import changed_cases, plan_questions
from tests.building import ROOT
from tests.form_433f import household_messages
from tests.option_forms import random_forms

pytestmark = pytest.mark.node

RANDOM = 1_400  # forms with random facts, the same at every run: two hundred for each of seven calculators
HOUSEHOLDS = 60
FAULTY = {
    "import calculatrs": "ModuleNotFoundError: No module named 'calculatrs'",
    "import calculators\ncalculators.handel": "Did you mean: 'handle'?",
    "def depth(): return depth()\ndepth()": "RecursionError",
    "raise ExceptionGroup('several', [ValueError('one'), KeyError('two')])": "KeyError: 'two'",
    "if:": "SyntaxError: invalid syntax",
    "from calculators.engine.loading import load_law\nload_law()['interest.none']": "LawError: parameters/",
    "import traceback\ntry: 1 / 0\nexcept ArithmeticError: traceback.print_exc()": "ZeroDivisionError: division",
}


def messages() -> list[str]:
    """Worked examples, empty and spoilt forms, and everything that can be wrong with a message itself."""
    tool, *_ = CALCULATORS
    before_any_law = message(tool, "1900-01-01", {})
    strange = ["", "{", "[]", "null", '{"id": 7}', before_any_law, before_any_law.replace('"en"', '"xx"')]
    every = [message(each, TODAY, inputs) for each in CALCULATORS for inputs in ({}, {"no_such_question": "1"})]
    return [*forms(ROOT), *every, *strange, *household_messages(HOUSEHOLDS), *random_forms(RANDOM)]


@pytest.fixture(scope="module")
def packed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder as the site has it."""
    folder = tmp_path_factory.mktemp("packed")
    for name, path in files_of(make_bundle(ROOT, CACHE), CACHE):
        shutil.copyfile(path, folder / name)
    return folder


@pytest.fixture(scope="module")
def browser_says(node: str, packed: Path) -> Any:
    """Everything asked in one start of Pyodide."""
    asked = {"questions": [*questions(ROOT), *anything()], "forms": messages(), "faulty": list(FAULTY)}
    (wheel,) = packed.glob("*.whl")
    command = [node, ROOT / "tests/pyodide_answers.mjs", packed, wheel.name]
    ran = subprocess.run(command, input=json.dumps(asked), capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stderr) == (0, "")
    return json.loads(ran.stdout)


def anything() -> list[str]:
    """Five thousand random facts."""
    return [*plan_questions(2_000), *changed_cases(3_000)]


def test_every_case_gets_the_same_answer(browser_says: Any) -> None:
    assert browser_says["questions"] == list(answer_lines([*questions(ROOT), *anything()]))


def test_random_facts_are_answered_or_refused_and_never_a_fault_of_ours() -> None:
    told = [json.loads(answer) for answer in answer_lines(anything())]
    assert [answer for answer in told if "bug" in answer] == []
    assert sum("refused" not in answer for answer in told) > len(told) / 3


def test_the_cases_reach_every_question() -> None:
    asked = zip(questions(ROOT), answer_lines(questions(ROOT)), strict=True)
    answered = {json.loads(line)["question"] for line, answer in asked if "refused" not in json.loads(answer)}
    assert answered == set(QUESTIONS)


@pytest.fixture(scope="module")
def answered() -> list[tuple[str, str]]:
    """Every message with what CPython answers."""
    return [(text, handle(text)) for text in messages()]


def without_line(answer: str) -> str:
    """*answer*; of a fault of ours only the file: what is packed knows no more than where each function begins."""
    return re.sub(r"\.py:\d+\)", ".py)", answer) if '"bug"' in answer else answer


def test_every_message_gets_the_same_answer(browser_says: Any, answered: list[tuple[str, str]]) -> None:
    for (text, here), got in zip(answered, browser_says["forms"], strict=True):
        assert (text, without_line(got)) == (text, without_line(here))


def test_messages_reach_results_mistakes_and_faults_of_ours(answered: list[tuple[str, str]]) -> None:
    told = [json.loads(answer) for _, answer in answered]
    assert all(any(kind in answer for answer in told) for kind in ("html", "errors", "bug"))


def test_each_calculator_is_asked_two_hundred_times_and_most_often_answers(answered: list[tuple[str, str]]) -> None:
    asked = [(json.loads(text)["calculator"], "html" in json.loads(answer)) for text, answer in answered[-RANDOM:]]
    for tool in ("options", "penalties_interest", "compare", "offer_check"):
        results = [answers for name, answers in asked if name == tool]
        assert (len(results), sum(results) > 100) == (200, True), (tool, sum(results))


def test_python_can_tell_every_fault_with_the_trimmed_library(browser_says: Any) -> None:
    for (source, expected), said in zip(FAULTY.items(), browser_says["faulty"], strict=True):
        assert expected in said, source
        assert "During handling of the above exception" not in said


def test_no_module_is_packed_that_nothing_loads(packed: Path, browser_says: Any) -> None:
    members = zipfile.ZipFile(packed / LIBRARY).namelist()
    modules = {name.removesuffix(".pyc").removesuffix("/__init__").replace("/", ".") for name in members}
    assert modules - set(browser_says["loaded"]) == set()
