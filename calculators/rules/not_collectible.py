"""Currently Not Collectible: the pause for a household that has nothing left to pay with."""

from collections.abc import Collection
from decimal import Decimal

from calculators.engine.money import ZERO
from calculators.engine.results import Test, say
from calculators.rules.standing import Standing, standing


def not_collectible(
    surplus: Decimal, *, returns_missing: Collection[int] = (), pays_in_full_by_deadline: bool = False
) -> Standing:
    """The pause by what is left each month.

    Zero or less is OPEN; a little left is MAYBE, for no line is published and a person decides. CLOSED only where the
    debt is known and what is left pays it in full by the last day to collect. Missing returns never close it: they
    are no condition of relief, but the figures must be verifiable, hence MAYBE.
    Authority: irm-5-16-1, irm-5-14-1, irm-5-19-4, vinatieri.
    """
    pays = surplus > 0 and pays_in_full_by_deadline
    tests = [_surplus(surplus, pays)]
    if returns_missing:
        tests.append(_returns(len(returns_missing)))
    return standing(*tests)


def _surplus(surplus: Decimal, pays_in_full: bool) -> Test:
    """Met at zero or less, not met where it pays the whole debt, not known between."""
    return Test(
        name="surplus",
        yours=surplus,
        limit=ZERO,
        unit="usd",
        passed=True if surplus <= 0 else False if pays_in_full else None,
        source="irm-5-16-1" if surplus <= 0 else "irm-5-14-1",
        change=say("not_collectible.change.surplus", surplus=surplus) if surplus > 0 else None,
    )


def _returns(missing: int) -> Test:
    return Test(
        name="returns_missing",
        yours=missing,
        limit=0,
        unit="count",
        passed=None,
        source="irm-5-19-4",
        change=say("not_collectible.change.returns_missing"),
    )
