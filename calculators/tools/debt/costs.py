"""What plans cost side by side, as a table; the fee as a range where the official readings differ."""

from decimal import Decimal

from calculators.engine.results import Column, Say, Value, say
from calculators.rules.plan_costs import PlanCost

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


def cost_row(plan: Say, cost: PlanCost) -> tuple[Value | Say, ...]:
    """One plan under ``COST_COLUMNS``; *plan* is what it is called."""
    return (
        plan,
        cost.payments,
        cost.payment,
        cost.last_payment_date,
        cost.interest,
        cost.penalty,
        dollars(cost.fee.low, cost.fee.high),
        dollars(cost.total_low, cost.total_high),
    )


def dollars(low: Decimal, high: Decimal) -> Say:
    """One amount, or two where they differ."""
    return say("plans.amount" if low == high else "plans.between", low=low, high=high)
