"""The letter that puts a call in writing."""

from collections.abc import Iterator
from datetime import date

from calculators.engine.reading import Fault, InputErrors
from calculators.engine.results import Block, Say, Verdict, Warnings, say
from calculators.tools.letters.paper import letter
from calculators.tools.letters.questions import CONFIRM, Questions


def blocks(facts: Questions, today: date) -> Iterator[Block]:
    """The letter about the call; raises InputErrors for a call still to come, or a day before it."""
    assert facts.agreed_day
    if wrong := tuple(_misfits(facts, facts.agreed_day, today)):
        raise InputErrors(*wrong)
    yield Verdict(
        answer=say("letters.confirm_call.answer", day=facts.agreed_day),
        then=tuple(say(f"letters.confirm_call.then.{step}") for step in ("check", "send")),
    )
    yield letter(CONFIRM, _body(facts, facts.agreed_day), today, "irm-5-19-5")
    yield Warnings(sentences=(say("letters.confirm_call.warning.notes"), say("letters.warning.true")))


def _misfits(facts: Questions, call: date, today: date) -> Iterator[Fault]:
    if call > today:
        yield Fault(field="agreed_day", problem="dates_out_of_order")
    if facts.agreed_due and facts.agreed_due < call:
        yield Fault(field="agreed_due", problem="dates_out_of_order")


def _body(facts: Questions, call: date) -> Iterator[Say]:
    name = "letters.confirm_call"
    yield say(f"{name}.spoke", day=call)
    if facts.agreed_what != "other":
        yield say(f"{name}.agreed.{facts.agreed_what}", amount=facts.agreed_amount or 0, due=_due(facts))
    if facts.agreed_what != "plan" and facts.agreed_amount:
        yield say(f"{name}.amount", amount=facts.agreed_amount, due=_due(facts))
    if facts.agreed_release:
        yield say(f"{name}.release")
    if facts.agreed_words:
        yield say(f"{name}.agreed.other" if facts.agreed_what == "other" else f"{name}.own", words=facts.agreed_words)
    yield say(f"{name}.notes")


def _due(facts: Questions) -> Say:
    return say("letters.day", day=facts.agreed_due) if facts.agreed_due else say("letters.blank.day")
