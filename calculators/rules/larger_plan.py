"""A plan for more than the simple plan's limit: a financial statement, a manager, and most likely a lien."""

from decimal import Decimal

from calculators.engine.results import Test, say
from calculators.rules.standing import Standing, standing


def larger_plan(*, smallest_payment: Decimal, left_each_month: Decimal) -> Standing:
    """By the numbers of a financial statement: CLOSED if what is left cannot pay in full in time, else MAYBE.

    A manager decides every plan that rests on a statement. Whether a balance up to 250,000 still needs none is not
    known: that test is never more than not known. Authority: irm-5-19-13.
    """
    return standing(
        Test(
            name="pays_in_time",
            yours=left_each_month,
            limit=smallest_payment,
            unit="usd",
            passed=left_each_month >= smallest_payment,
            source="irm-5-19-13",
        ),
        Test(
            name="manager",
            yours=say("plans.larger_plan.not_yet"),
            limit=say("plans.larger_plan.needed"),
            unit="words",
            passed=None,
            source="irm-5-19-13",
        ),
        Test(
            name="without_statement",
            yours=say("plans.larger_plan.not_yet"),
            limit=say("plans.larger_plan.not_sure"),
            unit="words",
            passed=None,
            source="irs-payment-plans",
        ),
    )
