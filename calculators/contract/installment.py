"""The questions of tests/cases/installment.toml."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from calculators.engine.loading import Law
from calculators.engine.questions import Given, day, money, percent, yes_no
from calculators.engine.reading import Fault, InputErrors
from calculators.engine.results import Worksheet
from calculators.rules import level_plan
from calculators.rules.late_payment import Circumstances
from calculators.rules.plan_terms import RunningPenalty, Terms, date_refusals, payment_refusals, refusals
from calculators.rules.schedule import Debt


def _penalty_runs(given: Given) -> bool:
    return given.get("penalty_at_cap") is False


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanFacts:
    """The facts of ``smallest_payment``; the penalty's facts are needed unless it is at its cap."""

    balance_date: date = day()
    tax: Decimal = money()
    penalty: Decimal = money()
    interest: Decimal = money()
    first_payment_date: date = day()
    collection_deadline: date = day()
    penalty_at_cap: bool = yes_no()
    next_penalty_month_begins: date | None = day(needed=_penalty_runs)
    penalty_percent_charged_so_far: Decimal | None = percent(needed=_penalty_runs)
    returns_filed_on_time: bool | None = yes_no(needed=_penalty_runs)
    plan_in_effect_from: date | None = day(optional=True)
    plan_in_effect_until: date | None = day(optional=True)
    levy_notice_date: date | None = day(optional=True)

    def terms(self) -> Terms:
        """The plan's terms as the rules take them."""
        return Terms(
            balance_date=self.balance_date,
            debt=Debt(self.tax, self.penalty, self.interest),
            first_payment_date=self.first_payment_date,
            collection_deadline=self.collection_deadline,
            penalty=None if self.penalty_at_cap else self._penalty(),
        )

    def _penalty(self) -> RunningPenalty:
        assert self.next_penalty_month_begins is not None
        assert self.penalty_percent_charged_so_far is not None
        return RunningPenalty(
            next_month_begins=self.next_penalty_month_begins,
            percent_charged_so_far=self.penalty_percent_charged_so_far,
            circumstances=Circumstances(
                returns_filed_on_time=bool(self.returns_filed_on_time),
                levy_notice_date=self.levy_notice_date,
                plan_from=self.plan_in_effect_from,
                plan_until=self.plan_in_effect_until,
            ),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ScheduleFacts(PlanFacts):
    """The facts of ``schedule_at_payment``."""

    level_payment: Decimal = money()


@dataclass(frozen=True, slots=True, kw_only=True)
class CountFacts:
    """The facts of ``count_payments``."""

    first_payment_date: date = day()
    collection_deadline: date = day()


def smallest_payment(facts: PlanFacts, law: Law, sheet: Worksheet) -> Mapping[str, Any]:
    """The smallest level payment that reaches zero in time."""
    terms = facts.terms()
    _refuse(refusals(terms, law))
    level_plan.smallest_plan(terms, law, sheet)
    return {}


def schedule_at_payment(facts: ScheduleFacts, law: Law, sheet: Worksheet) -> Mapping[str, Any]:
    """What a given payment does by the deadline."""
    terms = facts.terms()
    _refuse(refusals(terms, law))
    _refuse(payment_refusals(facts.level_payment))
    level_plan.plan_at(terms, facts.level_payment, law, sheet)
    return {}


def count_payments(facts: CountFacts, law: Law, sheet: Worksheet) -> Mapping[str, Any]:
    """How many payments fit."""
    first, deadline = facts.first_payment_date, facts.collection_deadline
    _refuse(date_refusals(first, deadline, law, first))
    level_plan.count_payments(first, deadline, law, sheet)
    return {}


def _refuse(faults: Iterator[Fault]) -> None:
    if found := tuple(faults):
        raise InputErrors(*found)


QUESTIONS: Mapping[str, tuple[type, Any]] = {
    "smallest_payment": (PlanFacts, smallest_payment),
    "schedule_at_payment": (ScheduleFacts, schedule_at_payment),
    "count_payments": (CountFacts, count_payments),
}
