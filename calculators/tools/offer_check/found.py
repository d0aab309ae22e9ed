"""What the rules found about an offer."""

from dataclasses import dataclass
from decimal import Decimal

from calculators.rules.offers import OfferAmounts
from calculators.rules.plan_terms import Terms
from calculators.rules.standing import Standing
from calculators.tools.offer_check.questions import Questions


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Both tests and the amounts; *low_income* is None where it was not told, and then the full fee counts."""

    facts: Questions
    terms: Terms
    smallest: Decimal
    amounts: OfferAmounts
    low_income: bool | None
    deposit: Decimal
    fee: Decimal
    standing: Standing
