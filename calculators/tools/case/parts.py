"""The case as each calculator asks it: its own questions where the case has all that they need, else None."""

from dataclasses import fields
from decimal import Decimal
from typing import Any

from calculators.rules.setup_fee import PHONE
from calculators.tools.case.questions import Case
from calculators.tools.debt.questions import BalanceQuestions
from calculators.tools.hardship.questions import MonthQuestions
from calculators.tools.hardship.questions import Questions as MonthLineByLine
from calculators.tools.options.goals import LOWEST_MONTHLY, STOP_LEVY
from calculators.tools.options.questions import Questions as Routes
from calculators.tools.wage_levy.questions import Questions as LevyOnPay


def levy_on_pay(case: Case) -> LevyOnPay | None:
    """The levy as the calculator of levies on pay takes it; None where its family and year are not told."""
    asked = (case.take_home_pay_per_period, case.pay_period, case.filing_status, case.dependents, case.levy_year)
    return None if None in asked else LevyOnPay(**_taken(case, LevyOnPay, form_received=None))


def month_line_by_line(case: MonthQuestions, kept_per_pay_period: Decimal | None) -> MonthLineByLine | None:
    """The month for the hardship calculator, with what a levy leaves of one pay; None where the month is not told."""
    if case.housing_and_utilities_paid is None:
        return None
    return MonthLineByLine(**_taken(case, MonthLineByLine, kept_per_pay_period=kept_per_pay_period))


def balance(case: Case) -> BalanceQuestions | None:
    """The debt; None where the balance or its last day is not told. A penalty that nobody told of is not known."""
    if case.assessed_balance is None or (case.collection_deadline or case.assessment_date) is None:
        return None
    return BalanceQuestions(**_taken(case, BalanceQuestions, penalty_at_cap=case.penalty_at_cap or "unknown"))


def routes(case: Case, surplus: Decimal | None) -> Routes | None:
    """The debt and *surplus*, what is left each month, for the calculator of every route; None where a part is missing.

    A plan is asked for by phone here, for the call is what all this is about.
    """
    told = (surplus, case.all_returns_filed, case.current_year_payments_made)
    if None in told or balance(case) is None:
        return None
    letter = case.notice_code.notice.code if case.notice_code else None
    told_otherwise = {
        "penalty_at_cap": case.penalty_at_cap or "unknown",
        "goal": goal_of(case),
        "monthly_surplus": surplus,
        "notice_code": letter,
        "channel": PHONE,
    }
    return Routes(**_taken(case, Routes, **told_otherwise))


def goal_of(case: Case) -> str:
    """What the reader wants; not told, what a levy or its absence makes likely (our choice)."""
    levied = case.kept_per_pay_period is not None or case.levy_year is not None
    return case.goal or (STOP_LEVY if levied else LOWEST_MONTHLY)


def _taken(case: MonthQuestions, form: type[Any], **otherwise: Any) -> dict[str, Any]:
    """The answers of *case* to the questions of *form*; what the case does not ask is not told."""
    return {field.name: getattr(case, field.name, None) for field in fields(form)} | otherwise
