"""Keeps numbers that name a person out: nobody needs to type one here."""

import re
from collections.abc import Iterator, Mapping

from calculators.engine.reading import Fault

# Nine digits, together or in the groups of a Social Security or employer number.
IDENTIFIER = re.compile(r"(?<![0-9])(?:[0-9]{9}|[0-9]{3}[-. ][0-9]{2}[-. ][0-9]{4}|[0-9]{2}-[0-9]{7})(?![0-9.,])")

DATE_PART = re.compile(r"\.(?:month|day|year)$")  # the three boxes of a date are one answer


def identifiers(inputs: Mapping[str, object]) -> Iterator[Fault]:
    """A fault for every box whose text holds what looks like a Social Security or employer number."""
    for name, typed in inputs.items():
        if isinstance(typed, str) and IDENTIFIER.search(typed):
            field, _, place = DATE_PART.sub("", name).partition(".")
            yield Fault(field=field, at=place, problem="looks_like_identifier")
