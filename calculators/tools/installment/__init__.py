"""What can I afford each month: the least that a plan needs, beside what the household has left."""

from datetime import date

from calculators.engine.loading import Law
from calculators.engine.results import Result, Worksheet
from calculators.engine.tool import Tool
from calculators.rules.affordability import room
from calculators.rules.cash_flow import cash_flow
from calculators.rules.level_plan import plan_at, smallest_plan
from calculators.rules.shocks import shocks
from calculators.tools.installment.found import Found, monthly_payment
from calculators.tools.installment.household import household, incomes_of_year
from calculators.tools.installment.questions import Questions
from calculators.tools.installment.routes import routes
from calculators.tools.installment.terms import plan_terms
from calculators.tools.installment.wording import blocks


def answer(facts: Questions, law: Law, today: date) -> Result:
    """The result for *facts* as of *today*; raises InputErrors where the answers do not fit together."""
    sheet, trial_sheet = Worksheet("installment.worksheet"), Worksheet("installment.trial")
    terms = plan_terms(facts, law, today, sheet)
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
        routes=tuple(routes(facts, terms, smallest, left.left, law)),
        trial=plan_at(terms, facts.level_payment, law, trial_sheet) if facts.level_payment else None,
        shocks=tuple(shocks(home, payment, law, today)),
        cash_flow=cash_flow(incomes, home.costs, payment, home.savings, terms.first_payment_date),
    )
    return Result(blocks=tuple(blocks(found, sheet, trial_sheet, law)), today=today)


TOOL = Tool(id="installment", questions=Questions, answer=answer)
