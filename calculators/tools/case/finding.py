"""From one case to everything that the rules find about it: each calculator is asked once, and adds to one result."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import TypeVar

from calculators.engine.loading import Law
from calculators.engine.money import ZERO
from calculators.engine.reading import Fault, InputErrors
from calculators.engine.results import Worksheet
from calculators.rules.level_plan import LevelPlan, smallest_plan
from calculators.rules.pay import Regular, to_month
from calculators.tools.case import parts
from calculators.tools.case.found import Found
from calculators.tools.case.questions import Case
from calculators.tools.debt.terms import plan_terms
from calculators.tools.hardship.finding import Sheets as MonthSheets
from calculators.tools.hardship.finding import find as find_month
from calculators.tools.hardship.found import Found as Month
from calculators.tools.levy_hardship import Month as MonthUnderLevy
from calculators.tools.options.doors import doors_of
from calculators.tools.options.found import Found as Routes
from calculators.tools.options.found import Sheets as RouteSheets
from calculators.tools.options.found import find as find_routes
from calculators.tools.options.rights import Rights, rights_of
from calculators.tools.returns_given import returns_misfits
from calculators.tools.wage_levy.found import Found as Levy
from calculators.tools.wage_levy.found import find as find_levy

Part = TypeVar("Part")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheets:
    """Everything that is computed, by the calculator that computes it."""

    levy: Worksheet = field(default_factory=lambda: Worksheet("wage_levy.worksheet"))
    month: MonthSheets = field(default_factory=MonthSheets.empty)
    plan: Worksheet = field(default_factory=lambda: Worksheet("options.sheet.plan"))
    routes: RouteSheets = field(default_factory=RouteSheets.empty)


def find(case: Case, law: Law, today: date, sheets: Sheets) -> Found:
    """What the rules say on *today*; raises InputErrors with everything that does not fit together, each once."""
    faults: list[Fault] = []
    levy = _tried(lambda: _levy(case, law, today, sheets), faults)
    kept = levy.pay.kept if levy and case.kept_per_pay_period is None else case.kept_per_pay_period
    month = _tried(lambda: _month(case, kept, law, today, sheets), faults)
    surplus = _surplus(case, month, law, today)
    routes = _tried(lambda: _routes(case, surplus, law, today, sheets), faults)
    smallest = routes.smallest if routes else _tried(lambda: _smallest(case, law, today, sheets), faults)
    rights = _rights(case, law, today, faults)
    if faults:
        raise InputErrors(*faults)
    return Found(
        facts=case,
        law=law,
        today=today,
        month=month,
        levy=levy,
        surplus=surplus,
        smallest=smallest,
        routes=routes,
        doors=doors_of(routes) if routes else (),
        rights=rights,
        under_levy=_under_levy(month, levy),
    )


def _tried(find_part: Callable[[], Part | None], faults: list[Fault]) -> Part | None:
    """What *find_part* finds; None with its faults added to *faults*, unless another part has named them."""
    try:
        return find_part()
    except InputErrors as wrong:
        faults += [fault for fault in wrong.faults if fault not in faults]
        return None


def _levy(case: Case, law: Law, today: date, sheets: Sheets) -> Levy | None:
    facts = parts.levy_on_pay(case)
    return find_levy(facts, law, today, sheets.levy) if facts else None


def _month(case: Case, kept: Decimal | None, law: Law, today: date, sheets: Sheets) -> Month | None:
    facts = parts.month_line_by_line(case, kept)
    return find_month(facts, law, today, sheets.month) if facts else None


def _surplus(case: Case, month: Month | None, law: Law, today: date) -> Decimal | None:
    """The month's own; without one what the reader typed, else pay and other income less living costs."""
    if month:
        return month.surplus
    if case.monthly_surplus is not None:
        return case.monthly_surplus
    if case.take_home_pay_per_period is None or case.pay_period is None or case.living_costs_per_month is None:
        return None
    pay = to_month(Regular(amount=case.take_home_pay_per_period, every=case.pay_period), law, today)
    return pay + (case.other_income_per_month or ZERO) - case.living_costs_per_month


def _routes(case: Case, surplus: Decimal | None, law: Law, today: date, sheets: Sheets) -> Routes | None:
    facts = parts.routes(case, surplus)
    return find_routes(facts, law, today, sheets.routes) if facts else None


def _smallest(case: Case, law: Law, today: date, sheets: Sheets) -> LevelPlan | None:
    facts = parts.balance(case)
    if facts is None:
        return None
    return smallest_plan(plan_terms(facts, case.first_payment_date, law, today, sheets.plan), law, sheets.plan)


def _rights(case: Case, law: Law, today: date, faults: list[Fault]) -> Rights:
    code = case.notice_code.notice.code if case.notice_code else None
    rights = rights_of(code, case.notice_date, today, law, Worksheet("options.sheet.letter"))
    faults += [fault for fault in (*rights.faults, *returns_misfits(case, today)) if fault not in faults]
    return rights


def _under_levy(month: Month | None, levy: Levy | None) -> MonthUnderLevy | None:
    """The month line by line if there is one, else as the calculator of levies on pay was told of it."""
    if month is not None:
        return month.levy
    return levy.month if levy else None
