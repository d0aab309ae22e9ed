"""Households with random months, the same at every run, as the forms of the money form and the papers take them."""

import csv
from collections.abc import Iterator
from random import Random
from typing import Any

from calculators import CALCULATORS
from calculators.engine.questions import fields_of
from calculators.rules.pay import EVERY
from calculators.tools.form_433f.questions import HOME_PARTS
from calculators.tools.hardship.questions import INCOME_KINDS, NECESSARY_KINDS
from hooks.rehearsal import TODAY, message
from tests.building import ROOT

HOUSING = ROOT / "calculators/parameters/tables/housing_utilities_2026-06-29.csv"


def households(count: int, seed: int = 8) -> Iterator[dict[str, Any]]:
    """*count* months told line by line, with what is owned and owed in some; each fits together."""
    chance = Random(seed)
    with HOUSING.open(encoding="utf-8") as lines:
        places = [(row["state"], row["county"]) for row in csv.DictReader(lines)]
    for _ in range(count):
        yield _household(chance, *chance.choice(places))


def household_messages(count: int) -> Iterator[str]:
    """The same months as a page would send them, to the form, the papers and the hardship calculator in turn."""
    tools = ("form_433f", "proof_list", "hardship")
    for number, facts in enumerate(households(count)):
        tool = tools[number % len(tools)]
        asked = {question.id for question in fields_of(CALCULATORS[tool].questions)}
        yield message(tool, TODAY, {name: typed for name, typed in facts.items() if name in asked})


def _household(chance: Random, state: str, county: str) -> dict[str, Any]:
    facts: dict[str, Any] = {
        "persons_under_65": chance.randint(1, 6),
        "persons_65_or_over": chance.randint(0, 2),
        "state": state,
        "county": county,
        "incomes": [_row(chance, kind=chance.choice(INCOME_KINDS)) for _ in range(chance.randint(0, 4))],
        "income_lines_are": "before_taxes",
        "current_taxes": [_row(chance, 700) for _ in range(chance.randint(0, 2))],
        "housing_and_utilities_paid": _money(chance, 4_000),
        "health_insurance": [_row(chance, 600) for _ in range(chance.randint(0, 2))],
        "necessary_costs": [_row(chance, 500, kind=kind) for kind in chance.sample(NECESSARY_KINDS, 4)],
    }
    for more in (_cars, _rarer, _parts_of_the_home, _debt):
        if chance.random() < 0.6:
            facts |= more(chance, facts)
    return facts


def _cars(chance: Random, _: dict[str, Any]) -> dict[str, Any]:
    payments = [_money(chance, 900) for _ in range(chance.randint(1, 3))]
    running = {"vehicle_running_costs_paid": _money(chance, 900), "yearly_car_bills": _money(chance, 2_400)}
    return {"vehicle_loan_or_lease_payments": payments, "vehicles_max": chance.randint(1, 2)} | running


def _rarer(chance: Random, facts: dict[str, Any]) -> dict[str, Any]:
    money = ("estimated_tax_per_month", "other_necessary", "yearly_home_bills", "bank_balance", "vehicle_value",
             "home_value", "home_loan", "digital_assets_value", "investments_value")  # fmt: skip
    told: dict[str, Any] = {name: _money(chance, 900) for name in money if chance.random() < 0.6}
    if not any(row["kind"] == "self_employment" for row in facts["incomes"]):
        told["schedule_c_profit_per_year"] = f"{chance.randint(-20_000, 60_000)}.00"
    cards = [{"card_balance": _money(chance, 9_000)} for _ in range(chance.randint(0, 3))]
    return told | {"credit_cards": cards}


def _parts_of_the_home(chance: Random, facts: dict[str, Any]) -> dict[str, Any]:
    whole = int(facts["housing_and_utilities_paid"].partition(".")[0])
    names = chance.sample(HOME_PARTS, 3)
    return dict.fromkeys(names, f"{whole // 3}.00")


def _debt(chance: Random, _: dict[str, Any]) -> dict[str, Any]:
    return {
        "assessed_balance": _money(chance, 90_000),
        "collection_deadline": f"{chance.randint(2029, 2036)}-06-15",
        "direct_debit": chance.choice(("yes", "no")),
    }


def _row(chance: Random, highest: int = 3_000, **more: Any) -> dict[str, Any]:
    return {"amount": _money(chance, highest), "every": chance.choice(EVERY), **more}


def _money(chance: Random, highest: int) -> str:
    return f"{chance.randint(1, highest * 100) / 100:.2f}"
