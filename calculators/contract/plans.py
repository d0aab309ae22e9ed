"""The questions of tests/cases/options.toml about payment plans."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from calculators.contract.figures_day import figures_day
from calculators.engine.loading import Law
from calculators.engine.money import ZERO
from calculators.engine.questions import choice, day, money, yes_no
from calculators.engine.reading import Fault, InputErrors
from calculators.engine.results import Worksheet
from calculators.rules import plans
from calculators.rules import setup_fee as fees

HISTORIES: Mapping[str, bool | None] = {"yes": True, "no": False, "unknown": None}


@dataclass(frozen=True, slots=True, kw_only=True)
class SimplePlanFacts:
    """The facts of ``simple_plan``. Without *today* the newest figures count, here and below."""

    assessed_balance: Decimal = money()
    all_returns_filed: bool = yes_no()
    current_year_payments_made: bool = yes_no()
    business_payroll_tax_owed: Decimal | None = money(optional=True)
    today: date | None = day(optional=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class ShortTermFacts:
    """The facts of ``short_term_plan``."""

    total_balance: Decimal = money()
    today: date | None = day(optional=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class WindowFacts:
    """The facts of ``short_term_window``."""

    request_date: date = day()


@dataclass(frozen=True, slots=True, kw_only=True)
class GuaranteedFacts:
    """The facts of ``guaranteed_plan``; the history must be asked."""

    tax_only: Decimal = money()
    five_year_history_clean: str = choice(*HISTORIES)
    today: date | None = day(optional=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class FeeFacts:
    """The facts of ``setup_fee``."""

    channel: str = choice(*fees.CHANNELS)
    direct_debit: bool = yes_no()
    low_income: bool = yes_no()
    today: date | None = day(optional=True)


def simple_plan(facts: SimplePlanFacts, law: Law, sheet: Worksheet) -> Mapping[str, Any]:
    """Whether a Simple Payment Plan is open, and by how much the balance is over the limit."""
    payroll = facts.business_payroll_tax_owed or ZERO
    needed = ["plans.simple_plan_balance_limit"] + ["plans.simple_plan_payroll_tax_limit"] * (payroll > 0)
    on = figures_day(facts.today, law, *needed)
    found = plans.simple_plan(
        assessed_balance=facts.assessed_balance,
        all_returns_filed=facts.all_returns_filed,
        current_year_payments_made=facts.current_year_payments_made,
        business_payroll_tax_owed=payroll,
        law=law,
        day=on,
    )
    over = facts.assessed_balance - law["plans.simple_plan_balance_limit"].on(on)
    if over > 0:
        sheet.line("over_limit_by", over, unit="usd", source="irs-simple-plan")
    return {"status": found.status.upper(), "failed_tests": list(found.failed)}


def short_term_plan(facts: ShortTermFacts, law: Law, sheet: Worksheet) -> Mapping[str, Any]:
    """Whether a short-term plan is open."""
    on = figures_day(facts.today, law, "plans.short_term_plan_balance_below")
    found = plans.short_term_plan(total_balance=facts.total_balance, law=law, day=on)
    return {"status": found.status.upper(), "failed_tests": list(found.failed)}


def short_term_window(facts: WindowFacts, law: Law, sheet: Worksheet) -> Mapping[str, Any]:
    """The last day of a short-term plan."""
    if facts.request_date < law["plans.short_term_plan_days"].values[0].start:
        raise InputErrors(Fault(field="request_date", problem="no_table_for_year"))
    last_day = plans.short_term_last_day(facts.request_date, law)
    sheet.line("last_day", last_day, unit="date", source="irs-payment-plans")
    return {}


def guaranteed_plan(facts: GuaranteedFacts, law: Law, sheet: Worksheet) -> Mapping[str, Any]:
    """Whether the plan that the IRS must accept is open."""
    found = plans.guaranteed_plan(
        tax_only=facts.tax_only,
        history_clean=HISTORIES[facts.five_year_history_clean],
        law=law,
        day=figures_day(facts.today, law, "plans.guaranteed_plan_tax_limit"),
    )
    return {"status": found.status.upper(), "failed_tests": list(found.failed)}


def setup_fee(facts: FeeFacts, law: Law, sheet: Worksheet) -> Mapping[str, Any]:
    """The set-up fee, or the two readings where they conflict."""
    on = figures_day(facts.today, law, "plans.setup_fee_online_other")
    fee = fees.setup_fee(facts.channel, facts.direct_debit, facts.low_income, law, on)
    if fee.is_sure:
        sheet.line("fee", fee.low, unit="usd", source=fee.source)
    else:
        sheet.line("fee_from", fee.low, unit="usd", source=fee.source)
        sheet.line("fee_to", fee.high, unit="usd", source=fee.source)
    return {}


QUESTIONS: Mapping[str, tuple[type, Any]] = {
    "simple_plan": (SimplePlanFacts, simple_plan),
    "short_term_plan": (ShortTermFacts, short_term_plan),
    "short_term_window": (WindowFacts, short_term_window),
    "guaranteed_plan": (GuaranteedFacts, guaranteed_plan),
    "setup_fee": (FeeFacts, setup_fee),
}
