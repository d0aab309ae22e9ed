"""The plans side by side, in the order in which they are read."""

from collections.abc import Iterator

from calculators.engine.loading import Law
from calculators.engine.results import Block, Chart, Column, Say, Table, Value, Verdict, Warnings, say
from calculators.rules.plan_costs import NO_FEE, PlanCost
from calculators.tools.compare.found import Found
from calculators.tools.debt.assumptions import fee_assumptions, plan_assumptions
from calculators.tools.debt.costs import COST_COLUMNS, cost_row
from calculators.tools.debt.terms import penalty_warnings

CLOCK = (
    Column(name="plan", unit="words"),
    Column(name="left", unit="cents"),
    Column(name="clock", unit="words"),
)


def blocks(found: Found, law: Law) -> Iterator[Block]:
    """The blocks of the answer."""
    yield _verdict(found)
    yield Warnings(sentences=tuple(_warnings(found, law)))
    rows = tuple(cost_row(_title(cost), cost) for cost in found.costs)
    yield Table(name="plans.cost", columns=COST_COLUMNS, rows=rows)
    yield _chart(found)
    yield Table(name="compare.clock", columns=CLOCK, rows=tuple(_clock(cost, found) for cost in found.costs))


def _title(cost: PlanCost) -> Say:
    return say("compare.plan", payment=cost.payment)


def _verdict(found: Found) -> Verdict:
    best = found.cheapest
    if best is None:
        answer = say("compare.answer.none", smallest=found.smallest, day=found.terms.collection_deadline)
        return Verdict(answer=answer, then=(say("compare.then"),))
    dearest = max((cost for cost in found.costs if cost.balance_left <= 0), key=lambda cost: cost.total_low)
    answer = say(
        f"compare.answer.{'same' if dearest.total_low == best.total_low else 'some'}",
        payment=best.payment,
        total=best.total_low,
        less=dearest.total_low - best.total_low,
        other=dearest.payment,
    )
    return Verdict(answer=answer, then=(say("compare.then"),))


def _warnings(found: Found, law: Law) -> Iterator[Say]:
    facts, terms = found.facts, found.terms
    for cost in found.costs:
        if cost.balance_left > terms.debt.total:
            yield say("plans.warning.grows", payment=cost.payment)
    yield from penalty_warnings(facts, terms, law)
    yield from plan_assumptions(facts, terms, max(cost.last_payment_date for cost in found.costs), law)
    known = bool(facts.household_size and facts.area and facts.yearly_income is not None)
    yield from fee_assumptions(found.fee, known, law, terms.balance_date)


def _chart(found: Found) -> Chart:
    """One bar a plan, in the order of the table."""
    points = tuple((cost.last_payment_date, cost.total_low) for cost in found.costs)
    low, high = min(amount for _, amount in points), max(amount for _, amount in points)
    return Chart(
        name="compare.totals", kind="bars", points=points, summary=say("compare.totals.summary", low=low, high=high)
    )


def _clock(cost: PlanCost, found: Found) -> tuple[Value | Say, ...]:
    ends = found.terms.collection_deadline
    kind = "left" if cost.balance_left > 0 else "short" if cost.fee is NO_FEE else "paid"
    return (_title(cost), cost.balance_left, say(f"compare.clock.{kind}", day=ends))
