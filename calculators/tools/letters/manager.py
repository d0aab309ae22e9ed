"""The letter that asks for a manager after a no."""

from collections.abc import Iterator
from datetime import date

from calculators.engine.reading import Fault, InputErrors
from calculators.engine.results import Block, Say, Verdict, Warnings, say
from calculators.tools.letters.paper import letter
from calculators.tools.letters.questions import MANAGER, Questions

NAME = "letters.manager_request"
# What can be appealed with Form 9423; for a plan no talk with a manager comes first.
NEXT = {"release": "appeal", "plan": "plan", "pause": "advocate", "other": "advocate"}


def blocks(facts: Questions, today: date) -> Iterator[Block]:
    """The letter about what was refused; raises InputErrors for a no that is still to come."""
    assert facts.refused_day
    assert facts.refused_what
    if facts.refused_day > today:
        raise InputErrors(Fault(field="refused_day", problem="dates_out_of_order"))
    steps = ("call", f"next.{NEXT[facts.refused_what]}")
    yield Verdict(answer=say(f"{NAME}.answer"), then=tuple(say(f"{NAME}.then.{step}") for step in steps))
    yield letter(MANAGER, _body(facts, facts.refused_day), today, "irm-5-19-8")
    yield Warnings(sentences=(say(f"{NAME}.warning.days"), say("letters.warning.true")))


def _body(facts: Questions, refused: date) -> Iterator[Say]:
    yield say(f"{NAME}.no.{facts.refused_what}", day=refused)
    yield say(f"{NAME}.reason", words=facts.refused_reason) if facts.refused_reason else say(f"{NAME}.no_reason")
    yield say(f"{NAME}.why", words=facts.refused_why_not) if facts.refused_why_not else say(f"{NAME}.why_blank")
    yield say(f"{NAME}.call")
    if NEXT[facts.refused_what or "other"] == "appeal":
        yield say(f"{NAME}.appeal")
