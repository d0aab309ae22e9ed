"""The blocks of the answer about a payment plan, in reading order."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from calculators.engine.law import DAY
from calculators.engine.loading import Law
from calculators.engine.money import ZERO, to_cents
from calculators.engine.results import (
    CLOSED,
    OPEN,
    UNAFFORDABLE,
    Block,
    Column,
    Figure,
    Figures,
    Option,
    Options,
    Say,
    Table,
    Verdict,
    Warnings,
    Worksheet,
    say,
)
from calculators.rules.affordability import Room, with_money
from calculators.rules.interest import assumed_from
from calculators.rules.level_plan import LevelPlan, first_month_cost
from calculators.rules.plan_terms import Terms
from calculators.rules.plans import PlanStatus

COLUMNS = (Column(name="day", unit="day"), Column(name="payment", unit="cents"), Column(name="left", unit="cents"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """Everything that the rules found."""

    terms: Terms
    room: Room
    plan: LevelPlan
    simple: PlanStatus
    trial: LevelPlan | None
    deadline_is_ours: bool

    @property
    def status(self) -> str:
        """The simple plan's status with the household's money in view."""
        return with_money(self.simple.status, self.plan.payment, self.room.left)

    @property
    def short(self) -> Decimal:
        """Dollars by which the smallest payment is more than what is left."""
        return max(self.plan.payment - self.room.left, ZERO)


def blocks(found: Answered, sheet: Worksheet, trial_sheet: Worksheet, law: Law) -> Iterator[Block]:
    """The blocks of the answer."""
    yield _verdict(found)
    yield _three_amounts(found)
    yield Options(name="installment.options", options=(_simple_plan(found),))
    yield _schedule(found.trial or found.plan)
    yield Warnings(sentences=tuple(_warnings(found, law)))
    yield sheet
    if found.trial:
        yield trial_sheet


def _verdict(found: Answered) -> Verdict:
    nothing_left = found.room.left <= 0 and found.status in {OPEN, UNAFFORDABLE}
    answer = say(
        f"installment.answer.{'nothing-left' if nothing_left else found.status}",
        smallest=found.plan.payment,
        left=found.room.left,
        short=found.short,
        short_of_zero=-found.room.left,
    )
    return Verdict(answer=answer, then=(say(f"installment.then.{found.status}"),), status=found.status)


def _three_amounts(found: Answered) -> Figures:
    amounts = {"least": found.plan.payment, "half": found.room.half, "all": max(found.room.left, ZERO)}
    last = found.plan.paid[-1].day
    return Figures(
        name="installment.range",
        figures=tuple(
            Figure(name=name, value=value, unit="usd", note=say(f"installment.range.note.{name}", day=last))
            for name, value in amounts.items()
        ),
    )


def _simple_plan(found: Answered) -> Option:
    answer = say(f"plans.simple_plan.answer.{found.status}", short=found.short, months=len(found.plan.paid))
    doors = () if found.status == OPEN else tuple(_instead(found))
    return Option(name="plans.simple_plan", status=found.status, answer=answer, tests=found.simple.tests, instead=doors)


def _instead(found: Answered) -> Iterator[Say]:
    if found.room.left < found.plan.payment:
        yield say("plans.instead.hardship")
        yield say("plans.instead.part")
    if found.status == CLOSED and "assessed_balance" in found.simple.failed:
        yield say("plans.instead.statement")
    yield say("plans.instead.short_term")
    yield say("plans.instead.help")


def _schedule(plan: LevelPlan) -> Table:
    rows = tuple((paid.day, paid.payment, to_cents(paid.left.total)) for paid in plan.paid)
    return Table(name="installment.schedule", columns=COLUMNS, rows=rows, values={"payment": plan.payment})


def _warnings(found: Answered, law: Law) -> Iterator[Say]:
    if found.trial:
        yield from _trial_warnings(found.terms, found.trial, law)
    if found.deadline_is_ours:
        yield say("installment.warning.deadline")
    if unknown := assumed_from(found.plan.paid[-1].day, law["interest.underpayment_rate"]):
        yield say("installment.warning.assumed", last=unknown - DAY)
    yield say("installment.warning.in_plan")
    if found.terms.penalty:
        yield say("installment.warning.penalty_interest")


def _trial_warnings(terms: Terms, trial: LevelPlan, law: Law) -> Iterator[Say]:
    added = first_month_cost(terms, law)
    if trial.payment < added:
        yield say("installment.warning.first_month", payment=trial.payment, added=added)
    if trial.balance_left > terms.debt.total:
        yield say("installment.warning.grows", payment=trial.payment)
    elif trial.balance_left:
        yield say("installment.warning.trial_left", payment=trial.payment, left=trial.balance_left)
