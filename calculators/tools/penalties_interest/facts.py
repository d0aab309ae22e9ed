"""From the reader's answers to what the rules take, or to what does not fit together."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from calculators.engine.calendar import DAY
from calculators.engine.loading import Law
from calculators.engine.money import ZERO
from calculators.engine.reading import Fault, InputErrors
from calculators.rules.due_days import last_day_in_time, return_due
from calculators.rules.late_filing import LateReturn, needs_minimum
from calculators.rules.late_payment import Circumstances, Payment, in_time, month_begins
from calculators.tools.penalties_interest.questions import GO_ON, Questions


@dataclass(frozen=True, slots=True, kw_only=True)
class Year:
    """One tax year as the rules take it; *filed* is *through* where the return is still missing.

    *unpaid* is the tax not paid by the day it was due, before later *payments*. *interest_through* is sooner than
    *through* where the reader wants no assumed rate.
    """

    today: date
    due: date
    filing_due: date
    through: date
    interest_through: date
    unpaid: Decimal
    payments: tuple[Payment, ...]
    late: LateReturn
    case: Circumstances


def year_of(facts: Questions, law: Law, today: date) -> Year:
    """The year by *today*, or by the day that the reader names; raises InputErrors with every misfit."""
    due = return_due(facts.tax_year, law)
    through = facts.through or today
    if faults := [*_before_the_rules(due, law), *_misfits(facts, due, through, today)]:
        raise InputErrors(*faults)
    filing_due = facts.filing_due or due
    payments = tuple(in_time((Payment(date=row.date, amount=row.amount) for row in facts.payments), due))
    payments = tuple(payment for payment in payments if payment.date <= through)
    unpaid = max(facts.tax_required - facts.paid_or_withheld_on_time, ZERO)
    on_time = sum((payment.amount for payment in payments if payment.date <= due), ZERO)
    late = LateReturn(unpaid=max(unpaid - on_time, ZERO), due=filing_due, filed=facts.filed or through)
    if needs_minimum(late, law) and not law["late_filing.minimum"].covers(filing_due):
        raise InputErrors(Fault(field="tax_year", problem="no_table_for_year"))
    known = law["interest.underpayment_rate"].known_through
    stops = known is not None and through > known and facts.after_last_rate != GO_ON
    return Year(
        today=today,
        due=due,
        filing_due=filing_due,
        through=through,
        interest_through=known if stops and known else through,
        unpaid=unpaid,
        payments=payments,
        late=late,
        case=Circumstances(
            returns_filed_on_time=facts.filed is not None and facts.filed <= last_day_in_time(filing_due),
            levy_notice_date=facts.levy_notice_date,
            plan_from=facts.plan_in_effect_from,
            plan_until=facts.plan_in_effect_until,
        ),
    )


def _before_the_rules(due: date, law: Law) -> Iterator[Fault]:
    starts = (law[name].values[0].start for name in ("late_payment.late_payment_percent", "interest.underpayment_rate"))
    if min(month_begins(due, 0), due + DAY) < max(starts):
        yield Fault(field="tax_year", problem="no_rate_for_date")


def _misfits(facts: Questions, due: date, through: date, today: date) -> Iterator[Fault]:
    if due >= through:
        yield Fault(field="through" if facts.through else "tax_year", problem="dates_out_of_order")
    if facts.filing_due and facts.filing_due < due:
        yield Fault(field="filing_due", problem="dates_out_of_order")
    for name in ("filed", "notice_and_demand", "levy_notice_date", "plan_in_effect_from"):
        day = getattr(facts, name)
        if day and day > today:
            yield Fault(field=name, problem="dates_out_of_order")
    if facts.filed and facts.filed > through:
        yield Fault(field="through", problem="dates_out_of_order")
    first, last = facts.plan_in_effect_from, facts.plan_in_effect_until
    if last and (first is None or last < first):
        yield Fault(field="plan_in_effect_until", problem="dates_out_of_order")
