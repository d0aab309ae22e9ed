"""Each penalty month and each interest span, for the reader to check by hand."""

from calculators.engine.loading import Law
from calculators.engine.money import to_cents
from calculators.engine.results import Column, Say, Table, say
from calculators.rules.late_payment import Charge
from calculators.tools.penalties_interest.found import Found

MONTHS = (
    Column(name="begins", unit="day"),
    Column(name="ends", unit="day"),
    Column(name="unpaid", unit="cents"),
    Column(name="percent", unit="percent"),
    Column(name="amount", unit="cents"),
    Column(name="why", unit="words"),
)
SPANS = (
    Column(name="first", unit="day"),
    Column(name="last", unit="day"),
    Column(name="rate", unit="percent"),
    Column(name="owed", unit="cents"),
    Column(name="interest", unit="cents"),
    Column(name="known", unit="words"),
)


def months_table(found: Found, law: Law) -> Table:
    """Each month of the late-payment penalty."""
    rows = tuple(
        (
            charge.month.begins,
            charge.month.ends,
            charge.unpaid,
            charge.month.percent,
            to_cents(charge.amount),
            _why(charge, law),
        )
        for charge in found.charges
    )
    return Table(name="penalties_interest.months", columns=MONTHS, rows=rows, source="usc-6651-a-2")


def _why(charge: Charge, law: Law) -> Say:
    month = charge.month
    if month.after_levy_notice:
        return say("penalties_interest.months.raised")
    in_plan = law["late_payment.late_payment_percent_in_plan"].on(month.begins)
    return say(f"penalties_interest.months.{'plan' if month.percent == in_plan else 'usual'}")


def interest_table(found: Found) -> Table:
    """Each span of days with one rate; what is owed holds tax, penalties that bear interest, and earlier interest."""
    rows = tuple(
        (
            span.first,
            span.last,
            span.rate,
            to_cents(span.owed),
            to_cents(span.interest),
            say(f"penalties_interest.spans.{'assumed' if span.assumed else 'published'}"),
        )
        for span in found.spans
    )
    return Table(name="penalties_interest.spans", columns=SPANS, rows=rows, source="usc-6622-a")
