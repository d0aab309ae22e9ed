"""Everything that goes in and comes out, as one JSON Schema (2020-12): ``python -m calculators schema``.

Made from the questions themselves. The parts to refer to are ``request`` and ``answer`` of ``handle``, ``result`` (what
the terminal prints with ``--json``), ``rules_request`` and ``rules_answer`` of ``python -m calculators rules``, and
``tool.ID`` and ``question.ID`` for the facts of one calculator and of one question.
"""

from calculators import CALCULATORS, __version__
from calculators.contract import LABELS, QUESTIONS
from calculators.engine.data_schema import ERRORS, RESULT
from calculators.engine.schema import DATE, TEXT, Schema, record, schema, texts
from calculators.engine.words import Words, words

DIALECT = "https://json-schema.org/draft/2020-12/schema"
LANGUAGES = ("en",)
IDS: Schema = {"type": ["integer", "string", "null"]}


def document(language: str = "en") -> Schema:
    """The schema, with labels and hints in *language* as of the days on which their figures were compared."""
    said = words(language)
    parts = {"request": _request(), "answer": _answer(), "result": dict(RESULT), "errors": dict(ERRORS)}
    parts |= {"rules_request": _rules_request(), "rules_answer": _rules_answer()}
    parts |= {f"tool.{id_}": _tool(id_, said) for id_ in CALCULATORS}
    parts |= {f"question.{id_}": _question(id_, said) for id_ in QUESTIONS}
    return {"$schema": DIALECT, "title": "The ACS Guide's calculators", "version": __version__, "$defs": parts}


def _tool(id_: str, said: Words) -> Schema:
    return {"title": said.text(f"{id_}.title"), **schema(CALCULATORS[id_].questions, said)}


def _question(id_: str, said: Words) -> Schema:
    """The facts of a question; each takes ``today`` and the labels that a case has for its reader."""
    form, _ = QUESTIONS[id_]
    facts = schema(form, said)
    facts["properties"] = {"today": dict(DATE), **dict.fromkeys(sorted(LABELS), True), **facts["properties"]}
    return facts


def _ref(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}


def _chosen(by: str, name: str, facts: str, kind: str) -> Schema:
    """If *by* is *name*, the facts are those of *name*."""
    condition = {"properties": {by: {"const": name}}, "required": [by]}
    return {"if": condition, "then": {"properties": {facts: _ref(f"{kind}.{name}")}}}


def _request() -> Schema:
    fields = {
        "id": IDS,
        "calculator": {"enum": list(CALCULATORS)},
        "lang": {"enum": list(LANGUAGES)},
        "today": DATE,
        "inputs": {"type": "object"},
    }
    return record(fields, v={"const": 1}) | {
        "allOf": [_chosen("calculator", id_, "inputs", "tool") for id_ in CALCULATORS]
    }


def _answer() -> Schema:
    told = {"html": TEXT, "data": _ref("result")}
    kinds = (told, {"errors": _ref("errors")}, texts("bug", "message"))
    return {"oneOf": [record({"id": IDS, **fields}) for fields in kinds]}


def _rules_request() -> Schema:
    fields = {"question": {"enum": list(QUESTIONS)}, "facts": {"type": "object"}}
    return record(fields) | {"allOf": [_chosen("question", id_, "facts", "question") for id_ in QUESTIONS]}


def _rules_answer() -> Schema:
    """A refusal or a fault of ours has fields of its own; an answer has the lines of its question, by their names."""
    refused = record({"refused": {"const": True}, **texts("problem", "field", "message")})
    fault = record(texts("bug", "message"))
    answered = {"type": "object", "properties": {"refused": False, "bug": False}}
    return {"oneOf": [refused, fault, answered]}
