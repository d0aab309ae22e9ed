"""What a levy must leave: for every pay period, and year by year."""

from calculators.engine.loading import Law
from calculators.engine.results import Column, Table, say
from calculators.rules.pay import PAY_PERIODS
from calculators.tools.wage_levy.found import Found

PERIOD_COLUMNS = (
    Column(name="period", unit="words"),
    Column(name="keep", unit="cents"),
    Column(name="late", unit="cents"),
    Column(name="worse", unit="cents"),
)
YEAR_COLUMNS = (Column(name="year", unit="words"), Column(name="keep", unit="cents"))


def period_table(found: Found, law: Law) -> Table:
    """What the levy must leave for each way of being paid, with the form and until it is handed in."""
    rows = []
    for period in PAY_PERIODS:
        keep, late = found.exempt_in(found.year, period, law), found.exempt_without_form(period, law)
        rows.append((say(f"questions.pay_period.choice.{period}"), keep, late, keep - late))
    return Table(
        name="wage_levy.periods",
        columns=PERIOD_COLUMNS,
        rows=tuple(rows),
        values={"year": str(found.year)},
        source=found.table_source(found.year, law),
    )


def year_table(found: Found, law: Law) -> Table:
    """What the levy must leave of the reader's own kind of pay by the table of each year."""
    period = found.facts.pay_period
    rows = tuple((str(year), found.exempt_in(year, period, law)) for year in found.years)
    return Table(
        name="wage_levy.years", columns=YEAR_COLUMNS, rows=rows, source=found.table_source(found.years[-1], law)
    )
