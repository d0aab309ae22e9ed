"""What the calculators are put through before they are packed, so that every module they reach is found.

Traced when the bundle is made and not kept as a list: a list goes stale, and Pyodide is running then anyway.
tests/test_pyodide.py answers the same and more with what was packed.
"""

import ast
import json
import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

TODAY = "2026-11-22"  # the day of the cases that name none
FENCE = re.compile(r"^```calculator (\S+)\n(.*?)^```", re.MULTILINE | re.DOTALL)
NOT_IN_THE_BROWSER = frozenset({"__main__.py"})


def rehearsal(root: Path) -> dict[str, list[str]]:
    """Import statements, modules, questions and forms of the project at *root*."""
    package = sorted((root / "calculators").rglob("*.py"))
    sources = [path for path in package if path.name not in NOT_IN_THE_BROWSER]
    return {
        "imports": sorted({statement for path in sources for statement in imports(path)}),
        "modules": [_module(path.relative_to(root)) for path in sources],
        "questions": list(questions(root)),
        "forms": list(forms(root)),
    }


def questions(root: Path) -> Iterator[str]:
    """Every case as a line for ``python -m calculators rules``, and two lines that are no question."""
    for path in sorted((root / "tests/cases").glob("*.toml")):
        for case in tomllib.loads(path.read_text(encoding="utf-8"))["case"]:
            yield _text({"question": case["question"], "facts": {"today": TODAY} | case["facts"]})
    yield "{"
    yield _text({"question": "nothing that we know", "facts": {}})


def forms(root: Path) -> Iterator[str]:
    """Every worked example of the pages as a message for ``handle``; each once more left empty, and spoilt."""
    for path in sorted((root / "docs").rglob("*.md")):
        for tool, body in FENCE.findall(path.read_text(encoding="utf-8")):
            yield from _example(tool, body)
    yield message("nothing that we know", TODAY, {})
    yield "{"


def _example(tool: str, body: str) -> Iterator[str]:
    try:
        facts = tomllib.loads(body)
    except tomllib.TOMLDecodeError:
        return  # the page's own build tells the page and the line
    today = str(facts.pop("today", TODAY))
    yield message(tool, today, facts)
    yield message(tool, today, {})
    yield message(tool, today, dict.fromkeys(facts, "?"))


def message(tool: str, today: str, inputs: Mapping[str, Any]) -> str:
    """What the page sends to the worker."""
    return _text({"v": 1, "id": 1, "calculator": tool, "lang": "en", "today": today, "inputs": inputs})


def imports(path: Path) -> Iterator[str]:
    """The statements in *path* that import from the standard library, those inside functions too."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (f"import {alias.name}" for alias in node.names if not _is_ours(alias.name))
        elif isinstance(node, ast.ImportFrom) and not _is_ours(node.module or ""):
            yield ast.unparse(node)


def _is_ours(module: str) -> bool:
    return module.partition(".")[0] in {"calculators", "__future__"}


def _module(path: Path) -> str:
    return ".".join(path.with_suffix("").parts).removesuffix(".__init__")


def _text(value: Mapping[str, Any]) -> str:
    return json.dumps(value, default=str)
