"""Reads the law's files and refuses what is not whole. The only door to files of figures."""

import csv
import pkgutil
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from itertools import pairwise
from typing import Any

from calculators.engine.entries import refuse_keys, toml_of
from calculators.engine.law import LawError, Parameter, Source, Table, Value

PARAMETER_KEYS = frozenset({"title", "unit", "law", "known_through", "seen", "values", "key", "note"})
VALUE_KEYS = frozenset({"from", "is", "table", "source", "note"})
SOURCE_KEYS = frozenset({"title", "kind", "url", "says", "seen", "status", "note"})
OPTIONAL = frozenset({"known_through", "key", "note", "says"})
STATUSES = frozenset({"verified", "secondary", "unverified"})


class Law:
    """Every figure by ``family.name``; a family is one file, read when first asked for."""

    def __init__(self, read: Callable[[str], bytes]) -> None:
        """*read* gives the bytes of a path such as ``parameters/interest.toml``."""
        self._read = read
        self.sources: Mapping[str, Source] = dict(_sources(toml_of(read, "sources.toml")))
        self.family = cache(self._family)

    def __getitem__(self, name: str) -> Parameter:
        """The parameter ``family.name``; raises LawError if there is none."""
        family, _, short = name.partition(".")
        try:
            return self.family(family)[short]
        except KeyError:
            raise LawError(f"parameters/{family}.toml: no parameter {short}") from None

    def entries(self, name: str) -> Mapping[str, Any]:
        """What ``parameters/name.toml`` says where it holds no figures but letters or stages."""
        return toml_of(self._read, f"parameters/{name}.toml")

    def _family(self, family: str) -> Mapping[str, Parameter]:
        file = f"parameters/{family}.toml"
        return {name: self._parameter(file, name, entry) for name, entry in toml_of(self._read, file).items()}

    def _parameter(self, file: str, name: str, entry: Mapping[str, Any]) -> Parameter:
        where = f"{file}: {name}"
        refuse_keys(where, entry, PARAMETER_KEYS, PARAMETER_KEYS - OPTIONAL)
        key = tuple(entry.get("key", ()))
        values = tuple(self._value(f"{where} from {line.get('from')}", line, key) for line in entry["values"])
        _refuse_order(where, values)
        return Parameter(
            name=f"{file.removeprefix('parameters/').removesuffix('.toml')}.{name}",
            title=entry["title"],
            unit=entry["unit"],
            law=self.source(where, entry["law"]),
            seen=entry["seen"],
            values=values,
            known_through=_known_through(where, entry, values),
            note=entry.get("note", ""),
            key=key,
        )

    def _value(self, where: str, line: Mapping[str, Any], key: tuple[str, ...]) -> Value:
        refuse_keys(where, line, VALUE_KEYS, frozenset({"from", "source"}))
        if ("is" in line) == ("table" in line):
            raise LawError(f"{where}: give either a value or a table")
        amount = line.get("is")
        return Value(
            start=line["from"],
            amount=Decimal(amount) if isinstance(amount, int) else amount,
            table=_table(self._read, line["table"], key) if "table" in line else None,
            source=self.source(where, line["source"]),
            note=line.get("note", ""),
        )

    def source(self, where: str, source: str) -> Source:
        """The authority with the id *source*; raises LawError, naming *where* it is asked for, if there is none."""
        try:
            return self.sources[source]
        except KeyError:
            raise LawError(f"{where}: unknown source {source}") from None


@cache
def load_law() -> Law:
    """The law that travels with this package."""
    return Law(read_packaged)


def read_packaged(path: str) -> bytes:
    """The bytes of one of this package's own files; raises LawError if it is not there."""
    try:
        content = pkgutil.get_data("calculators", path)
    except OSError:
        content = None
    if content is None:
        raise LawError(f"{path}: no such file")
    return content


def _sources(entries: Mapping[str, Mapping[str, Any]]) -> Iterator[tuple[str, Source]]:
    for name, entry in entries.items():
        refuse_keys(f"sources.toml: {name}", entry, SOURCE_KEYS, SOURCE_KEYS - OPTIONAL)
        if entry["status"] not in STATUSES:
            raise LawError(f"sources.toml: {name}: unknown status {entry['status']}")
        yield name, Source(id=name, **entry)


def _table(read: Callable[[str], bytes], file: str, key: tuple[str, ...]) -> Table:
    path = f"parameters/tables/{file}"
    lines = csv.DictReader(read(path).decode().splitlines())
    columns = tuple(lines.fieldnames or ())
    if not key or not set(key) <= set(columns):
        raise LawError(f"{path}: the key {', '.join(key) or '(none)'} is not among its columns")
    rows: dict[tuple[str, ...], Mapping[str, str]] = {}
    for row in lines:
        name = tuple(row[column] for column in key)
        if name in rows:
            raise LawError(f"{path}: two rows for {', '.join(name)}")
        rows[name] = row
    return Table(file=file, columns=columns, rows=rows)


def _known_through(where: str, entry: Mapping[str, Any], values: tuple[Value, ...]) -> date | None:
    last: date | None = entry.get("known_through")
    if last is not None and last < values[-1].start:
        raise LawError(f"{where}: known through {last}, before its last value of {values[-1].start}")
    return last


def _refuse_order(where: str, values: tuple[Value, ...]) -> None:
    if not values:
        raise LawError(f"{where}: no values")
    for earlier, later in pairwise(values):
        if later.start == earlier.start:
            raise LawError(f"{where}: two values from {later.start}")
        if later.start < earlier.start:
            raise LawError(f"{where}: {later.start} comes after {earlier.start}")
