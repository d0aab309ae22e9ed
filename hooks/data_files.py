"""MkDocs hook: the law's figures, the schema and the worked cases as JSON files for other programs, the same bytes at
every build. The page *For helpers* tells what is in them; a site without it has none.
"""

import json
import tomllib
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from calculators import __version__
from calculators.engine.law import Parameter, Source, Value
from calculators.engine.loading import Law, load_law
from calculators.engine.money import plain_text
from calculators.schema import document

ROOT = Path(__file__).resolve().parent.parent
PARAMETERS = ROOT / "calculators" / "parameters"
CASES = ROOT / "tests" / "cases"
HOME = "for-helpers.md"
FOLDER = "assets/data"


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the files, and the official tables that the figures name."""
    if files.get_file_from_path(HOME) is None:
        return files
    told = {"law": law_told(load_law()), "schema": document(), "cases": cases_told()}
    for name, content in told.items():
        text = json.dumps(content, ensure_ascii=False, indent=1) + "\n"
        files.append(File.generated(config, f"{FOLDER}/{name}.json", content=text))
    for path in sorted((PARAMETERS / "tables").glob("*.csv")):
        files.append(File.generated(config, f"{FOLDER}/tables/{path.name}", abs_src_path=str(path)))
    return files


def law_told(law: Law) -> dict[str, Any]:
    """Every figure with its values, days and sources, and every source; a table is named by its file."""
    sources = {id_: _source(source) for id_, source in law.sources.items()}
    return {"version": __version__, "figures": dict(_figures(law)), "sources": sources}


def cases_told() -> dict[str, Any]:
    """The golden cases as they stand in tests/cases: facts, what is expected, and who says so."""
    cases = [
        {"file": path.stem, **case}
        for path in sorted(CASES.glob("*.toml"))
        for case in tomllib.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)["case"]
    ]
    return {"version": __version__, "cases": [_plain(case) for case in cases]}


def families() -> list[str]:
    """The files of figures; the others hold letters, stages and holders, which have no values."""
    found = []
    for path in sorted(PARAMETERS.glob("*.toml")):
        entries = tomllib.loads(path.read_text(encoding="utf-8"))
        if all(isinstance(entry, dict) and "values" in entry for entry in entries.values()):
            found.append(path.stem)
    return found


def _figures(law: Law) -> Iterator[tuple[str, dict[str, Any]]]:
    for family in families():
        for parameter in law.family(family).values():
            yield parameter.name, _figure(parameter)


def _figure(parameter: Parameter) -> dict[str, Any]:
    told: dict[str, Any] = {"title": parameter.title, "unit": parameter.unit, "law": parameter.law.id}
    told |= {"seen": parameter.seen.isoformat(), "known_through": _plain(parameter.known_through)}
    told |= {"key": list(parameter.key)} if parameter.key else {}
    told |= {"note": parameter.note} if parameter.note else {}
    return told | {"values": [_value(value) for value in parameter.values]}


def _value(value: Value) -> dict[str, Any]:
    amount = {"table": f"tables/{value.table.file}"} if value.table else {"is": _plain(value.amount)}
    told = {"from": value.start.isoformat(), **amount, "source": value.source.id}
    return told | ({"note": value.note} if value.note else {})


def _source(source: Source) -> dict[str, Any]:
    told = {"title": source.title, "kind": source.kind, "url": source.url, "says": source.says}
    told |= {"seen": source.seen.isoformat(), "status": source.status}
    return told | ({"note": source.note} if source.note else {})


def _plain(value: Any) -> Any:
    """*value* as JSON has it: exact numbers as text, days in ISO form."""
    if isinstance(value, Mapping):
        return {name: _plain(entry) for name, entry in value.items()}
    if isinstance(value, list):
        return [_plain(entry) for entry in value]
    if isinstance(value, Decimal):
        return plain_text(value)
    return value.isoformat() if isinstance(value, date) else value
