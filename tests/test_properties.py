"""What must hold for any facts: of penalties, of interest, and of a debt paid off month by month."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from calculators.engine.loading import load_law
from calculators.engine.results import Worksheet
from calculators.rules.interest import growth, interest, rate_spans
from calculators.rules.interest_spans import interest_spans, total_interest
from calculators.rules.late_payment import Circumstances, Payment, month_begins, penalty_months
from calculators.rules.level_plan import LevelPlan, plan_at, plan_with, smallest_plan
from calculators.rules.partial_plan import project
from calculators.rules.plan_terms import RunningPenalty, Terms, timeline
from calculators.rules.schedule import Debt, last_allowed_payment_date
from tests.asking import ask

LAW = load_law()
RATES = LAW["interest.underpayment_rate"]
CENT = Decimal("0.01")
A_BIT = Decimal("1e-12")
FEW = settings(max_examples=40, deadline=None)

amounts = st.decimals(min_value=CENT, max_value=Decimal(200000), places=2)
days = st.dates(min_value=date(2016, 1, 1), max_value=date(2029, 12, 31))
due_days = st.dates(min_value=date(2016, 1, 1), max_value=date(2025, 12, 31))
spans_of_days = st.integers(min_value=0, max_value=2500).map(lambda count: timedelta(days=count))
payments = st.lists(st.builds(Payment, date=days, amount=amounts), max_size=4)
maybe_day = st.none() | days


@st.composite
def circumstances(draw: st.DrawFn) -> Circumstances:
    begins = draw(maybe_day)
    ends = draw(st.none() | spans_of_days.map(lambda span: (begins or date(2016, 1, 1)) + span))
    return Circumstances(
        returns_filed_on_time=draw(st.booleans()), levy_notice_date=draw(maybe_day), plan_from=begins, plan_until=ends
    )


@st.composite
def plan_terms(draw: st.DrawFn) -> Terms:
    balance_date = draw(st.dates(min_value=date(2025, 1, 1), max_value=date(2027, 12, 31)))
    first = (balance_date + timedelta(days=draw(st.integers(1, 40)))).replace(day=draw(st.integers(1, 28)))
    assume(first > balance_date)
    debt = Debt(*(draw(st.decimals(min_value=0, max_value=Decimal(60000), places=2)) for _ in range(3)))
    assume(debt.total >= 1)
    penalty = RunningPenalty(
        next_month_begins=balance_date + timedelta(days=draw(st.integers(1, 31))),
        percent_charged_so_far=draw(st.sampled_from([Decimal(0), Decimal("15.5"), Decimal("24.75"), Decimal(25)])),
        circumstances=draw(circumstances()),
    )
    return Terms(
        balance_date=balance_date,
        debt=debt,
        first_payment_date=first,
        collection_deadline=first + timedelta(days=draw(st.integers(40, 3600))),
        penalty=draw(st.sampled_from([penalty, None])),
    )


def late_payment(tax: Decimal, due: date, through: date, paid: list[Payment], case: Circumstances) -> dict[str, Any]:
    return ask(
        "late_payment_penalty",
        tax_unpaid=str(tax),
        payment_due=due,
        through=through,
        payments=[{"date": payment.date, "amount": str(payment.amount)} for payment in paid],
        returns_filed_on_time=case.returns_filed_on_time,
        levy_notice_date=case.levy_notice_date,
        plan_in_effect_from=case.plan_from,
        plan_in_effect_until=case.plan_until,
    )


def charged(answer: dict[str, Any]) -> Decimal:
    return Decimal(answer["late_payment_penalty"])


# --- the late-payment penalty ---------------------------------------------------------------------------------------


@given(amounts, amounts, due_days, spans_of_days, payments, circumstances())
def test_more_tax_is_never_less_penalty(
    tax: Decimal, more: Decimal, due: date, span: timedelta, paid: list[Payment], case: Circumstances
) -> None:
    less = late_payment(tax, due, due + span, paid, case)
    assert charged(less) <= charged(late_payment(tax + more, due, due + span, paid, case))


@given(amounts, due_days, spans_of_days, spans_of_days, payments, circumstances())
def test_later_is_never_cheaper(
    tax: Decimal, due: date, span: timedelta, more: timedelta, paid: list[Payment], case: Circumstances
) -> None:
    sooner = late_payment(tax, due, due + span, paid, case)
    assert charged(sooner) <= charged(late_payment(tax, due, due + span + more, paid, case))


@given(amounts, due_days, spans_of_days, payments, circumstances())
def test_never_above_the_cap_and_a_payment_never_makes_it_dearer(
    tax: Decimal, due: date, span: timedelta, paid: list[Payment], case: Circumstances
) -> None:
    unpaid, answer = (late_payment(tax, due, due + span, given_, case) for given_ in ([], paid))
    assert charged(answer) <= charged(unpaid) <= tax / 4 + CENT / 2
    assert Decimal(answer["late_payment_percent"]) <= Decimal(unpaid["late_payment_percent"]) <= 25


@given(due_days, spans_of_days, circumstances())
def test_penalty_months_follow_each_other_without_a_gap(due: date, span: timedelta, case: Circumstances) -> None:
    months = list(penalty_months(due, due + span, case, LAW))
    for number, month in enumerate(months):
        assert month.begins == month_begins(due, number)
        assert month.ends + timedelta(1) == month_begins(due, number + 1)
        assert month.begins.day in {(due + timedelta(1)).day, due.day + 1, 1}


# --- the late-filing penalty ----------------------------------------------------------------------------------------


def both(tax: Decimal, paid: Decimal, due: date, late: timedelta) -> dict[str, Any]:
    return ask(
        "both_penalties",
        tax_required=str(tax),
        paid_or_withheld_on_time=str(paid),
        payment_due=due,
        filing_due=due,
        filed=due + late,
        through=due + late,
        returns_filed_on_time=False,
    )


@given(amounts, amounts, due_days, spans_of_days, spans_of_days)
def test_late_filing_grows_with_time_and_tax_and_keeps_its_limits(
    tax: Decimal, more: Decimal, due: date, late: timedelta, later: timedelta
) -> None:
    first, dearer, longer = (
        both(tax, Decimal(0), due, late),
        both(tax + more, Decimal(0), due, late),
        both(tax, Decimal(0), due, late + later),
    )
    penalty = Decimal(first["late_filing_penalty"])
    assert penalty <= Decimal(dearer["late_filing_penalty"])
    assert penalty <= Decimal(longer["late_filing_penalty"])
    assert penalty <= tax
    assert Decimal(longer["late_filing_net"]) <= tax * Decimal("0.225") + CENT
    assert longer["late_filing_months"] <= 5


@given(amounts, amounts, due_days, spans_of_days)
def test_both_penalties_of_a_month_are_five_percent_together(
    tax: Decimal, paid: Decimal, due: date, late: timedelta
) -> None:
    answer = both(tax, paid, due, late)
    gross, same, net = (Decimal(answer[f"late_filing_{name}"]) for name in ("gross", "reduced_by", "net"))
    assert abs(gross - same - net) <= CENT
    assert same <= Decimal(answer["late_payment_penalty"])
    if answer["minimum_applies"]:
        assert late > timedelta(days=60)
        assert Decimal(answer["late_filing_penalty"]) > net
    else:
        assert Decimal(answer["late_filing_penalty"]) == net


# --- interest -------------------------------------------------------------------------------------------------------


@given(days, spans_of_days, spans_of_days)
def test_interest_from_a_to_c_is_a_to_b_then_b_to_c(a: date, first: timedelta, second: timedelta) -> None:
    b, c = a + first, a + first + second
    assert abs(growth(a, b, RATES) * growth(b, c, RATES) - growth(a, c, RATES)) < A_BIT


@given(days, spans_of_days)
def test_spans_cover_each_day_once(first: date, span: timedelta) -> None:
    spans = list(rate_spans(first, first + span, RATES))
    covered = [day for each in spans for day in (each.first, each.last)]
    assert covered == sorted(covered)
    assert sum((each.last - each.first).days + 1 for each in spans) == span.days + 1
    assert (covered[0], covered[-1]) == (first, first + span)


@pytest.mark.parametrize("quarter", range(44), ids=lambda n: f"{2016 + n // 4}Q{n % 4 + 1}")
def test_every_quarter_computes(quarter: int) -> None:
    first = date(2016 + quarter // 4, quarter % 4 * 3 + 1, 1)
    answer = ask("interest", amount="1000.00", balance_date=first - timedelta(1), to_date=first + timedelta(80))
    assert Decimal(answer["interest"]) > 6
    penalty = late_payment(Decimal(1000), first, first + timedelta(80), [], Circumstances(returns_filed_on_time=True))
    assert charged(penalty) == 15


@given(amounts, days, payments, spans_of_days)
def test_payments_never_raise_interest_and_none_changes_nothing(
    amount: Decimal, after: date, paid: list[Payment], span: timedelta
) -> None:
    through = after + span
    without = total_interest(interest_spans(amount, after, (), through, RATES))
    assert total_interest(interest_spans(amount, after, paid, through, RATES)) <= without
    assert abs(without - interest(amount, after, through, RATES)) <= CENT / 2


@given(amounts, days, st.lists(spans_of_days, min_size=1, max_size=3), spans_of_days)
def test_paying_all_that_is_owed_ends_the_interest(
    amount: Decimal, after: date, pieces: list[timedelta], later: timedelta
) -> None:
    day = after + sum(pieces, timedelta(1))
    owed = amount + total_interest(interest_spans(amount, after, (), day, RATES))
    clearing = Payment(date=day, amount=owed)
    spans = list(interest_spans(amount, after, [clearing], day + later, RATES))
    assert spans[-1].last == day


# --- plans ----------------------------------------------------------------------------------------------------------


def adds_up(plan: LevelPlan) -> None:
    """All that was owed, and all that was added, is paid or left, to the cent."""
    debt = plan.debt
    added = plan.interest_added + plan.penalty_added
    assert plan.total_paid + plan.balance_left == debt.total + added
    assert plan.interest_added >= 0
    assert plan.penalty_added >= 0
    assert plan.total_paid == plan.total_paid.quantize(CENT)


@FEW
@given(plan_terms())
def test_the_smallest_payment_is_enough_and_a_cent_less_is_not(terms: Terms) -> None:
    last = last_allowed_payment_date(terms.collection_deadline, LAW, terms.balance_date)
    assume(terms.first_payment_date <= last)
    plan = smallest_plan(terms, LAW, Worksheet("test"))
    assert plan.balance_left == 0
    assert plan.paid[-1].day <= last
    adds_up(plan)
    assert all(row.payment == plan.payment for row in plan.paid[:-1])
    assert 0 < plan.paid[-1].payment <= plan.payment
    less = plan_with(plan.payment - CENT, terms, timeline(terms, last, LAW))
    assert plan.payment == CENT or less.balance_left > 0


@FEW
@given(plan_terms(), amounts, amounts)
def test_a_higher_payment_never_costs_more(terms: Terms, payment: Decimal, more: Decimal) -> None:
    lower, higher = (plan_at(terms, amount, LAW, Worksheet("test")) for amount in (payment, payment + more))
    adds_up(lower)
    adds_up(higher)
    assert higher.balance_left <= lower.balance_left
    assert higher.interest_added <= lower.interest_added
    assert higher.penalty_added <= lower.penalty_added


@FEW
@given(plan_terms(), amounts)
def test_a_projection_of_one_debt_is_its_schedule(terms: Terms, payment: Decimal) -> None:
    projection = project([terms], payment, LAW)
    plan = plan_at(terms, payment, LAW, Worksheet("test"))
    assert projection.debts[0].paid == plan.paid
    assert projection.total_paid == plan.total_paid


@FEW
@given(plan_terms(), st.integers(40, 3600), amounts)
def test_no_month_of_a_projection_pays_more_than_the_payment(terms: Terms, more: int, payment: Decimal) -> None:
    other = replace(terms, collection_deadline=terms.first_payment_date + timedelta(days=more))
    projection = project([terms, other], payment, LAW)
    months: dict[date, Decimal] = {}
    for row in (row for debt in projection.debts for row in debt.paid):
        months[row.day] = months.get(row.day, Decimal(0)) + row.payment
    assert max(months.values()) <= payment
    assert projection.total_paid == sum(months.values())
    assert [year.left for year in projection.years][-1] == 0
