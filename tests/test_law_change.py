"""Next January's rate as CONTRIBUTING.md tells it: three files change, no code, and the new quarter computes."""

import hashlib
import json
import re
import shutil
import subprocess
import sys
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.building import ROOT

BLOCK = re.compile(r"^```toml\n# (?P<file>\S+?)(?:: (?P<table>\w+))?\n(?P<text>.*?)^```", re.MULTILINE | re.DOTALL)
INTEREST = "calculators/parameters/interest.toml"
SOURCES = "calculators/sources.toml"
CASES = "tests/cases/penalties_interest.toml"


def blocks() -> dict[str, str]:
    """What CONTRIBUTING.md says is written, by the file in which it is written."""
    guide = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    return {found["file"]: found["text"] for found in BLOCK.finditer(guide)}


def hashes(folder: Path) -> dict[str, str]:
    files = (path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def with_value(table: str, change: str) -> str:
    """The text of one parameter after *change*: lines of the same key are replaced, a value is added at the end."""
    for line in change.splitlines():
        if line.lstrip().startswith("{"):
            table = re.sub(r"^\]$", f"{line}\n]", table, count=1, flags=re.MULTILINE)
        else:
            key = line.partition(" ")[0]
            table, replaced = re.subn(rf"^{key} = .*$", line, table, flags=re.MULTILINE)
            assert replaced == 1, key
    return table


def written(project: Path, name: str, text: str) -> None:
    file = project / name
    file.write_text(f"{file.read_text(encoding='utf-8').rstrip()}\n\n{text}", encoding="utf-8")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the calculators and their cases in which nothing has been changed."""
    copy = tmp_path_factory.mktemp("project")
    for name in ("calculators", "tests/cases", "tests/cases_more"):
        shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
    return copy


@pytest.fixture(scope="module")
def changed(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy in which the three blocks have been written."""
    copy = tmp_path_factory.mktemp("changed") / "project"
    shutil.copytree(project, copy)
    texts = blocks()
    before, name, table = (copy / INTEREST).read_text(encoding="utf-8").partition("[underpayment_rate]")
    table, following, rest = table.partition("\n[")
    text = "".join((before, name, with_value(table, texts[INTEREST]), following, rest))
    (copy / INTEREST).write_text(text, encoding="utf-8")
    written(copy, SOURCES, texts[SOURCES])
    written(copy, CASES, texts[CASES])
    return copy


def answer(project: Path, case: dict[str, Any]) -> dict[str, Any]:
    """What the calculators in *project* answer to *case*."""
    ran = subprocess.run(
        [sys.executable, "-m", "calculators", "rules"],
        cwd=project,
        input=json.dumps({"question": case["question"], "facts": case["facts"]}, default=date.isoformat),
        capture_output=True,
        text=True,
        check=True,
    )
    answered: dict[str, Any] = json.loads(ran.stdout)
    return answered


def test_three_files_change_and_no_code(project: Path, changed: Path) -> None:
    before, after = hashes(project), hashes(changed)
    assert before.keys() == after.keys()
    assert {name for name in after if after[name] != before[name]} == {INTEREST, SOURCES, CASES}


def test_the_new_quarter_computes_without_an_assumption(changed: Path) -> None:
    case = tomllib.loads((changed / CASES).read_text(encoding="utf-8"))["case"][-1]
    got = answer(changed, case)
    assert {name: got[name] for name in case["expect"]} == case["expect"]


def test_before_the_change_the_last_rate_was_held_and_marked(project: Path) -> None:
    (case,) = tomllib.loads(blocks()[CASES])["case"]
    got = answer(project, case)
    assert (got["rate_assumed"], got["interest"]) == (True, "90.54")


def test_older_cases_do_not_notice(changed: Path) -> None:
    """They are asked by the law as it was known when they were written; code and tests are those of today."""
    for name in ("__init__.py", "known.py", "test_cases.py"):
        shutil.copyfile(ROOT / "tests" / name, changed / "tests" / name)
    asked = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "tests/test_cases.py"]
    ran = subprocess.run(asked, cwd=changed, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout
