"""The worksheet of the form in the order in which it is copied, and the forms of a plan after it."""

from collections.abc import Iterator

from calculators.engine.results import Block, Column, Point, Points, Say, Table, Value, Verdict, Warnings, say
from calculators.tools.form_433f import income, living, owned
from calculators.tools.form_433f.entry import BY_HAND, NOTHING, Entry, Part
from calculators.tools.form_433f.known import Known
from calculators.tools.form_433f.plan_forms import form_433d, form_9465
from calculators.tools.hardship.wording.costs import three_amounts
from calculators.tools.hardship.wording.notes import notes

SHEET_COLUMNS = (
    Column(name="place", unit="words"),
    Column(name="what", unit="words"),
    Column(name="write", unit="cents"),
    Column(name="limit", unit="cents"),
    Column(name="counts", unit="cents"),
    Column(name="note", unit="words"),
)
PLAN_COLUMNS = tuple(column for column in SHEET_COLUMNS if column.name not in {"limit", "counts"})


def parts(known: Known) -> tuple[Part, ...]:
    """Every section of Form 433-F, in its own order."""
    return (
        owned.top(known),
        owned.accounts(known),
        owned.real_estate(known),
        owned.other_assets(known),
        owned.cards(known),
        income.business(known),
        income.employment(known),
        income.other_income(known),
        living.food(known),
        living.transportation(known),
        living.housing(known),
        living.medical(known),
        living.other_expenses(known),
        living.signature(),
    )


def blocks(known: Known) -> Iterator[Block]:
    """The blocks of the answer, without its worksheet."""
    made = parts(known)
    yield _verdict(made)
    if known.found:
        yield three_amounts(known.found)
    yield _sheet(made)
    if known.wants_plan:
        yield _plan_table("form_9465", form_9465(known), "form-9465")
        yield _plan_table("form_433d", form_433d(known), "form-433-d")
    yield _before_you_send(known)
    yield notes(known.found) if known.found else Warnings(sentences=(say("form_433f.no_month"),))


def _verdict(made: tuple[Part, ...]) -> Verdict:
    entries = [entry for part in made for entry in part.entries]
    hands = sum(entry.blank == BY_HAND for entry in entries)
    told = sum(entry.told for entry in entries)
    answer = say(f"form_433f.answer.{'some' if told else 'nothing'}", told=told)
    return Verdict(answer=answer, then=(say("form_433f.then.copy"), say("form_433f.then.hands", hands=hands)))


def _sheet(made: tuple[Part, ...]) -> Table:
    rows = tuple(_sheet_row(entry) for part in made for entry in part.entries)
    return Table(
        name="form_433f.sheet",
        columns=SHEET_COLUMNS,
        rows=rows,
        lead=say("form_433f.sheet.lead"),
        source="form-433-f",
        parts=tuple((part.heading, len(part.entries)) for part in made),
    )


def _sheet_row(entry: Entry) -> tuple[Value | Say, ...]:
    limit, counts = (NOTHING if amount is None else amount for amount in (entry.limit, entry.counts))
    return (entry.place, entry.label, entry.written, limit, counts, entry.beside)


def _plan_table(name: str, entries: tuple[Entry, ...], source: str) -> Table:
    rows = tuple((entry.place, entry.label, entry.written, entry.beside) for entry in entries)
    heading = say(f"form_433f.{name}.part")
    return Table(
        name=f"form_433f.{name}",
        columns=PLAN_COLUMNS,
        rows=rows,
        lead=say(f"form_433f.{name}.lead"),
        source=source,
        parts=((heading, len(rows)),),
    )


def _before_you_send(known: Known) -> Points:
    """Where the official forms are, and what to know before one is signed."""
    points = (
        Point(text=say("form_433f.send.official"), source="form-433-f"),
        Point(text=say("form_433f.send.boxes"), source="form-433-f-boxes"),
        Point(text=say("form_433f.send.lines"), source="irm-5-19-13"),
        Point(text=say("form_433f.send.perjury"), source="form-433-f"),
    )
    return Points(name="form_433f.send", points=points)
