"""Who decides each route, what to say on the call, and what to bring."""

from collections.abc import Mapping
from types import MappingProxyType

from calculators.engine.results import CLOSED, Column, Statement, Table, say
from calculators.tools.options.door import Door

COLUMNS = tuple(Column(name=name, unit="words") for name in ("route", "who", "say", "bring"))
WHO_AND_WHAT: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "full_pay": ("you", "payment"),
        "short_term_plan": ("acs", "payment"),
        "guaranteed_plan": ("acs", "payment"),
        "simple_plan": ("acs", "payment"),
        "larger_plan": ("manager", "month"),
        "partial_plan": ("manager", "month"),
        "not_collectible": ("manager", "month"),
        "offer": ("offers", "form_656"),
        "relief": ("acs", "cause"),
        "rights": ("appeals", "letters"),
        "doubt": ("other", "letters"),
        "nothing_yet": ("nobody", "letters"),
    }
)
SOURCES: Mapping[str, str] = MappingProxyType(
    {
        "full_pay": "usc-6601-a",
        "short_term_plan": "irs-payment-plans",
        "guaranteed_plan": "usc-6159-c",
        "simple_plan": "irs-simple-plan",
        "larger_plan": "irm-5-19-13",
        "partial_plan": "irm-5-14-2",
        "not_collectible": "irm-5-16-1",
        "offer": "form-656-b",
        "relief": "irm-20-1-1",
        "rights": "usc-6330-a",
        "doubt": "usc-6330-c",
        "nothing_yet": "usc-6502-a",
    }
)


def call_table(doors: tuple[Door, ...]) -> Table:
    """One row a route."""
    rows = tuple(
        (
            door.title,
            say(f"options.who.{WHO_AND_WHAT[door.route][0]}"),
            say(f"options.say.{door.route}"),
            say(f"options.bring.{WHO_AND_WHAT[door.route][1]}"),
        )
        for door in doors
    )
    return Table(name="options.call", columns=COLUMNS, rows=rows, source="irm-5-19-13")


def statement(doors: tuple[Door, ...]) -> Statement:
    """The words for the first route, to read out on the phone."""
    first = next(door for door in doors if door.status != CLOSED)
    return Statement(
        name="options.statement",
        sentences=(say(f"options.say.{first.route}"), say("options.say.clock"), say("options.say.note")),
        source=SOURCES[first.route],
        send=(say(f"options.bring.{WHO_AND_WHAT[first.route][1]}"),),
    )
