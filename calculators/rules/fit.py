"""How much to pay now so that a payment that a household can make pays the rest off in time."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from calculators.engine.loading import Law
from calculators.engine.money import up_to_dollars
from calculators.rules.level_plan import plan_with
from calculators.rules.plan_terms import Terms, timeline
from calculators.rules.schedule import Step


def pay_now_to_fit(terms: Terms, payment: Decimal, last_day: date, law: Law) -> Decimal:
    """The smallest amount in whole dollars that, paid today, lets *payment* a month end the debt by *last_day*.

    Zero where it does so anyway; the whole debt where *payment* is nothing. Found on the real schedule.
    """
    if payment <= 0:
        return up_to_dollars(terms.debt.total)
    made = timeline(terms, last_day, law)
    if _ends(terms, Decimal(0), payment, made):
        return Decimal(0)
    too_little, enough = 0, int(up_to_dollars(terms.debt.total))
    while enough - too_little > 1:
        middle = (too_little + enough) // 2
        too_little, enough = (too_little, middle) if _ends(terms, Decimal(middle), payment, made) else (middle, enough)
    return Decimal(enough)


def _ends(terms: Terms, now: Decimal, payment: Decimal, made: list[Step]) -> bool:
    rest = replace(terms, debt=terms.debt.less(now))
    return plan_with(payment, rest, made).balance_left <= 0
