"""Part payment by each debt's own deadline, and paying down to get under a limit."""

from datetime import date
from decimal import Decimal

import pytest

from calculators.engine.loading import load_law
from calculators.engine.results import CLOSED, OPEN, Worksheet
from calculators.rules.late_payment import Circumstances
from calculators.rules.level_plan import plan_at
from calculators.rules.partial_plan import project
from calculators.rules.pay_down_first import pay_down_first
from calculators.rules.plan_terms import RunningPenalty, Terms
from calculators.rules.plans import simple_plan
from calculators.rules.schedule import Debt
from tests.people import ALVAREZ, DANA, ZERO, terms_of, usd

LAW = load_law()
DAY = date(2026, 11, 22)


def status_at(assessed: Decimal) -> str:
    return simple_plan(
        assessed_balance=assessed, all_returns_filed=True, current_year_payments_made=True, law=LAW, day=DAY
    ).status


def debt_until(deadline: date, owed: str) -> Terms:
    return Terms(
        balance_date=DAY,
        debt=Debt(usd(owed), ZERO, ZERO),
        first_payment_date=date(2026, 12, 15),
        collection_deadline=deadline,
    )


def test_projection_of_one_debt_is_the_schedule() -> None:
    projection = project([terms_of(DANA)], usd("102.70"), LAW)
    plan = plan_at(terms_of(DANA), usd("102.70"), LAW, Worksheet("test"))
    assert projection.total_paid == plan.total_paid
    assert projection.debts[0].left == plan.balance_left == projection.years[-1].fell_away
    assert projection.debts[0].paid == plan.paid
    assert [year.year for year in projection.years] == list(range(2026, 2034))
    assert projection.reviews == (date(2028, 12, 15), date(2030, 12, 15), date(2032, 12, 15))


def test_payments_go_to_the_earliest_deadline_first_and_then_to_the_next() -> None:
    late, early = debt_until(date(2033, 11, 20), "5000.00"), debt_until(date(2028, 3, 1), "1000.00")
    projection = project([late, early], usd("200.00"), LAW)
    first, second = projection.debts
    assert first.terms is early
    assert first.left == second.left == 0
    assert second.paid[0].payment == 0
    both = dict.fromkeys({row.day for debt in projection.debts for row in debt.paid}, ZERO)
    for row in (row for debt in projection.debts for row in debt.paid):
        both[row.day] += row.payment
    *all_but_last, _ = sorted(both)
    assert {both[day] for day in all_but_last} == {usd("200.00")}
    assert projection.total_paid == sum(both.values())


def test_what_is_left_at_a_deadline_falls_away_in_that_year() -> None:
    early, late = debt_until(date(2028, 3, 1), "9000.00"), debt_until(date(2030, 3, 1), "9000.00")
    projection = project([early, late], usd("100.00"), LAW)
    fell = {year.year: year.fell_away for year in projection.years if year.fell_away}
    assert set(fell) == {2028, 2030}
    assert fell[2028] == projection.debts[0].left
    assert projection.years[-1].left == 0
    assert projection.debts[1].paid[0].payment == 0
    assert projection.total_paid == 100 * (15 + 24)


def test_the_opened_door_is_open_and_one_payment_less_is_not() -> None:
    door = pay_down_first(terms_of(ALVAREZ), usd("62300.00"), ZERO, usd("838.00"), LAW, Worksheet("test"))
    assert door is not None
    assert status_at(door.assessed_after) == OPEN
    assert status_at(door.assessed_after + usd("838.00")) == CLOSED


def test_no_more_savings_than_it_takes() -> None:
    door = pay_down_first(terms_of(ALVAREZ), usd("62300.00"), usd("20000.00"), ZERO, LAW, Worksheet("test"))
    assert door is not None
    assert (door.savings_paid_now, door.payments, door.assessed_after) == (usd("12300.00"), 0, usd("50000.00"))
    assert door.terms.first_payment_date == date(2026, 12, 20)
    assert door.terms.debt.total == usd("50000.00")


@pytest.mark.parametrize("payment", ["0.00", "-65.00", "1.00"])
def test_no_door_opens_without_the_money(payment: str) -> None:
    assert pay_down_first(terms_of(ALVAREZ), usd("62300.00"), ZERO, usd(payment), LAW, Worksheet("test")) is None


def test_the_penalty_runs_at_its_full_rate_until_the_plan_is_there() -> None:
    case = Circumstances(returns_filed_on_time=True, plan_from=DAY)
    terms = Terms(
        balance_date=DAY,
        debt=Debt(usd("52000.00"), ZERO, ZERO),
        first_payment_date=date(2026, 12, 20),
        collection_deadline=date(2035, 10, 20),
        penalty=RunningPenalty(
            next_month_begins=date(2026, 12, 16), percent_charged_so_far=usd("4"), circumstances=case
        ),
    )
    door = pay_down_first(terms, usd("52000.00"), ZERO, usd("1000.00"), LAW, Worksheet("test"))
    assert door is not None
    assert door.terms.penalty is not None
    assert door.payments == 2
    assert door.terms.debt.penalty == usd("515.00")  # half a percent of 52,000 and of 51,000
    assert door.terms.penalty.percent_charged_so_far == usd("5.0")
    assert door.terms.penalty.next_month_begins == date(2027, 2, 16)
    assert door.terms.penalty.circumstances.plan_from == date(2027, 1, 20)
