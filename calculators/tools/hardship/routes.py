"""The routes that a month opens beside the pause: letting go of a levy, a plan that pays a part, a plan in full."""

from decimal import Decimal

from calculators.engine.money import ZERO
from calculators.engine.results import MAYBE, OPEN, Test, say
from calculators.rules.affordability import with_money
from calculators.rules.standing import Standing, kept, standing
from calculators.tools.hardship.found import Found, Levy


def levy_release(levy: Levy | None) -> Standing:
    """Whether the levy leaves less than necessary costs, whatever is left without it; not known without its figures.

    Authority: usc-6343-a, cfr-301-6343-1-b-4, vinatieri.
    """
    return standing(
        Test(
            name="leaves_too_little",
            yours=levy.under.has if levy else say("engine.met.unknown"),
            limit=levy.under.needs if levy else say("hardship.levy.needs"),
            unit="usd",
            passed=levy.under.is_hardship if levy else None,
            source="usc-6343-a",
            change=None if levy else say("hardship.levy.change"),
        )
    )


def part_plan(found: Found) -> Standing:
    """A plan that pays a part: something is left, it cannot pay in full in time, and a manager agrees.

    Authority: usc-6159-d, irm-5-14-2.
    """
    surplus, needed = found.surplus, found.plans.surely_full if found.plans else None
    payroll = bool(found.facts.business_payroll_tax_owed)
    return standing(
        Test(
            name="something_left",
            yours=surplus,
            limit=ZERO,
            unit="usd",
            passed=surplus > 0,
            source="irm-5-14-2",
            change=None if surplus > 0 else say("hardship.part_plan.change.something_left"),
        ),
        Test(
            name="not_in_full",
            yours=surplus,
            limit=say("engine.met.unknown") if needed is None else needed,
            unit="usd",
            passed=_cannot_pay_in_full(surplus, needed, payroll),
            source="irm-5-14-2",
            change=say("hardship.part_plan.change.debt") if needed is None else None,
        ),
        Test(
            name="manager",
            yours=say("plans.larger_plan.not_yet"),
            limit=say("plans.larger_plan.needed"),
            unit="words",
            passed=None,
            source="irm-5-14-2",
        ),
    )


def _cannot_pay_in_full(surplus: Decimal, needed: Decimal | None, payroll: bool) -> bool | None:
    """True where *surplus* is too small for the whole debt; not known without the debt, or beside payroll tax."""
    if needed is None:
        return True if surplus <= 0 else None
    return True if surplus < needed else None if payroll else False


def full_plan(found: Found) -> Standing:
    """A plan that pays all of it in time, by the numbers and the returns alone; its other tests stand elsewhere."""
    assert found.plans is not None
    needed = found.plans.full.payment
    returns = kept(
        "returns_filed", found.facts.all_returns_filed, "irs-simple-plan", say("plans.simple_plan.change.returns_filed")
    )
    fits = Test(
        name="fits",
        yours=found.surplus,
        limit=needed,
        unit="usd",
        passed=found.surplus >= needed,
        source="irs-simple-plan",
    )
    by_rule = standing(returns)
    status = with_money(by_rule.status, needed, found.surplus)
    if status == OPEN and found.facts.business_payroll_tax_owed:
        status = MAYBE
    return Standing(status=status, tests=(fits, returns))


def full_plan_short(found: Found) -> Decimal:
    """Dollars by which a plan in full needs more than what is left; zero where it fits."""
    return max(found.plans.full.payment - found.surplus, ZERO) if found.plans else ZERO
