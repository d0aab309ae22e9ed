"""The debt held against what is left: what a plan in full needs, and what a smaller payment does by the deadline."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from calculators.engine.calendar import DAY, add_years
from calculators.engine.loading import Law
from calculators.engine.money import ZERO, share, to_cents
from calculators.engine.reading import Fault
from calculators.engine.results import Worksheet
from calculators.rules.level_plan import LevelPlan, plan_at, smallest_by, smallest_plan
from calculators.rules.plan_terms import Terms, refusals
from calculators.rules.schedule import Debt
from calculators.tools.debt.terms import in_a_month
from calculators.tools.hardship.questions import Questions

ASKED_AS = {"tax": "assessed_balance"}  # the rules' name for a fault, where the form asks it under another


@dataclass(frozen=True, slots=True, kw_only=True)
class Plans:
    """What the debt needs each month, and what all that is left does with it; in dollars a month.

    *surely_full* is a payment that pays in full by the deadline even if all the penalty there can be is added now.
    *part* is the plan at what is left, None where nothing is.
    """

    terms: Terms
    full: LevelPlan
    surely_full: Decimal
    part: LevelPlan | None


def debt_misfits(facts: Questions, law: Law, today: date) -> Iterator[Fault]:
    """Why the debt cannot be counted as typed. A first payment day that we chose is no fault of the reader's."""
    if terms := _typed_terms(facts, law, today):
        for fault in refusals(terms, law):
            if fault.field != "first_payment_date" or facts.first_payment_date:
                yield _as_asked(fault, facts)


def plans(
    facts: Questions, surplus: Decimal, law: Law, today: date, full_sheet: Worksheet, part_sheet: Worksheet
) -> Plans | None:
    """The plans for the debt; None where the debt or its last day is not known, or no payment fits before that day."""
    terms = _typed_terms(facts, law, today)
    if terms is None or any(refusals(terms, law)):
        return None
    full_sheet.line("balance", terms.debt.total, unit="usd", source="usc-6601-a")
    full_sheet.line("collection_deadline", terms.collection_deadline, unit="date", source="usc-6502-a")
    return Plans(
        terms=terms,
        full=smallest_plan(terms, law, full_sheet),
        surely_full=_surely_full(facts, terms, law),
        part=plan_at(terms, surplus, law, part_sheet) if surplus > 0 else None,
    )


def _typed_terms(facts: Questions, law: Law, today: date) -> Terms | None:
    """Interest alone: the penalty that may still run is what ``_surely_full`` allows for."""
    deadline = _deadline(facts, law, today)
    if facts.assessed_balance is None or deadline is None:
        return None
    return Terms(
        balance_date=today,
        debt=Debt(facts.assessed_balance, ZERO, facts.accruals_not_assessed or ZERO),
        first_payment_date=facts.first_payment_date or in_a_month(today, law),
        collection_deadline=deadline,
    )


def _deadline(facts: Questions, law: Law, today: date) -> date | None:
    if facts.collection_deadline or facts.assessment_date is None:
        return facts.collection_deadline
    return add_years(facts.assessment_date, int(law["collection_deadline.collection_years"].on(today)))


def _surely_full(facts: Questions, terms: Terms, law: Law) -> Decimal:
    debt = terms.debt
    if facts.penalty_at_cap != "yes":
        most = to_cents(debt.total * share(law["late_payment.late_payment_cap"].on(terms.balance_date)))
        debt = replace(debt, penalty=most)
    return smallest_by(terms.collection_deadline - DAY, replace(terms, debt=debt), law).payment


def _as_asked(fault: Fault, facts: Questions) -> Fault:
    if fault.field == "collection_deadline" and facts.collection_deadline is None:
        return replace(fault, field="assessment_date")
    return replace(fault, field=ASKED_AS.get(fault.field, fault.field))
