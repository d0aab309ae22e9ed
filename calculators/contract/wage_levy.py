"""The questions of tests/cases/wage_levy.toml."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from calculators.contract.refusing import newest, outside, refuse
from calculators.engine.loading import Law
from calculators.engine.questions import choice, day, money, whole
from calculators.engine.results import Worksheet
from calculators.rules import exempt_amount as exempt_rules
from calculators.rules import hardship, wage_levy
from calculators.rules.exempt_amount import FILING_STATUSES, MOST_BOXES, Statement
from calculators.rules.pay import PAY_PERIODS

PERIODS = "pay_periods.pay_periods_per_month_biweekly"
FORM_DAYS = "wage_levy.statement_working_days"
LAST_YEAR = 9999  # of the calendar: whether a year has a table is for the rule to say


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementFacts:
    """What both questions about an exempt amount ask first."""

    filing_status: str = choice(*FILING_STATUSES)
    pay_period: str = choice(*PAY_PERIODS)
    dependents: int = whole()
    age_65_or_blind_boxes: int = whole(maximum=MOST_BOXES)

    def statement(self) -> Statement:
        """The statement of dependents and filing status."""
        return Statement(filing_status=self.filing_status, dependents=self.dependents, boxes=self.age_65_or_blind_boxes)


@dataclass(frozen=True, slots=True, kw_only=True)
class ExemptFacts(StatementFacts):
    """The facts of ``exempt_amount``; any year can be asked for, not every year has a table."""

    levy_year: int = whole(maximum=LAST_YEAR)


@dataclass(frozen=True, slots=True, kw_only=True)
class LevyFacts(StatementFacts):
    """The facts of ``levy_on_pay``."""

    take_home_pay_per_period: Decimal = money()
    levy_year: int = whole(maximum=LAST_YEAR)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseFacts:
    """The facts of ``partial_release``."""

    monthly_surplus: Decimal = money(signed=True)
    pay_period: str = choice(*PAY_PERIODS)


@dataclass(frozen=True, slots=True, kw_only=True)
class FormFacts:
    """The facts of ``form_deadline``."""

    form_received: date = day()


def exempt_amount(facts: ExemptFacts, law: Law, sheet: Worksheet) -> Mapping[str, Any]:
    """What a levy must leave of one pay."""
    statement = facts.statement()
    refuse(exempt_rules.refusals(statement, facts.levy_year, law))
    exempt_rules.exempt_amount(statement, facts.pay_period, facts.levy_year, law, sheet)
    return {}


def levy_on_pay(facts: LevyFacts, law: Law, sheet: Worksheet) -> Mapping[str, Any]:
    """What a levy takes and leaves of one pay."""
    statement = facts.statement()
    refuse(exempt_rules.refusals(statement, facts.levy_year, law))
    take_home = facts.take_home_pay_per_period
    wage_levy.levy_on_pay(take_home, statement, facts.pay_period, facts.levy_year, law, sheet)
    return {}


def partial_release(facts: ReleaseFacts, law: Law, sheet: Worksheet) -> Mapping[str, Any]:
    """The most that a levy should still take."""
    hardship.partial_release(facts.monthly_surplus, facts.pay_period, law, newest(law, PERIODS), sheet)
    return {}


def form_deadline(facts: FormFacts, law: Law, sheet: Worksheet) -> Mapping[str, Any]:
    """The last working day for the statement of dependents."""
    refuse(outside("form_received", facts.form_received, law, FORM_DAYS))
    wage_levy.form_due_back(facts.form_received, law, sheet)
    return {}


QUESTIONS: Mapping[str, tuple[type, Any]] = {
    "exempt_amount": (ExemptFacts, exempt_amount),
    "levy_on_pay": (LevyFacts, levy_on_pay),
    "partial_release": (ReleaseFacts, partial_release),
    "form_deadline": (FormFacts, form_deadline),
}
