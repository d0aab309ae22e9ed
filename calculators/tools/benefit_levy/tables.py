"""Which federal payments the automatic levy takes from, and how much."""

from datetime import date

from calculators.engine.loading import Law
from calculators.engine.money import ZERO
from calculators.engine.results import Column, Table, say
from calculators.rules.benefit_levy import FILTERED, PAYMENT_KINDS, TAKEN_BY

COLUMNS = (
    Column(name="kind", unit="words"),
    Column(name="percent", unit="percent"),
    Column(name="filter", unit="yes_no"),
)


def kinds_table(law: Law, day: date) -> Table:
    """Every kind of payment with the most that may be taken, and whether the low-income filter covers it."""
    rows = tuple(
        (
            say(f"questions.payment_kind.choice.{kind}"),
            law[TAKEN_BY[kind]].on(day) if TAKEN_BY[kind] else ZERO,
            kind in FILTERED,
        )
        for kind in PAYMENT_KINDS
    )
    return Table(name="benefit_levy.kinds", columns=COLUMNS, rows=rows, source="irm-5-11-7")
