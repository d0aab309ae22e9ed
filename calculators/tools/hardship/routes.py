"""The routes that a month opens beside the pause: letting go of a levy, a plan that pays a part, a plan in full."""

from decimal import Decimal

from calculators.engine.money import ZERO
from calculators.engine.results import MAYBE, OPEN, Test, say
from calculators.rules.affordability import with_money
from calculators.rules.standing import Standing, returns_filed, standing
from calculators.rules.statement_plan import partial_plan
from calculators.tools.hardship.found import Found
from calculators.tools.levy_hardship import Month as MonthUnderLevy


def levy_release(levy: MonthUnderLevy | None) -> Standing:
    """Whether the levy leaves less than necessary costs, whatever is left without it; not known without its figures.

    The levy must be what does it: where by the answers it takes nothing, they are to be looked at again, so MAYBE.
    Authority: usc-6343-a, cfr-301-6343-1-b-4 ("will cause ... to be unable to pay"), vinatieri.
    """
    tests = [_leaves_too_little(levy)]
    if levy and levy.under.is_hardship:
        tests.append(_levy_takes(levy))
    return standing(*tests)


def _leaves_too_little(levy: MonthUnderLevy | None) -> Test:
    return Test(
        name="leaves_too_little",
        yours=levy.under.has if levy else say("engine.met.unknown"),
        limit=levy.under.needs if levy else say("hardship.levy.needs"),
        unit="usd",
        passed=levy.under.is_hardship if levy else None,
        source="usc-6343-a",
        change=None if levy else say("hardship.levy.change.figures"),
    )


def _levy_takes(levy: MonthUnderLevy) -> Test:
    return Test(
        name="levy_takes",
        yours=levy.before,
        limit=levy.under.has,
        unit="usd",
        passed=True if levy.takes > 0 else None,
        source="cfr-301-6343-1-b-4",
        change=None if levy.takes > 0 else say("hardship.levy.change.takes"),
    )


def part_plan(found: Found) -> Standing:
    """A plan that pays a part; beside payroll tax, which is not counted, whether all can be paid is not known."""
    facts, plans = found.facts, found.plans
    return partial_plan(
        all_returns_filed=facts.all_returns_filed,
        current_year_payments_made=facts.current_year_payments_made,
        surplus=found.surplus,
        smallest_payment=plans.surely_full if plans and not facts.business_payroll_tax_owed else None,
    )


def full_plan(found: Found) -> Standing:
    """A plan that pays all of it in time, by the numbers and the returns alone; its other tests stand elsewhere."""
    assert found.plans is not None
    needed = found.plans.full.payment
    returns = returns_filed(found.facts.all_returns_filed, "irs-simple-plan")
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
