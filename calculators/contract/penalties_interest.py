"""The questions of tests/cases/penalties_interest.toml; those about interest are in ``interest``."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from calculators.contract import interest
from calculators.contract.interest import PaymentFacts, payments_of
from calculators.contract.refusing import outside, refuse, warnings
from calculators.engine.loading import Law
from calculators.engine.money import ZERO
from calculators.engine.questions import day, money, rows, yes_no
from calculators.engine.reading import Fault
from calculators.engine.results import Worksheet
from calculators.rules.late_filing import LateReturn, late_filing_penalty, needs_minimum
from calculators.rules.late_payment import Charge, Circumstances, in_time, late_payment_penalty, month_begins
from calculators.rules.relief import late_payment_warnings


@dataclass(frozen=True, slots=True, kw_only=True)
class LatePaymentFacts:
    """The facts of ``late_payment_penalty``; no payments, no notice and no plan are none."""

    tax_unpaid: Decimal = money()
    payment_due: date = day()
    through: date = day()
    payments: tuple[PaymentFacts, ...] = rows(PaymentFacts, optional=True)
    returns_filed_on_time: bool = yes_no()
    levy_notice_date: date | None = day(optional=True)
    plan_in_effect_from: date | None = day(optional=True)
    plan_in_effect_until: date | None = day(optional=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class BothPenaltiesFacts:
    """The facts of ``both_penalties``; no payments, no notice and no plan are none."""

    tax_required: Decimal = money()
    paid_or_withheld_on_time: Decimal = money()
    payment_due: date = day()
    filing_due: date = day()
    filed: date = day()
    through: date = day()
    payments: tuple[PaymentFacts, ...] = rows(PaymentFacts, optional=True)
    returns_filed_on_time: bool = yes_no()
    levy_notice_date: date | None = day(optional=True)
    plan_in_effect_from: date | None = day(optional=True)
    plan_in_effect_until: date | None = day(optional=True)


def late_payment(facts: LatePaymentFacts, law: Law, sheet: Worksheet) -> Mapping[str, Any]:
    """The late-payment penalty charged by a day."""
    refuse(_misfits(facts, law))
    charges = _late_payment(facts.tax_unpaid, facts, law, sheet)
    return _warned(facts.tax_unpaid, facts.payment_due, charges, law)


def both_penalties(facts: BothPenaltiesFacts, law: Law, sheet: Worksheet) -> Mapping[str, Any]:
    """Both penalties of one return, the late-filing penalty reduced by the other."""
    refuse(_misfits(facts, law))
    unpaid = max(facts.tax_required - facts.paid_or_withheld_on_time, ZERO)
    paid = in_time(payments_of(facts.payments), facts.payment_due)
    on_time = sum((payment.amount for payment in paid if payment.date <= facts.payment_due), ZERO)
    late = LateReturn(unpaid=max(unpaid - on_time, ZERO), due=facts.filing_due, filed=facts.filed)
    if needs_minimum(late, law):
        refuse(outside("filing_due", facts.filing_due, law, "late_filing.minimum"))
    charges = _late_payment(unpaid, facts, law, sheet)
    late_filing_penalty(late, charges, law, sheet)
    return _warned(facts.tax_required, facts.payment_due, charges, law)


def _late_payment(
    tax: Decimal, facts: LatePaymentFacts | BothPenaltiesFacts, law: Law, sheet: Worksheet
) -> list[Charge]:
    case = Circumstances(
        returns_filed_on_time=facts.returns_filed_on_time,
        levy_notice_date=facts.levy_notice_date,
        plan_from=facts.plan_in_effect_from,
        plan_until=facts.plan_in_effect_until,
    )
    return late_payment_penalty(
        tax, facts.payment_due, payments_of(facts.payments), facts.through, case, law=law, sheet=sheet
    )


def _misfits(facts: LatePaymentFacts | BothPenaltiesFacts, law: Law) -> Iterator[Fault]:
    if month_begins(facts.payment_due, 0) < law["late_payment.late_payment_percent"].values[0].start:
        yield Fault(field="payment_due", problem="no_rate_for_date")
    latest = facts.payment_due
    if isinstance(facts, BothPenaltiesFacts):
        latest = max(latest, facts.filed)
        if facts.filing_due < facts.payment_due:
            yield Fault(field="filing_due", problem="dates_out_of_order")
    if facts.through < latest:
        yield Fault(field="through", problem="dates_out_of_order")
    first, last = facts.plan_in_effect_from, facts.plan_in_effect_until
    if first and last and last < first:
        yield Fault(field="plan_in_effect_until", problem="dates_out_of_order")


def _warned(tax: Decimal, due: date, charges: list[Charge], law: Law) -> Mapping[str, Any]:
    return warnings(*late_payment_warnings(tax, due, charges[-1].month.ends, law)) if charges else {}


QUESTIONS: Mapping[str, tuple[type, Any]] = {
    **interest.QUESTIONS,
    "late_payment_penalty": (LatePaymentFacts, late_payment),
    "both_penalties": (BothPenaltiesFacts, both_penalties),
}
