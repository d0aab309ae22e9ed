"""What does not fit together in the answers that only the form asks for."""

from collections.abc import Iterator
from decimal import Decimal

from calculators.engine.money import ZERO
from calculators.engine.reading import Fault
from calculators.rules.plan_terms import payment_refusals
from calculators.tools.form_433f.known import Known
from calculators.tools.form_433f.questions import HOME_PARTS


def misfits(known: Known) -> Iterator[Fault]:
    """A part that is more than its whole, a payment of nothing."""
    facts = known.facts
    if facts.second_account_balance:
        yield from _more_than(facts.second_account_balance, facts.bank_balance or ZERO, "second_account_balance")
    told = [name for name in HOME_PARTS if getattr(facts, name)]
    parts = sum((getattr(facts, name) for name in told), ZERO)
    if told:
        yield from _more_than(parts, known.home_cost or ZERO, told[0])
    if facts.level_payment is not None:
        yield from payment_refusals(facts.level_payment)


def _more_than(part: Decimal, whole: Decimal, field: str) -> Iterator[Fault]:
    if part > whole:
        yield Fault(field=field, problem="out_of_range", values={"highest": whole})
