"""The answer about an offer in the order in which it is read."""

from collections.abc import Iterator

from calculators.engine.loading import Law
from calculators.engine.results import (
    CLOSED,
    Block,
    Figure,
    Figures,
    Option,
    Options,
    Point,
    Points,
    Say,
    Statement,
    Verdict,
    Warnings,
    say,
)
from calculators.tools.assets import untold
from calculators.tools.debt.assumptions import held_guideline, plan_assumptions
from calculators.tools.debt.terms import penalty_warnings
from calculators.tools.offer_check.found import Found

KNOW = {
    "acs": "irm-5-19-17",
    "levy": "irm-5-19-4",
    "no_levy": "usc-6331-k",
    "kinds": "usc-7122-c",
    "silence": "usc-7122-f",
    "low_amount": "usc-7122-d",
}


def blocks(found: Found, law: Law) -> Iterator[Block]:
    """The blocks of the answer."""
    yield _verdict(found)
    yield _figures(found)
    yield Warnings(sentences=tuple(_warnings(found, law)))
    yield Options(name="offer_check.options", options=(_option(found),))
    yield Points(
        name="offer_check.know",
        points=tuple(Point(text=say(f"offer_check.know.{name}"), source=source) for name, source in KNOW.items()),
    )
    if found.standing.status != CLOSED:
        yield Statement(
            name="offer_check.call",
            sentences=(say("options.say.offer"), say("options.say.note")),
            source="irm-5-19-17",
            send=(say("options.bring.month"), say("options.bring.form_656")),
        )


def _verdict(found: Found) -> Verdict:
    pays = "cannot_pay_in_time" in found.standing.failed
    kind = "pays" if pays else found.standing.status
    answer = say(f"offer_check.answer.{kind}", cash=found.amounts.cash_offer, total=found.terms.debt.total)
    return Verdict(answer=answer, then=(say(f"offer_check.then.{kind}"),), status=found.standing.status)


def _figures(found: Found) -> Figures:
    amounts = {
        "cash": found.amounts.cash_offer,
        "periodic": found.amounts.periodic_offer,
        "deposit": found.deposit,
        "fee": found.fee,
    }
    figures = tuple(
        Figure(name=name, value=value, unit="cents", note=say(f"offer_check.amounts.note.{name}"))
        for name, value in amounts.items()
    )
    return Figures(name="offer_check.amounts", figures=figures)


def _option(found: Found) -> Option:
    status = found.standing.status
    doors = ("plan", "part") if status == CLOSED else ("part",)
    return Option(
        name="offers.offer",
        status=status,
        answer=say(f"offers.offer.answer.{status}"),
        tests=found.standing.tests,
        instead=(
            *(say(f"offer_check.instead.{door}", least=found.smallest) for door in doors),
            say("plans.instead.help"),
        ),
    )


def _warnings(found: Found, law: Law) -> Iterator[Say]:
    if untold(found.facts):
        yield say("options.warning.owned")
    yield say("offer_check.warning.quick_sale")
    if found.low_income is None:
        yield say("offer_check.warning.low_income")
    else:
        yield from held_guideline(law, found.terms.balance_date)
    yield from penalty_warnings(found.facts, found.terms, law)
    yield from plan_assumptions(found.facts, found.terms, found.terms.collection_deadline, law)
