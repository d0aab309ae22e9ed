"""Forms of the calculators about options, penalties, offers, returns, low income and letters, as pages send them."""

import json
from collections.abc import Iterator
from random import Random
from typing import Any

from calculators.tools.letters.questions import AGREED, ASKS, LETTERS, REFUSED
from hooks.rehearsal import TODAY, message
from tests.people import ALVAREZ, DANA, LEE, MARCUS, dana_on_the_phone

DEBT = ("assessed_balance", "collection_deadline", "first_payment_date", "all_returns_filed", "bank_balance",
        "vehicle_value", "vehicle_loan", "home_value", "home_loan", "notice_code", "notice_date")  # fmt: skip
GOALS = ("stop_levy", "lowest_monthly", "lowest_total", "soonest_end")


def form(person: dict[str, Any], **more: Any) -> dict[str, Any]:
    """What the person of a story types into "All your options"; *more* is what the story leaves open."""
    facts = {name: person["facts"][name] for name in DEBT if name in person["facts"]}
    common = {"current_year_payments_made": True, "penalty_at_cap": "yes", "goal": "stop_levy"}
    return {**common, "monthly_surplus": person["expect"]["budget"]["surplus"], **facts, **more}


DANA_FORM = form(
    DANA,
    assessed_tax_only=DANA["facts"]["assessed_tax_only"],
    accruals_not_assessed="750.00",
    home_value="0",
    household_size=3,
    area="48_states_DC",
    yearly_income=DANA["expect"]["low_income"]["yearly_income"],
)
ALVAREZ_FORM = form(ALVAREZ, assessed_tax_only="62300.00", vehicle_value="0", five_year_history_clean="no")
LEE_FORM = form(LEE, business_payroll_tax_owed=LEE["facts"]["payroll_tax_debt_form_941"])
MARCUS_FORM = form(
    MARCUS,
    assessed_balance=MARCUS["expect"]["simple_plan"]["assessed_total"],
    all_returns_filed=False,
    returns_not_filed=MARCUS["facts"]["returns_not_filed"],
    collection_deadline="2032-06-06",
    penalty_at_cap="no",
    payment_due="2022-04-15",
    returns_filed_on_time=True,
    levy_notice_date=MARCUS["facts"]["notice_date"],
)
PENALTY_FORM = {
    "tax_year": 2022,
    "tax_required": MARCUS["facts"]["tax_unpaid_2022"],
    "paid_or_withheld_on_time": "0",
    "filed": "2023-04-15",
    "levy_notice_date": MARCUS["facts"]["notice_date"],
}


def random_forms(count: int) -> Iterator[str]:
    """*count* messages with random facts, the same at every run, for the calculators in turn."""
    chance = Random(6)
    makers = (_options, _penalties, _compare, _offer, _returns, _low_income, _letters)
    for number in range(count):
        tool, inputs = makers[number % len(makers)](chance)
        yield message(tool, TODAY, json.loads(json.dumps(inputs, default=str)))


def _money(chance: Random, highest: int) -> str:
    return f"{chance.randrange(highest * 100) / 100:.2f}"


def _day(chance: Random, first: int, last: int) -> str:
    return f"{chance.randint(first, last)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"


def _yes(chance: Random) -> str:
    return chance.choice(("yes", "no"))


def _balance(chance: Random) -> dict[str, Any]:
    return {
        "assessed_balance": _money(chance, 120_000),
        "collection_deadline": _day(chance, 2027, 2036),
        "penalty_at_cap": chance.choice(("yes", "no")),
        "payment_due": _day(chance, 2019, 2025),
        "returns_filed_on_time": _yes(chance),
    }


def _options(chance: Random) -> tuple[str, dict[str, Any]]:
    filed = chance.random() < 0.8
    return "options", _balance(chance) | {
        "all_returns_filed": "yes" if filed else "no",
        "returns_not_filed": [] if filed else [2023],
        "current_year_payments_made": _yes(chance),
        "five_year_history_clean": chance.choice(("yes", "no", "unknown")),
        "goal": chance.choice(GOALS),
        "monthly_surplus": str(chance.randint(-900, 2500)),
        "notice_code": chance.choice(("LT11", "CP504", "CP523", "CP14", "")),
        "notice_date": _day(chance, 2025, 2026) if chance.random() < 0.9 else "",
        "bank_balance": _money(chance, 9_000),
    }


def _penalties(chance: Random) -> tuple[str, dict[str, Any]]:
    return "penalties_interest", {
        "tax_year": chance.randint(2016, 2025),
        "tax_required": _money(chance, 40_000),
        "paid_or_withheld_on_time": _money(chance, 20_000),
        "filed": _day(chance, 2020, 2026) if chance.random() < 0.7 else "",
        "payments": [{"date": _day(chance, 2020, 2026), "amount": _money(chance, 9_000)}],
        "notice_and_demand": _day(chance, 2020, 2026),
        "after_last_rate": chance.choice(("stop", "go_on")),
        "through": _day(chance, 2026, 2028),
    }


def _compare(chance: Random) -> tuple[str, dict[str, Any]]:
    payments = [_money(chance, 3_000) for _ in range(chance.randint(1, 5))]
    return "compare", _balance(chance) | {"payments_to_compare": payments, "first_payment_date": "2026-12-15"}


def _offer(chance: Random) -> tuple[str, dict[str, Any]]:
    return "offer_check", _balance(chance) | {
        "all_returns_filed": _yes(chance),
        "current_year_payments_made": _yes(chance),
        "monthly_surplus": str(chance.randint(-900, 2500)),
        "home_value": _money(chance, 400_000),
        "home_loan": _money(chance, 400_000),
    }


def _returns(chance: Random) -> tuple[str, dict[str, Any]]:
    return "returns_due", {"returns_not_filed": [chance.randint(2015, 2026) for _ in range(chance.randint(0, 4))]}


def _low_income(chance: Random) -> tuple[str, dict[str, Any]]:
    areas = ("48_states_DC", "Alaska", "Hawaii")
    return "low_income", {
        "household_size": chance.randint(0, 12),
        "area": chance.choice(areas),
        "yearly_income": _money(chance, 90_000),
    }


def _letters(chance: Random) -> tuple[str, dict[str, Any]]:
    """Any letter for Dana, with the answers to all of them; now and then a day or some words that are refused."""
    return "letters", dana_on_the_phone(level_payment=_money(chance, 1_500)) | {
        "which_letter": chance.choice(LETTERS),
        "agreed_day": _day(chance, 2026, 2026),
        "agreed_what": chance.choice(AGREED),
        "agreed_amount": _money(chance, 2_000),
        "agreed_words": chance.choice(("", "as agreed", "line one\nline two", "<b>&\u202e", "x" * 800)),
        "refused_what": chance.choice(REFUSED),
        "refused_day": _day(chance, 2026, 2026),
        "notice_code": chance.choice(("LT11", "CP504", "L3172", "CP92", "")),
        "notice_date": _day(chance, 2025, 2026),
        "lien_filed": _day(chance, 2025, 2026),
        "hearing_ask": chance.choice(ASKS),
        "hearing_ask_next": chance.choice(("", *ASKS)),
        "hearing_why": chance.choice(("I lost my job.", "")),
    }
