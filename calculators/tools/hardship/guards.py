"""What would count a cost or an income twice, or leave one out: told beside the box, all at once."""

from collections.abc import Iterator
from datetime import date

from calculators.engine.reading import Fault
from calculators.rules.living_costs import LivingCostLimits
from calculators.rules.pay import MONTHS_A_YEAR
from calculators.rules.self_employment import SharedCar
from calculators.tools.hardship.questions import AFTER, Questions
from calculators.tools.place import place_misfits
from calculators.tools.returns_given import returns_misfits


def misfits(facts: Questions, limits: LivingCostLimits, today: date) -> Iterator[Fault]:
    """Everything that does not fit together in the answers, in the order of the questions."""
    yield from place_misfits(facts, limits)
    yield from _business(facts)
    yield from _taxes(facts)
    yield from _cars(facts)
    yield from _standing(facts, today)


def business_ways(facts: Questions) -> tuple[str, ...]:
    """The ways in which the income of a business was told, by the question that tells it."""
    asked = ("platform_payouts_per_month", "schedule_c_profit_per_year")
    told = [name for name in asked if getattr(facts, name) is not None]
    return (*told, "cash_net_by_month_jan_to_dec") if facts.cash_net_by_month_jan_to_dec else tuple(told)


def _business(facts: Questions) -> Iterator[Fault]:
    ways = business_ways(facts)
    if ways and any(row.kind == "self_employment" for row in facts.incomes):
        yield Fault(field="incomes", problem="counted_twice")
    if facts.cash_business_costs_per_month and "platform_payouts_per_month" not in ways:
        yield Fault(field="platform_payouts_per_month", problem="required_missing")
    if facts.depreciation_per_year and "schedule_c_profit_per_year" not in ways:
        yield Fault(field="schedule_c_profit_per_year", problem="required_missing")
    for name in ways[1:]:
        yield Fault(field=name, problem="counted_twice")
    if "cash_net_by_month_jan_to_dec" in ways and len(facts.cash_net_by_month_jan_to_dec) != MONTHS_A_YEAR:
        yield Fault(field="cash_net_by_month_jan_to_dec", problem="not_twelve_months")


def _taxes(facts: Questions) -> Iterator[Fault]:
    """Take-home pay is after taxes, and after health insurance where that is taken from pay."""
    if facts.income_lines_are != AFTER:
        return
    if any(row.amount for row in facts.current_taxes):
        yield Fault(field="current_taxes", problem="counted_twice")
    if facts.health_insurance_taken_from_pay and any(row.amount for row in facts.health_insurance):
        yield Fault(field="health_insurance", problem="counted_twice")


def _cars(facts: Questions) -> Iterator[Fault]:
    paid = (facts.vehicle_running_costs_paid, facts.car_costs_per_month, facts.yearly_car_bills)
    if any(paid) and not facts.vehicle_loan_or_lease_payments:
        yield Fault(field="vehicle_loan_or_lease_payments", problem="required_missing")
    car, at_home = shared_car(facts), facts.vehicle_running_costs_paid
    if car and at_home and at_home != car.personal_part:
        yield Fault(field="vehicle_running_costs_paid", problem="counted_twice", values={"part": car.personal_part})


def shared_car(facts: Questions) -> SharedCar | None:
    """The car that is used for work too, if there is one."""
    if facts.car_costs_per_month is None or facts.car_business_share_percent is None:
        return None
    return SharedCar(costs=facts.car_costs_per_month, business_percent=facts.car_business_share_percent)


def _standing(facts: Questions, today: date) -> Iterator[Fault]:
    if facts.assessment_date and facts.assessment_date > today:
        yield Fault(field="assessment_date", problem="dates_out_of_order")
    yield from returns_misfits(facts, today)
