"""The six routes that pay: all at once, four plans that pay in full, and one that pays a part."""

from collections.abc import Iterator

from calculators.engine.money import ZERO
from calculators.engine.results import CLOSED, Say, Test, say
from calculators.rules.fit import pay_now_to_fit
from calculators.rules.plan_costs import plan_cost
from calculators.rules.statement_plan import partial_plan
from calculators.tools.debt.routes import Route
from calculators.tools.options.door import Door
from calculators.tools.options.found import Found
from calculators.tools.options.priced import full_pay, priced, with_cost


def plan_doors(found: Found) -> Iterator[Door]:
    """The six, in the order in which ACS goes through them."""
    simple, short, guaranteed, larger = found.plans.routes()
    yield full_pay(found)
    yield _plan(short, found)
    yield _plan(guaranteed, found)
    yield _plan(simple, found)
    yield _larger(larger, found)
    yield _partial(found)


def _plan(route: Route, found: Found) -> Door:
    """A plan at its smallest payment, with one more test: that what is left covers it."""
    name, status = f"plans.{route.name}", route.status
    tests = (*route.standing.tests, *_money_tests(route, found))
    kind = "maybe-payroll" if "payroll_tax" in route.standing.unknown else status
    answer = say(
        f"{name}.answer.{kind}",
        short=route.short,
        payment=route.plan.payment if route.plan else ZERO,
        months=len(route.plan.paid) if route.plan else 0,
        day=found.terms.first_payment_date,
    )
    if route.plan is None:
        return Door(route=route.name, name=name, status=status, tests=tests, answer=answer)
    cost = plan_cost(route.plan, route.fee)
    if status != CLOSED:
        answer = priced(answer, cost)
    return with_cost(route.name, name, status, tests, answer, cost)


def _money_tests(route: Route, found: Found) -> Iterator[Test]:
    if route.plan is None:
        yield Test(
            name="first_payment",
            yours=found.terms.first_payment_date,
            limit=route.last_day,
            unit="day",
            passed=False,
            source="irs-payment-plans",
            change=say("options.change.first_payment", day=route.last_day),
        )
        return
    yield Test(
        name="fits",
        yours=found.left,
        limit=route.plan.payment,
        unit="usd",
        passed=not route.short,
        source="irm-5-19-13",
        change=_what_fits(route, found) if route.short else None,
    )


def _what_fits(route: Route, found: Found) -> Say:
    """More each month, or an amount paid now, after which what is left is enough."""
    now = pay_now_to_fit(found.terms, found.left, route.last_day, found.law)
    return say(f"options.change.{'fits' if found.left > 0 else 'more'}", short=route.short, now=now)


def _larger(route: Route, found: Found) -> Door:
    """Beside a statement the IRS asks for all that is left: its cost is that of a plan at all that is left."""
    name = "plans.larger_plan"
    answer = say(f"{name}.answer.{route.status}")
    plan = found.at_surplus
    if route.status == CLOSED or plan is None:
        return Door(route=route.name, name=name, status=route.status, tests=route.standing.tests, answer=answer)
    cost = plan_cost(plan, route.fee)
    return with_cost(route.name, name, route.status, route.standing.tests, priced(answer, cost), cost)


def _partial(found: Found) -> Door:
    standing = partial_plan(
        all_returns_filed=found.facts.all_returns_filed,
        current_year_payments_made=found.facts.current_year_payments_made,
        surplus=found.left,
        smallest_payment=found.smallest.payment,
    )
    name = "plans.partial_plan"
    answer = say(f"{name}.answer.{standing.status}")
    plan = found.at_surplus
    if standing.status == CLOSED or plan is None:
        return Door(route="partial_plan", name=name, status=standing.status, tests=standing.tests, answer=answer)
    cost = plan_cost(plan, found.plans.fee)
    return with_cost("partial_plan", name, standing.status, standing.tests, priced(answer, cost), cost)
