"""What to know about the figures, and what stands beside the twelve routes."""

from collections.abc import Iterator

from calculators.engine.results import Point, Points, Say, Warnings, say
from calculators.tools.assets import untold
from calculators.tools.debt.assumptions import fee_assumptions, plan_assumptions
from calculators.tools.debt.terms import penalty_warnings
from calculators.tools.options.found import Found

BESIDE = {"bankruptcy": "irm-5-11-2", "levy": "usc-6343-a", "hardship": "irm-5-19-4", "clinic": "publication-4134"}


def warnings(found: Found) -> Warnings:
    """Dangers first, then assumptions and stale figures."""
    return Warnings(sentences=(*_dangers(found), *_assumptions(found)))


def _dangers(found: Found) -> Iterator[Say]:
    facts, terms = found.facts, found.terms
    if found.at_surplus and found.at_surplus.balance_left > terms.debt.total:
        yield say("plans.warning.grows", payment=found.left)
    if facts.business_payroll_tax_owed:
        yield say("plans.warning.payroll", amount=facts.business_payroll_tax_owed)
    if found.opened and found.opened.payments:
        yield say("options.warning.unprotected")
    yield from penalty_warnings(facts, terms, found.law)


def _assumptions(found: Found) -> Iterator[Say]:
    facts, law = found.facts, found.law
    if facts.first_payment_date is None:
        yield say("options.warning.first_payment", day=found.terms.first_payment_date)
    if facts.assessed_tax_only is None:
        yield say("options.warning.tax_only")
    if untold(facts):
        yield say("options.warning.owned")
    yield from plan_assumptions(facts, found.terms, found.smallest.paid[-1].day, law)
    yield from fee_assumptions(found.plans.fee, found.low_income is not None, law, found.today)
    if not law["passport.debt_above"].covers(found.today):
        yield say("options.warning.passport")


def beside() -> Points:
    """What is no route of its own, or has a page of its own."""
    points = tuple(Point(text=say(f"options.beside.{name}"), source=source) for name, source in BESIDE.items())
    return Points(name="options.beside", points=points)
