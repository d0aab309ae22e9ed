"""A letter as the reader gives it: a code in any spelling, or the first lines of the letter. Nothing of it is kept."""

from datetime import date

from calculators.engine.loading import load_law
from calculators.engine.readers import Wrong
from calculators.engine.results import Say, say
from calculators.rules.letter_codes import Recognised
from calculators.rules.letter_phrases import recognise_text

LONGEST_TEXT = 5000  # a page of the letter, pasted; our choice


def known_letter(typed: str) -> Recognised:
    """The letter that *typed* names or quotes; raises Wrong where it is none of ours."""
    found = recognise_text(typed, load_law())
    if found is None:
        raise Wrong("unknown_notice")
    return found


def shown_code(code: str) -> str:
    """*code* as the letter itself has it: ``Letter 1058`` for ``L1058``."""
    return f"Letter {code[1:]}" if code.startswith("L") and code[1:].isdigit() else code


def confirmation(letter: Recognised) -> tuple[Say, ...]:
    """What to check where the letter was guessed from what was typed."""
    return (say("notice.warning.confirm", code=shown_code(letter.notice.code)),) if letter.ask_to_confirm else ()


def latest(*days: date | None) -> date | None:
    """The last of those of *days* that are known."""
    return max((day for day in days if day), default=None)
