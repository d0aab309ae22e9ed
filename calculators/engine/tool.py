"""A calculator on the site: its questions, and the function from facts, law and day to a result."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from calculators.engine.loading import Law
from calculators.engine.reading import answers
from calculators.engine.results import Result


@dataclass(frozen=True, slots=True, kw_only=True)
class Tool:
    """*questions* is a frozen dataclass; *answer* takes an instance of it and may raise InputErrors or LawError."""

    id: str
    questions: type
    answer: Callable[[Any, Law, date], Result]

    def run(self, raw: Mapping[str, Any], law: Law, today: date) -> Result:
        """The result for what was typed; raises InputErrors with every fault."""
        return self.answer(answers(self.questions, raw), law, today)
