"""What the reader can see of who has the case; each answer alone is enough."""

from dataclasses import dataclass

from calculators.engine.questions import choice, text
from calculators.rules.holders import LETTERHEADS
from calculators.rules.letter_codes import Recognised
from calculators.tools.typed_letter import LONGEST_TEXT, known_letter


@dataclass(frozen=True, slots=True, kw_only=True)
class Questions:
    """Clues from the newest letter or call."""

    notice_code: Recognised | None = text(maximum=LONGEST_TEXT, then=known_letter, group="clues", optional=True)
    letterhead: str | None = choice(*LETTERHEADS, group="clues", optional=True)
    phone_shown: str | None = text(group="clues", optional=True)
    collector_name: str | None = text(group="clues", optional=True)
