"""A sentence by its id, and the values that can go into one."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import TypeAlias

Value: TypeAlias = Decimal | int | str | date


@dataclass(frozen=True, slots=True)
class Say:
    """A sentence by its id in ``words``, with the values that go into it."""

    id: str
    values: Mapping[str, "Value | Say"] = field(default_factory=dict)


def say(id_: str, **values: "Value | Say") -> Say:
    """The sentence *id_* (``file.name``) with its values."""
    return Say(id_, values)
