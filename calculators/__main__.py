"""The terminal's door: ``python -m calculators TOOL FACTS.toml --json``, ``... rules`` and ``... schema``."""

import argparse
import json
import sys
import tomllib
from datetime import date
from typing import Any, TextIO

from calculators import CALCULATORS
from calculators.contract import answer_lines
from calculators.engine.data import data, errors
from calculators.engine.html import sources_of
from calculators.engine.loading import load_law
from calculators.engine.reading import Fault, InputErrors
from calculators.engine.results import Result
from calculators.engine.words import words
from calculators.schema import document

ANSWERED, MISTAKES, OUR_FAULT = 0, 2, 3


def main(arguments: list[str]) -> int:
    """The exit code: 0 with the result, 2 with ``{"errors": {field: sentence}}``, 3 for a fault of ours."""
    asked = _parser().parse_args(arguments)
    try:
        if asked.list:
            print("\n".join(CALCULATORS))
            return ANSWERED
        if asked.calculator == "schema":
            print(json.dumps(document(), indent=2))
            return ANSWERED
        with sys.stdin if asked.facts == "-" else open(asked.facts, encoding="utf-8") as file:
            return _rules(file) if asked.calculator == "rules" else _tool(asked, file)
    except InputErrors as wrong:
        print(json.dumps({"errors": errors(wrong.faults, words("en"))}))
        return MISTAKES
    except OSError as error:
        print(json.dumps({"errors": {"facts": f"{asked.facts}: {error.strerror}"}}))
        return MISTAKES
    except Exception as error:  # ours: say so in one line, without a stack
        print(f"Our fault: {type(error).__name__}: {error}", file=sys.stderr)
        return OUR_FAULT


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m calculators", description=__doc__)
    parser.add_argument("calculator", nargs="?", help="a tool's id, or rules, or schema")
    parser.add_argument("facts", nargs="?", default="-", help="a TOML file of facts (rules: JSON Lines); - reads stdin")
    parser.add_argument("--json", action="store_true", help="print the result as JSON, not as text")
    parser.add_argument("--today", help="the day to count from, as 2026-11-22; a fact named today does as well")
    parser.add_argument("--list", action="store_true", help="print the tools' ids, one a line")
    return parser


def _rules(file: TextIO) -> int:
    for line in answer_lines(file):
        print(line)
    return ANSWERED


def _tool(asked: argparse.Namespace, file: TextIO) -> int:
    if asked.calculator not in CALCULATORS:
        raise InputErrors(Fault(field="calculator", problem="unknown_calculator"))
    facts = _facts(file)
    today = _today(facts.pop("today", None) if asked.today is None else asked.today)
    facts.pop("today", None)
    result = CALCULATORS[asked.calculator].run(facts, load_law(), today)
    told = data(result, words("en").on(today))
    print(json.dumps(told, indent=2) if asked.json else _text(told, result))
    return ANSWERED


def _facts(file: TextIO) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read(), parse_float=str)
    except tomllib.TOMLDecodeError as error:
        raise InputErrors(Fault(field="facts", problem="bad_toml", values={"why": str(error)})) from None


def _today(given: Any) -> date:
    if isinstance(given, date):
        return given
    try:
        return date.fromisoformat(given or "")
    except (TypeError, ValueError):
        problem = "not_a_date" if given else "required_missing"
        raise InputErrors(Fault(field="today", problem=problem)) from None


def _text(told: dict[str, Any], result: Result) -> str:
    lines = [f"{line['name']}: {line['value']} ({line['source']})" for line in told.get("lines", [])]
    return "\n".join([told["verdict"], *told["then"], "", *lines, "", f"Sources: {', '.join(sources_of(result))}"])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
