"""The card of a letter in the order in which it is read; every statement names its authority."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from calculators.engine.loading import Law
from calculators.engine.results import Block, Column, Say, Table, Verdict, Warnings, Worksheet, say
from calculators.rules.holders import holders
from calculators.rules.letter_codes import Recognised
from calculators.rules.notices import AFTER_LIEN
from calculators.tools.notice.what_next import what_next
from calculators.tools.notice_dates.days import dates
from calculators.tools.notice_dates.found import LATE, OVER, Found
from calculators.tools.typed_letter import confirmation, shown_code


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One letter, the date on it if given, and the days it starts."""

    letter: Recognised
    sent: date | None
    found: Found | None
    today: date
    law: Law


def blocks(card: Card, sheet: Worksheet) -> Iterator[Block]:
    """The blocks of the card."""
    notice = card.letter.notice
    yield _verdict(card)
    yield _card(card)
    if card.found and card.found.lines:
        yield dates(card.found)
    elif notice.deadlines:
        yield _deadlines(card)
    if notice.next:
        yield what_next(notice, card.sent, card.today, card.law)
    yield Warnings(sentences=tuple(_warnings(card)))
    if sheet.lines:
        yield sheet


def _verdict(card: Card) -> Verdict:
    notice = card.letter.notice
    answer = "notice.answer.guess" if card.letter.ask_to_confirm else "notice.answer.sure"
    return Verdict(
        answer=say(answer, code=shown_code(notice.code), title=notice.title),
        then=(say("notice.then.today", text=notice.today.text), say(f"notice.hearing.{notice.hearing}"), *_by(card)),
    )


def _by(card: Card) -> Iterator[Say]:
    """By when to act on the first right that the letter gives, where that can be said."""
    if card.found is None or card.found.days.act is None:
        return
    act, late, kind = card.found.days.act, card.found.days.late, card.found.letter.kind
    if card.found.phase == LATE and late:
        yield say("notice.by.late", last=act.moved, safe=late.safe)
    elif card.found.phase != OVER:
        yield say(f"notice.by.{kind}.{card.found.phase}", safe=act.safe, last=act.moved)
    else:
        yield say("notice.by.over", last=late.moved if late else act.moved)


def _card(card: Card) -> Table:
    notice = card.letter.notice
    sent = holders(card.law).senders[notice.sender].sentence
    sentences = {"sent_by": sent, "about": notice.about, "is_not": notice.is_not, "effect": notice.effect}
    rows: list[tuple[Say | str, ...]] = [
        (say(f"notice.part.{part}"), sentence.text, sentence.source.id) for part, sentence in sentences.items()
    ]
    right = say(f"notice.hearing.{notice.hearing}")
    rows.append((say("notice.part.hearing"), right, notice.hearing_source.id))
    rows.append((say("notice.part.today"), notice.today.text, notice.today.source.id))
    columns = (Column(name="part", unit="text"), Column(name="says", unit="text"), Column(name="rule", unit="source"))
    return Table(name="notice.card", columns=columns, rows=tuple(rows))


def _deadlines(card: Card) -> Table:
    """The days the letter carries as spans, where they cannot be counted from the date on it."""
    notice = card.letter.notice
    rows = tuple(
        (each.act, say(f"notice.span.{each.unit}", count=int(each.length.values[-1].amount or 0)), each.source.id)
        for each in notice.deadlines
    )
    columns = (Column(name="act", unit="text"), Column(name="span", unit="text"), Column(name="rule", unit="source"))
    lead = "lien" if notice.hearing == AFTER_LIEN else "date" if card.sent is None else "printed"
    return Table(name="notice.deadlines", columns=columns, rows=rows, lead=say(f"notice.deadlines.lead.{lead}"))


def _warnings(card: Card) -> Iterator[Say]:
    yield from confirmation(card.letter)
    if card.letter.notice.gives_hearing_right:
        yield say("notice_dates.warning.years")
    yield say("notice.warning.next")
    yield say("notice.warning.real")
