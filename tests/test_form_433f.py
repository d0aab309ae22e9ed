"""The money form: its lines in the form's order, totals that are the hardship tool's, blanks that say where to look."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from calculators import CALCULATORS, __version__
from calculators.engine.data import data, errors
from calculators.engine.html import Page
from calculators.engine.loading import load_law
from calculators.engine.questions import fields_of
from calculators.engine.reading import InputErrors
from calculators.engine.words import words
from tests.form_433f import households
from tests.test_hardship_tool import DANA_TYPED, PLAIN, STORIES

TODAY = date(2026, 11, 22)
TOOLS = ("form_433f", "proof_list")
BLANKS = {"to fill in", "by hand", "may stay empty", "leave empty"}
ASKED = {tool: {question.id for question in fields_of(CALCULATORS[tool].questions)} for tool in (*TOOLS, "hardship")}
RANDOM = list(households(200))
IN_ORDER = """
Top Name(s) and address
Top Social Security number, yours and your spouse's
Top Is the address new since your last tax return?
Top County of residence
Top Telephone numbers, yours and your spouse's
Top People in the household under 65
Top People in the household 65 and over
Top Name, number, type and workers of your business
A Personal bank account, balance today
A Second bank account, balance today
A Investments, value today
A Digital assets, value in dollars today
A Name and address of each bank, and the account numbers
B Where it is, and when and for how much you bought it
B Home: monthly payment
B Home: current value
B Home: balance owed
B Home: equity
B Other real estate: current value
B Other real estate: balance owed
B Other real estate: equity
C Make, model and year of each car, and when the loan ends
C Car 1: monthly payment
C Cars: current value
C Cars: balance owed
C Cars: equity
C Whole life insurance and other assets: value
D Card 1: credit limit
D Card 1: balance owed
D Card 1: minimum monthly payment
D Card 2: credit limit
D Card 2: balance owed
D Card 2: minimum monthly payment
E1 Accounts receivable: who owes you, with the address
E1 Accounts receivable: amount owed to you
E2 Merchant accounts: which cards you take, and the bank
F Your employer, and your spouse's: name and address
F Pay 1: gross per pay period
F Taxes per pay period
F How long at this employer
G Alimony
G Child support
G Net self-employment income
G Net rental income
G Unemployment income
G Pension income
G Interest and dividends
G Social Security income
G Other income
H1 Food
H1 Housekeeping supplies
H1 Clothing and clothing services
H1 Personal care products and services
H1 Miscellaneous
H1 Total of box 1
H2 Gas, insurance, licenses, parking, upkeep
H2 Public transportation
H2 Total of box 2
H3 Rent
H3 Electric, oil or gas, water, trash
H3 Telephone, cell, cable, internet
H3 Real estate taxes and insurance
H3 Maintenance and repairs
H3 Total of box 3
H4 Health insurance
H4 Out-of-pocket health care
H4 Total of box 4
H5 Child or dependent care
H5 Estimated tax payments
H5 Term life insurance
H5 Retirement that your employer requires
H5 Retirement that you choose to save
H5 Union dues
H5 Delinquent state and local taxes, the least you must pay
H5 Student loans, the least you must pay
H5 Court-ordered child support
H5 Court-ordered alimony
H5 Other court-ordered payments
H5 Other (say what it is)
H5 Total of box 5
End Your signature, your spouse's, and the date
""".strip().splitlines()


def ask(facts: dict[str, Any], tool: str = "form_433f", today: date = TODAY) -> dict[str, Any]:
    """What *tool* says to those of *facts* that it asks for."""
    typed = {name: value for name, value in facts.items() if name in ASKED[tool]}
    return data(CALCULATORS[tool].run(typed, load_law(), today), words("en"))


def sheet(told: dict[str, Any]) -> list[list[str]]:
    rows: list[list[str]] = told["tables"]["form_433f.sheet"]["rows"]
    return rows


def written(told: dict[str, Any], table: str = "form_433f.sheet") -> dict[str, str]:
    """What to write, by what the line is called."""
    return {row[1]: row[2] for row in told["tables"][table]["rows"]}


def refused(facts: dict[str, Any]) -> dict[str, str]:
    with pytest.raises(InputErrors) as wrong:
        ask(facts)
    return errors(wrong.value.faults, words("en"))


def money(amounts: list[str]) -> Decimal:
    return sum((Decimal(amount) for amount in amounts if amount), Decimal(0))


def income_of(rows: list[list[str]]) -> Decimal:
    return money([row[4] for row in rows if row[0] == "G" or row[1].startswith("Pay ")])


def costs_of(rows: list[list[str]]) -> Decimal:
    """What counts in section C, of taxes, and of the totals of the five boxes."""
    taxes = [row[4] for row in rows if row[0] == "C" or row[1] == "Taxes per pay period"]
    return money(taxes) + money([row[4] for row in rows if row[1].startswith("Total of box")])


# The same figures as the hardship tool, to the cent


@pytest.mark.parametrize("typed", [story[1] for story in STORIES.values()], ids=STORIES)
def test_the_totals_of_each_story_are_those_of_the_hardship_tool(typed: dict[str, Any]) -> None:
    hardship, told = ask(typed, "hardship"), ask(typed)
    rows, figures = sheet(told), hardship["figures"]
    assert told["figures"] == figures
    assert (str(income_of(rows)), str(costs_of(rows))) == (figures["income"], figures["counted"])


def test_the_totals_of_two_hundred_households_are_those_of_the_hardship_tool() -> None:
    for facts in RANDOM:
        rows, figures = sheet(ask(facts)), ask(facts, "hardship")["figures"]
        assert (income_of(rows), costs_of(rows)) == (Decimal(figures["income"]), Decimal(figures["counted"])), facts
        assert income_of(rows) - costs_of(rows) == Decimal(figures["left"])


def test_the_total_of_a_box_is_the_sum_of_its_lines() -> None:
    for facts in RANDOM:
        rows = sheet(ask(facts))
        for box in ("H2", "H4", "H5"):
            *lines, total = [row for row in rows if row[0] == box]
            counted = total[4] or "0"
            assert Decimal(counted) == money([row[4] for row in lines])
            paid = [row[2] for row in lines if row[2] not in BLANKS]
            assert total[2] == (str(money(paid)) if paid else "to fill in")


def test_what_the_home_costs_stands_in_b_and_in_box_three_once() -> None:
    parts = {"mortgage_per_month": "700.00", "utilities_per_month": "250.00", "home_upkeep_per_month": "50.00"}
    told = ask(PLAIN | parts)
    got = written(told)
    assert (got["Home: monthly payment"], got["Total of box 3"]) == ("700.00", "400.00")
    note = next(row[5] for row in sheet(told) if row[1] == "Total of box 3")
    assert "$100.00 has no line yet" in note
    assert next(row[4] for row in sheet(told) if row[1] == "Total of box 3") == "1100.00"


def test_the_limit_stands_beside_each_line_that_has_one() -> None:
    limits = {row[1]: row[3] for row in sheet(ask(DANA_TYPED)) if row[3]}
    assert limits == {
        "Car 1: monthly payment": "703.00",
        "Food": "1073.00",
        "Housekeeping supplies": "94.00",
        "Clothing and clothing services": "211.00",
        "Personal care products and services": "104.00",
        "Miscellaneous": "375.00",
        "Total of box 1": "1857.00",
        "Gas, insurance, licenses, parking, upkeep": "320.00",
        "Total of box 3": "2566.00",
        "Out-of-pocket health care": "270.00",
    }


# The lines


@pytest.mark.parametrize("typed", [{}, PLAIN, DANA_TYPED], ids=["empty", "plain", "Dana"])
def test_every_line_of_the_form_is_there_in_its_order(typed: dict[str, Any]) -> None:
    assert [" ".join(row[:2]) for row in sheet(ask(typed))] == IN_ORDER


def test_more_cars_pays_and_cards_add_lines_and_take_none_away() -> None:
    for facts in RANDOM:
        lines = iter([" ".join(row[:2]) for row in sheet(ask(facts))])
        assert all(line in lines for line in IN_ORDER)


def test_an_empty_case_is_all_blanks_that_say_where_to_look() -> None:
    told = ask({})
    assert {row[2] for row in sheet(told)} == {"to fill in", "by hand", "may stay empty"}
    assert [row[1] for row in sheet(told) if not row[5]] == []
    assert "figures" not in told
    assert list(told["tables"]) == ["form_433f.sheet"]
    assert told["verdict"] == "Nothing is filled in yet. Each line says where to find its figure."


def test_names_and_numbers_of_people_are_never_asked_and_left_for_the_hand() -> None:
    for facts in RANDOM[:20]:
        by_hand = {row[1] for row in sheet(ask(facts)) if row[2] == "by hand"}
        assert {"Social Security number, yours and your spouse's", "Name(s) and address",
                "Your employer, and your spouse's: name and address",
                "Name and address of each bank, and the account numbers"} <= by_hand  # fmt: skip
    assert [name for name in ASKED["form_433f"] if "number" in name or "name" in name] == []


def test_a_line_that_is_told_is_written_and_one_that_is_not_stays_blank() -> None:
    facts = DANA_TYPED | {"bank_balance": "640.00", "second_account_balance": "140.00", "vehicle_value": "11500.00",
                          "vehicle_loan": "9400.00", "home_loan": "5.00",
                          "credit_cards": [{"card_balance": "900.00"}]}  # fmt: skip
    got = written(ask(facts))
    assert (got["Personal bank account, balance today"], got["Second bank account, balance today"]) == (
        "500.00",
        "140.00",
    )
    assert got["Cars: equity"] == "2100.00"
    assert (got["Home: balance owed"], got["Home: equity"]) == ("5.00", "to fill in")
    assert (got["Card 1: balance owed"], got["Card 1: credit limit"]) == ("900.00", "to fill in")
    assert got["Pay 1: gross per pay period"] == "2960.00"


def test_take_home_pay_is_named_as_what_the_form_does_not_want() -> None:
    typed = PLAIN | {"income_lines_are": "after_taxes", "current_taxes": []}
    note = next(row[5] for row in sheet(ask(typed)) if row[1] == "Pay 1: gross per pay period")
    assert "The form wants pay before taxes" in note


# The forms of a plan


def test_the_forms_of_a_plan_have_dana_s_figures() -> None:
    told = ask(DANA_TYPED)
    request, agreement = written(told, "form_433f.form_9465"), written(told, "form_433f.form_433d")
    assert request["What you owe by your tax returns or letters"] == "38400.00"
    assert request["Line 9 divided by 72"] == "533.33"
    assert request["What you can pay each month"] == "102.70"
    assert request["The day of the month for your payment"] == "15"
    assert agreement["Amount owed as of Nov 22, 2026"] == "39150.00"
    assert agreement["Day of the first payment"] == "Tuesday, December 15, 2026"
    assert [row[0] for row in told["tables"]["form_433f.form_9465"]["rows"]] == [
        "Top", "1a", "1b", "2", "3, 4", "5", "6", "7", "8", "9", "10", "11a", "11b", "12", "13a, 13b", "13c", "14",
        "II", "End",
    ]  # fmt: skip


@pytest.mark.parametrize(("more", "payment", "line_11b"), [
    ({"level_payment": "600.00"}, "600.00", "reaches line 10"),
    ({"level_payment": "533.33"}, "533.33", "reaches line 10"),
    ({"level_payment": "533.32"}, "533.32", "below line 10"),
    ({"incomes": []}, "to fill in", "Look at line 10"),
])  # fmt: skip
def test_the_payment_is_the_reader_s_and_line_11b_follows(more: dict[str, Any], payment: str, line_11b: str) -> None:
    rows = ask(DANA_TYPED | more)["tables"]["form_433f.form_9465"]["rows"]
    by_place = {row[0]: row for row in rows}
    assert by_place["11a"][2] == payment
    assert line_11b in by_place["11b"][3]


def test_a_month_that_leaves_enough_offers_the_smallest_payment_in_full() -> None:
    expected = STORIES["Alvarez"][0]["expect"]["larger_plan"]["smallest_payment"]
    told = ask(STORIES["Alvarez"][1])
    assert written(told, "form_433f.form_9465")["What you can pay each month"] == expected


@pytest.mark.parametrize(("wanted", "owes", "shown"), [
    (None, True, True), (None, False, False), ("no", True, False), ("yes", False, True),
])  # fmt: skip
def test_the_forms_of_a_plan_are_shown_to_those_who_may_want_one(wanted: str | None, owes: bool, shown: bool) -> None:
    debt = {"assessed_balance": "9000.00"} if owes else {}
    told = ask(PLAIN | debt | {"plan_wanted": wanted})
    assert ("form_433f.form_9465" in told["tables"]) is shown
    assert ("form_433f.form_433d" in told["tables"]) is shown


def test_without_direct_debit_its_line_stays_empty() -> None:
    got = written(ask(DANA_TYPED | {"direct_debit": "no"}), "form_433f.form_433d")
    assert got["Direct debit: routing and account number"] == "leave empty"


# Bad input


@pytest.mark.parametrize(("more", "field", "sentence"), [
    ({"second_account_balance": "10"}, "second_account_balance", "cannot be more than $0"),
    ({"bank_balance": "9.99", "second_account_balance": "10"}, "second_account_balance", "cannot be more than $9.99"),
    ({"rent_per_month": "1000", "home_upkeep_per_month": "100.01"}, "rent_per_month", "$1,100"),
    ({"level_payment": "0"}, "level_payment", "above zero"),
    ({"bank_balance": "-1"}, "bank_balance", "zero or more"),
    ({"credit_cards": [{"credit_limit": "5"}]}, "credit_cards.0.card_balance", "fill this in"),
    ({"digital_assets_value": "some"}, "digital_assets_value", "digits"),
    ({"county": None}, "county", "fill this in"),
    ({"county": "Nowhere County"}, "county", "do not find this county"),
    ({"persons_under_65": "0"}, "persons_under_65", "at least one person"),
])  # fmt: skip
def test_what_cannot_be_is_told_beside_its_box(more: dict[str, Any], field: str, sentence: str) -> None:
    told = refused(PLAIN | more)
    assert list(told) == [field]
    assert sentence in told[field]


def test_the_parts_of_the_home_may_be_all_of_it() -> None:
    note = next(row[5] for row in sheet(ask(PLAIN | {"rent_per_month": "1100.00"})) if row[1] == "Total of box 3")
    assert note == ""


# The page


def test_the_sheet_is_one_table_in_parts_that_is_never_folded() -> None:
    result = CALCULATORS["form_433f"].run({}, load_law(), TODAY)
    html = Page(words("en"), load_law(), __version__).result(result, "result")
    assert html.count("<tbody") == html.count('scope="rowgroup"') == 14
    assert html.count("<tr") == 1 + 14 + len(IN_ORDER)
    assert "<details" not in html
    assert load_law().sources["form-433-f"].url in html


@pytest.mark.parametrize("tool", TOOLS)
def test_every_question_has_its_words(tool: str) -> None:
    for question in fields_of(CALCULATORS[tool].questions):
        assert words("en").text(f"groups.{question.group}")
        assert words("en").text(f"questions.{question.id}.label")
