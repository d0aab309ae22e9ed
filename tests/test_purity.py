"""What the wheel may not do, read from its syntax: no float, no clock, no network, no changing globals, no stranger."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "calculators"
FILES = sorted(PACKAGE.rglob("*.py"))
TERMINAL = PACKAGE / "__main__.py"  # reads the file of facts it is given
REGISTRY = PACKAGE / "__init__.py"  # imports a calculator when it is asked for
LOADER = PACKAGE / "engine" / "loading.py"
FORBIDDEN_MODULES = {
    "asyncio", "http", "locale", "os", "pathlib", "platform", "random", "secrets", "socket", "ssl", "subprocess",
    "tempfile", "threading", "time", "urllib", "uuid",
}  # fmt: skip
FORBIDDEN_CALLS = {"open", "float", "eval", "exec", "compile", "input", "globals", "__import__"}
FORBIDDEN_METHODS = {"now", "today", "utcnow", "fromtimestamp", "read_text", "write_text"}
ROOMS = {"engine": {"engine"}, "rules": {"engine", "rules"}, "tools": {"engine", "rules", "tools"}}


def names(file: Path) -> str:
    return str(file.relative_to(PACKAGE))


def imported(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""


@pytest.fixture(params=FILES, ids=names)
def source(request: pytest.FixtureRequest) -> tuple[Path, ast.Module]:
    return request.param, ast.parse(request.param.read_text())


def test_only_the_standard_library_and_ourselves(source: tuple[Path, ast.Module]) -> None:
    for module in imported(source[1]):
        top = module.partition(".")[0]
        assert top == "calculators" or top in sys.stdlib_module_names, module
        assert top not in FORBIDDEN_MODULES, module


def test_a_room_imports_only_the_rooms_below_it(source: tuple[Path, ast.Module]) -> None:
    file, tree = source
    room = file.relative_to(PACKAGE).parts[0]
    if room in ROOMS:
        for module in imported(tree):
            if module.startswith("calculators"):
                below = module.split(".")[1:2]
                assert set(below) <= ROOMS[room], module
                assert below, module


def test_no_float_no_clock_no_open(source: tuple[Path, ast.Module]) -> None:
    file, tree = source
    for node in ast.walk(tree):
        assert not (isinstance(node, ast.Constant) and isinstance(node.value, float)), f"float on line {node.lineno}"
        if isinstance(node, ast.Name) and node.id == "float":
            raise AssertionError(f"float on line {node.lineno}")
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            allowed = {"open"} if file == TERMINAL else set()
            assert node.func.id not in FORBIDDEN_CALLS - allowed, f"{node.func.id} on line {node.lineno}"
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            assert node.func.attr not in FORBIDDEN_METHODS, f"{node.func.attr} on line {node.lineno}"


def test_files_are_read_by_the_loader_alone(source: tuple[Path, ast.Module]) -> None:
    file, tree = source
    if file != LOADER:
        assert "pkgutil" not in set(imported(tree))
    if file != REGISTRY:
        assert "importlib" not in {module.partition(".")[0] for module in imported(tree)}


def test_no_global_state(source: tuple[Path, ast.Module]) -> None:
    for node in ast.walk(source[1]):
        assert not isinstance(node, ast.Global | ast.Nonlocal)
    for node in source[1].body:
        target = node.targets[0] if isinstance(node, ast.Assign) else getattr(node, "target", None)
        if isinstance(target, ast.Name) and isinstance(getattr(node, "value", None), ast.List | ast.Set | ast.ListComp):
            raise AssertionError(f"{target.id} on line {node.lineno} can change")


def test_modules_and_functions_stay_small(source: tuple[Path, ast.Module]) -> None:
    file, tree = source
    assert len(file.read_text().splitlines()) <= 180
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and node.end_lineno:
            body = node.end_lineno - node.body[0].lineno + 1
            assert body <= 35, f"{node.name} has {body} lines"


def test_public_functions_have_docstrings(source: tuple[Path, ast.Module]) -> None:
    for node in ast.walk(source[1]):
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
            assert ast.get_docstring(node), f"{node.name} on line {node.lineno}"
