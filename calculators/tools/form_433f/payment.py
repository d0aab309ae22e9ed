"""The payment to write on the forms of a plan, and why that one."""

from dataclasses import dataclass
from decimal import Decimal

from calculators.tools.form_433f.known import Known


@dataclass(frozen=True, slots=True)
class Proposal:
    """Dollars a month, and the id of the words that say where they come from."""

    amount: Decimal
    reason: str


def proposal(known: Known) -> Proposal | None:
    """The reader's own payment; else the smallest that pays in full if the month leaves it; else what is left.

    None where nothing is left, or nothing is known.
    """
    if known.facts.level_payment:
        return Proposal(known.facts.level_payment, "chosen")
    if known.found is None or known.found.surplus <= 0:
        return None
    plans = known.found.plans
    if plans and plans.full.payment <= known.found.surplus:
        return Proposal(plans.full.payment, "pays_in_full")
    return Proposal(known.found.surplus, "all_that_is_left")
