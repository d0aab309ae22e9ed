"""Sections E to G of the form: the business, pay with what is taken from it, and all other income."""

from collections.abc import Iterator
from decimal import Decimal

from calculators.engine.money import ZERO
from calculators.engine.results import Say, Value, say
from calculators.tools.form_433f.entry import Entry, Part, by_hand
from calculators.tools.form_433f.known import Known
from calculators.tools.hardship.questions import AFTER, IncomeRow, Timed

PAY = frozenset({"wages", None})  # a line whose kind is not told may be pay


def business(known: Known) -> Part:
    """Section E, for those who work for themselves."""
    owed = Entry(place="E1", name="owed_to_business", write=known.facts.owed_to_business)
    hands = (by_hand("E1", "who_owes"), by_hand("E2", "merchant_accounts"))
    return Part(name="e", entries=(hands[0], owed, hands[1]))


def employment(known: Known) -> Part:
    """Section F: what each pay brings, and what is taken from it for taxes."""
    return Part(
        name="f",
        entries=(
            by_hand("F", "employer"),
            *_pay(known),
            *_taxes_taken(known),
            by_hand("F", "time_at_job"),
        ),
    )


def _pay(known: Known) -> Iterator[Entry]:
    rows = [row for row in known.facts.incomes if row.kind in PAY]
    for number, row in enumerate(rows, 1):
        after = known.facts.income_lines_are == AFTER
        note = say(f"form_433f.note.{'take_home' if after else 'every'}", every=_every(row))
        values: dict[str, Value] = {"pay": number}
        yield Entry(place="F", name="gross_pay", write=row.amount, counts=known.month(row), note=note, values=values)
    if not rows:
        yield Entry(place="F", name="gross_pay", values={"pay": 1})


def _taxes_taken(known: Known) -> Iterator[Entry]:
    rows = known.facts.current_taxes
    for row in rows:
        note = say("form_433f.note.every", every=_every(row))
        yield Entry(place="F", name="taxes_taken", write=row.amount, counts=known.month(row), note=note)
    if not rows:
        yield Entry(place="F", name="taxes_taken")


def _every(row: Timed) -> Say:
    return say(f"questions.every.choice.{row.every}")


def other_income(known: Known) -> Part:
    """Section G, as dollars a month."""
    amounts = {
        "alimony": None,
        "child_support": None,
        "self_employment": _own_work(known),
        "rental": None,
        "unemployment": None,
        "pension": _of_kind(known, "pension"),
        "interest_dividends": None,
        "social_security": _of_kind(known, "social_security"),
        "other_income": _of_kind(known, "other"),
    }
    return Part(name="g", entries=tuple(_income(name, amount) for name, amount in amounts.items()))


def _income(name: str, amount: Decimal | None) -> Entry:
    note = say("form_433f.note.other_income") if name == "other_income" and amount else None
    return Entry(place="G", name=name, write=amount, counts=amount, note=note)


def _of_kind(known: Known, kind: str) -> Decimal | None:
    rows: list[IncomeRow] = [row for row in known.facts.incomes if row.kind == kind]
    return sum((known.month(row) for row in rows), ZERO) if rows else None


def _own_work(known: Known) -> Decimal | None:
    """What the reader's own work leaves, a loss as nothing; None where none is told."""
    rows = _of_kind(known, "self_employment")
    business_income = max(known.found.business, ZERO) if known.found else ZERO
    return rows if not business_income else business_income + (rows or ZERO)
