"""What can I afford each month: the least that a plan needs, beside what the household has left."""

from datetime import date

from calculators.engine.loading import Law
from calculators.engine.results import Result, Worksheet
from calculators.engine.tool import Tool
from calculators.rules.affordability import room
from calculators.rules.level_plan import plan_at, smallest_plan
from calculators.rules.plans import simple_plan
from calculators.tools.installment.questions import Questions
from calculators.tools.installment.terms import plan_terms
from calculators.tools.installment.wording import Answered, blocks


def answer(facts: Questions, law: Law, today: date) -> Result:
    """The result for *facts* as of *today*; raises InputErrors where the answers do not fit together."""
    sheet, trial_sheet = Worksheet("installment.worksheet"), Worksheet("installment.trial")
    terms = plan_terms(facts, law, today, sheet)
    plan = smallest_plan(terms, law, sheet)
    answered = Answered(
        terms=terms,
        room=room(facts.take_home_pay_per_month, facts.living_costs_per_month, sheet),
        plan=plan,
        simple=simple_plan(
            assessed_balance=facts.assessed_balance,
            all_returns_filed=facts.all_returns_filed,
            current_year_payments_made=facts.current_year_payments_made,
            payments=len(plan.paid),
            law=law,
            day=today,
        ),
        trial=plan_at(terms, facts.level_payment, law, trial_sheet) if facts.level_payment else None,
        deadline_is_ours=facts.collection_deadline is None,
    )
    return Result(blocks=tuple(blocks(answered, sheet, trial_sheet, law)), today=today)


TOOL = Tool(id="installment", questions=Questions, answer=answer)
