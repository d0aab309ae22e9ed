"""What a month opens: the pause, letting go of a levy, a plan that pays a part, a plan in full."""

from collections.abc import Iterator

from calculators.engine.money import ZERO
from calculators.engine.results import CLOSED, MAYBE, OPEN, Option, Options, Say, say
from calculators.rules.standing import Standing
from calculators.tools.hardship.found import Found
from calculators.tools.hardship.routes import full_plan, full_plan_short, levy_release, part_plan
from calculators.tools.levy_hardship import Month as MonthUnderLevy

PART = "plans.partial_plan"


def opens(found: Found) -> Options:
    """The routes with their tests. The pause and the levy are two tests and never one."""
    return Options(name="hardship.options", options=tuple(_options(found)))


def _options(found: Found) -> Iterator[Option]:
    yield _pause(found)
    yield _levy(found)
    yield _part(found)
    if found.plans:
        yield _full(found)


def _option(name: str, standing: Standing, answer: Say, *instead: str) -> Option:
    """The option; a door that is not open names the ones that are."""
    doors = () if standing.status == OPEN else tuple(say(f"hardship.instead.{door}") for door in (*instead, "help"))
    return Option(name=name, status=standing.status, answer=answer, tests=standing.tests, instead=doors)


def _pause(found: Found) -> Option:
    standing = found.pause
    missing = bool(found.facts.returns_not_filed) and standing.status == MAYBE and found.surplus <= 0
    answer = say(
        f"not_collectible.answer.{'missing_returns' if missing else standing.status}",
        left=found.surplus,
        needed=found.plans.surely_full if found.plans else found.surplus,
    )
    return _option("not_collectible", standing, answer, *(("full",) if standing.status == CLOSED else ("part",)))


def _levy(found: Found) -> Option:
    levy, standing = found.levy, levy_release(found.levy)
    if levy is None:
        return _option("hardship.levy", standing, say("hardship.levy.answer.maybe"))
    answer = say(
        f"hardship.levy.answer.{_how_levied(levy, standing)}",
        has=levy.under.has,
        needs=levy.under.needs,
        short=levy.under.short,
        per_month=levy.release.per_month,
        per_pay=levy.release.per_pay_period,
    )
    return _option("hardship.levy", standing, answer, "plan_release")


def _how_levied(levy: MonthUnderLevy, standing: Standing) -> str:
    if standing.status == MAYBE:
        return "takes_nothing"
    return "open_all" if standing.status == OPEN and not levy.release.per_month else standing.status


def _part(found: Found) -> Option:
    standing = part_plan(found)
    if standing.status == CLOSED:
        kind = _why_no_part(standing)
        door = "full" if kind == "pays_in_full" else "pause"
        return _option(PART, standing, say(f"hardship.part_plan.answer.closed_{kind}"), door)
    plan = found.plans.part if found.plans else None
    if plan is None:
        answer = say("hardship.part_plan.answer.no_debt", payment=found.surplus)
        return _option(PART, standing, answer, "pause")
    grows = found.plans is not None and plan.balance_left > found.plans.terms.debt.total
    answer = say(
        f"hardship.part_plan.answer.{'grows' if grows else 'shrinks' if plan.balance_left else 'may_pay'}",
        payment=plan.payment,
        months=len(plan.paid),
        total=plan.total_paid,
        day=plan.paid[-1].day,
        left=plan.balance_left,
    )
    return _option(PART, standing, answer, "pause")


def _why_no_part(standing: Standing) -> str:
    if "something_left" in standing.failed:
        return "nothing_left"
    return "pays_in_full" if "cannot_pay_in_full" in standing.failed else "returns"


def _full(found: Found) -> Option:
    assert found.plans is not None
    standing = full_plan(found)
    answer = say(
        f"hardship.full_plan.answer.{standing.status}",
        payment=found.plans.full.payment,
        left=max(found.surplus, ZERO),
        short=full_plan_short(found),
    )
    return _option(
        "hardship.full_plan", standing, answer, *(("pause", "part_above") if found.surplus > 0 else ("pause",))
    )
