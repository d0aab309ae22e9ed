"""What the reader is asked to see the dates of a letter: a code and a date, and little more."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from calculators.engine.questions import Given, day, money, text, yes_no
from calculators.rules.letter_codes import Recognised
from calculators.rules.notices import AFTER_LIEN
from calculators.tools.typed_letter import LONGEST_TEXT, known_letter


def _about_a_lien(given: Given) -> bool:
    letter = given.get("notice_code")
    return letter is not None and letter.notice.hearing == AFTER_LIEN


def _about_anything_else(given: Given) -> bool:
    return not _about_a_lien(given)


@dataclass(frozen=True, slots=True, kw_only=True)
class Questions:
    """One code and one date give every day; the rest only matters for some letters."""

    notice_code: Recognised = text(maximum=LONGEST_TEXT, then=known_letter, group="your_letter")
    notice_date: date | None = day(group="your_letter", needed=_about_anything_else)
    lien_filed: date | None = day(group="your_letter", needed=_about_a_lien)
    bill_amount: Decimal | None = money(group="some_letters", optional=True)
    letter_came_back: bool | None = yes_no(group="some_letters", optional=True)
    pays_estimated_tax: bool | None = yes_no(group="some_letters", optional=True)
