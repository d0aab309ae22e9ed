"""Which letter a typed code means: as it is printed, as people write it, or with a slip that is worth asking about."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from calculators.engine.law import LawError
from calculators.engine.loading import Law
from calculators.rules.notices import Notice, notices

AROUND = frozenset({"irs", "notice", "notices", "code", "number", "no", "form", "the", "my", "a", "aviso", "final"})
LETTER = frozenset({"letter", "letters", "ltr", "carta"})
LIKE_DIGITS = str.maketrans("oqil|zsb", "00111258")
PREFIX = re.compile(r"(cp|lt|letter|l|(?=.*[0-9]))(.+)")
PREFIX_SLIP = re.compile(r"[1i|](t?)(.+)")
NAMED = re.compile(
    r"(?<![a-z0-9])(cp|lt|letters?|ltr|l)[\W_]{0,3}(?=[a-z|]{0,3}[0-9])([0-9oqil|zsb]{2,4}[a-z]?)(?![a-z0-9])"
)
LETTER_DIGITS = 4  # IRS letters that are no notice have numbers of four digits


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognised:
    """The letter that was meant; *ask_to_confirm* where something had to be read into what was typed."""

    notice: Notice
    ask_to_confirm: bool


def recognise(typed: str, law: Law) -> Recognised | None:
    """The letter that *typed* names, or None. *typed* is a code, or a line that holds one.

    A letter in place of a digit, a bare number that only one code has, and a line with several codes are read and
    asked about: our choice. A prefix is never swapped for another: CP11 and LT11 are different letters.
    """
    spelled = _spelled(law)
    code = _squashed(typed.casefold())
    if code in spelled:
        return Recognised(notice=spelled[code], ask_to_confirm=False)
    inside = [_squashed(" ".join(found)) for found in NAMED.findall(typed.casefold())]
    if named := [spelled[name] for name in inside if name in spelled]:
        return Recognised(notice=named[0], ask_to_confirm=any(other != named[0] for other in named))
    for slipped in (code, *inside):
        if meant := [spelled[guess] for guess in _without_slips(slipped) if guess in spelled]:
            return Recognised(notice=meant[0], ask_to_confirm=True)
    return _by_number(code, law)


@cache
def _spelled(law: Law) -> Mapping[str, Notice]:
    """Every way of typing, with its letter; raises LawError where two letters are typed alike."""
    found: dict[str, Notice] = {}
    for notice in notices(law).values():
        for way in notice.typed:
            if way in found:
                raise LawError(f"parameters/notices.toml: {way} means {found[way].code} and {notice.code}")
            found[way] = notice
    return found


def _squashed(text: str) -> str:
    """Letters and digits in one, without the words that people put around a code."""
    parts = [part for part in re.findall(r"[a-z0-9|]+", text) if part not in AROUND]
    if len(parts) > 1 and parts[-1] in LETTER:
        parts.pop()
    return "".join("letter" if part in LETTER else part for part in parts)


def _without_slips(code: str) -> Iterator[str]:
    """What *code* may stand for if letters were typed for digits, or a digit for the first letter."""
    if found := PREFIX.fullmatch(code):
        yield from _digits_mended(found[1], found[2])
    found = PREFIX_SLIP.fullmatch(code)
    if found and (found[1] or len(found[2]) == LETTER_DIGITS):
        yield from _digits_mended(f"l{found[1]}", found[2])


def _digits_mended(prefix: str, rest: str) -> Iterator[str]:
    yield prefix + rest.translate(LIKE_DIGITS)
    yield prefix + rest[:-1].translate(LIKE_DIGITS) + rest[-1]


def _by_number(number: str, law: Law) -> Recognised | None:
    same = [notice for notice in notices(law).values() if number and notice.code.lstrip("CLPT") == number]
    return Recognised(notice=same[0], ask_to_confirm=True) if len(same) == 1 else None
