"""What makes a plan end early, and what to know about the figures."""

from collections.abc import Iterator

from calculators.engine.loading import Law
from calculators.engine.results import Checks, Say, Test, Warnings, say
from calculators.rules.level_plan import LevelPlan, first_month_cost
from calculators.rules.plan_terms import Terms
from calculators.tools.debt.assumptions import fee_assumptions, plan_assumptions
from calculators.tools.debt.terms import penalty_warnings
from calculators.tools.installment.found import Found


def default_checks(found: Found) -> Checks:
    """The four things that end a plan, held against the answers. Authority: usc-6159-b."""
    flow, facts = found.cash_flow, found.facts
    return Checks(
        name="installment.default",
        tests=(
            Test(
                name="missed_payment",
                yours=found.room.left,
                limit=flow.payment,
                unit="usd",
                passed=found.room.left >= flow.payment and flow.breaks_in is None,
                source="usc-6159-b",
                change=None if flow.breaks_in is None else say("installment.default.change.missed_payment"),
            ),
            _kept("new_balance", facts.current_year_payments_made),
            _kept("unfiled_return", facts.all_returns_filed),
            Test(
                name="false_figures",
                yours=say("installment.default.only_you"),
                limit=say("installment.default.true_figures"),
                unit="words",
                passed=None,
                source="usc-6159-b",
            ),
        ),
    )


def _kept(name: str, kept: bool) -> Test:
    change = None if kept else say(f"installment.default.change.{name}")
    return Test(name=name, yours=kept, limit=True, unit="yes_no", passed=kept, source="usc-6159-b", change=change)


def warnings(found: Found, law: Law) -> Warnings:
    """Dangers first, then assumptions and stale figures."""
    return Warnings(sentences=(*_dangers(found, law), *_assumptions(found, law)))


def _dangers(found: Found, law: Law) -> Iterator[Say]:
    if found.trial:
        yield from _trial(found.terms, found.trial, law)
    if found.facts.business_payroll_tax_owed:
        yield say("plans.warning.payroll", amount=found.facts.business_payroll_tax_owed)


def _trial(terms: Terms, trial: LevelPlan, law: Law) -> Iterator[Say]:
    added = first_month_cost(terms, law)
    if trial.payment < added:
        yield say("installment.warning.first_month", payment=trial.payment, added=added)
    if trial.balance_left > terms.debt.total:
        yield say("plans.warning.grows", payment=trial.payment)
    elif trial.balance_left:
        yield say("installment.warning.trial_left", payment=trial.payment, left=trial.balance_left)


def _assumptions(found: Found, law: Law) -> Iterator[Say]:
    facts, terms = found.facts, found.terms
    yield from plan_assumptions(facts, terms, found.smallest.paid[-1].day, law)
    fee = found.simple.fee
    yield from fee_assumptions(fee, facts.household_size is not None, law, terms.balance_date)
    yield from penalty_warnings(facts, terms, law)
