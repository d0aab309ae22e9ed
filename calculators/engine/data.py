"""Results as plain JSON values: what the command line prints and what cases and other tools read."""

from datetime import date
from decimal import Decimal
from typing import Any

from calculators.engine.action_data import calendar_of, dates_data, script_data, statement_data
from calculators.engine.money import money_text, plain_text
from calculators.engine.reading import Fault
from calculators.engine.results import (
    Block,
    Chart,
    Checks,
    Dates,
    Figures,
    Line,
    Option,
    Options,
    Periods,
    Points,
    Result,
    Say,
    Script,
    Statement,
    Table,
    Test,
    Value,
    Verdict,
    Warnings,
    Worksheet,
)
from calculators.engine.words import Words

MONEY = frozenset({"usd", "cents"})
BOUNDS = ("lowest", "highest", "longest")  # what a fault may carry of the answers that its question takes


def plain(value: Value | Say, unit: str, words: Words) -> Any:
    """A value as JSON: money with two decimals, dates in ISO form, counts as whole numbers, sentences as text."""
    if isinstance(value, Say):
        return words.say(value)
    if isinstance(value, Decimal):
        return money_text(value) if unit in MONEY else plain_text(value)
    return value.isoformat() if isinstance(value, date) else value


def data(result: Result, words: Words) -> dict[str, Any]:
    """``{today, verdict, status, figures, lines, options, ...}``: each kind of block, as far as *result* has it."""
    gathered: dict[str, Any] = {"today": result.today.isoformat()}
    for block in result.blocks:
        _gather(gathered, block, words)
    return gathered | calendar_of(result, words)


def _gather(gathered: dict[str, Any], block: Block, words: Words) -> None:
    match block:
        case Verdict():
            gathered |= {"verdict": words.say(block.answer), "then": [words.say(sentence) for sentence in block.then]}
            gathered |= {"status": block.status} if block.status else {}
        case Figures():
            figures = {figure.name: plain(figure.value, figure.unit, words) for figure in block.figures}
            gathered.setdefault("figures", {}).update(figures)
        case Worksheet():
            gathered.setdefault("lines", []).extend(_line(line, words) for line in block.lines)
        case Options():
            gathered.setdefault("options", []).extend(_option(option, words) for option in block.options)
        case Checks():
            gathered.setdefault("checks", {})[block.name] = [_test(test, words) for test in block.tests]
        case Table():
            gathered.setdefault("tables", {})[block.name] = _table(block, words)
        case Chart() | Periods():
            gathered.setdefault("charts", {})[block.name] = words.say(block.summary)
        case Dates():
            gathered.setdefault("dates", {})[block.name] = dates_data(block, words)
        case Statement():
            gathered.setdefault("statements", {})[block.name] = statement_data(block, words)
        case Script():
            gathered.setdefault("scripts", {})[block.name] = script_data(block, words)
        case Points():
            gathered.setdefault("points", {})[block.name] = [words.say(point.text) for point in block.points]
        case Warnings():
            gathered.setdefault("warnings", []).extend(words.say(sentence) for sentence in block.sentences)


def _line(line: Line, words: Words) -> dict[str, Any]:
    how = words.text(f"lines.{line.name}.how", **line.values)
    named = {"name": line.name, "value": plain(line.value, line.unit, words), "unit": line.unit}
    return named | {"how": how, "source": line.source} | ({"assumed": True} if line.assumed else {})


def _option(option: Option, words: Words) -> dict[str, Any]:
    tests = [_test(test, words) for test in option.tests]
    told = {"name": option.name, "status": option.status, "answer": words.say(option.answer), "tests": tests}
    return told | ({"instead": [words.say(sentence) for sentence in option.instead]} if option.instead else {})


def _test(test: Test, words: Words) -> dict[str, Any]:
    return {
        "name": test.name,
        "yours": plain(test.yours, test.unit, words),
        "limit": plain(test.limit, test.unit, words),
        "passed": test.passed,
        "source": test.source,
    }


def _table(block: Table, words: Words) -> dict[str, Any]:
    rows = [
        [plain(value, column.unit, words) for column, value in zip(block.columns, row, strict=True)]
        for row in block.rows
    ]
    lead = {"lead": words.say(block.lead)} if block.lead else {}
    lead |= {"source": block.source} if block.source else {}
    return lead | {"columns": [column.name for column in block.columns], "rows": rows}


def fault_text(fault: Fault, words: Words) -> str:
    """What to tell a person about *fault*: the question's own words for it if there are any, else the general ones."""
    asked = next((part for part in reversed(fault.name.split(".")) if not part.isdigit()), fault.field)
    own = f"questions.{asked}.fault.{fault.problem}"
    return words.text(own if words.has(own) else _general(fault, words), **fault.values)


def _general(fault: Fault, words: Words) -> str:
    """The id of the words for *fault* at any question: with the bounds that it carries, if there are words for them."""
    known = [name for name in BOUNDS if fault.values.get(name) is not None]
    days = ["day"] if any(isinstance(fault.values[name], date) for name in known) else []
    bounded = f"engine.bounds.{fault.problem}.{'_'.join(known + days)}"
    return bounded if words.has(bounded) else f"engine.fault.{fault.problem}"


def errors(faults: tuple[Fault, ...], words: Words) -> dict[str, str]:
    """``{name of the box: sentence}``; the first fault of a box wins."""
    told: dict[str, str] = {}
    for fault in faults:
        told.setdefault(fault.name, fault_text(fault, words))
    return told
