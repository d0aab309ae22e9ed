"""What the reader is asked about a letter: its code or first lines, or three questions; its date, to see days."""

from dataclasses import dataclass
from datetime import date

from calculators.engine.questions import Given, choice, day, text
from calculators.rules.letter_questions import ABOUT
from calculators.tools.typed_letter import LONGEST_TEXT


def _three_questions(given: Given) -> bool:
    return given.get("letter_about") is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Questions:
    """Either *typed* or the three questions; what is typed is matched and then gone."""

    typed: str | None = text(maximum=LONGEST_TEXT, group="your_letter", optional=True)
    notice_date: date | None = day(group="your_letter", optional=True)
    letter_about: str | None = choice(*ABOUT, group="no_code", optional=True)
    letter_names_hearing: str | None = choice("yes", "no", "unknown", group="no_code", needed=_three_questions)
    letter_names_person: str | None = choice("yes", "no", "unknown", group="no_code", needed=_three_questions)
