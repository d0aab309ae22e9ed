"""What a reader does with a form: types, chooses, presses, reads."""

import tomllib
from collections.abc import Mapping
from typing import Any

from playwright.sync_api import Locator, Page, expect

from tests.building import ROOT

BUTTON = "Show my numbers"
AFFORD = "afford/"

# Dana's numbers, as her story in people.toml has them; a day is three boxes.
DANA = {
    "assessed_balance": "38,400",
    "assessed_tax_only": "$31,200.00",
    "accruals_not_assessed": "750",
    "collection_deadline": (11, 20, 2033),
    "penalty_at_cap": "yes",
    "all_returns_filed": "yes",
    "current_year_payments_made": "yes",
    "five_year_history_clean": "no",
    "take_home_pay_per_period": "2310",
    "pay_period": "biweekly",
    "living_costs_per_month": "4910",
    "channel": "online",
    "direct_debit": "yes",
    "first_payment_date": (12, 15, 2026),
}
TODAY = "2026-11-22T12:00:00"


def case(name_part: str) -> dict[str, Any]:
    """The one case of installment.toml whose name has *name_part*."""
    cases = tomllib.loads((ROOT / "tests/cases/installment.toml").read_text(encoding="utf-8"))["case"]
    (found,) = [entry for entry in cases if name_part in entry["name"]]
    return found


def fill(place: Page | Locator, facts: Mapping[str, Any]) -> None:
    """Type *facts* into the form in *place*, each into the boxes of its name."""
    for name, value in facts.items():
        if isinstance(value, tuple):
            for part, typed in zip(("month", "day", "year"), value, strict=True):
                place.locator(f'[name="{name}.{part}"]').fill(str(typed))
        elif (radio := place.locator(f'[name="{name}"][type="radio"][value="{value}"]')).count():
            radio.check()
        else:
            place.locator(f'[name="{name}"]').fill(value)


def press(place: Page | Locator) -> None:
    """Press the form's button."""
    place.get_by_role("button", name=BUTTON).click()


def answered(page: Page) -> Locator:
    """The result, once it is there and its heading has the focus."""
    result = page.locator("[data-answered] .acs-result")
    expect(result.get_by_role("heading", level=3).first).to_be_focused()
    return result


def verdict(page: Page) -> Locator:
    """The first sentence of the reader's result."""
    return page.locator("[data-answered] .acs-verdict")
