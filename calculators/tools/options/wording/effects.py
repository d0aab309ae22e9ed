"""What each route does besides: lien, clock, refunds, passport, interest, review, hearing rights."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from calculators.engine.results import Column, Point, Points, Say, Table, say
from calculators.tools.options.door import Door
from calculators.tools.options.found import Found

EFFECTS = ("lien", "clock", "refunds", "passport", "interest", "review", "hearing")
AUTHORITIES: Mapping[str, str] = MappingProxyType(
    {
        "lien": "irm-5-19-4",
        "clock": "usc-6331-k",
        "refunds": "usc-6402-a",
        "passport": "usc-7345-b",
        "passport_practice": "irs-passport-left-out",
        "interest": "usc-6601-a",
        "review": "usc-6159-d",
        "hearing": "usc-6330-a",
    }
)
# A cell for each of EFFECTS; what depends on the debt is put in its place below.
BY_ROUTE: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "full_pay": ("released", "ends", "yours", "none", "ends", "none", "not_needed"),
        "short_term_plan": ("may", "runs", "kept", "line", "runs", "none", "runs"),
        "guaranteed_plan": ("not_needed", "asked", "kept", "safe", "lower", "none", "runs"),
        "simple_plan": ("not_needed", "asked", "kept", "safe", "lower", "none", "runs"),
        "larger_plan": ("usual", "asked", "kept", "safe", "lower", "again", "runs"),
        "partial_plan": ("usual", "asked", "kept", "safe", "lower", "years", "runs"),
        "not_collectible": ("usual", "runs", "kept", "paused", "runs", "income", "runs"),
        "offer": ("may", "offer", "kept", "accepted", "runs", "own", "runs"),
        "relief": ("same", "runs", "kept", "line", "relief", "none", "runs"),
        "rights": ("same", "hearing", "kept", "hearing", "runs", "none", "used"),
        "doubt": ("same", "spouse", "kept", "spouse", "runs", "none", "runs"),
        "nothing_yet": ("usual", "runs", "kept", "line", "runs", "none", "lost"),
    }
)


def effects_table(found: Found, doors: tuple[Door, ...]) -> Table:
    """One row a route, one column an effect."""
    columns = (Column(name="route", unit="words"), *(Column(name=effect, unit="words") for effect in EFFECTS))
    rows = tuple((door.title, *_row(door, found)) for door in doors)
    return Table(name="options.effects", columns=columns, rows=rows)


def _row(door: Door, found: Found) -> Iterator[Say]:
    for effect, cell in zip(EFFECTS, BY_ROUTE[door.route], strict=True):
        yield _cell(effect, cell, found)


def _cell(effect: str, cell: str, found: Found) -> Say:
    """The words of a cell; a lien and a passport depend on how much is owed."""
    if (effect, cell) == ("lien", "usual"):
        line = found.law["liens.lien_notice_balance"].on(found.today)
        cell = "usual" if found.facts.assessed_balance >= line else "below"
    if (effect, cell) == ("passport", "line"):
        cell = "below" if found.passport_room >= 0 else "above"
    return say(f"options.effects.{effect}.{cell}", room=found.passport_room)


def rules_of_effects() -> Points:
    """The rule behind each column, with its authority."""
    points = (
        Point(text=say(f"options.effects.rule.{effect}"), source=source) for effect, source in AUTHORITIES.items()
    )
    return Points(name="options.effects_rules", points=tuple(points))
