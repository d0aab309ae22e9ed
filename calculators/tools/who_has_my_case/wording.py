"""The answer about who has the case in the order in which it is read; every statement names its authority."""

from collections.abc import Iterator

from calculators.engine.results import Block, Column, Say, Statement, Table, Verdict, Warnings, say
from calculators.rules.holders import Holder
from calculators.rules.notices import Sentence
from calculators.tools.typed_letter import confirmation
from calculators.tools.who_has_my_case.clues import Clue
from calculators.tools.who_has_my_case.questions import Questions

TOOL = "who_has_my_case"


def blocks(facts: Questions, found: tuple[Clue, ...]) -> Iterator[Block]:
    """The blocks of the answer: each holder that a clue points to has its own table."""
    named = tuple(dict.fromkeys(clue.holder for clue in found if clue.holder))
    yield _verdict(found, named)
    yield _clue_table(found)
    for holder in named:
        yield _holder(holder)
    yield _ask()
    yield Warnings(sentences=tuple(_warnings(facts, found)))


def _verdict(found: tuple[Clue, ...], named: tuple[Holder, ...]) -> Verdict:
    if not named:
        return Verdict(answer=say(f"{TOOL}.answer.unknown"), then=(say(f"{TOOL}.then.unknown"),))
    first = named[0]
    how = "mixed" if len(named) > 1 else "likely" if found[0].weak else "sure"
    about = say(f"{TOOL}.then.about", text=first.about.text)
    return Verdict(
        answer=say(f"{TOOL}.answer.{how}", who=say(f"{TOOL}.holder.{first.id}")),
        then=(say(f"{TOOL}.then.today", text=first.today.text), about, *_mixed(named)),
    )


def _mixed(named: tuple[Holder, ...]) -> Iterator[Say]:
    if len(named) > 1:
        yield say(f"{TOOL}.then.mixed")


def _clue_table(found: tuple[Clue, ...]) -> Table:
    rows = tuple((say(f"questions.{clue.question}.label"), _points_to(clue), clue.source) for clue in found)
    columns = (Column(name="clue", unit="text"), Column(name="who", unit="text"), Column(name="rule", unit="source"))
    return Table(name=f"{TOOL}.clues", columns=columns, rows=rows)


def _points_to(clue: Clue) -> Say:
    if clue.holder is None:
        return say(f"{TOOL}.mute.{clue.question}")
    who = say(f"{TOOL}.holder.{clue.holder.id}")
    return say(f"{TOOL}.may_be", who=who) if clue.weak else who


def _holder(holder: Holder) -> Table:
    """What one holder is, can and cannot do, and what to do today."""
    told = (("about", holder.about), *_each("can", holder.can), *_each("cannot", holder.cannot))
    rows = tuple(
        (say(f"{TOOL}.part.{part}"), sentence.text, sentence.source.id)
        for part, sentence in (*told, ("today", holder.today))
    )
    columns = (Column(name="part", unit="text"), Column(name="says", unit="text"), Column(name="rule", unit="source"))
    return Table(name=f"{TOOL}.card.{holder.id}", columns=columns, rows=rows)


def _each(part: str, sentences: tuple[Sentence, ...]) -> Iterator[tuple[str, Sentence]]:
    for sentence in sentences:
        yield part, sentence


def _ask() -> Statement:
    """What to ask on the phone, with the codes that the IRS itself uses."""
    sentences = tuple(say(f"{TOOL}.say.{name}") for name in ("who", "status", "letters", "name"))
    return Statement(name=f"{TOOL}.ask", sentences=sentences, source="irm-5-19-5")


def _warnings(facts: Questions, found: tuple[Clue, ...]) -> Iterator[Say]:
    if facts.notice_code:
        yield from confirmation(facts.notice_code)
    if any(clue.question == "collector_name" and clue.holder is None for clue in found):
        yield say(f"{TOOL}.warning.firm")
    yield say(f"{TOOL}.warning.caller")
    yield say(f"{TOOL}.warning.pay")
    yield say(f"{TOOL}.warning.years")
