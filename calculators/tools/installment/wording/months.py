"""Bad months, the household's year, and the plan month by month."""

from collections.abc import Iterator

from calculators.engine.money import to_cents
from calculators.engine.results import Block, Chart, Column, Say, Table, say
from calculators.tools.installment.found import Found

SHOCK_COLUMNS = (
    Column(name="shock", unit="words"),
    Column(name="left", unit="cents"),
    Column(name="survives", unit="yes_no"),
)
YEAR_COLUMNS = (
    Column(name="month", unit="month"),
    Column(name="income", unit="cents"),
    Column(name="costs", unit="cents"),
    Column(name="payment", unit="cents"),
    Column(name="total", unit="cents"),
)
PLAN_COLUMNS = (Column(name="day", unit="day"), Column(name="payment", unit="cents"), Column(name="left", unit="cents"))


def shock_table(found: Found) -> Table:
    """What is left in each kind of bad month, and whether the plan survives it."""
    rows = tuple(
        (say(f"installment.shock.{shock.name}", size=shock.size), shock.left, shock.survives) for shock in found.shocks
    )
    return Table(
        name="installment.shocks", columns=SHOCK_COLUMNS, rows=rows, values={"payment": found.cash_flow.payment}
    )


def cash_flow_blocks(found: Found) -> Iterator[Block]:
    """The year month by month, where it is seasonal or breaks; else nothing worth a table."""
    flow = found.cash_flow
    if not found.seasonal and flow.breaks_in is None:
        return
    rows = tuple((m.begins, m.income, m.costs, m.payment, m.running_total) for m in flow.months)
    values = {"payment": flow.payment}
    yield Table(name="installment.year", columns=YEAR_COLUMNS, rows=rows, values=values, lead=_year(found))
    points = tuple((month.begins, month.running_total) for month in flow.months)
    summary = say("installment.year.summary", month=flow.lowest.begins, amount=flow.lowest.running_total)
    yield Chart(name="installment.year", kind="bars", points=points, summary=summary)


def _year(found: Found) -> Say:
    flow = found.cash_flow
    if flow.breaks_in is None:
        return say("installment.year.holds", lowest_month=flow.lowest.begins)
    breaks = say(
        "installment.year.breaks",
        month=flow.breaks_in.begins,
        lowest_month=flow.lowest.begins,
        reserve=flow.reserve_needed,
        plan_adds=flow.plan_adds_by_lowest_month,
    )
    back = flow.back_above_zero_in
    return say("installment.year.back", breaks=breaks, month=back.begins) if back else breaks


def schedule_blocks(found: Found) -> Iterator[Block]:
    """Every payment, and what is still owed after it, as a table and then as a picture."""
    plan = found.shown
    rows = tuple((paid.day, paid.payment, to_cents(paid.left.total)) for paid in plan.paid)
    yield Table(name="installment.schedule", columns=PLAN_COLUMNS, rows=rows, values={"payment": plan.payment})
    start = (found.terms.balance_date, found.terms.debt.total)
    points = (start, *((paid.day, to_cents(paid.left.total)) for paid in plan.paid))
    ending = say(
        f"installment.schedule.{'falls' if plan.balance_left == 0 else 'stays'}",
        balance=found.terms.debt.total,
        day=plan.paid[-1].day,
        left=plan.balance_left,
    )
    yield Chart(name="installment.schedule", kind="line", points=points, summary=ending)
