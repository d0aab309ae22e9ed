"""Each payment's plan and cost, and what the clock to collect does to it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from calculators.engine.loading import Law
from calculators.engine.reading import Fault
from calculators.engine.results import Worksheet
from calculators.rules.level_plan import first_month_cost, plan_at, smallest_plan
from calculators.rules.plan_costs import NO_FEE, PlanCost, plan_cost
from calculators.rules.plan_terms import Terms
from calculators.rules.plans import short_term_last_day, short_term_plan
from calculators.rules.setup_fee import SetupFee
from calculators.tools.compare.questions import FEWEST, MOST, Questions
from calculators.tools.debt.fees import Asking, fee_for
from calculators.tools.debt.terms import plan_terms


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The plans in the order in which the reader typed them; *smallest* pays all off in time."""

    facts: Questions
    terms: Terms
    fee: SetupFee
    costs: tuple[PlanCost, ...]
    smallest: Decimal
    first_month: Decimal

    @property
    def cheapest(self) -> PlanCost | None:
        """The plan that pays all off for the least, fee included; None where none does."""
        done = [cost for cost in self.costs if cost.balance_left <= 0]
        return min(done, key=lambda cost: cost.total_low, default=None)


def find(facts: Questions, law: Law, today: date, sheet: Worksheet) -> Found:
    """The plans as of *today*; raises InputErrors with every misfit."""
    terms = plan_terms(facts, facts.first_payment_date, law, today, sheet, _misfits(facts))
    fee = fee_for(Asking.of(facts), law, today)
    return Found(
        facts=facts,
        terms=terms,
        fee=fee,
        costs=tuple(_cost(terms, payment, fee, law) for payment in facts.payments_to_compare),
        smallest=smallest_plan(terms, law, sheet).payment,
        first_month=first_month_cost(terms, law),
    )


def _cost(terms: Terms, payment: Decimal, fee: SetupFee, law: Law) -> PlanCost:
    """A plan that ends within 180 days is a short-term plan and has no fee, where the debt is small enough for one."""
    plan = plan_at(terms, payment, law, Worksheet("compare.worksheet"))
    short = short_term_plan(total_balance=terms.debt.total, law=law, day=terms.balance_date)
    in_time = plan.paid[-1].day <= short_term_last_day(terms.balance_date, law) and plan.balance_left <= 0
    return plan_cost(plan, NO_FEE if in_time and not short.failed else fee)


def _misfits(facts: Questions) -> Iterator[Fault]:
    if not FEWEST <= len(facts.payments_to_compare) <= MOST:
        yield Fault(field="payments_to_compare", problem="not_two_to_four")
    for place, payment in enumerate(facts.payments_to_compare):
        if payment <= 0:
            yield Fault(field="payments_to_compare", at=str(place), problem="payment_not_positive")
