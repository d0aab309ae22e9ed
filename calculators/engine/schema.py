"""Questions as JSON Schema: what another program may send so that every single answer can be read.

Narrower than what is read: an amount is digits, without the dollar sign and the commas that people type.
"""

from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from calculators.engine.questions import Question, fields_of
from calculators.engine.words import Words

Schema = dict[str, Any]

DATE: Mapping[str, Any] = MappingProxyType(
    {"type": "string", "format": "date", "pattern": r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
)
TEXT: Mapping[str, Any] = MappingProxyType({"type": "string"})


def record(required: Mapping[str, Any], **optional: Any) -> Schema:
    """An object with these fields and no others."""
    properties = {name: _plain(kind) for name, kind in {**required, **optional}.items()}
    return {"type": "object", "additionalProperties": False, "properties": properties, "required": list(required)}


def texts(*names: str) -> Schema:
    """A text under each of *names*."""
    return dict.fromkeys(names, TEXT)


def _plain(kind: Any) -> Any:
    return dict(kind) if isinstance(kind, Mapping) else kind


def schema(form: type, words: Words) -> Schema:
    """The facts that *form* takes, each with its label and hint where *words* have them.

    A fact that only some other answers ask for is not required here; leaving it out may still be a mistake.
    """
    asked = fields_of(form)
    required = [question.id for question in asked if not question.optional and question.needed is None]
    return {
        "type": "object",
        "additionalProperties": False,
        "properties": {question.id: _told(question, words) for question in asked},
        "required": required,
    }


def _told(question: Question, words: Words) -> Schema:
    said = (("title", f"questions.{question.id}.label"), ("description", f"questions.{question.id}.hint"))
    told = {keyword: words.text(id_) for keyword, id_ in said if words.has(id_)}
    if question.needed is not None:
        told["$comment"] = "asked for only beside some other answers"
    return told | _shape(question, words)


def _shape(question: Question, words: Words) -> Schema:
    if question.row is not None:
        return {"type": "array", "items": schema(question.row, words)}
    if question.item is not None:
        return {"type": "array", "items": _shape(question.item, words)}
    if question.kind in {"money", "percent"}:
        return _number(question)
    shapes: dict[str, Schema] = {
        "choice": {"enum": list(question.choices)},
        "date": dict(DATE),
        "yes_no": {"type": "boolean"},
        "whole": {"type": "integer", "minimum": question.minimum, "maximum": question.maximum},
        "text": {"type": "string", "maxLength": question.maximum, **({} if question.optional else {"pattern": r"\S"})},
    }
    return shapes[question.kind]


def _number(question: Question) -> Schema:
    """Digits as text, dollars with two decimals at most, or a whole JSON number; never a JSON fraction."""
    lowest, highest = Decimal(question.minimum), Decimal(question.maximum)
    sign = "-?" if lowest < 0 else ""
    decimals = r"(\.[0-9]{1,2})?" if question.kind == "money" else r"(\.[0-9]+)?"
    pattern = rf"^{sign}[0-9]{{1,{len(str(int(highest)))}}}{decimals}$"
    return {"type": ["string", "integer"], "pattern": pattern, "minimum": int(lowest), "maximum": int(highest)}
