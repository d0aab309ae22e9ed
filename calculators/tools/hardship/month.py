"""From the reader's lines to a month as the IRS counts it, each conversion written down."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from calculators.engine.loading import Law
from calculators.engine.money import ZERO, to_cents
from calculators.engine.results import Worksheet
from calculators.rules.budget import Budget, monthly_budget
from calculators.rules.costs import Costs
from calculators.rules.living_costs import LivingCostLimits
from calculators.rules.pay import MONTHS_A_YEAR, Regular, monthly_total, to_month
from calculators.rules.self_employment import NO_CAR, average_of_months, cash_income_of_profit, net_business_income
from calculators.tools.hardship.guards import shared_car
from calculators.tools.hardship.questions import NECESSARY_KINDS, IncomeRow, Questions
from calculators.tools.place import household_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Converted:
    """An amount that is not paid monthly, and the month made of it; *label* is the id of its words."""

    label: str
    regular: Regular
    monthly: Decimal


def business_income(facts: Questions, sheet: Worksheet) -> Decimal:
    """What the reader's own business leaves in a month; below zero for a loss, zero without a business."""
    if facts.platform_payouts_per_month is not None:
        costs = facts.cash_business_costs_per_month or ZERO
        return net_business_income(facts.platform_payouts_per_month, costs, sheet, shared_car(facts) or NO_CAR)
    if facts.schedule_c_profit_per_year is not None:
        return cash_income_of_profit(facts.schedule_c_profit_per_year, facts.depreciation_per_year or ZERO, sheet)
    if facts.cash_net_by_month_jan_to_dec:
        return average_of_months(facts.cash_net_by_month_jan_to_dec, sheet)
    return ZERO


def budget_of(facts: Questions, business: Decimal, limits: LivingCostLimits, sheet: Worksheet) -> Budget:
    """The month of *facts*; a loss of the business counts as no income (our choice)."""
    income = monthly_total((row.regular() for row in facts.incomes), limits.law, limits.day) + max(business, ZERO)
    return monthly_budget(household_of(facts), income, _costs(facts, limits, sheet), limits, sheet)


def withheld(facts: Questions, law: Law, day: date) -> Decimal:
    """What is taken from pay before a levy: taxes, and health insurance where that is taken from pay."""
    taxes = monthly_total((row.regular() for row in facts.current_taxes), law, day)
    if not facts.health_insurance_taken_from_pay:
        return taxes
    return taxes + monthly_total((row.regular() for row in facts.health_insurance), law, day)


def _costs(facts: Questions, limits: LivingCostLimits, sheet: Worksheet) -> Costs:
    law, day = limits.law, limits.day
    others = _necessary(facts, law, day)
    running = _twelfth("yearly_car_bills", facts.yearly_car_bills, sheet)
    car = shared_car(facts)
    return Costs(
        housing_and_utilities=facts.housing_and_utilities_paid
        + _twelfth("yearly_home_bills", facts.yearly_home_bills, sheet),
        vehicle_payments=facts.vehicle_loan_or_lease_payments,
        vehicles_max=facts.vehicles_max or 0,
        vehicle_running_costs=running + (car.personal_part if car else facts.vehicle_running_costs_paid or ZERO),
        public_transport=others.pop("public_transport", ZERO),
        taxes=monthly_total((row.regular() for row in facts.current_taxes), law, day)
        + (facts.estimated_tax_per_month or ZERO),
        health_insurance=monthly_total((row.regular() for row in facts.health_insurance), law, day),
        others=(*others.items(), ("other_necessary", facts.other_necessary or ZERO)),
    )


def _necessary(facts: Questions, law: Law, day: date) -> dict[str, Decimal]:
    """Each kind of further cost as dollars a month, in the order of the form."""
    return {
        kind: monthly_total((row.regular() for row in facts.necessary_costs if row.kind == kind), law, day)
        for kind in NECESSARY_KINDS
    }


def _twelfth(name: str, a_year: Decimal | None, sheet: Worksheet) -> Decimal:
    """A yearly bill as a month."""
    if not a_year:
        return ZERO
    return sheet.line(name, to_cents(a_year / MONTHS_A_YEAR), unit="usd", source="irm-5-19-13", yearly=a_year)


def conversions(facts: Questions, law: Law, day: date) -> Iterator[Converted]:
    """Every line that is not paid once a month, with the month made of it."""
    told: tuple[tuple[str, Regular], ...] = (
        *((_kind(row), row.regular()) for row in facts.incomes),
        *(("lines.taxes.label", row.regular()) for row in facts.current_taxes),
        *(("lines.health_insurance.label", row.regular()) for row in facts.health_insurance),
        *((f"lines.{row.kind}.label", row.regular()) for row in facts.necessary_costs),
    )
    for label, regular in told:
        if regular.every != "monthly" and regular.amount:
            yield Converted(label=label, regular=regular, monthly=to_month(regular, law, day))


def _kind(row: IncomeRow) -> str:
    return f"questions.kind.choice.{row.kind}" if row.kind else "lines.monthly_income.label"
