"""One case, typed once: what it finds is what each calculator finds alone, and what it lacks is left open."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from calculators import CALCULATORS
from calculators.engine.data import data
from calculators.engine.loading import load_law
from calculators.engine.questions import fields_of
from calculators.engine.reading import InputErrors, answers
from calculators.engine.words import words
from calculators.tools.case.finding import Sheets, find
from calculators.tools.case.found import Found
from calculators.tools.case.questions import Case
from tests.people import ALVAREZ, DANA, alvarez_on_the_phone, case_of, dana_on_the_phone, near

TODAY = date(2026, 11, 22)


def found(typed: dict[str, Any]) -> Found:
    return find(answers(Case, typed), load_law(), TODAY, Sheets())


def alone(tool: str, typed: dict[str, Any], case: Found) -> dict[str, Any]:
    """What the calculator *tool* says to the same answers, as plain values."""
    asked = {question.id for question in fields_of(CALCULATORS[tool].questions)}
    told = {name: value for name, value in {**typed, "monthly_surplus": str(case.surplus)}.items() if name in asked}
    return data(CALCULATORS[tool].run(told, load_law(), TODAY), words("en"))


def lines(tool: str, typed: dict[str, Any], case: Found) -> dict[str, str]:
    written = alone(tool, typed, case)["lines"]
    return {line["name"]: line["value"] for line in reversed(written)}


def figures(tool: str, typed: dict[str, Any], case: Found) -> dict[str, str]:
    told: dict[str, str] = alone(tool, typed, case)["figures"]
    return told


def faults(typed: dict[str, Any]) -> set[tuple[str, str]]:
    with pytest.raises(InputErrors) as refused:
        found(typed)
    told = [(fault.field, fault.problem) for fault in refused.value.faults]
    assert len(told) == len(set(told)), told
    return set(told)


def test_danas_numbers_are_those_of_her_story() -> None:
    dana, expect = found(dana_on_the_phone()), DANA["expect"]
    assert dana.surplus == Decimal(expect["budget"]["surplus"])
    assert dana.month is not None
    assert dana.month.budget.allowed == Decimal(expect["budget"]["total_allowed"])
    assert dana.smallest is not None
    near(dana.smallest.payment, expect["simple_plan"]["smallest_payment"], "0.02")
    assert dana.levy is not None
    assert dana.levy.pay.levied == Decimal(expect["wage_levy"]["levied_per_pay_period"])
    assert dana.under_levy is not None
    hardship = expect["hardship"]
    assert dana.under_levy.under.short == Decimal(hardship["short_per_month_under_levy"])
    assert dana.under_levy.under.needs == Decimal(hardship["needs_apart_from_payroll_items"])
    assert dana.under_levy.release.per_pay_period == Decimal(hardship["most_to_keep_per_pay_period"])
    statuses = {door.route: door.status for door in dana.doors}
    assert statuses["simple_plan"] == expect["simple_plan"]["status"].lower()
    assert statuses["not_collectible"] == expect["not_collectible"]["status"].lower()


def test_the_alvarez_couples_numbers_are_those_of_their_story() -> None:
    couple, expect = found(alvarez_on_the_phone()), ALVAREZ["expect"]
    assert couple.surplus == Decimal(expect["budget"]["surplus"])
    assert couple.levy is couple.under_levy is None
    assert len(couple.doors) == 12


@pytest.mark.parametrize("typed", [dana_on_the_phone(), alvarez_on_the_phone()], ids=["Dana", "Alvarez"])
def test_the_case_agrees_with_each_calculator_alone(typed: dict[str, Any]) -> None:
    case = found(typed)
    assert case.smallest is not None
    assert figures("hardship", typed, case)["left"] == str(case.surplus)
    assert lines("hardship", typed, case)["smallest_payment"] == str(case.smallest.payment)
    assert lines("options", typed, case)["smallest_payment"] == str(case.smallest.payment)


def test_what_is_not_told_is_left_open() -> None:
    nothing = found({})
    assert (nothing.month, nothing.levy, nothing.surplus, nothing.smallest, nothing.routes) == (None,) * 5
    assert nothing.doors == ()
    assert nothing.total_balance is None


def test_a_levy_that_was_worked_out_elsewhere_gives_the_month_under_it_without_the_month_line_by_line() -> None:
    names = ("take_home_pay_per_period", "pay_period", "filing_status", "dependents")
    told = {name: DANA["facts"][name] for name in names}
    levied = found({**told, "levy_year": 2026, "living_costs_per_month": "4910.00"})
    assert levied.month is None
    assert levied.under_levy is not None
    assert levied.under_levy.under.short == Decimal(DANA["expect"]["hardship"]["short_per_month_under_levy"])
    assert levied.surplus == Decimal(DANA["expect"]["hardship"]["most_to_keep_per_month"])


def test_the_month_line_by_line_counts_before_an_amount_typed_in_its_place() -> None:
    assert found(dana_on_the_phone(monthly_surplus="900.00")).surplus == Decimal("102.70")
    short = {"monthly_surplus": "-40.00", "take_home_pay_per_period": "2310", "pay_period": "biweekly"}
    assert found(short).surplus == Decimal("-40.00")


def test_the_debt_alone_gives_the_smallest_plan_and_no_routes() -> None:
    debt = {"assessed_balance": "38400.00", "accruals_not_assessed": "750.00", "penalty_at_cap": "yes"}
    days = {"collection_deadline": date(2033, 11, 20), "first_payment_date": date(2026, 12, 15)}
    alone = found({**debt, **days})
    assert alone.smallest is not None
    near(alone.smallest.payment, DANA["expect"]["simple_plan"]["smallest_payment"], "0.02")
    assert alone.doors == ()


def test_part_of_a_month_needs_the_rest_of_it() -> None:
    assert faults({"persons_under_65": 3}) == {
        ("persons_65_or_over", "required_missing"),
        ("state", "required_missing"),
        ("county", "required_missing"),
        ("housing_and_utilities_paid", "required_missing"),
    }


def test_faults_of_every_part_come_together_and_once() -> None:
    wrong = dana_on_the_phone(
        county="Nowhere", levy_year=1990, collection_deadline=date(2020, 1, 1), notice_date=date(2027, 1, 1)
    )
    assert faults(wrong) == {
        ("county", "unknown_county"),
        ("levy_year", "no_table_for_year"),
        ("collection_deadline", "deadline_already_passed"),
        ("first_payment_date", "first_payment_after_deadline"),
        ("notice_date", "dates_out_of_order"),
    }


def test_a_case_without_its_letter_has_only_the_rights_that_never_close() -> None:
    rights = found(case_of(ALVAREZ, notice_code="", notice_date=None)).rights
    assert rights.by is None
    assert not rights.holds_levy
