"""The proof list, made from the reader's own lines: what they may ask for, and what they normally should not."""

from collections.abc import Iterator

from calculators.engine.results import Point, Points, say
from calculators.rules.proof import AUTHORITY, proof_asked, proof_days, proof_not_asked
from calculators.tools.hardship.found import Found
from calculators.tools.hardship.guards import business_ways


def proof(found: Found) -> Points:
    """What the IRS may ask for, and by which day it wants it if the reader calls today."""
    days = proof_days(found.today, found.limits.law, found.today)
    points = asked_for(found)
    lead = say(f"hardship.proof.{'lead' if points else 'nothing'}", fax=days.fax, mail=days.mail)
    return Points(name="hardship.proof", points=points, lead=lead)


def asked_for(found: Found) -> tuple[Point, ...]:
    """Each line that may need proof, with the papers for it."""
    return tuple(_asked_for(found))


def _asked_for(found: Found) -> Iterator[Point]:
    for line in proof_asked(found.budget.lines):
        kind = "above" if line.not_counted else "asked"
        label = say(f"lines.{line.name}.label")
        text = say(f"hardship.proof.{kind}", line=label, over=line.not_counted, proof=line.proof or label)
        yield Point(text=text, source=AUTHORITY)
    if business_ways(found.facts) or any(row.kind == "self_employment" for row in found.facts.incomes):
        yield Point(text=say("hardship.proof.business"), source=AUTHORITY)
    if found.levy:
        yield Point(text=say("hardship.proof.levy"), source="irm-5-19-4")


def not_asked(found: Found) -> Points:
    """What the IRS normally does not ask proof for: lines within their limits, and the limits that count in full."""
    points = (
        Point(text=say("hardship.not_asked.standards"), source="cfs-national"),
        *(
            Point(text=say("hardship.not_asked.within", line=say(f"lines.{line.name}.label")), source=AUTHORITY)
            for line in proof_not_asked(found.budget.lines)
        ),
        Point(text=say("hardship.not_asked.bank"), source=AUTHORITY),
    )
    return Points(name="hardship.not_asked", points=points, lead=say("hardship.not_asked.lead"))
