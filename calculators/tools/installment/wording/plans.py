"""Every plan with its tests, and what each costs in all."""

from collections.abc import Iterator
from decimal import Decimal

from calculators.engine.results import CLOSED, OPEN, Column, Option, Options, Say, Table, Value, say
from calculators.rules.plan_costs import plan_cost
from calculators.tools.installment.found import Found
from calculators.tools.installment.routes import Route

COST_COLUMNS = (
    Column(name="plan", unit="words"),
    Column(name="payments", unit="count"),
    Column(name="payment", unit="cents"),
    Column(name="last", unit="day"),
    Column(name="interest", unit="cents"),
    Column(name="penalty", unit="cents"),
    Column(name="fee", unit="words"),
    Column(name="total", unit="words"),
)


def plan_options(found: Found) -> Options:
    """The plans, each open, open but more than is left, maybe, or closed."""
    return Options(name="installment.options", options=tuple(_option(route, found) for route in found.routes))


def _option(route: Route, found: Found) -> Option:
    answer = say(
        f"plans.{route.name}.answer.{_variant(route)}",
        short=route.short,
        payment=route.plan.payment if route.plan else found.smallest.payment,
        months=len(route.plan.paid) if route.plan else 0,
        day=found.terms.first_payment_date,
    )
    doors = tuple(_instead(route, found)) if route is found.simple and route.status != OPEN else ()
    return Option(
        name=f"plans.{route.name}", status=route.status, answer=answer, tests=route.standing.tests, instead=doors
    )


def _variant(route: Route) -> str:
    return "maybe-payroll" if "payroll_tax" in route.standing.unknown else route.status


def _instead(route: Route, found: Found) -> Iterator[Say]:
    if route.short:
        yield say("plans.instead.hardship")
        yield say("plans.instead.part")
    if route.status == CLOSED and "assessed_balance" in route.standing.failed:
        yield say("plans.instead.statement")
    yield say("plans.instead.help")


def cost_table(found: Found) -> Table:
    """What each plan costs at its smallest payment; the fee as a range where the official readings differ."""
    possible = [route for route in found.routes if route.status != CLOSED] or [found.simple]
    rows = tuple(_cost(route) for route in possible)
    return Table(name="installment.cost", columns=COST_COLUMNS, rows=rows)


def _cost(route: Route) -> tuple[Value | Say, ...]:
    assert route.plan is not None
    cost = plan_cost(route.plan, route.fee)
    return (
        say(f"plans.{route.name}.title"),
        cost.payments,
        cost.payment,
        cost.last_payment_date,
        cost.interest,
        cost.penalty,
        _range(cost.fee.low, cost.fee.high),
        _range(cost.total_low, cost.total_high),
    )


def _range(low: Decimal, high: Decimal) -> Say:
    return say("installment.amount" if low == high else "installment.between", low=low, high=high)
