"""The letters of the IRS about a debt, as data: who sends each, what it is and is not, which days it starts."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any

from calculators.engine.entries import refuse_keys
from calculators.engine.law import LawError, Parameter, Source
from calculators.engine.loading import Law

SENDERS = frozenset(
    {
        *("notice_stream", "acs", "field", "federal_payments", "state_payments"),
        *("lien_unit", "plan_unit", "collector_unit", "passport_unit"),
    }
)
STAGES = frozenset(
    {
        *("bill", "reminder", "intent", "acs_contact", "final_notice", "benefit_warning", "after_levy"),
        *("lien", "plan", "private_collector", "yearly_reminder", "passport", "contact_others"),
    }
)
BEFORE_LEVY, AFTER_LEVY, AFTER_LIEN, NO_HEARING = "before_levy", "after_levy", "after_lien", "none"
HEARINGS = frozenset({BEFORE_LEVY, AFTER_LEVY, AFTER_LIEN, NO_HEARING})
UNITS = frozenset({"days", "business_days", "weeks", "years"})
SENTENCES = frozenset({"about", "is_not", "effect", "today"})
NEEDED = SENTENCES | {"title", "typed", "sender", "stage", "hearing", "hearing_source", "deadlines", "next"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One statement and the authority that says it; its status is the source's."""

    text: str
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """A span from the date on the letter: what it is for, the figure, and the unit it counts in."""

    act: str
    length: Parameter
    unit: str
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Follows:
    """What often comes after a letter: another letter's code or a stage of the machine. Never sure."""

    to: str
    text: str
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """One letter. Letters of one *card* behave alike; *same_card_as* names the one that they follow."""

    code: str
    title: str
    typed: tuple[str, ...]
    phrases: tuple[str, ...]
    card: str
    same_card_as: str
    sender: str
    stage: str
    about: Sentence
    is_not: Sentence
    effect: Sentence
    today: Sentence
    hearing: str
    hearing_source: Source
    deadlines: tuple[Deadline, ...]
    next: tuple[Follows, ...]

    @property
    def gives_hearing_right(self) -> bool:
        """Whether the law gives a right to a hearing with this letter."""
        return self.hearing != NO_HEARING

    def starts(self, parameter: str) -> bool:
        """Whether this letter starts the span *parameter* (``family.name``)."""
        return any(deadline.length.name == parameter for deadline in self.deadlines)


@cache
def notices(law: Law) -> Mapping[str, Notice]:
    """Every letter by its code; raises LawError for a key, a kind of sender, a figure or a source that is unknown."""
    return MappingProxyType({code: _notice(law, code, entry) for code, entry in law.entries("notices").items()})


def _notice(law: Law, code: str, entry: Mapping[str, Any]) -> Notice:
    where = f"parameters/notices.toml: {code}"
    refuse_keys(where, entry, NEEDED | {"card", "same_card_as", "phrases"}, NEEDED)
    for key, allowed in {"sender": SENDERS, "stage": STAGES, "hearing": HEARINGS}.items():
        if entry[key] not in allowed:
            raise LawError(f"{where}: unknown {key} {entry[key]}")
    return Notice(
        code=code,
        title=entry["title"],
        typed=tuple(entry["typed"]),
        phrases=tuple(entry.get("phrases", ())),
        card=entry.get("card", ""),
        same_card_as=entry.get("same_card_as", ""),
        sender=entry["sender"],
        stage=entry["stage"],
        hearing=entry["hearing"],
        hearing_source=law.source(where, entry["hearing_source"]),
        deadlines=tuple(_deadline(law, where, line) for line in entry["deadlines"]),
        next=tuple(Follows(**_sourced(law, where, line, "to", "text")) for line in entry["next"]),
        **{key: Sentence(**_sourced(law, where, entry[key], "text")) for key in SENTENCES},
    )


def _sourced(law: Law, where: str, line: Mapping[str, Any], *keys: str) -> dict[str, Any]:
    refuse_keys(where, line, frozenset({*keys, "source"}), frozenset({*keys, "source"}))
    return {**line, "source": law.source(where, line["source"])}


def _deadline(law: Law, where: str, line: Mapping[str, Any]) -> Deadline:
    units = sorted(UNITS & set(line))
    if len(units) != 1:
        raise LawError(f"{where}: give one of {', '.join(sorted(UNITS))}")
    read = _sourced(law, where, line, "act", *units)
    return Deadline(act=read["act"], length=law[line[units[0]]], unit=units[0], source=read["source"])
