"""What a plan costs in all: payments, interest, penalty and set-up fee, to set beside another."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from calculators.engine.money import ZERO
from calculators.rules.level_plan import LevelPlan
from calculators.rules.setup_fee import SetupFee

NO_FEE = SetupFee(low=ZERO, high=ZERO, source="irs-payment-plans")


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanCost:
    """Dollars and cents. *total_low* and *total_high* hold the fee; they differ where two readings of it do."""

    payment: Decimal
    payments: int
    last_payment_date: date
    interest: Decimal
    penalty: Decimal
    fee: SetupFee
    total_paid: Decimal
    balance_left: Decimal

    @property
    def total_low(self) -> Decimal:
        """All payments and the lower fee."""
        return self.total_paid + self.fee.low

    @property
    def total_high(self) -> Decimal:
        """All payments and the higher fee."""
        return self.total_paid + self.fee.high


def plan_cost(plan: LevelPlan, fee: SetupFee = NO_FEE) -> PlanCost:
    """The cost of *plan* with its set-up *fee*; a short-term plan has none."""
    return PlanCost(
        payment=plan.payment,
        payments=len(plan.paid),
        last_payment_date=plan.paid[-1].day,
        interest=plan.interest_added,
        penalty=plan.penalty_added,
        fee=fee,
        total_paid=plan.total_paid,
        balance_left=plan.balance_left,
    )
