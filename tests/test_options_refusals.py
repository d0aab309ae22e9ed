"""What the questions about options, plans, penalties and interest refuse: every kind of fault in every fact."""

import json
from typing import Any

import pytest

from calculators.contract import QUESTIONS, answer_line, answer_lines, installment, options, penalties_interest, plans
from calculators.engine.questions import fields_of
from tests.asking import ask, refusal
from tests.wrong_facts import answer_to, faults

PLAN = {
    "balance_date": "2026-11-22",
    "tax": "31200.00",
    "penalty": "3300.00",
    "interest": "4650.00",
    "first_payment_date": "2026-12-15",
    "collection_deadline": "2033-11-20",
    "penalty_at_cap": False,
    "next_penalty_month_begins": "2026-12-16",
    "penalty_percent_charged_so_far": "15.5",
    "returns_filed_on_time": True,
}
PAID = [{"date": "2026-06-01", "amount": "100.00"}]
GOOD: dict[str, dict[str, Any]] = {
    "smallest_payment": PLAN,
    "schedule_at_payment": {**PLAN, "level_payment": "700.00"},
    "count_payments": {"first_payment_date": "2026-12-15", "collection_deadline": "2033-11-20"},
    "interest": {"amount": "10000.00", "balance_date": "2026-07-03", "to_date": "2026-10-01"},
    "interest_on_late_payment_penalty": {
        "penalty": "400.00",
        "notice_and_demand": "2026-02-03",
        "payments": PAID,
        "through": "2026-08-01",
    },
    "interest_on_late_filing_penalty": {
        "penalty": "900.00",
        "interest_starts_after": "2026-04-15",
        "payments": PAID,
        "through": "2026-08-01",
    },
    "late_payment_penalty": {
        "tax_unpaid": "1000.00",
        "payment_due": "2026-04-15",
        "through": "2026-08-01",
        "payments": PAID,
        "returns_filed_on_time": True,
    },
    "both_penalties": {
        "tax_required": "1000.00",
        "paid_or_withheld_on_time": "0.00",
        "payment_due": "2026-04-15",
        "filing_due": "2026-04-15",
        "filed": "2026-06-15",
        "through": "2026-08-01",
        "payments": PAID,
        "returns_filed_on_time": False,
    },
    "simple_plan": {
        "assessed_balance": "50000.00",
        "all_returns_filed": True,
        "current_year_payments_made": True,
    },
    "short_term_plan": {"total_balance": "38400.00"},
    "short_term_window": {"request_date": "2026-12-01"},
    "guaranteed_plan": {"tax_only": "8000.00", "five_year_history_clean": "yes"},
    "setup_fee": {"channel": "online", "direct_debit": True, "low_income": False},
    "low_income": {"household_size": 1, "area": "48_states_DC", "yearly_income": "39900.00", "today": "2026-11-22"},
    "required_returns": {"today": "2026-11-22"},
    "offer_amounts": {
        "bank_balance": "640.00",
        "vehicle_value": "11500.00",
        "vehicle_loan": "9400.00",
        "home_value": "0.00",
        "home_loan": "0.00",
        "monthly_surplus": "102.70",
    },
    "hardship_with_missing_returns": {"surplus": "-310.00", "returns_missing": [2024]},
}


def questions() -> dict[str, type]:
    rooms = (installment, penalties_interest, plans, options)
    return {name: form for room in rooms for name, (form, _) in room.QUESTIONS.items()}


def test_the_good_facts_are_good() -> None:
    assert set(GOOD) == set(questions()) <= set(QUESTIONS)
    for question, facts in GOOD.items():
        assert "refused" not in ask(question, **facts)


@pytest.mark.parametrize(("question", "fact", "value", "problem"), list(faults(questions(), PAID[0])))
def test_every_kind_of_fault_in_every_fact(question: str, fact: str, value: Any, problem: str) -> None:
    answer = answer_to(question, GOOD[question], fact, value)
    assert (answer.get("problem"), answer.get("field")) == (problem, fact), answer


@pytest.mark.parametrize("question", GOOD)
def test_a_fact_left_out_is_missing_unless_it_may_be(question: str) -> None:
    for asked in fields_of(questions()[question]):
        facts = {name: value for name, value in GOOD[question].items() if name != asked.id}
        answer = answer_line(json.dumps({"question": question, "facts": facts}))
        needed = not asked.optional and (asked.needed is None or asked.needed(GOOD[question]))
        expected = ("required_missing", asked.id) if needed else (None, None)
        assert (answer.get("problem"), answer.get("field")) == expected, asked.id


@pytest.mark.parametrize("question", GOOD)
def test_a_fact_that_is_not_asked_is_refused_and_a_label_is_not(question: str) -> None:
    assert refusal(question, **GOOD[question], shoe_size=9) == ("unknown_fact", "shoe_size")
    assert "refused" not in ask(question, **GOOD[question], calculator="options")


@pytest.mark.parametrize(
    ("question", "changes", "problem", "field"),
    [
        ("interest", {"to_date": "2026-07-02"}, "dates_out_of_order", "to_date"),
        ("interest", {"balance_date": "2015-12-30"}, "no_rate_for_date", "balance_date"),
        ("interest", {"balance_date": "2015-12-30", "to_date": "2015-12-29"}, "dates_out_of_order", "to_date"),
        ("late_payment_penalty", {"through": "2026-04-14"}, "dates_out_of_order", "through"),
        ("late_payment_penalty", {"payment_due": "1999-04-15"}, "no_rate_for_date", "payment_due"),
        (
            "late_payment_penalty",
            {"plan_in_effect_from": "2026-05-02", "plan_in_effect_until": "2026-05-01"},
            "dates_out_of_order",
            "plan_in_effect_until",
        ),
        ("late_payment_penalty", {"payments": [{"date": "2026-06-01"}]}, "required_missing", "payments"),
        ("late_payment_penalty", {"payments": "none"}, "not_an_allowed_choice", "payments"),
        ("both_penalties", {"filing_due": "2026-04-14"}, "dates_out_of_order", "filing_due"),
        ("both_penalties", {"through": "2026-06-14"}, "dates_out_of_order", "through"),
        ("both_penalties", {"through": "2026-04-14", "filed": "2026-04-10"}, "dates_out_of_order", "through"),
        ("interest_on_late_payment_penalty", {"through": "2026-02-02"}, "dates_out_of_order", "through"),
        (
            "interest_on_late_payment_penalty",
            {"notice_and_demand": "2015-06-01"},
            "no_rate_for_date",
            "notice_and_demand",
        ),
        ("interest_on_late_filing_penalty", {"through": "2026-04-14"}, "dates_out_of_order", "through"),
        (
            "interest_on_late_filing_penalty",
            {"interest_starts_after": "2015-04-15"},
            "no_rate_for_date",
            "interest_starts_after",
        ),
        ("guaranteed_plan", {"five_year_history_clean": True}, "not_an_allowed_choice", "five_year_history_clean"),
        ("setup_fee", {"channel": "mail"}, "not_an_allowed_choice", "channel"),
        ("low_income", {"household_size": 0}, "out_of_range", "household_size"),
        ("low_income", {"area": "Puerto Rico"}, "not_an_allowed_choice", "area"),
        ("low_income", {"today": "2024-01-16"}, "no_table_for_year", "today"),
        ("low_income", {"today": "2027-01-01"}, "no_table_for_year", "today"),
        ("simple_plan", {"today": "2025-03-04"}, "no_table_for_year", "today"),
        ("setup_fee", {"today": "2024-06-30"}, "no_table_for_year", "today"),
        ("short_term_window", {"request_date": "2024-06-30"}, "no_table_for_year", "request_date"),
        ("required_returns", {"today": "2006-08-03"}, "no_table_for_year", "today"),
        ("hardship_with_missing_returns", {"returns_missing": 2024}, "not_an_allowed_choice", "returns_missing"),
        ("smallest_payment", {"balance_date": "2015-12-30"}, "no_rate_for_date", "balance_date"),
        ("schedule_at_payment", {"balance_date": "2015-12-30"}, "no_rate_for_date", "balance_date"),
        ("smallest_payment", {"first_payment_date": "2026-12-29"}, "payment_day_out_of_range", "first_payment_date"),
        (
            "smallest_payment",
            {"first_payment_date": "2033-10-21"},
            "first_payment_after_deadline",
            "first_payment_date",
        ),
        ("schedule_at_payment", {"level_payment": "0.00"}, "payment_not_positive", "level_payment"),
    ],
)
def test_what_does_not_fit(question: str, changes: dict[str, Any], problem: str, field: str) -> None:
    assert refusal(question, **(GOOD[question] | changes)) == (problem, field)


def test_single_faults_come_before_those_between_facts() -> None:
    several = GOOD["both_penalties"] | {"through": "2026-04-01", "tax_required": "-1", "payments": "none"}
    assert refusal("both_penalties", **several) == ("negative_money", "tax_required")
    several = GOOD["low_income"] | {"today": "2030-01-01", "area": "Guam"}
    assert refusal("low_income", **several) == ("not_an_allowed_choice", "area")


@pytest.mark.parametrize("question", ["low_income", "required_returns"])
def test_a_question_that_turns_on_the_day_needs_it(question: str) -> None:
    facts = {name: value for name, value in GOOD[question].items() if name != "today"}
    answer = answer_line(json.dumps({"question": question, "facts": facts}))
    assert (answer["problem"], answer["field"]) == ("required_missing", "today")


def test_a_fault_of_ours_never_stops_the_next_line() -> None:
    good = json.dumps({"question": "interest", "facts": GOOD["interest"]})
    nested = "[" * 100_000
    ours = json.dumps({"question": "low_income", "facts": GOOD["low_income"] | {"household_size": "9" * 5000}})
    told = [json.loads(line) for line in answer_lines([good, nested, ours, good])]
    assert told[0] == told[-1]
    assert all("bug" in line or "refused" in line for line in told[1:-1])
