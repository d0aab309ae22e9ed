"""The page that goes on top of a fax about hardship, with the numbers as the month's calculators find them."""

from collections.abc import Iterator
from datetime import date

from calculators.engine.loading import Law
from calculators.engine.results import CLOSED, Block, Figure, Figures, Say, Verdict, Warnings, say
from calculators.tools.case.finding import Sheets, find
from calculators.tools.case.found import Found
from calculators.tools.letters.paper import letter, own_words
from calculators.tools.letters.questions import FAX, Questions
from calculators.tools.levy_hardship import SENDS, month_warnings

NAME = "letters.hardship_fax"


def blocks(facts: Questions, law: Law, today: date) -> Iterator[Block]:
    """The fax cover; raises InputErrors where the answers about the month do not fit together."""
    sheets = Sheets()
    found = find(facts, law, today, sheets)
    kind = "numbers" if found.month else "levy_only" if found.under_levy else "blank"
    yield Verdict(answer=say(f"{NAME}.answer.{kind}"), then=(say(f"{NAME}.then.{kind}"), say(f"{NAME}.then.fax")))
    if found.month:
        budget = found.month.budget
        amounts = {"income": budget.income, "counted": budget.allowed, "left": budget.surplus}
        figures = tuple(Figure(name=name, value=amount, unit="cents") for name, amount in amounts.items())
        yield Figures(name="hardship.month", figures=figures)
    send = tuple(say(f"levies.send.{name}") for name in SENDS)
    yield letter(FAX, _body(facts, found), today, "cfr-301-6343-1-b-4", send)
    yield Warnings(sentences=tuple(_warnings(found)))
    yield from (sheet for sheet in (sheets.levy, *sheets.month.written()) if sheet.lines)


def _body(facts: Questions, found: Found) -> Iterator[Say]:
    yield say(f"{NAME}.open.{_ground(found)}")
    yield from _month(found)
    yield from _levy(found)
    yield from own_words(FAX, facts.hardship_words)
    yield from _asks(found)


def _month(found: Found) -> Iterator[Say]:
    if found.month:
        budget = found.month.budget
        left = "short" if budget.surplus < 0 else "left"
        values = {"income": budget.income, "needs": budget.allowed}
        yield say(f"{NAME}.month.{left}", **values, left=abs(budget.surplus))
    elif found.under_levy:
        yield say(f"{NAME}.month.given", income=found.under_levy.before, needs=found.under_levy.under.needs)
    else:
        yield say(f"{NAME}.month.blank")


def _levy(found: Found) -> Iterator[Say]:
    """What the levy does, where the numbers show that it is the levy that leaves too little."""
    if found.under_levy and found.under_levy.is_hardship:
        under = found.under_levy.under
        yield say(f"{NAME}.levy", has=under.has, needs=under.needs, short=under.short)


def _ground(found: Found) -> str:
    """What the page rests on: a levy that leaves too little, as far as the numbers are known, or the debt."""
    if not found.is_levied:
        return "debt"
    return "levy" if found.under_levy is None or found.under_levy.is_hardship else "levy_enough"


def _asks(found: Found) -> Iterator[Say]:
    """A release where the levy is the hardship, a pause where the month allows one, else a plan."""
    ground = _ground(found)
    if ground == "levy":
        yield say(f"{NAME}.ask.release")
        if found.under_levy and found.under_levy.release.per_pay_period:
            yield say(f"{NAME}.ask.part", each=found.under_levy.release.per_pay_period)
    if found.month is None or found.month.pause.status != CLOSED:
        yield say(f"{NAME}.ask.{'pause_too' if ground == 'levy' else 'pause'}")
    elif ground != "levy":
        yield say(f"{NAME}.ask.plan")


def _warnings(found: Found) -> Iterator[Say]:
    if found.is_levied:
        yield from month_warnings(found.under_levy)
    if found.month and found.month.pause.status == CLOSED:
        yield say(f"{NAME}.warning.pays", surplus=found.month.surplus)
    yield say(f"{NAME}.warning.number")
    yield say("letters.warning.true")
