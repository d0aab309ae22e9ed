"""How near the line is, both ways."""

from decimal import Decimal

from calculators.engine.results import Column, Say, Table, say
from calculators.tools.hardship.found import Found

NEAR_COLUMNS = (
    Column(name="change", unit="words"),
    Column(name="left", unit="cents"),
    Column(name="means", unit="words"),
)


def near_table(found: Found) -> Table:
    """The month with more and with less, and how far it is from the line where nothing is left."""
    rows = tuple(
        (say(f"hardship.near.{shock.name}", size=shock.size), shock.left, _means(found, shock.left))
        for shock in found.shocks
    )
    now = (say("hardship.near.now"), found.surplus, _means(found, found.surplus))
    return Table(name="hardship.near", columns=NEAR_COLUMNS, rows=(now, *rows), lead=_distance(found))


def _means(found: Found, left: Decimal) -> Say:
    """What the pause would be with *left*; with nothing left its own sentence, for returns may be missing too."""
    status = found.pause_at(left).status
    return say(f"hardship.near.means.{'nothing_left' if left <= 0 else status}")


def _distance(found: Found) -> Say:
    if found.surplus > 0:
        return say("hardship.near.above", distance=found.surplus)
    return say("hardship.near.below" if found.short else "hardship.near.on", distance=found.short)
