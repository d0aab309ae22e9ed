"""The answer about a levy on a bank account in the order in which it is read."""

from collections.abc import Iterator

from calculators.engine.results import (
    Block,
    Dates,
    Day,
    Figure,
    Figures,
    Say,
    Statement,
    Verdict,
    Warnings,
    Worksheet,
    say,
)
from calculators.tools.bank_levy.found import PAID, Found

SENDS = ("letter", "bank_statement", "bills", "income")


def blocks(found: Found, sheet: Worksheet) -> Iterator[Block]:
    """The blocks of the answer."""
    hold = found.hold
    days = {"call": hold.last_business_day_to_call, "last": hold.last_day, "pays": hold.bank_pays_on}
    answer = say(f"bank_levy.answer.{found.phase}", **days)
    yield Verdict(answer=answer, then=(say(f"bank_levy.then.{found.phase}", **days), say("bank_levy.then.again")))
    if found.caught:
        amounts = {"held": found.caught.caught, "free": found.caught.not_caught}
        figures = tuple(Figure(name=name, value=amount, unit="usd") for name, amount in amounts.items())
        yield Figures(name="bank_levy.money", figures=figures)
    yield _dates(found)
    yield _refund() if found.phase == PAID else _request(found)
    yield Warnings(sentences=tuple(_warnings(found)))
    yield sheet


def _dates(found: Found) -> Dates:
    hold = found.hold
    days = (
        Day(
            name="call",
            day=hold.last_business_day_to_call,
            source="usc-6332-c",
            reminder="call",
            after=say("bank_levy.dates.after"),
        ),
        Day(name="last", day=hold.last_day, source="usc-6332-c"),
        Day(name="pays", day=hold.bank_pays_on, source="irm-5-19-4", reminder="note"),
    )
    return Dates(name="bank_levy.dates", days=days, today=found.today)


def _request(found: Found) -> Statement:
    """What to ask while the bank holds the money: all of it, else a part, else that it counts toward a plan."""
    return Statement(
        name="bank_levy.request",
        sentences=tuple(_request_sentences(found)),
        source="usc-6343-a",
        send=tuple(say(f"bank_levy.send.{name}") for name in SENDS),
    )


def _request_sentences(found: Found) -> Iterator[Say]:
    yield say("bank_levy.say.served", served=found.facts.levy_served, last=found.hold.last_day)
    if found.caught:
        yield say("bank_levy.say.held", held=found.caught.caught)
    if found.is_short and found.caught and found.facts.living_costs_per_month:
        needs, free = found.facts.living_costs_per_month, found.caught.not_caught
        yield say("bank_levy.say.needs", needs=needs, free=free)
    yield say("bank_levy.say.release", pays=found.hold.bank_pays_on)
    yield say("bank_levy.say.part")
    yield say("bank_levy.say.plan")
    yield say("bank_levy.say.fax")


def _refund() -> Statement:
    """What to ask once the bank may have paid."""
    sentences = tuple(say(f"bank_levy.say.{name}") for name in ("paid", "back", "counts"))
    return Statement(name="bank_levy.refund", sentences=sentences, source="usc-6343-d")


def _warnings(found: Found) -> Iterator[Say]:
    yield say("bank_levy.warning.once")
    if not found.caught:
        yield say("bank_levy.warning.amounts")
    yield say("bank_levy.warning.others")
    yield say("bank_levy.warning.served")
    yield say("bank_levy.warning.hardship")
    yield say("levies.warning.returns")
    yield say("levies.warning.true")
