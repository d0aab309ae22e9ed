"""Every plan with its tests, and what each costs in all."""

from collections.abc import Iterator

from calculators.engine.results import CLOSED, OPEN, Option, Options, Say, Table, say
from calculators.rules.plan_costs import plan_cost
from calculators.tools.debt.costs import COST_COLUMNS, cost_row
from calculators.tools.debt.routes import Route
from calculators.tools.installment.found import Found


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
    rows = tuple(
        cost_row(say(f"plans.{route.name}.title"), plan_cost(route.plan, route.fee)) for route in possible if route.plan
    )
    return Table(name="plans.cost", columns=COST_COLUMNS, rows=rows)
