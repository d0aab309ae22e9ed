"""Paying down to get under a plan's limit, and the plan that is open then."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from calculators.engine.calendar import DAY, add_months
from calculators.engine.loading import Law
from calculators.engine.money import ZERO, to_cents
from calculators.engine.results import Worksheet
from calculators.rules.late_payment import month_begins
from calculators.rules.plan_terms import RunningPenalty, Terms, timeline
from calculators.rules.schedule import Debt, Step, accrued, last_allowed_payment_date


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedDoor:
    """What was paid to get under the limit, what counts against it then, and the terms of the plan that follows."""

    savings_paid_now: Decimal
    payments: int
    assessed_after: Decimal
    terms: Terms


def pay_down_first(
    terms: Terms, assessed: Decimal, savings: Decimal, payment: Decimal, law: Law, sheet: Worksheet
) -> OpenedDoor | None:
    """*savings* now, then *payment* on each payment date until the *assessed* balance is at or below the limit.

    None if that is too late for a first payment of the plan. No more of the savings is used than it takes. Accruals
    still to be assessed do not count against the limit; no plan protects these months, nor halves their penalty.
    Authority: irm-5-14-5, irs-simple-plan.
    """
    limit = law["plans.simple_plan_balance_limit"].on(terms.balance_date)
    now = min(savings, max(assessed - limit, ZERO))
    paying = replace(terms, debt=terms.debt.less(now), penalty=_without_plan(terms.penalty))
    owed, payments = assessed - now, 0
    steps = _payable(paying, law) if payment > 0 else []
    passed: list[Step] = []
    for step in steps if owed > limit else ():
        passed.append(step)
        if step.pays:
            owed, payments = owed - payment, payments + 1
        if owed <= limit:
            break
    if owed > limit:
        return None
    door = OpenedDoor(
        savings_paid_now=now, payments=payments, assessed_after=owed, terms=_after(paying, passed, payment, terms)
    )
    _write(door, sheet)
    return door


def _payable(terms: Terms, law: Law) -> list[Step]:
    """The steps that leave a month for the plan's own first payment."""
    last = last_allowed_payment_date(terms.collection_deadline, law, terms.balance_date)
    return timeline(terms, add_months(last, -1), law)


def _without_plan(penalty: RunningPenalty | None) -> RunningPenalty | None:
    return penalty and replace(penalty, circumstances=replace(penalty.circumstances, plan_from=None))


def _after(paying: Terms, passed: list[Step], payment: Decimal, asked: Terms) -> Terms:
    """The terms of the plan on the day of the last of *passed*; those of today if there is none."""
    if not passed:
        return replace(asked, debt=paying.debt)
    debt = paying.debt
    for step in passed:
        debt, _ = accrued(debt, step)
        debt = debt.less(min(payment, debt.total)) if step.pays else debt
    day = passed[-1].day
    return replace(
        paying,
        balance_date=day,
        debt=Debt(debt.tax, debt.penalty, to_cents(debt.interest)),
        first_payment_date=add_months(day, 1),
        penalty=_advanced(paying.penalty, passed, day),
    )


def _advanced(penalty: RunningPenalty | None, passed: list[Step], day: date) -> RunningPenalty | None:
    """The penalty after the months of *passed*, with the plan in effect from *day*."""
    if penalty is None:
        return None
    charged = [step.percent for step in passed if step.percent]
    return RunningPenalty(
        next_month_begins=month_begins(penalty.next_month_begins - DAY, len(charged)),
        percent_charged_so_far=penalty.percent_charged_so_far + sum(charged, ZERO),
        circumstances=replace(penalty.circumstances, plan_from=day),
    )


def _write(door: OpenedDoor, sheet: Worksheet) -> None:
    sheet.line("savings_paid_now", door.savings_paid_now, unit="usd", source="irm-5-14-5")
    sheet.line("payments_of_surplus", door.payments, unit="count", source="irm-5-14-5")
    sheet.line("assessed_after", door.assessed_after, unit="usd", source="irs-simple-plan")
    sheet.line("total_after", door.terms.debt.total, unit="usd", source="usc-6601-a")
    sheet.line("first_plan_payment_date", door.terms.first_payment_date, unit="date", source="irs-simple-plan")
