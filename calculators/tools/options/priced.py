"""Routes with a price, and the one that is only a price: paying everything now."""

from calculators.engine.money import ZERO
from calculators.engine.results import MAYBE, OPEN, UNAFFORDABLE, Say, Test, say
from calculators.rules.plan_costs import NO_FEE, PlanCost
from calculators.tools.debt.costs import dollars
from calculators.tools.options.door import Door
from calculators.tools.options.found import Found


def full_pay(found: Found) -> Door:
    """Everything today: always allowed, so only the money decides."""
    total, saved = found.terms.debt.total, found.facts.bank_balance
    short = total - (saved or ZERO)
    enough = None if saved is None else short <= 0
    test = Test(
        name="money_now",
        yours=say("engine.met.unknown") if saved is None else saved,
        limit=total,
        unit="usd",
        passed=enough,
        source="usc-6601-a",
        change=None if enough else say("options.full_pay.change", short=max(short, ZERO)),
    )
    cost = PlanCost(
        payment=total,
        payments=1,
        last_payment_date=found.today,
        interest=ZERO,
        penalty=ZERO,
        fee=NO_FEE,
        total_paid=total,
        balance_left=ZERO,
    )
    status = {True: OPEN, False: UNAFFORDABLE, None: MAYBE}[enough]
    answer = say(f"options.full_pay.answer.{status}", total=total, short=short)
    return with_cost("full_pay", "options.full_pay", status, (test,), answer, cost)


def priced(answer: Say, cost: PlanCost) -> Say:
    """*answer* with what the plan takes each month and in all."""
    kind = "part" if cost.balance_left > 0 else "plan"
    told = say(
        f"options.cost.{kind}",
        payment=cost.payment,
        total=dollars(cost.total_low, cost.total_high),
        day=cost.last_payment_date,
        left=cost.balance_left,
    )
    return say("options.two", first=answer, second=told)


def with_cost(route: str, name: str, status: str, tests: tuple[Test, ...], answer: Say, cost: PlanCost) -> Door:
    """The route, measured by its *cost*."""
    return Door(
        route=route,
        name=name,
        status=status,
        tests=tests,
        answer=answer,
        cost=cost,
        a_month=cost.payment,
        in_all=cost.total_low,
        ends=cost.last_payment_date,
    )
