"""A calculator on the site: its questions, and the function from facts, law and day to a result."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Any

from calculators.engine.loading import Law
from calculators.engine.reading import answers
from calculators.engine.results import Result


@dataclass(frozen=True, slots=True, kw_only=True)
class Only:
    """Beside which *answers* to the choice *question* a group is on the page; with no answers it never is."""

    question: str
    answers: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tool:
    """*questions* is a frozen dataclass; *answer* takes an instance of it and may raise InputErrors or LawError.

    *only* tells of groups of questions that the page asks beside some answers alone. It changes nothing of the reading.
    """

    id: str
    questions: type
    answer: Callable[[Any, Law, date], Result]
    only: Mapping[str, Only] = field(default_factory=lambda: MappingProxyType({}))

    def run(self, raw: Mapping[str, Any], law: Law, today: date) -> Result:
        """The result for what was typed; raises InputErrors with every fault."""
        return self.answer(answers(self.questions, raw), law, today)
