"""What is asked for a letter: which one, what only that one needs, and the case that the others are made from."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from types import MappingProxyType

from calculators.engine.questions import Given, choice, day, money, text, yes_no
from calculators.engine.readers import Wrong
from calculators.engine.tool import Only
from calculators.tools.case.questions import Case

CONFIRM, FAX, MANAGER, HEARING, PLAN = LETTERS = (
    "confirm_call",
    "hardship_fax",
    "manager_request",
    "hearing_statement",
    "plan_request",
)
AGREED = ("plan", "pause", "release", "more_time", "other")
REFUSED = ("release", "pause", "plan", "other")
ASKS = ("plan", "cannot_pay", "offer", "spouse", "lien_withdrawal", "not_owed", "other")
LONGEST_WORDS = 700  # half a page; our choice
MOST_LINES = 12


def plain_words(typed: str) -> str:
    """*typed* as lines of printable words: no double spaces, no signs that steer a printer or turn text around."""
    lines = (" ".join("".join(sign if sign.isprintable() else " " for sign in line).split()) for line in _lines(typed))
    kept = [line for line in lines if line]
    if len(kept) > MOST_LINES:
        raise Wrong("too_many_lines", highest=MOST_LINES)
    return "\n".join(kept)


def _lines(typed: str) -> list[str]:
    return typed.splitlines()


def _for(letter: str) -> Callable[[Given], bool]:
    return lambda given: given.get("which_letter") == letter


def _amount_agreed(given: Given) -> bool:
    return given.get("which_letter") == CONFIRM and given.get("agreed_what") == "plan"


def _words_needed(given: Given) -> bool:
    """Where no other answer says what was agreed."""
    return given.get("which_letter") == CONFIRM and given.get("agreed_what") == "other"


# No slots: it stands beside another base that has them, so that its questions come first.
@dataclass(frozen=True, kw_only=True)
class LetterQuestions:
    """Which letter, and what only that letter asks."""

    which_letter: str = choice(*LETTERS, group="which_letter")
    agreed_day: date | None = day(group="agreed_what", needed=_for(CONFIRM))
    agreed_what: str | None = choice(*AGREED, group="agreed_what", needed=_for(CONFIRM))
    agreed_amount: Decimal | None = money(group="agreed_what", needed=_amount_agreed)
    agreed_due: date | None = day(group="agreed_what", optional=True)
    agreed_release: bool | None = yes_no(group="agreed_what", optional=True)
    agreed_words: str | None = text(maximum=LONGEST_WORDS, then=plain_words, group="agreed_what", needed=_words_needed)
    refused_what: str | None = choice(*REFUSED, group="refused", needed=_for(MANAGER))
    refused_day: date | None = day(group="refused", needed=_for(MANAGER))
    refused_reason: str | None = text(maximum=LONGEST_WORDS, then=plain_words, group="refused", optional=True)
    refused_why_not: str | None = text(maximum=LONGEST_WORDS, then=plain_words, group="refused", optional=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Questions(Case, LetterQuestions):
    """The letter and the case; what is not told of the case stays a blank to fill in by hand."""

    hearing_ask: str | None = choice(*ASKS, group="hearing", needed=_for(HEARING))
    hearing_ask_next: str | None = choice(*ASKS, group="hearing", optional=True)
    hearing_why: str | None = text(maximum=LONGEST_WORDS, then=plain_words, group="hearing", needed=_for(HEARING))
    lien_filed: date | None = day(group="hearing", optional=True)
    hardship_words: str | None = text(maximum=LONGEST_WORDS, then=plain_words, group="own_words", optional=True)


def _asked(*groups: str, by: str) -> Mapping[str, Only]:
    return {group: Only(question="which_letter", answers=(by,) if by else ()) for group in groups}


MONTH = ("household", "income", "business", "taxes", "home", "car", "costs", "levied_pay")
ONLY: Mapping[str, Only] = MappingProxyType(
    {
        **_asked("agreed_what", by=CONFIRM),
        **_asked(*MONTH, "own_words", by=FAX),
        **_asked("refused", by=MANAGER),
        **_asked("last_letter", "hearing", by=HEARING),
        **_asked("debt", "standing", "penalty", "plan", by=PLAN),
        **_asked("goal", "owned", "no_month", by=""),
    }
)
