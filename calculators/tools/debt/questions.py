"""What is asked about a debt, the same in every calculator; each adds its own questions."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from calculators.engine.questions import Given, choice, day, money, yes_no
from calculators.engine.readers import Wrong

INCOME_TAX, BUSINESS_TAX = "income_tax", "business_tax"


def own_income_tax(kind: str) -> str:
    """*kind*, unless it is tax of a business, which has plans and people of its own; raises Wrong for that."""
    if kind == BUSINESS_TAX:
        raise Wrong("not_for_business")
    return kind


def _penalty_may_run(given: Given) -> bool:
    return given.get("penalty_at_cap") in {"no", "unknown"}


def _no_deadline(given: Given) -> bool:
    return given.get("assessment_date") is None


@dataclass(frozen=True, slots=True, kw_only=True)
class BalanceQuestions:
    """The debt, the last day to collect it, and the penalty that may still run on it."""

    debt_kind: str | None = choice(INCOME_TAX, BUSINESS_TAX, then=own_income_tax, group="debt", optional=True)
    assessed_balance: Decimal = money(group="debt")
    assessed_tax_only: Decimal | None = money(group="debt", optional=True)
    accruals_not_assessed: Decimal | None = money(group="debt", optional=True)
    collection_deadline: date | None = day(group="debt", needed=_no_deadline)
    assessment_date: date | None = day(group="debt", optional=True)
    penalty_at_cap: str = choice("yes", "no", "unknown", group="penalty")
    payment_due: date | None = day(group="penalty", needed=_penalty_may_run)
    returns_filed_on_time: bool | None = yes_no(group="penalty", needed=_penalty_may_run)
    levy_notice_date: date | None = day(group="penalty", optional=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingQuestions(BalanceQuestions):
    """What every plan and offer asks beside the debt."""

    all_returns_filed: bool = yes_no(group="standing")
    current_year_payments_made: bool = yes_no(group="standing")


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanQuestions(StandingQuestions):
    """What decides which plans are open."""

    business_payroll_tax_owed: Decimal | None = money(group="standing", optional=True)
    five_year_history_clean: str | None = choice("yes", "no", "unknown", group="standing", optional=True)
