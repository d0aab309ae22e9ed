"""The four plans side by side: which are open, what each needs a month, and what it costs in all."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from calculators.engine.calendar import add_months
from calculators.engine.loading import Law
from calculators.engine.money import ZERO
from calculators.engine.results import CLOSED
from calculators.rules.affordability import with_money
from calculators.rules.level_plan import LevelPlan, smallest_by
from calculators.rules.low_income import low_income_line
from calculators.rules.plan_costs import NO_FEE
from calculators.rules.plan_terms import Terms
from calculators.rules.plans import guaranteed_plan, short_term_last_day, short_term_plan, simple_plan
from calculators.rules.schedule import last_allowed_payment_date
from calculators.rules.setup_fee import SetupFee, setup_fee
from calculators.rules.standing import Standing
from calculators.rules.statement_plan import larger_plan
from calculators.tools.installment.questions import Questions

CLEAN = {"yes": True, "no": False, "unknown": None}


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """One plan: its tests, its smallest payments (None where none fits its time), and its set-up fee."""

    name: str
    standing: Standing
    plan: LevelPlan | None
    fee: SetupFee
    left: Decimal

    @property
    def status(self) -> str:
        """The plan's status with the household's money in view."""
        if self.plan is None:
            return CLOSED
        return with_money(self.standing.status, self.plan.payment, self.left)

    @property
    def short(self) -> Decimal:
        """Dollars by which the smallest payment is more than what is left each month."""
        return max(self.plan.payment - self.left, ZERO) if self.plan else ZERO


def routes(facts: Questions, terms: Terms, simple: LevelPlan, left: Decimal, law: Law) -> Iterator[Route]:
    """Every plan that this debt may be asked for, the simple plan first."""
    today, fee = terms.balance_date, _fee(facts, law, terms.balance_date)
    standing = simple_plan(
        assessed_balance=facts.assessed_balance,
        all_returns_filed=facts.all_returns_filed,
        current_year_payments_made=facts.current_year_payments_made,
        business_payroll_tax_owed=facts.business_payroll_tax_owed or ZERO,
        payments=len(simple.paid),
        law=law,
        day=today,
    )
    yield Route(name="simple_plan", standing=standing, plan=simple, fee=fee, left=left)
    last = short_term_last_day(today, law)
    short = short_term_plan(total_balance=terms.debt.total, law=law, day=today)
    yield Route(name="short_term_plan", standing=short, plan=_by(last, terms, law), fee=NO_FEE, left=left)
    guaranteed = guaranteed_plan(
        tax_only=terms.debt.tax, history_clean=CLEAN[facts.five_year_history_clean], law=law, day=today
    )
    last = _months_last_day("guaranteed_plan_months", terms, law)
    yield Route(name="guaranteed_plan", standing=guaranteed, plan=_by(last, terms, law), fee=fee, left=left)
    if "assessed_balance" in standing.failed:
        larger = larger_plan(
            assessed_balance=facts.assessed_balance,
            all_returns_filed=facts.all_returns_filed,
            current_year_payments_made=facts.current_year_payments_made,
            surplus=left,
            smallest_payment=simple.payment,
            six_year_payment=smallest_by(_months_last_day("six_year_rule_months", terms, law), terms, law).payment,
            law=law,
            day=today,
        )
        yield Route(name="larger_plan", standing=larger, plan=simple, fee=fee, left=left)


def _by(last_day: date, terms: Terms, law: Law) -> LevelPlan | None:
    return smallest_by(last_day, terms, law) if terms.first_payment_date <= last_day else None


def _months_last_day(figure: str, terms: Terms, law: Law) -> date:
    """The last payment day of a plan of so many months, or by the last day for any plan if that is sooner."""
    months = int(law[f"plans.{figure}"].on(terms.balance_date))
    in_time = last_allowed_payment_date(terms.collection_deadline, law, terms.balance_date)
    return min(add_months(terms.first_payment_date, months - 1), in_time)


def _fee(facts: Questions, law: Law, today: date) -> SetupFee:
    """The set-up fee; the full one where the reader did not give what the low-income test needs."""
    low_income = False
    if facts.household_size and facts.area and facts.yearly_income is not None:
        low_income = facts.yearly_income <= low_income_line(facts.household_size, facts.area, law, today, hold=True)
    return setup_fee(facts.channel, facts.direct_debit, low_income, law, today)
