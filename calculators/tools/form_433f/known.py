"""What is known of one case for the lines of a form: the answers, and what the rules found about its month."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from calculators.engine.loading import Law
from calculators.engine.money import ZERO
from calculators.rules.cost_lines import CostLine
from calculators.rules.pay import to_month
from calculators.tools.debt.terms import in_a_month
from calculators.tools.form_433f.questions import Questions
from calculators.tools.hardship.found import Found
from calculators.tools.hardship.questions import Timed


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """The case on *today*; *found* is None where the reader told nothing of the month."""

    facts: Questions
    found: Found | None
    law: Law
    today: date

    def cost(self, name: str) -> CostLine | None:
        """One cost of the month as it is counted; None where it is not told, or nothing is paid or counted."""
        lines = self.found.budget.lines if self.found else ()
        return next((line for line in lines if line.name == name), None)

    def month(self, row: Timed) -> Decimal:
        """What comes or goes every so often, as dollars a month, the way the budget counts it."""
        return to_month(row.regular(), self.law, self.today)

    @property
    def home_cost(self) -> Decimal | None:
        """All that the home costs in a month, bills of the year included."""
        line = self.cost("housing_and_utilities")
        return line.paid if line else None

    @property
    def owed(self) -> Decimal | None:
        """All that is owed, in dollars; None where the bill is not told."""
        if self.facts.assessed_balance is None:
            return None
        return self.facts.assessed_balance + (self.facts.accruals_not_assessed or ZERO)

    @property
    def first_payment(self) -> date:
        """The day of the first payment; about a month from today where none is named."""
        return self.facts.first_payment_date or in_a_month(self.today, self.law)

    @property
    def wants_plan(self) -> bool:
        """Whether to show the forms of a plan: asked for, or a debt is told and a plan not refused."""
        if self.facts.plan_wanted is None:
            return self.facts.assessed_balance is not None
        return self.facts.plan_wanted


def equity(value: Decimal | None, loan: Decimal | None) -> Decimal | None:
    """The form's equity: what it is worth less what is owed on it, below zero where more is owed."""
    return None if value is None else value - (loan or ZERO)
