"""Would the IRS look at an offer: both tests, what to send with it, and who decides."""

from datetime import date

from calculators.engine.loading import Law
from calculators.engine.results import Result, Worksheet
from calculators.engine.tool import Tool
from calculators.rules.level_plan import smallest_plan
from calculators.rules.offers import application_fee, deposit, offer, offer_amounts
from calculators.tools.assets import assets_of
from calculators.tools.debt.low_income import is_low_income
from calculators.tools.debt.terms import plan_terms
from calculators.tools.offer_check.found import Found
from calculators.tools.offer_check.questions import Questions
from calculators.tools.offer_check.wording import blocks


def answer(facts: Questions, law: Law, today: date) -> Result:
    """The offer for *facts* as of *today*; raises InputErrors where the answers do not fit together."""
    sheet, plan_sheet = Worksheet("offer_check.worksheet"), Worksheet("offer_check.plan")
    terms = plan_terms(facts, None, law, today, plan_sheet)
    smallest = smallest_plan(terms, law, plan_sheet).payment
    owned, deadline = assets_of(facts), terms.collection_deadline
    amounts = offer_amounts(owned, facts.monthly_surplus, law, today, sheet, deadline)
    low = is_low_income(facts, law, today)
    found = Found(
        facts=facts,
        terms=terms,
        smallest=smallest,
        amounts=amounts,
        low_income=low,
        deposit=sheet.line(
            "offer_deposit", deposit(amounts.cash_offer, bool(low), law, today), unit="usd", source="usc-7122-c"
        ),
        fee=sheet.line("offer_fee", application_fee(bool(low), law, today), unit="usd", source="form-656-b"),
        standing=offer(
            amounts=amounts,
            total_balance=terms.debt.total,
            surplus=facts.monthly_surplus,
            smallest_payment=smallest,
            all_returns_filed=facts.all_returns_filed,
            current_year_payments_made=facts.current_year_payments_made,
            in_bankruptcy=facts.in_bankruptcy,
        ),
    )
    return Result(blocks=(*blocks(found, law), sheet, plan_sheet), today=today)


TOOL = Tool(id="offer_check", questions=Questions, answer=answer)
