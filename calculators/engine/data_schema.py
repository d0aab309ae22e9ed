"""The JSON Schema of a result's data: what ``data`` and ``errors`` of engine/data.py give. Every case is held to it."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from calculators.engine.schema import DATE, TEXT, Schema, record, texts

# Money is text with two decimals; a count is a whole number; a day, a sentence and a share are text.
PLAIN: Mapping[str, Any] = MappingProxyType({"type": ["string", "integer", "boolean"]})


def _list(items: Mapping[str, Any]) -> Schema:
    return {"type": "array", "items": dict(items)}


def _by_name(values: Mapping[str, Any]) -> Schema:
    return {"type": "object", "additionalProperties": dict(values)}


LINE = record({"name": TEXT, "value": PLAIN, "unit": TEXT, "how": TEXT, "source": TEXT}, assumed={"const": True})
TEST = record({"name": TEXT, "yours": PLAIN, "limit": PLAIN, "passed": {"type": ["boolean", "null"]}, "source": TEXT})
STATUS: Schema = {"enum": ["open", "open-unaffordable", "maybe", "closed"]}
OPTION = record({"name": TEXT, "status": STATUS, "answer": TEXT, "tests": _list(TEST)}, instead=_list(TEXT))
TABLE = record({"columns": _list(TEXT), "rows": _list(_list(PLAIN))}, lead=TEXT, source=TEXT)
DAY = record({"name": TEXT, "day": DATE, "what": TEXT, "source": TEXT, "passed": {"type": "boolean"}})
STATEMENT = record(texts("title", "text", "source"), send=_list(TEXT), file=TEXT)
ASKED = record(
    {**texts("name", "asks"), "answer": {"type": ["string", "null"]}, "must": {"type": "boolean"}, "source": TEXT}
)

RESULT: Mapping[str, Any] = MappingProxyType(
    record(
        {"today": DATE},
        verdict=TEXT,
        then=_list(TEXT),
        status=STATUS,
        figures=_by_name(PLAIN),
        lines=_list(LINE),
        options=_list(OPTION),
        checks=_by_name(_list(TEST)),
        tables=_by_name(TABLE),
        charts=_by_name(TEXT),
        dates=_by_name(_list(DAY)),
        statements=_by_name(STATEMENT),
        scripts=_by_name(_list(ASKED)),
        points=_by_name(_list(TEXT)),
        warnings=_list(TEXT),
        calendar=TEXT,
    )
)
ERRORS: Mapping[str, Any] = MappingProxyType(_by_name(TEXT))
