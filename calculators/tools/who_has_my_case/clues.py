"""What each answer points to, the surest first; an answer that says nothing is told as such."""

from collections.abc import Iterator
from dataclasses import dataclass

from calculators.engine.loading import Law
from calculators.rules.holders import Holder, holders
from calculators.tools.who_has_my_case.questions import Questions

NO_SOURCE = "irs-notices"  # where a reader can look up what we cannot tell
WEAK = frozenset({"irs_city", "no_letter_for_long"})  # letterheads that more than one may have


@dataclass(frozen=True, slots=True, kw_only=True)
class Clue:
    """One answer by its question, the holder that it points to or None, and who says so."""

    question: str
    holder: Holder | None
    source: str
    weak: bool = False


def clues(facts: Questions, law: Law) -> tuple[Clue, ...]:
    """The clues of *facts*, those that point to someone for sure before the weak and the mute."""
    return tuple(sorted(_clues(facts, law), key=lambda clue: (clue.holder is None, clue.weak)))


def _clues(facts: Questions, law: Law) -> Iterator[Clue]:
    known = holders(law)
    if facts.letterhead:
        holder, weak = known.by_letterhead(facts.letterhead), facts.letterhead in WEAK
        yield Clue(question="letterhead", holder=holder, source=holder.about.source.id, weak=weak)
    if facts.notice_code:
        sender = known.senders[facts.notice_code.notice.sender]
        holder = known.holders[sender.holder]
        yield Clue(question="notice_code", holder=holder, source=sender.sentence.source.id)
    if facts.collector_name:
        named = known.by_name(facts.collector_name)
        source = named.names_source.id if named and named.names_source else "tas-cp40"
        yield Clue(question="collector_name", holder=named, source=source)
    if facts.phone_shown:
        found = known.by_phone(facts.phone_shown)
        source = found[1].values[-1].source.id if found else NO_SOURCE
        yield Clue(question="phone_shown", holder=found[0] if found else None, source=source)
