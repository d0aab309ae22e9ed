"""What the questions about budgets and levies refuse: every kind of fault in every fact, and their order."""

import json
from typing import Any

import pytest

from calculators.contract import QUESTIONS, answer_line, bank_levy, benefit_levy, hardship, living_costs, wage_levy
from calculators.engine.questions import fields_of
from tests.test_cases import ask
from tests.wrong_facts import answer_to, faults

PAY = [{"amount": "3040.00", "every": "monthly"}]
STATEMENT = {"filing_status": "single", "pay_period": "weekly", "dependents": 0, "age_65_or_blind_boxes": 0}
GOOD: dict[str, dict[str, Any]] = {
    "monthly_budget": {
        "state": "OH",
        "county": "Lucas County",
        "persons_under_65": 1,
        "persons_65_or_over": 0,
        "incomes": PAY,
        "current_taxes": PAY,
        "health_insurance": PAY,
        "housing_and_utilities_paid": "1100.00",
        "vehicle_loan_or_lease_payments": ["210.00"],
        "vehicles_max": 1,
        "vehicle_running_costs_paid": "300.00",
        "other_necessary": "0.00",
    },
    "housing_standard": {"state": "OH", "county": "Lucas County", "persons": 3},
    "vehicle_running_cost_standard": {"state": "OH", "county": "Lucas County", "cars": 1},
    "pay_to_month": {"amount": "900.00", "every": "weekly"},
    "closing_code": {"yearly_allowed": "31000.00"},
    "exempt_amount": {**STATEMENT, "levy_year": 2026},
    "levy_on_pay": {**STATEMENT, "levy_year": 2026, "take_home_pay_per_period": "900.00"},
    "partial_release": {"monthly_surplus": "102.70", "pay_period": "biweekly"},
    "form_deadline": {"form_received": "2026-11-20"},
    "hold_dates": {"levy_served": "2026-11-20"},
    "money_caught": {"levy_amount": "4000.00", "balance_when_served": "640.00", "deposited_after": "0.00"},
    "federal_payment_levy": {
        "payment_kind": "social_security_retirement",
        "monthly_payment": "2400.00",
        "gross_monthly_benefit": "2602.90",
        "other_monthly_income": "0.00",
        "household_size": 1,
        "area": "48_states_DC",
        "return_missing": False,
        "today": "2026-11-22",
    },
    "warning_letter": {"notice_code": "CP91", "notice_date": "2026-09-08"},
}


def questions() -> dict[str, type]:
    rooms = (hardship, living_costs, wage_levy, bank_levy, benefit_levy)
    return {name: form for room in rooms for name, (form, _) in room.QUESTIONS.items()}


def refusal(question: str, facts: dict[str, Any]) -> tuple[Any, Any]:
    answer = ask(question, facts)
    assert answer["refused"] is True, answer
    assert answer["message"], answer
    return answer["problem"], answer["field"]


def changed(question: str, **changes: Any) -> dict[str, Any]:
    return GOOD[question] | changes


def test_the_good_facts_are_good() -> None:
    assert set(GOOD) == set(questions()) <= set(QUESTIONS)
    for question, facts in GOOD.items():
        assert "refused" not in ask(question, facts)


@pytest.mark.parametrize(("question", "fact", "value", "problem"), list(faults(questions(), PAY[0])))
def test_every_kind_of_fault_in_every_fact(question: str, fact: str, value: Any, problem: str) -> None:
    answer = answer_to(question, GOOD[question], fact, value)
    assert (answer.get("problem"), answer.get("field")) == (problem, fact), answer


@pytest.mark.parametrize("question", GOOD)
def test_a_fact_left_out_is_missing_unless_it_may_be(question: str) -> None:
    for asked in fields_of(questions()[question]):
        facts = {name: value for name, value in GOOD[question].items() if name != asked.id}
        line = json.dumps({"question": question, "facts": facts})
        answer = answer_line(line)
        expected = None if asked.optional else ("required_missing", asked.id)
        assert (("refused" in answer and (answer["problem"], answer["field"])) or None) == expected


@pytest.mark.parametrize("question", GOOD)
def test_a_fact_that_is_not_asked_is_refused_and_a_label_is_not(question: str) -> None:
    assert refusal(question, changed(question, shoe_size=9)) == ("unknown_fact", "shoe_size")
    assert "refused" not in ask(question, changed(question, calculator="hardship"))


@pytest.mark.parametrize(
    ("question", "changes", "problem", "field"),
    [
        ("housing_standard", {"county": "Lucas"}, "unknown_county", "county"),
        ("housing_standard", {"county": "Orleans Parish"}, "unknown_county", "county"),
        ("housing_standard", {"county": "lucas county"}, "unknown_county", "county"),
        ("vehicle_running_cost_standard", {"state": "NH"}, "unknown_county", "county"),
        ("housing_standard", {"state": "GU"}, "not_an_allowed_choice", "state"),
        ("housing_standard", {"state": "Ohio"}, "not_an_allowed_choice", "state"),
        ("housing_standard", {"persons": 0}, "out_of_range", "persons"),
        ("housing_standard", {"today": "2026-06-28"}, "no_table_for_year", "today"),
        ("vehicle_running_cost_standard", {"cars": 3}, "out_of_range", "cars"),
        ("vehicle_running_cost_standard", {"cars": 0}, "out_of_range", "cars"),
        ("monthly_budget", {"county": "Orleans Parish"}, "unknown_county", "county"),
        ("monthly_budget", {"persons_under_65": 0}, "out_of_range", "persons_under_65"),
        ("monthly_budget", {"vehicles_max": 3}, "out_of_range", "vehicles_max"),
        ("monthly_budget", {"incomes": [{"amount": "1.00", "every": "daily"}]}, "not_an_allowed_choice", "incomes"),
        ("monthly_budget", {"incomes": [{"amount": "1.00"}]}, "required_missing", "incomes"),
        ("monthly_budget", {"today": "2027-04-01"}, "no_table_for_year", "today"),
        ("exempt_amount", {"levy_year": 2027}, "no_table_for_year", "levy_year"),
        ("levy_on_pay", {"levy_year": 2023}, "no_table_for_year", "levy_year"),
        ("exempt_amount", {"age_65_or_blind_boxes": 3}, "out_of_range", "age_65_or_blind_boxes"),
        ("exempt_amount", {"pay_period": "yearly"}, "not_an_allowed_choice", "pay_period"),
        (
            "levy_on_pay",
            {"filing_status": "married_filing_jointly", "age_65_or_blind_boxes": 5},
            "out_of_range",
            "age_65_or_blind_boxes",
        ),
        ("federal_payment_levy", {"household_size": 0}, "out_of_range", "household_size"),
        ("federal_payment_levy", {"today": "2024-01-16"}, "no_table_for_year", "today"),
        ("federal_payment_levy", {"today": "2027-01-01"}, "no_table_for_year", "today"),
        ("warning_letter", {"notice_code": "LT11"}, "unknown_notice", "notice_code"),
        ("warning_letter", {"notice_date": "2026-11-23"}, "dates_out_of_order", "notice_date"),
    ],
)
def test_what_does_not_fit(question: str, changes: dict[str, Any], problem: str, field: str) -> None:
    assert refusal(question, changed(question, **changes)) == (problem, field)


def test_four_boxes_fit_a_joint_return() -> None:
    joint = changed("exempt_amount", filing_status="married_filing_jointly", age_65_or_blind_boxes=4)
    assert "refused" not in ask("exempt_amount", joint)


def test_single_faults_come_before_those_between_facts() -> None:
    both = changed("monthly_budget", county="Orleans Parish", other_necessary="-1")
    assert refusal("monthly_budget", both) == ("negative_money", "other_necessary")
    both = changed("exempt_amount", age_65_or_blind_boxes=3, levy_year=2027, pay_period="hourly")
    assert refusal("exempt_amount", both) == ("not_an_allowed_choice", "pay_period")
    several = changed("monthly_budget", incomes=None, current_taxes="-1", vehicles_max=9)
    assert refusal("monthly_budget", several) == ("required_missing", "incomes")
    between = changed("monthly_budget", county="Orleans Parish", persons_under_65=0, today="2020-01-01")
    assert refusal("monthly_budget", between) == ("unknown_county", "county")


def test_the_federal_levy_needs_a_day() -> None:
    facts = {name: value for name, value in GOOD["federal_payment_levy"].items() if name != "today"}
    answer = answer_line(json.dumps({"question": "federal_payment_levy", "facts": facts}))
    assert (answer["problem"], answer["field"]) == ("required_missing", "today")


def test_puerto_rico_is_answered_without_running_costs() -> None:
    answer = ask("vehicle_running_cost_standard", {"state": "PR", "county": "Adjuntas Municipio", "cars": 1})
    assert list(answer) == ["warnings"]
    island = changed("monthly_budget", state="PR", county="Adjuntas Municipio")
    answer = ask("monthly_budget", island)
    assert "vehicle_running_costs" not in answer
    assert len(answer["warnings"]) == 1
    assert answer["vehicle_loan_or_lease"] == "210.00"


def test_no_income_and_no_car_is_an_answer() -> None:
    nothing = changed("monthly_budget", incomes=[], vehicle_loan_or_lease_payments=[], vehicles_max=0)
    answer = ask("monthly_budget", nothing)
    assert (answer["monthly_income"], answer["public_transport"], answer["not_collectible"]) == (
        "0.00",
        "220.00",
        "OPEN",
    )


def test_money_may_be_written_as_people_write_it() -> None:
    typed = changed("monthly_budget", incomes=[{"amount": " $3,040 ", "every": "monthly"}], other_necessary=0)
    assert ask("monthly_budget", typed) == ask("monthly_budget", GOOD["monthly_budget"])
