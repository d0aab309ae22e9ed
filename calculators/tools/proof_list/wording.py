"""The list of papers in the order in which it is used: what to get ready, what to refuse, how and when to send."""

from collections.abc import Iterator
from datetime import date

from calculators.engine.loading import Law
from calculators.engine.results import Block, Dates, Day, Point, Points, Statement, Verdict, say
from calculators.rules.costs import PROOF_ASKED
from calculators.rules.proof import AUTHORITY, proof_days
from calculators.tools.hardship.found import Found
from calculators.tools.hardship.wording.proof import asked_for, not_asked

KINDS = sorted(PROOF_ASKED)


def blocks(found: Found | None, call: date, law: Law, today: date) -> Iterator[Block]:
    """The blocks of the answer; without a month, what is asked of anybody."""
    papers = asked_for(found) if found else _of_anybody()
    yield _verdict(found, len(papers))
    if papers:
        yield Points(name="proof_list.asked", points=papers, lead=say("proof_list.asked.lead"))
    yield not_asked(found) if found else _not_asked_of_anybody()
    yield _sending()
    yield _days(call, law, today)
    yield _words(bool(papers))


def _verdict(found: Found | None, papers: int) -> Verdict:
    kind = "nothing_told" if found is None else "none" if not papers else "one" if papers == 1 else "some"
    return Verdict(answer=say(f"proof_list.answer.{kind}", papers=papers), then=(say("proof_list.then"),))


def _of_anybody() -> tuple[Point, ...]:
    """The kinds of cost that need proof whatever they are, and what is above a limit."""
    kinds = (say("hardship.proof.asked", line=say(f"lines.{kind}.label"), proof=say(f"living_costs.proof.{kind}"))
             for kind in KINDS)  # fmt: skip
    above = say("proof_list.above_a_limit", proof=say("living_costs.proof.above_limit"))
    return tuple(Point(text=text, source=AUTHORITY) for text in (above, *kinds, say("hardship.proof.business")))


def _not_asked_of_anybody() -> Points:
    points = (
        Point(text=say("hardship.not_asked.standards"), source="cfs-national"),
        Point(text=say("proof_list.within_limits"), source=AUTHORITY),
        Point(text=say("hardship.not_asked.bank"), source=AUTHORITY),
    )
    return Points(name="hardship.not_asked", points=points, lead=say("hardship.not_asked.lead"))


def _sending() -> Points:
    """How to send; only the first and the second are the manual's, the others are good sense."""
    points = (
        Point(text=say("proof_list.sending.fax_now"), source=AUTHORITY),
        Point(text=say("proof_list.sending.later"), source=AUTHORITY),
        *(Point(text=say(f"proof_list.sending.{name}")) for name in ("copies", "number", "keep", "more_time")),
    )
    return Points(name="proof_list.sending", points=points)


def _days(call: date, law: Law, today: date) -> Dates:
    days, passed = proof_days(call, law, today), say("proof_list.passed")
    return Dates(
        name="proof_list.days",
        days=(
            Day(name="fax", day=days.fax, source=AUTHORITY, reminder="reply", after=passed, values={"call": call}),
            Day(name="mail", day=days.mail, source=AUTHORITY, reminder="reply", after=passed, values={"call": call}),
        ),
        today=today,
    )


def _words(papers: bool) -> Statement:
    sentences = ("which", "fax") if papers else ("none",)
    said = tuple(say(f"proof_list.say.{name}") for name in (*sentences, "by_when", "hold"))
    return Statement(name="proof_list.say", sentences=said, source=AUTHORITY)
