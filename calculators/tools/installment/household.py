"""The household's month and year, as the reader told them."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from calculators.engine.loading import Law
from calculators.engine.money import ZERO
from calculators.engine.reading import Fault
from calculators.engine.results import Worksheet
from calculators.rules.cash_flow import MONTHS
from calculators.rules.pay import Regular, to_month
from calculators.rules.plan_terms import payment_refusals
from calculators.rules.self_employment import average_of_months
from calculators.rules.shocks import Household
from calculators.tools.installment.questions import Questions


def misfits(facts: Questions) -> Iterator[Fault]:
    """What does not fit together about the household and the payment to try."""
    if facts.cash_net_by_month_jan_to_dec and len(facts.cash_net_by_month_jan_to_dec) != MONTHS:
        yield Fault(field="cash_net_by_month_jan_to_dec", problem="not_twelve_months")
    housing = facts.housing_and_utilities_paid
    if housing is not None and housing > facts.living_costs_per_month:
        limit = {"highest": facts.living_costs_per_month}
        yield Fault(field="housing_and_utilities_paid", problem="out_of_range", values=limit)
    if facts.level_payment is not None:
        yield from payment_refusals(facts.level_payment)


def household(facts: Questions, law: Law, today: date, sheet: Worksheet) -> Household:
    """An average month: pay turned into a month by the IRS's own factors, or the mean of twelve months."""
    if facts.cash_net_by_month_jan_to_dec:
        income = average_of_months(facts.cash_net_by_month_jan_to_dec, sheet)
    else:
        assert facts.take_home_pay_per_period is not None
        assert facts.pay_period is not None
        pay = to_month(Regular(amount=facts.take_home_pay_per_period, every=facts.pay_period), law, today)
        sheet.line("take_home_pay_per_month", pay, unit="usd", source="irm-5-19-13")
        income = pay + (facts.other_income_per_month or ZERO)
    return Household(
        income=sheet.line("income_each_month", income, unit="usd", source="irm-5-19-13"),
        costs=sheet.line("living_costs_per_month", facts.living_costs_per_month, unit="usd", source="irm-5-19-13"),
        savings=facts.bank_balance or ZERO,
        housing=facts.housing_and_utilities_paid,
    )


def incomes_of_year(facts: Questions, average: Decimal) -> tuple[Decimal, ...]:
    """Income of each month, January to December."""
    return facts.cash_net_by_month_jan_to_dec or (average,) * MONTHS
