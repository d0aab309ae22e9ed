"""Who can have a case, as data: what each can and cannot do, who sends which letter, and what points to whom."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any

from calculators.engine.entries import refuse_keys
from calculators.engine.law import LawError, Parameter, Source
from calculators.engine.loading import Law
from calculators.rules.notices import SENDERS, Sentence

FILE = "parameters/holders.toml"
LETTERHEADS = (
    *("irs_city", "irs_acs", "named_person", "private_firm", "appeals", "bankruptcy_unit"),
    *("taxpayer_advocate", "no_letter_for_long"),
)
TOLD = frozenset({"about", "can", "cannot", "today"})
CLUES = frozenset({"letterheads", "phones", "names", "names_source"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """Someone who can have a case: what it is, can and cannot do, and what to do today; and what points to it."""

    id: str
    about: Sentence
    can: tuple[Sentence, ...]
    cannot: tuple[Sentence, ...]
    today: Sentence
    letterheads: tuple[str, ...]
    phones: tuple[Parameter, ...]
    names: tuple[str, ...]
    names_source: Source | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sender:
    """Who sends a letter, and the holder that it points to."""

    sentence: Sentence
    holder: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Holders:
    """All senders and holders, by id."""

    senders: Mapping[str, Sender]
    holders: Mapping[str, Holder]

    def by_letterhead(self, letterhead: str) -> Holder:
        """The holder that *letterhead* points to."""
        return next(holder for holder in self.holders.values() if letterhead in holder.letterheads)

    def by_phone(self, shown: str) -> tuple[Holder, Parameter] | None:
        """The holder whose line *shown* is, with the line; None for a number that we do not know."""
        digits = _digits(shown)
        lines = ((holder, line) for holder in self.holders.values() for line in holder.phones)
        return next(((holder, line) for holder, line in lines if _digits(_newest(line)) == digits), None)

    def by_name(self, name: str) -> Holder | None:
        """The holder that goes by *name*, in whole words and whatever stands around it; None if we know none."""
        return next((holder for holder in self.holders.values() if any(_named(name, holder))), None)


@cache
def holders(law: Law) -> Holders:
    """What ``parameters/holders.toml`` says; raises LawError for a key, a sender, a line or a source not known."""
    data = law.entries("holders")
    refuse_keys(FILE, data, frozenset({"senders", "holders"}), frozenset({"senders", "holders"}))
    refuse_keys(f"{FILE}: senders", data["senders"], SENDERS, SENDERS)
    found = {id_: _holder(law, id_, entry) for id_, entry in data["holders"].items()}
    senders = {id_: _sender(law, id_, entry, found) for id_, entry in data["senders"].items()}
    if missing := sorted(set(LETTERHEADS) - {head for holder in found.values() for head in holder.letterheads}):
        raise LawError(f"{FILE}: no holder for the letterhead {missing[0]}")
    return Holders(senders=MappingProxyType(senders), holders=MappingProxyType(found))


def _sender(law: Law, id_: str, entry: Mapping[str, Any], found: Mapping[str, Holder]) -> Sender:
    where = f"{FILE}: {id_}"
    refuse_keys(where, entry, frozenset({"text", "holder", "source"}), frozenset({"text", "holder", "source"}))
    if entry["holder"] not in found:
        raise LawError(f"{where}: unknown holder {entry['holder']}")
    sentence = Sentence(text=entry["text"], source=law.source(where, entry["source"]))
    return Sender(sentence=sentence, holder=entry["holder"])


def _holder(law: Law, id_: str, entry: Mapping[str, Any]) -> Holder:
    where = f"{FILE}: {id_}"
    refuse_keys(where, entry, TOLD | CLUES, TOLD)
    if unknown := sorted(set(entry.get("letterheads", ())) - set(LETTERHEADS)):
        raise LawError(f"{where}: unknown letterhead {unknown[0]}")
    named = entry.get("names_source", "")
    return Holder(
        id=id_,
        about=_sentence(law, where, entry["about"]),
        can=tuple(_sentence(law, where, line) for line in entry["can"]),
        cannot=tuple(_sentence(law, where, line) for line in entry["cannot"]),
        today=_sentence(law, where, entry["today"]),
        letterheads=tuple(entry.get("letterheads", ())),
        phones=tuple(law[line] for line in entry.get("phones", ())),
        names=tuple(entry.get("names", ())),
        names_source=law.source(where, named) if named else None,
    )


def _sentence(law: Law, where: str, line: Mapping[str, Any]) -> Sentence:
    refuse_keys(where, line, frozenset({"text", "source"}), frozenset({"text", "source"}))
    return Sentence(text=line["text"], source=law.source(where, line["source"]))


def _newest(line: Parameter) -> str:
    return str(line.values[-1].amount)


def _digits(shown: str) -> str:
    """The digits of a telephone number, without the 1 that may stand before it."""
    digits = re.sub(r"[^0-9]", "", shown)
    return digits[1:] if len(digits) == 11 and digits.startswith("1") else digits


def _named(name: str, holder: Holder) -> Iterator[bool]:
    words = _words(name)
    for known in holder.names:
        yield f" {_words(known)} " in f" {words} "


def _words(name: str) -> str:
    return " ".join(re.findall(r"[a-z0-9]+", name.casefold()))
