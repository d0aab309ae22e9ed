"""Currently Not Collectible: the pause for a household that has nothing left to pay with."""

from collections.abc import Collection
from decimal import Decimal

from calculators.engine.money import ZERO
from calculators.engine.results import Test, say
from calculators.rules.standing import Standing, standing


def hardship_with_missing_returns(surplus: Decimal, returns_missing: Collection[int]) -> Standing:
    """The pause by what is left each month, with every missing return in view.

    Zero or less is OPEN; a little left is MAYBE, for no line is published and a person decides. Missing returns never
    close it: they are no condition of relief, but the figures must be verifiable, hence MAYBE.
    Authority: irm-5-16-1, irm-5-19-4, vinatieri.
    """
    return standing(
        Test(
            name="surplus",
            yours=surplus,
            limit=ZERO,
            unit="usd",
            passed=True if surplus <= 0 else None,
            source="irm-5-16-1",
        ),
        Test(
            name="returns_missing",
            yours=len(returns_missing),
            limit=0,
            unit="count",
            passed=None if returns_missing else True,
            source="irm-5-19-4",
            change=say("plans.not_collectible.change.returns_missing") if returns_missing else None,
        ),
    )
