"""What a household pays each month, as it tells it: nothing here knows a limit."""

from dataclasses import dataclass
from decimal import Decimal

from calculators.engine.money import ZERO

# Necessary costs without a published limit, and those of them for which the IRS asks for proof (irm-5-19-13).
NECESSARY = (
    "taxes",
    "health_insurance",
    "court_ordered_payments",
    "child_care",
    "term_life_insurance",
    "costs_of_earning",
    "required_retirement",
    "student_loan",
    "delinquent_state_tax",
    "medical_above_limit",
    "other_necessary",
)
PROOF_ASKED = frozenset({"court_ordered_payments", "student_loan", "delinquent_state_tax", "medical_above_limit"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Costs:
    """What a household pays, in dollars a month.

    *vehicle_payments* has one loan or lease payment per car, zero for a car without one; *vehicles_max* is the most
    cars that may count. *public_transport* is what is spent on it beside a car, where both are needed. *others* are
    further costs of ``NECESSARY`` by name.
    """

    housing_and_utilities: Decimal
    vehicle_payments: tuple[Decimal, ...]
    vehicles_max: int
    vehicle_running_costs: Decimal
    public_transport: Decimal = ZERO
    taxes: Decimal
    health_insurance: Decimal
    others: tuple[tuple[str, Decimal], ...] = ()

    @property
    def counted_payments(self) -> tuple[Decimal, ...]:
        """The payments of the cars that count: the largest ones."""
        return tuple(sorted(self.vehicle_payments, reverse=True)[: self.vehicles_max])
