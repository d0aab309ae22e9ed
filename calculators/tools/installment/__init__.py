"""What can I afford each month: the least that a plan needs, beside what the household has left."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from calculators.engine.loading import Law
from calculators.engine.results import Result, Worksheet
from calculators.engine.tool import Tool
from calculators.rules.affordability import room
from calculators.rules.cash_flow import cash_flow
from calculators.rules.level_plan import LevelPlan, plan_at, smallest_plan
from calculators.rules.plan_terms import Terms
from calculators.rules.shocks import shocks
from calculators.tools.debt.fees import Asking, fee_for
from calculators.tools.debt.routes import Plans, Route
from calculators.tools.debt.terms import plan_terms
from calculators.tools.installment.found import Found, monthly_payment
from calculators.tools.installment.household import household, incomes_of_year, misfits
from calculators.tools.installment.questions import Questions
from calculators.tools.installment.wording import blocks


def answer(facts: Questions, law: Law, today: date) -> Result:
    """The result for *facts* as of *today*; raises InputErrors where the answers do not fit together."""
    sheet, trial_sheet = Worksheet("installment.worksheet"), Worksheet("installment.trial")
    terms = plan_terms(facts, facts.first_payment_date, law, today, sheet, misfits(facts))
    smallest = smallest_plan(terms, law, sheet)
    payment = monthly_payment(facts, smallest.payment)
    home = household(facts, law, today, sheet)
    left = room(home.income, home.costs, law, today, sheet)
    incomes = incomes_of_year(facts, home.income)
    found = Found(
        facts=facts,
        terms=terms,
        household=home,
        room=left,
        routes=tuple(_routes(facts, terms, smallest, left.left, law)),
        trial=plan_at(terms, facts.level_payment, law, trial_sheet) if facts.level_payment else None,
        shocks=tuple(shocks(home, payment, law, today)),
        cash_flow=cash_flow(incomes, home.costs, payment, home.savings, terms.first_payment_date),
    )
    return Result(blocks=tuple(blocks(found, sheet, trial_sheet, law)), today=today)


def _routes(facts: Questions, terms: Terms, smallest: LevelPlan, left: Decimal, law: Law) -> Iterator[Route]:
    """The plans for this debt; the one with a financial statement only where the simple plan's limit is passed."""
    fee = fee_for(Asking.of(facts), law, terms.balance_date)
    simple, *others = Plans(facts=facts, terms=terms, smallest=smallest, left=left, fee=fee, law=law).routes()
    over = "assessed_balance" in simple.standing.failed
    yield simple
    yield from (route for route in others if over or route.name != "larger_plan")


TOOL = Tool(id="installment", questions=Questions, answer=answer)
