"""The plans that pay in full: which are open, what each needs a month, and what it costs."""

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
from calculators.rules.plan_costs import NO_FEE
from calculators.rules.plan_terms import Terms
from calculators.rules.plans import guaranteed_plan, short_term_last_day, short_term_plan, simple_plan
from calculators.rules.schedule import last_allowed_payment_date
from calculators.rules.setup_fee import SetupFee
from calculators.rules.standing import Standing
from calculators.rules.statement_plan import larger_plan
from calculators.tools.debt.questions import PlanQuestions

CLEAN = {"yes": True, "no": False, "unknown": None, None: None}


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """One plan: its tests, its smallest payments (None where none fits before *last_day*), and its set-up fee."""

    name: str
    standing: Standing
    plan: LevelPlan | None
    fee: SetupFee
    left: Decimal
    last_day: date

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Plans:
    """A debt, the plan that pays it with the smallest payment, what is left each month, and the fee to set one up."""

    facts: PlanQuestions
    terms: Terms
    smallest: LevelPlan
    left: Decimal
    fee: SetupFee
    law: Law

    def routes(self) -> Iterator[Route]:
        """Every plan that pays in full, the simple plan first, the one with a statement last."""
        yield self._simple()
        yield self._short_term()
        yield self._guaranteed()
        yield self._larger()

    @property
    def in_time(self) -> date:
        """The last day for any plan to end."""
        return last_allowed_payment_date(self.terms.collection_deadline, self.law, self.terms.balance_date)

    def _simple(self) -> Route:
        facts = self.facts
        standing = simple_plan(
            assessed_balance=facts.assessed_balance,
            all_returns_filed=facts.all_returns_filed,
            current_year_payments_made=facts.current_year_payments_made,
            business_payroll_tax_owed=facts.business_payroll_tax_owed or ZERO,
            payments=len(self.smallest.paid),
            law=self.law,
            day=self.terms.balance_date,
        )
        return self._route("simple_plan", standing, self.smallest, self.in_time, self.fee)

    def _short_term(self) -> Route:
        terms, law = self.terms, self.law
        last = short_term_last_day(terms.balance_date, law)
        standing = short_term_plan(total_balance=terms.debt.total, law=law, day=terms.balance_date)
        return self._route("short_term_plan", standing, self._by(last), last, NO_FEE)

    def _guaranteed(self) -> Route:
        standing = guaranteed_plan(
            tax_only=self.facts.assessed_tax_only,
            at_most=self.facts.assessed_balance,
            history_clean=CLEAN[self.facts.five_year_history_clean],
            law=self.law,
            day=self.terms.balance_date,
        )
        last = self._last_of("guaranteed_plan_months")
        return self._route("guaranteed_plan", standing, self._by(last), last, self.fee)

    def _larger(self) -> Route:
        facts, law = self.facts, self.law
        standing = larger_plan(
            assessed_balance=facts.assessed_balance,
            all_returns_filed=facts.all_returns_filed,
            current_year_payments_made=facts.current_year_payments_made,
            surplus=self.left,
            smallest_payment=self.smallest.payment,
            six_year_payment=smallest_by(self._last_of("six_year_rule_months"), self.terms, law).payment,
            law=law,
            day=self.terms.balance_date,
        )
        return self._route("larger_plan", standing, self.smallest, self.in_time, self.fee)

    def _route(self, name: str, standing: Standing, plan: LevelPlan | None, last: date, fee: SetupFee) -> Route:
        return Route(name=name, standing=standing, plan=plan, fee=fee, left=self.left, last_day=last)

    def _by(self, last_day: date) -> LevelPlan | None:
        if self.terms.first_payment_date > last_day:
            return None
        return smallest_by(last_day, self.terms, self.law)

    def _last_of(self, figure: str) -> date:
        """The last payment day of a plan of so many months, or by the last day for any plan if that is sooner."""
        months = int(self.law[f"plans.{figure}"].on(self.terms.balance_date))
        return min(add_months(self.terms.first_payment_date, months - 1), self.in_time)
