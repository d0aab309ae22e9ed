"""What grows now, how fast, and when it stops."""

from datetime import date
from decimal import Decimal

from calculators.engine.calendar import DAY, days_in_year
from calculators.engine.loading import Law
from calculators.engine.money import share, to_cents
from calculators.engine.results import Column, Say, Table, Value, say
from calculators.rules.late_filing import late_filing_months
from calculators.rules.late_payment import month_begins
from calculators.tools.penalties_interest.found import Found

COLUMNS = (
    Column(name="what", unit="words"),
    Column(name="so_far", unit="cents"),
    Column(name="now", unit="words"),
    Column(name="stops", unit="words"),
)
Row = tuple[Value | Say, ...]
WORDS = "penalties_interest.growing"


def growing_table(found: Found, law: Law) -> Table:
    """A row for each of the two penalties and for interest."""
    rows = (_late_filing(found, law), _late_payment(found, law), _interest(found))
    return Table(name=WORDS, columns=COLUMNS, rows=rows, values={"day": found.year.through})


def _row(what: str, amount: Decimal, now: Say, stops: Say) -> Row:
    return say(f"penalties_interest.parts.{what}"), amount, now, stops


def _still() -> Say:
    return say(f"{WORDS}.still")


def _late_filing(found: Found, law: Law) -> Row:
    year, filed = found.year, found.facts.filed
    most = int(law["late_filing.late_filing_months"].on(year.filing_due))
    full = month_begins(year.filing_due, most) - DAY
    if filed:
        kind = "late" if found.late_filing else "in_time"
        return _row("late_filing", found.late_filing, _still(), say(f"{WORDS}.filed.{kind}", day=filed))
    if len(late_filing_months(year.late, law)) == most or not year.late.unpaid:
        return _row("late_filing", found.late_filing, _still(), say(f"{WORDS}.full", day=full))
    percent = law["late_filing.late_filing_percent"].on(year.filing_due)
    now = say(f"{WORDS}.a_month", amount=to_cents(year.late.unpaid * share(percent)), percent=percent)
    return _row("late_filing", found.late_filing, now, say(f"{WORDS}.file", day=full))


def _late_payment(found: Found, law: Law) -> Row:
    if not found.tax_left:
        return _row("late_payment", found.late_payment, _still(), say(f"{WORDS}.paid"))
    if not found.to_come:
        return _row("late_payment", found.late_payment, _still(), say(f"{WORDS}.cap", day=_cap_day(found)))
    next_month = found.to_come[0]
    charge = to_cents(found.tax_left * share(next_month.percent))
    now = say(f"{WORDS}.next_month", amount=charge, percent=next_month.percent, day=next_month.begins)
    last = found.to_come[-1].begins
    return _row("late_payment", found.late_payment, now, say(f"{WORDS}.reaches_cap", day=last))


def _cap_day(found: Found) -> date:
    return found.charges[-1].month.begins if found.charges else found.year.due


def _interest(found: Found) -> Row:
    if not found.total or not found.spans:
        return _row("interest", found.interest, _still(), say(f"{WORDS}.paid"))
    last = found.spans[-1]
    a_day = to_cents((last.owed + last.interest) * share(last.rate) / days_in_year(last.last.year))
    return _row("interest", found.interest, say(f"{WORDS}.a_day", amount=a_day), say(f"{WORDS}.until_paid"))
