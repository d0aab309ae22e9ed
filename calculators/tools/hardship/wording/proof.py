"""The proof list, made from the reader's own lines: what they may ask for, and what they normally should not."""

from collections.abc import Iterator

from calculators.engine.results import Point, Points, say
from calculators.rules.proof_days import proof_days
from calculators.tools.hardship.found import Found
from calculators.tools.hardship.guards import business_ways

SOURCE = "irm-5-19-13"


def proof(found: Found) -> Points:
    """What the IRS may ask for, and by which day it wants it if the reader calls today."""
    fax, mail = proof_days(found.today, found.limits.law)
    points = tuple(_asked_for(found))
    lead = say(f"hardship.proof.{'lead' if points else 'nothing'}", fax=fax, mail=mail)
    return Points(name="hardship.proof", points=points, lead=lead)


def _asked_for(found: Found) -> Iterator[Point]:
    for line in found.budget.lines:
        if line.proof:
            kind = "above" if line.not_counted else "asked"
            label = say(f"lines.{line.name}.label")
            text = say(f"hardship.proof.{kind}", line=label, over=line.not_counted, proof=line.proof)
            yield Point(text=text, source=SOURCE)
    if business_ways(found.facts) or any(row.kind == "self_employment" for row in found.facts.incomes):
        yield Point(text=say("hardship.proof.business"), source=SOURCE)
    if found.levy:
        yield Point(text=say("hardship.proof.levy"), source="irm-5-19-4")


def not_asked(found: Found) -> Points:
    """What the IRS normally does not ask proof for: lines within their limits, and the limits that count in full."""
    return Points(name="hardship.not_asked", points=tuple(_not_asked(found)), lead=say("hardship.not_asked.lead"))


def _not_asked(found: Found) -> Iterator[Point]:
    yield Point(text=say("hardship.not_asked.standards"), source="cfs-national")
    for line in found.budget.lines:
        if line.rule in {"all_paid", "full_without_car"}:
            label = say(f"lines.{line.name}.label")
            yield Point(text=say("hardship.not_asked.within", line=label), source=SOURCE)
    yield Point(text=say("hardship.not_asked.bank"), source=SOURCE)
