"""From the reader's answers to the terms of a plan, or to what does not fit together."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal

from calculators.engine.calendar import add_months, add_years
from calculators.engine.loading import Law
from calculators.engine.money import ZERO
from calculators.engine.reading import Fault, InputErrors
from calculators.engine.results import Say, Worksheet
from calculators.rules.late_payment import Circumstances, month_begins, penalty_months
from calculators.rules.plan_terms import RunningPenalty, Terms, refusals
from calculators.rules.relief import late_payment_warnings
from calculators.rules.schedule import Debt
from calculators.tools.debt.questions import BalanceQuestions

ASKED_AS = {"tax": "assessed_balance"}  # the rules' name for a fault, where the form asks it under another


def plan_terms(
    facts: BalanceQuestions,
    first_payment: date | None,
    law: Law,
    today: date,
    sheet: Worksheet,
    wrong: Iterable[Fault] = (),
) -> Terms:
    """The terms of a plan that starts from the debt of *today*; raises InputErrors with every misfit and *wrong*.

    Without *first_payment* the day is ours, about a month on; what is wrong with it where the last day to collect is
    wrong already is no mistake of the reader's and is not told.
    """
    terms = Terms(
        balance_date=today,
        debt=_debt(facts),
        first_payment_date=first_payment or in_a_month(today, law),
        collection_deadline=_deadline(facts, law, today),
        penalty=_penalty(facts, law, today),
    )
    found = [*_misfits(facts, today), *wrong, *refusals(terms, law)]
    faults = found if first_payment else _without_our_day(found)
    if faults:
        raise InputErrors(*(_as_asked(fault, facts) for fault in faults))
    sheet.line("balance", terms.debt.total, unit="usd", source="usc-6601-a")
    sheet.line("collection_deadline", terms.collection_deadline, unit="date", source="usc-6502-a")
    if terms.penalty and facts.payment_due:
        charged = terms.penalty.percent_charged_so_far
        due = facts.payment_due
        sheet.line("penalty_percent_charged_so_far", charged, unit="percent", source="usc-6651-a-2", due=due)
    return terms


def in_a_month(today: date, law: Law) -> date:
    """A payment day about a month from *today* that every month has; our choice for readers who name none."""
    later = add_months(today, 1)
    return later.replace(day=min(later.day, int(law["plans.payment_day_last"].on(today))))


def penalty_warnings(facts: BalanceQuestions, terms: Terms, law: Law) -> tuple[Say, ...]:
    """What must stand beside a count of the penalty so far, where the reader's answers made us count it."""
    if facts.penalty_at_cap == "yes" or facts.payment_due is None:
        return ()
    return tuple(late_payment_warnings(terms.debt.tax, facts.payment_due, terms.balance_date, law))


def _debt(facts: BalanceQuestions) -> Debt:
    """Where the tax is not told apart all that is billed counts as tax, so that no penalty comes out too low."""
    tax = facts.assessed_balance if facts.assessed_tax_only is None else facts.assessed_tax_only
    return Debt(tax, facts.assessed_balance - tax, facts.accruals_not_assessed or ZERO)


def _deadline(facts: BalanceQuestions, law: Law, today: date) -> date:
    if facts.collection_deadline:
        return facts.collection_deadline
    assert facts.assessment_date
    return add_years(facts.assessment_date, int(law["collection_deadline.collection_years"].on(today)))


def _penalty(facts: BalanceQuestions, law: Law, today: date) -> RunningPenalty | None:
    """The penalty that still runs, counted from the due date; None where it has reached its cap."""
    if facts.penalty_at_cap == "yes" or facts.payment_due is None or facts.payment_due >= today:
        return None
    case = Circumstances(
        returns_filed_on_time=bool(facts.returns_filed_on_time), levy_notice_date=facts.levy_notice_date
    )
    so_far = list(penalty_months(facts.payment_due, today, case, law))
    charged = sum((month.percent for month in so_far), ZERO)
    if charged >= law["late_payment.late_payment_cap"].on(today):
        return None
    return RunningPenalty(
        next_month_begins=month_begins(facts.payment_due, len(so_far)),
        percent_charged_so_far=charged,
        circumstances=replace(case, plan_from=today),
    )


def _misfits(facts: BalanceQuestions, today: date) -> Iterator[Fault]:
    if (facts.assessed_tax_only or Decimal(0)) > facts.assessed_balance:
        limit = {"highest": facts.assessed_balance}
        yield Fault(field="assessed_tax_only", problem="out_of_range", values=limit)
    for name in ("assessment_date", "payment_due", "levy_notice_date"):
        day = getattr(facts, name)
        if day and day > today:
            yield Fault(field=name, problem="dates_out_of_order")


def _without_our_day(faults: list[Fault]) -> list[Fault]:
    if any(fault.field == "collection_deadline" for fault in faults):
        return [fault for fault in faults if fault.field != "first_payment_date"]
    return faults


def _as_asked(fault: Fault, facts: BalanceQuestions) -> Fault:
    if fault.field == "collection_deadline" and facts.collection_deadline is None:
        return replace(fault, field="assessment_date")
    return replace(fault, field=ASKED_AS.get(fault.field, fault.field))
