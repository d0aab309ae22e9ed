"""The plan and offer parts of the four people's stories, to the cent."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from calculators.engine.calendar import add_months
from calculators.engine.loading import load_law
from calculators.engine.results import Worksheet
from calculators.rules.affordability import with_money
from calculators.rules.level_plan import first_month_cost, plan_at, smallest_by, smallest_plan
from calculators.rules.low_income import low_income
from calculators.rules.offers import Assets, OfferAmounts, can_pay_in_full, offer, offer_amounts
from calculators.rules.pay_down_first import pay_down_first
from calculators.rules.plan_costs import plan_cost
from calculators.rules.plans import guaranteed_plan, short_term_last_day, short_term_plan, simple_plan
from calculators.rules.returns import last_day_to_claim_refund, required_years
from calculators.rules.setup_fee import setup_fee
from calculators.rules.standing import Standing
from calculators.rules.statement_plan import larger_plan, partial_plan
from tests.people import ALVAREZ, DANA, LEE, MARCUS, ZERO, near, surplus_of, terms_of, usd

LAW = load_law()
DAY = date(2026, 11, 22)


def simple(assessed: Decimal, filed: bool = True, payroll: Decimal = ZERO, payments: int | None = None) -> Standing:
    return simple_plan(
        assessed_balance=assessed,
        all_returns_filed=filed,
        current_year_payments_made=True,
        business_payroll_tax_owed=payroll,
        payments=payments,
        law=LAW,
        day=DAY,
    )


@pytest.mark.parametrize(("person", "part"), [(DANA, "simple_plan"), (ALVAREZ, "larger_plan"), (LEE, "simple_plan")])
def test_smallest_payment_of_the_stories(person: dict[str, Any], part: str) -> None:
    expect = person["expect"][part]
    sheet = Worksheet("test")
    plan = smallest_plan(terms_of(person), LAW, sheet)
    near(plan.payment, expect["smallest_payment"])
    near(plan.total_paid, expect["total_paid"])
    near(plan.interest_added, expect["interest_added"])
    assert (len(plan.paid), plan.paid[-1].day) == (expect["number_of_payments"], expect["last_payment_date"])
    near(plan.paid[-1].payment, expect["last_payment"])
    near(next(line.value for line in sheet.lines if line.name == "closed_form_check"), expect["closed_form_check"])


@pytest.mark.parametrize("person", [DANA, ALVAREZ], ids=["Dana", "Alvarez"])
def test_short_term_plan_of_the_stories(person: dict[str, Any]) -> None:
    expect, facts = person["expect"]["short_term_plan"], person["facts"]
    last = short_term_last_day(facts["today"], LAW)
    plan = smallest_by(last, terms_of(person), LAW)
    found = short_term_plan(total_balance=usd(facts["total_balance"]), law=LAW, day=facts["today"])
    assert last == expect["last_day"]
    assert with_money(found.status, plan.payment, surplus_of(person)).upper() == expect["status"]
    assert len(plan.paid) == expect["number_of_payments"]
    near(plan.payment, expect["smallest_payment"])
    near(usd(facts["total_balance"]) / 6, expect["balance_divided_by_6"], "0.005")


def test_dana() -> None:
    facts, expect = DANA["facts"], DANA["expect"]
    terms, surplus = terms_of(DANA), surplus_of(DANA)
    plan = smallest_plan(terms, LAW, Worksheet("test"))
    status = with_money(simple(usd(facts["assessed_balance"])).status, plan.payment, surplus)
    assert status.upper() == expect["simple_plan"]["status"]
    near(plan.payment - surplus, expect["simple_plan"]["payment_above_surplus"])
    found = guaranteed_plan(tax_only=usd(facts["assessed_tax_only"]), history_clean=True, law=LAW, day=DAY)
    assert (found.status.upper(), found.failed) == (expect["guaranteed_plan"]["status"], ("tax_only",))
    part = partial_plan(
        all_returns_filed=True, current_year_payments_made=True, surplus=surplus, smallest_payment=plan.payment
    )
    assert part.status.upper() == expect["partial_plan"]["status"]
    trial = plan_at(terms, surplus, LAW, Worksheet("test"))
    assert len(trial.paid) == expect["partial_plan"]["number_of_payments"]
    near(trial.total_paid, expect["partial_plan"]["total_paid"])
    near(trial.balance_left, expect["partial_plan"]["balance_after_last_payment"])
    near(first_month_cost(terms, LAW), expect["partial_plan"]["interest_first_30_days"])
    sheet = Worksheet("test")
    yearly = usd(expect["low_income"]["yearly_income"])
    assert low_income(3, "48_states_DC", yearly, LAW, DAY, sheet) is expect["low_income"]["within"]
    near(next(line.value for line in sheet.lines if line.name == "line"), expect["low_income"]["line"])


def assets_of(facts: dict[str, Any]) -> Assets:
    names = ("bank_balance", "vehicle_value", "vehicle_loan", "home_value", "home_loan")
    return Assets(**{name: usd(facts.get(name, "0.00")) for name in names})


@pytest.mark.parametrize("person", [DANA, ALVAREZ], ids=["Dana", "Alvarez"])
def test_offer_of_the_stories(person: dict[str, Any]) -> None:
    facts, expect = person["facts"], person["expect"]["offer"]
    sheet = Worksheet("test")
    amounts = offer_amounts(assets_of(facts), surplus_of(person), LAW, DAY, sheet)
    lines = {line.name: line.value for line in sheet.lines}
    for name in set(expect) & set(lines):
        near(lines[name], expect[name])
    smallest = smallest_plan(terms_of(person), LAW, Worksheet("test")).payment
    total = usd(facts["total_balance"])
    pays = can_pay_in_full(total, amounts.equity, surplus_of(person), smallest)
    assert pays is expect["can_pay_in_full_before_deadline"]
    found = offer(
        amounts=amounts,
        total_balance=total,
        surplus=surplus_of(person),
        smallest_payment=smallest,
        all_returns_filed=facts["all_returns_filed"],
        current_year_payments_made=True,
    )
    assert found.status.upper() == expect["status"]


def test_marcus() -> None:
    facts, expect = MARCUS["facts"], MARCUS["expect"]
    assert list(required_years(DAY, LAW)) == expect["required_returns"]["years"]
    missing = [year for year in required_years(DAY, LAW) if year in facts["returns_not_filed"]]
    assert missing == expect["required_returns"]["missing"]
    assert last_day_to_claim_refund(2023, LAW) == expect["required_returns"]["last_day_to_claim_2023_refund"]
    assessed = usd(facts["assessed_2021"]) + usd(facts["assessed_2022"])
    near(assessed, expect["simple_plan"]["assessed_total"])
    closed, opened = simple(assessed, filed=False), simple(assessed)
    assert (closed.status.upper(), closed.failed) == (expect["simple_plan"]["status"], ("returns_filed",))
    assert opened.status.upper() == expect["simple_plan"]["status_if_filed"]
    nothing = OfferAmounts(equity=ZERO, cash_offer=ZERO, periodic_offer=ZERO)
    found = offer(
        amounts=nothing,
        total_balance=assessed,
        surplus=surplus_of(MARCUS),
        smallest_payment=assessed,
        all_returns_filed=False,
        current_year_payments_made=True,
    )
    assert (found.status.upper(), found.failed) == (expect["offer"]["status"], ("returns_filed",))
    yearly = usd(expect["low_income"]["yearly_income"])
    assert low_income(1, "48_states_DC", yearly, LAW, DAY, Worksheet("test")) is expect["low_income"]["within"]


def test_alvarez() -> None:
    facts, expect = ALVAREZ["facts"], ALVAREZ["expect"]
    terms, surplus = terms_of(ALVAREZ), surplus_of(ALVAREZ)
    smallest = smallest_plan(terms, LAW, Worksheet("test")).payment
    closed = simple(usd(facts["assessed_balance"]))
    change = closed.tests[0].change
    assert change is not None
    assert closed.status.upper() == expect["simple_plan"]["status"]
    assert change.values["over"] == usd(expect["simple_plan"]["by"])
    six_years = smallest_by(add_months(terms.first_payment_date, 71), terms, LAW).payment
    found = larger_plan(
        assessed_balance=usd(facts["assessed_balance"]),
        all_returns_filed=True,
        current_year_payments_made=True,
        surplus=surplus,
        smallest_payment=smallest,
        six_year_payment=six_years,
        law=LAW,
        day=DAY,
    )
    assert found.status.upper() == expect["larger_plan"]["status"]
    at_surplus = plan_at(terms, surplus, LAW, Worksheet("test"))
    assert len(at_surplus.paid) == expect["larger_plan_at_surplus"]["number_of_payments"]
    assert at_surplus.paid[-1].day == expect["larger_plan_at_surplus"]["last_payment_date"]
    near(at_surplus.total_paid, expect["larger_plan_at_surplus"]["total_paid"])
    near(at_surplus.interest_added, expect["larger_plan_at_surplus"]["interest_added"])
    part = partial_plan(
        all_returns_filed=True, current_year_payments_made=True, surplus=surplus, smallest_payment=smallest
    )
    assert (part.status.upper(), part.failed) == (expect["partial_plan"]["status"], ("cannot_pay_in_full",))


def test_alvarez_opens_the_door() -> None:
    facts, expect = ALVAREZ["facts"], ALVAREZ["expect"]["open_the_door"]
    sheet = Worksheet("test")
    door = pay_down_first(
        terms_of(ALVAREZ), usd(facts["assessed_balance"]), usd(facts["bank_balance"]), surplus_of(ALVAREZ), LAW, sheet
    )
    assert door is not None
    smallest_plan(door.terms, LAW, sheet)
    lines = {line.name: line.value for line in sheet.lines}
    for name, value in expect.items():
        if isinstance(value, str):
            near(lines[name], value)
        else:
            assert lines[name] == value, name


def test_lee() -> None:
    facts, expect = LEE["facts"], LEE["expect"]
    found = simple(usd(facts["assessed_balance"]), payroll=usd(facts["payroll_tax_debt_form_941"]), payments=89)
    assert (found.status.upper(), found.unknown) == (expect["simple_plan"]["status"], ("payroll_tax",))
    plan = smallest_plan(terms_of(LEE), LAW, Worksheet("test"))
    assert (plan.payment <= surplus_of(LEE)) is expect["simple_plan"]["affordable_on_average"]
    suggested = expect["simple_plan"]["suggested_whole_dollar_payment"]
    trial = plan_at(terms_of(LEE), usd(suggested), LAW, Worksheet("test"))
    assert len(trial.paid) == expect["simple_plan_at_suggested"]["number_of_payments"]
    near(trial.total_paid, expect["simple_plan_at_suggested"]["total_paid"])
    cost = plan_cost(plan, setup_fee("online", True, False, LAW, DAY))
    near(cost.total_low, "35929.44")
    near(cost.total_high, "35936.44")
    assert (cost.payments, cost.interest, cost.penalty) == (89, usd("8007.44"), 0)
