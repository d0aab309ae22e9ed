"""What to know about the figures: stale limits first, then what may count twice or not at all, then assumptions."""

from collections.abc import Iterator

from calculators.engine.calendar import DAY
from calculators.engine.results import Say, Warnings, say
from calculators.rules.interest import assumed_from
from calculators.rules.pay import MONTHS_A_YEAR
from calculators.tools.hardship.debt import Plans
from calculators.tools.hardship.found import Found
from calculators.tools.hardship.guards import business_ways
from calculators.tools.hardship.questions import AFTER, BEFORE
from calculators.tools.place import stale_limits

OFTEN_TAKEN_FROM_PAY = frozenset({"costs_of_earning", "required_retirement"})


def notes(found: Found) -> Warnings:
    """The warnings in that order."""
    return Warnings(sentences=(*stale_limits(found.limits), *_counting(found), *_debt(found)))


def _counting(found: Found) -> Iterator[Say]:
    yield from found.budget.warnings
    yield from _twice_or_never(found)
    yield from _above_its_code(found)
    yield say("hardship.warning.true")


def _twice_or_never(found: Found) -> Iterator[Say]:
    facts = found.facts
    taken = bool(facts.health_insurance) or any(row.kind in OFTEN_TAKEN_FROM_PAY for row in facts.necessary_costs)
    if facts.income_lines_are == AFTER and taken:
        yield say("hardship.warning.take_home")
    if facts.income_lines_are == BEFORE and not found.budget.taxes:
        yield say("hardship.warning.no_taxes")
    if business_ways(facts) and not found.budget.taxes:
        yield say("hardship.warning.estimated_tax")
    if found.business < 0:
        yield say("hardship.warning.business_loss", loss=-found.business)
    more = len(facts.vehicle_loan_or_lease_payments) - (facts.vehicles_max or 0)
    if more > 0:
        yield say("hardship.warning.cars", counted=facts.vehicles_max or 0)


def _above_its_code(found: Found) -> Iterator[Say]:
    """The code follows the costs that count; a household with something left may already earn more than its line."""
    income, code = found.budget.income * MONTHS_A_YEAR, found.code
    if code and income > code.could_reopen_above:
        yield say(
            "hardship.warning.code_below_income",
            income=income,
            ceiling=code.could_reopen_above,
            code=str(code.code),
            year=str(found.limits.law["hardship.closing_code_ceiling"].value_on(found.today).start.year),
        )


def _debt(found: Found) -> Iterator[Say]:
    facts = found.facts
    if facts.business_payroll_tax_owed:
        yield say("hardship.warning.payroll", amount=facts.business_payroll_tax_owed)
    if found.plans is None:
        known = facts.assessed_balance is not None and (facts.collection_deadline or facts.assessment_date)
        yield say(f"hardship.warning.{'last_day_near' if known else 'no_debt'}")
        return
    yield from _plans(found, found.plans)


def _plans(found: Found, plans: Plans) -> Iterator[Say]:
    facts, law = found.facts, found.limits.law
    if facts.penalty_at_cap != "yes":
        yield say("hardship.warning.penalty")
    if facts.collection_deadline is None:
        yield say("hardship.warning.deadline")
    if facts.first_payment_date is None:
        yield say("hardship.warning.first_payment", day=plans.terms.first_payment_date)
    if unknown := assumed_from(plans.full.paid[-1].day, law["interest.underpayment_rate"]):
        yield say("hardship.warning.rate", last=unknown - DAY)
