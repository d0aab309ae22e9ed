"""Files of data, one table an entry: read, and refused where an entry has more or less than it should."""

import tomllib
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from calculators.engine.law import LawError


def toml_of(read: Callable[[str], bytes], path: str) -> dict[str, Any]:
    """What the file at *path* says, with exact decimals; raises LawError if it is no TOML."""
    try:
        return tomllib.loads(read(path).decode(), parse_float=Decimal)
    except tomllib.TOMLDecodeError as error:
        raise LawError(f"{path}: {error}") from None


def refuse_keys(where: str, entry: Mapping[str, Any], allowed: frozenset[str], needed: frozenset[str]) -> None:
    """Raise LawError if *entry* has a key that is not *allowed*, or lacks one that is *needed*."""
    if unknown := sorted(set(entry) - allowed):
        raise LawError(f"{where}: unknown key {unknown[0]}")
    if missing := sorted(needed - set(entry)):
        raise LawError(f"{where}: no {missing[0]}")
