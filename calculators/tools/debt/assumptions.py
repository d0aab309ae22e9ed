"""What every calculation of a plan takes for granted, said to the reader."""

from collections.abc import Iterator
from datetime import date

from calculators.engine.calendar import DAY
from calculators.engine.loading import Law
from calculators.engine.results import Say, say
from calculators.rules.interest import assumed_from
from calculators.rules.plan_terms import Terms
from calculators.rules.setup_fee import SetupFee
from calculators.tools.debt.questions import BalanceQuestions


def plan_assumptions(facts: BalanceQuestions, terms: Terms, last: date, law: Law) -> Iterator[Say]:
    """What the days and the accruals rest on; *last* is the last day that is computed."""
    if facts.collection_deadline is None:
        yield say("plans.warning.deadline")
    if unknown := assumed_from(last, law["interest.underpayment_rate"]):
        yield say("plans.warning.assumed", last=unknown - DAY)
    yield say("plans.warning.in_plan")
    if terms.penalty:
        yield say("plans.warning.penalty_interest")


def fee_assumptions(fee: SetupFee, low_income_known: bool, law: Law, today: date) -> Iterator[Say]:
    """What the set-up fee rests on."""
    if not fee.is_sure:
        yield say("plans.warning.fee")
    if not low_income_known:
        yield say("plans.warning.low_income")
    else:
        yield from held_guideline(law, today)


def held_guideline(law: Law, today: date) -> Iterator[Say]:
    """A label where the poverty guideline in use is that of a year gone by."""
    known = law["poverty.guideline"].known_through
    if known and today > known:
        yield say("plans.warning.guideline", last=known)
