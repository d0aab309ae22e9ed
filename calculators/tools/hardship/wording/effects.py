"""What goes on while the IRS does not collect, each with its authority."""

from collections.abc import Iterator

from calculators.engine.results import Point, Points, say
from calculators.tools.hardship.found import Found


def effects(found: Found) -> Points:
    """The side effects of the pause, and when the IRS looks again."""
    return Points(name="hardship.effects", points=tuple(_effects(found)), lead=say("hardship.effects.lead"))


def _effects(found: Found) -> Iterator[Point]:
    yield Point(text=say("hardship.effects.manager"), source="irm-5-19-13")
    yield Point(text=say("hardship.effects.interest"), source="usc-6601-a")
    yield Point(text=say("hardship.effects.refunds"), source="usc-6402-a")
    yield _lien(found)
    yield Point(text=say("hardship.effects.clock"), source="irm-5-1-19")
    yield Point(text=say("hardship.effects.wage_levy"), source="usc-6343-e")
    yield _review(found)


def _lien(found: Found) -> Point:
    """By the amount billed, where it is known, against the balance from which a lien notice is usual."""
    figure = found.limits.law["liens.lien_notice_balance"]
    limit, balance = figure.on(found.today), found.facts.assessed_balance
    kind = "unknown" if balance is None else "likely" if balance >= limit else "unlikely"
    text = say(f"hardship.effects.lien_{kind}", limit=limit, balance=limit if balance is None else balance)
    return Point(text=text, source=figure.value_on(found.today).source.id)


def _review(found: Found) -> Point:
    """The yearly income above which the IRS may look again, as old as its list is."""
    value = found.limits.law["hardship.closing_code_ceiling"].value_on(found.today)
    if found.code is None:
        return Point(text=say("living_costs.above_closing_codes"), source=value.source.id)
    text = say(
        "hardship.effects.review",
        ceiling=found.code.could_reopen_above,
        code=found.code.code,
        year=str(value.start.year),
    )
    return Point(text=text, source=value.source.id)
