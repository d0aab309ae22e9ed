"""What the questions of the contract share: refusing, warning, and the day whose figures answer."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from calculators.engine.loading import Law
from calculators.engine.reading import Fault, InputErrors
from calculators.engine.results import Say
from calculators.engine.words import words


def refuse(faults: Iterable[Fault]) -> None:
    """Raise InputErrors if there is any fault."""
    if found := tuple(faults):
        raise InputErrors(*found)


def newest(law: Law, *names: str) -> date:
    """The first day on which the newest figures of *names* all count, for a question that is given no day."""
    return max(law[name].values[-1].start for name in names)


def outside(field: str, day: date, law: Law, *names: str) -> Iterator[Fault]:
    """A fault of *field* if one of the figures *names* is not known on *day*."""
    for name in names:
        figure = law[name]
        if day < figure.values[0].start or (figure.known_through and day > figure.known_through):
            yield Fault(field=field, problem="no_table_for_year")
            return


def warnings(*sentences: Say) -> Mapping[str, Any]:
    """What the reader must know about an answer, as sentences; left out where there is nothing."""
    return {"warnings": [words("en").say(sentence) for sentence in sentences]} if sentences else {}
