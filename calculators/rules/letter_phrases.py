"""A letter told from the words in it, where no code is found: a guess, and always asked about."""

import re
from collections.abc import Iterator

from calculators.engine.loading import Law
from calculators.rules.letter_codes import Recognised, recognise
from calculators.rules.notices import Notice, notices


def recognise_text(typed: str, law: Law) -> Recognised | None:
    """The letter that *typed* names by a code or, failing that, by words that letters of its kind use; else None."""
    return recognise(typed, law) or by_phrases(typed, law)


def by_phrases(typed: str, law: Law) -> Recognised | None:
    """The letter whose longest phrase is in *typed*; of letters with the same phrase, the first in the data."""
    text = f" {_plain(typed)} "
    found = [(phrase, notice) for phrase, notice in _phrases(law) if f" {phrase} " in text]
    if not found:
        return None
    _, notice = max(found, key=lambda match: len(match[0]))
    return Recognised(notice=notice, ask_to_confirm=True)


def _phrases(law: Law) -> Iterator[tuple[str, Notice]]:
    for notice in notices(law).values():
        for phrase in notice.phrases:
            yield _plain(phrase), notice


def _plain(text: str) -> str:
    """*text* in small letters, with one space for all that is no letter or digit."""
    return " ".join(re.findall(r"[^\W_]+", text.casefold()))
