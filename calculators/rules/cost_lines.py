"""Each living cost as the IRS counts it: what is paid, the limit, what counts, and why."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from calculators.engine.money import ZERO
from calculators.engine.results import Say, Value, say
from calculators.rules.costs import PROOF_ASKED, Costs
from calculators.rules.living_costs import Household, Limit, LivingCostLimits


@dataclass(frozen=True, slots=True, kw_only=True)
class CostLine:
    """One cost in dollars a month. *paid* is None where nobody asks what is spent, *limit* None where there is none.

    *rule* is the id of the sentence that says why so much counts, *values* go into it.
    """

    name: str
    paid: Decimal | None
    limit: Decimal | None
    counted: Decimal
    source: str
    rule: str
    values: Mapping[str, Value] = field(default_factory=dict)

    @property
    def not_counted(self) -> Decimal:
        """What is paid but does not count."""
        return max((self.paid or ZERO) - self.counted, ZERO)

    @property
    def reason(self) -> Say:
        """Why so much counts."""
        return say(f"living_costs.reason.{self.rule}", **self.values)

    @property
    def proof(self) -> Say | None:
        """What to bring for it; None where the IRS normally asks for nothing. Authority: irm-5-19-13."""
        if self.not_counted:
            return say("living_costs.proof.above_limit")
        return say(f"living_costs.proof.{self.name}") if self.name in PROOF_ASKED else None


def cost_lines(household: Household, costs: Costs, limits: LivingCostLimits) -> tuple[CostLine, ...]:
    """Every cost that is paid or counted, standards first, then what counts as paid. Authority: irm-5-19-13."""
    lines = (
        *_standards(household, limits),
        _housing(household, costs.housing_and_utilities, limits),
        *_transport(household, costs, limits),
        *(
            _as_paid(name, paid)
            for name, paid in (("taxes", costs.taxes), ("health_insurance", costs.health_insurance))
        ),
        *(_as_paid(name, paid) for name, paid in costs.others),
    )
    return tuple(line for line in lines if line.counted or line.paid)


def _standards(household: Household, limits: LivingCostLimits) -> Iterator[CostLine]:
    """The two limits that count in full, whatever is spent."""
    under, over = household.persons_under_65, household.persons_65_or_over
    food = limits.food_clothing_and_other(household.persons)
    yield _in_full("food_clothing_and_other", food, "full_by_size", persons=household.persons)
    health = limits.out_of_pocket_health(under, over)
    yield _in_full("out_of_pocket_health", health, "full_by_age", under=under, over=over)


def _housing(household: Household, paid: Decimal, limits: LivingCostLimits) -> CostLine:
    limit = limits.housing_and_utilities(household.state, household.county, household.persons)
    return _up_to("housing_and_utilities", paid, limit.amount, limit.source)


def _transport(household: Household, costs: Costs, limits: LivingCostLimits) -> Iterator[CostLine]:
    """Loans, leases and running costs of the cars that count; without one, public transport in full."""
    cars = costs.counted_payments
    transit = limits.public_transport()
    if not cars:
        yield _in_full("public_transport", transit, "full_without_car")
        return
    yield _loans(costs, limits.vehicle_loan_or_lease())
    area = limits.running_cost_area(household.state, household.county)
    yield _running_costs(costs.vehicle_running_costs, area, len(cars), limits)
    yield _up_to("public_transport", costs.public_transport, transit.amount, transit.source)


def _loans(costs: Costs, each: Limit) -> CostLine:
    """The lesser of payment and limit for each car by itself; a car without a payment adds nothing to either."""
    financed = [payment for payment in costs.counted_payments if payment]
    counted = sum((min(payment, each.amount) for payment in financed), ZERO)
    paid = sum(costs.vehicle_payments, ZERO)
    return _line("vehicle_loan_or_lease", paid, len(financed) * each.amount, counted, each.source)


def _running_costs(paid: Decimal, area: str, cars: int, limits: LivingCostLimits) -> CostLine:
    if not area:
        name, source = "vehicle_running_costs", limits.vehicle_loan_or_lease().source
        return CostLine(name=name, paid=paid, limit=None, counted=ZERO, source=source, rule="no_limit_published")
    limit = limits.vehicle_running_costs(area, cars)
    return _up_to("vehicle_running_costs", paid, limit.amount, limit.source, area=area)


def _in_full(name: str, limit: Limit, rule: str, **values: Value) -> CostLine:
    amount, source = limit.amount, limit.source
    values["limit"] = amount
    return CostLine(name=name, paid=None, limit=amount, counted=amount, source=source, rule=rule, values=values)


def _up_to(name: str, paid: Decimal, limit: Decimal, source: str, **values: Value) -> CostLine:
    return _line(name, paid, limit, min(paid, limit), source, **values)


def _line(name: str, paid: Decimal, limit: Decimal, counted: Decimal, source: str, **values: Value) -> CostLine:
    """A cost with a limit: all of it counts, or the rest is named."""
    rule = "all_paid" if counted == paid else "up_to_limit"
    values = {"paid": paid, "limit": limit, "not_counted": paid - counted, **values}
    return CostLine(name=name, paid=paid, limit=limit, counted=counted, source=source, rule=rule, values=values)


def _as_paid(name: str, paid: Decimal) -> CostLine:
    """A necessary cost without a published limit."""
    return CostLine(name=name, paid=paid, limit=None, counted=paid, source="irm-5-19-13", rule="necessary")
