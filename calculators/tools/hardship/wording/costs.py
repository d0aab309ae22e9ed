"""Every line of the month: what is paid, the limit, what counts, why, and who says so."""

from collections.abc import Iterator
from decimal import Decimal

from calculators.engine.money import ZERO
from calculators.engine.results import Block, Column, Figure, Figures, Say, Table, Value, say
from calculators.rules.cost_lines import CostLine
from calculators.tools.hardship.found import Found

COST_COLUMNS = (
    Column(name="line", unit="words"),
    Column(name="paid", unit="cents"),
    Column(name="limit", unit="cents"),
    Column(name="counted", unit="cents"),
    Column(name="not_counted", unit="cents"),
    Column(name="why", unit="words"),
    Column(name="authority", unit="source"),
)
CONVERSION_COLUMNS = (
    Column(name="what", unit="words"),
    Column(name="amount", unit="cents"),
    Column(name="every", unit="words"),
    Column(name="monthly", unit="cents"),
)
MONTH_COLUMNS = (Column(name="month", unit="words"), Column(name="income", unit="cents"))
COUNTED_AS_THEY_ARE = frozenset({"full_without_car", "all_paid", "no_limit_published"})


def cost_table(found: Found) -> Table:
    """Every cost line; what does not count, and what would make it count, stand beside it."""
    rows = tuple(_row(line) for line in found.budget.lines)
    lead = say("hardship.costs.lead", allowed=found.budget.allowed)
    return Table(name="hardship.costs", columns=COST_COLUMNS, rows=rows, lead=lead)


def _row(line: CostLine) -> tuple[Value | Say, ...]:
    return (
        say(f"lines.{line.name}.label"),
        say("hardship.costs.not_asked") if line.paid is None else line.paid,
        _limit(line),
        line.counted,
        line.not_counted,
        _why(line),
        line.source,
    )


def _limit(line: CostLine) -> Decimal | Say:
    if line.limit is not None:
        return line.limit
    return say(f"hardship.costs.{'not_published' if line.rule == 'no_limit_published' else 'no_limit'}")


def _why(line: CostLine) -> Say:
    if line.rule in COUNTED_AS_THEY_ARE:
        return line.reason
    return say("hardship.costs.why", reason=line.reason, more=_more(line))


def _more(line: CostLine) -> Say:
    """What would make the rest count, or what is asked for so that this counts."""
    if line.rule == "up_to_limit":
        return say(f"hardship.above.{line.name}")
    if line.rule in {"full_by_size", "full_by_age"}:
        return say(f"hardship.more.{line.name}")
    return line.proof or say("hardship.costs.if_high")


def three_amounts(found: Found) -> Figures:
    """Income, what counts of the costs, and what is left between them."""
    amounts = {"income": found.budget.income, "counted": found.budget.allowed, "left": found.surplus}
    figures = tuple(Figure(name=name, value=value, unit="cents") for name, value in amounts.items())
    return Figures(name="hardship.month", figures=figures)


def conversion_tables(found: Found) -> Iterator[Block]:
    """How a month was made of what is not paid monthly, and of a year of uneven income."""
    if found.conversions:
        rows = tuple(
            (say(each.label), each.regular.amount, say(f"questions.every.choice.{each.regular.every}"), each.monthly)
            for each in found.conversions
        )
        yield Table(name="hardship.conversions", columns=CONVERSION_COLUMNS, rows=rows)
    if months := found.facts.cash_net_by_month_jan_to_dec:
        rows_of_year = tuple((say(f"hardship.months.m{place}"), income) for place, income in enumerate(months, 1))
        lead = say("hardship.months.lead", average=max(found.business, ZERO), lowest=min(months))
        yield Table(name="hardship.months", columns=MONTH_COLUMNS, rows=rows_of_year, lead=lead)
