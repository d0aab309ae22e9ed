"""The four people of people.toml, as the rules take them."""

import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any

from calculators.rules.plan_terms import Terms
from calculators.rules.schedule import Debt

ZERO = Decimal(0)
STORIES = tomllib.loads((Path(__file__).parent / "cases" / "people.toml").read_text(encoding="utf-8"))["case"]
DANA, MARCUS, ALVAREZ, LEE = STORIES


def usd(text: str) -> Decimal:
    """The exact amount."""
    return Decimal(text)


def near(got: Any, expected: str, allowed: str = "0.00") -> None:
    """Fail unless *got* is within *allowed* of *expected*."""
    assert abs(Decimal(got) - usd(expected)) <= usd(allowed), (got, expected)


def terms_of(person: dict[str, Any]) -> Terms:
    """The whole balance, whose late-payment penalty is at its cap."""
    facts = person["facts"]
    return Terms(
        balance_date=facts["today"],
        debt=Debt(usd(facts["total_balance"]), ZERO, ZERO),
        first_payment_date=facts["first_payment_date"],
        collection_deadline=facts["collection_deadline"],
    )


def surplus_of(person: dict[str, Any]) -> Decimal:
    """What the story's budget leaves each month."""
    return usd(person["expect"]["budget"]["surplus"])


# What the questions of one case ask and a story tells, by the same names.
TOLD = (
    *("persons_under_65", "persons_65_or_over", "state", "county", "incomes", "current_taxes", "health_insurance"),
    *("housing_and_utilities_paid", "vehicle_loan_or_lease_payments", "vehicles_max", "vehicle_running_costs_paid"),
    *("other_necessary", "assessed_balance", "assessed_tax_only", "collection_deadline", "first_payment_date"),
    *("all_returns_filed", "notice_code", "notice_date", "filing_status", "dependents", "take_home_pay_per_period"),
    *("pay_period", "bank_balance", "vehicle_value", "vehicle_loan", "home_value", "home_loan"),
)
LEVIED = {"levy_year": 2026, "health_insurance_taken_from_pay": True}


def case_of(person: dict[str, Any], **more: Any) -> dict[str, Any]:
    """What the person of a story types once for the call; *more* is what the story leaves open."""
    told = {name: person["facts"][name] for name in TOLD if name in person["facts"]}
    added = usd(person["facts"]["total_balance"]) - usd(person["facts"]["assessed_balance"])
    common = {"income_lines_are": "before_taxes", "penalty_at_cap": "yes", "current_year_payments_made": True}
    return {**common, "accruals_not_assessed": str(added), **told, **more}


def dana_on_the_phone(**more: Any) -> dict[str, Any]:
    """Dana, whose pay is levied."""
    return case_of(DANA, **{"goal": "stop_levy", **LEVIED, **more})


def alvarez_on_the_phone(**more: Any) -> dict[str, Any]:
    """The Alvarez couple, who want to be done soonest."""
    return case_of(ALVAREZ, **{"goal": "soonest_end", **more})
