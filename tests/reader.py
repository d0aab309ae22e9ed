"""What a reader does with a form: types, chooses, presses, reads."""

import json
import re
import tomllib
from collections.abc import Mapping
from datetime import date
from typing import Any

from playwright.sync_api import Locator, Page, expect

from calculators import handle
from tests.building import ROOT

BUTTON = "Show my numbers"
WHOLE = "Show all questions on one page"
AFFORD = "afford/"
PARTS = ("month", "day", "year")

WRITTEN = (ROOT / "docs/afford.md").read_text(encoding="utf-8")
EXAMPLE = re.search(r"^```calculator.*?\n(?P<facts>.*?)^```$", WRITTEN, re.DOTALL | re.MULTILINE)
assert EXAMPLE, "docs/afford.md has no calculator"


def typed(fact: Any) -> Any:
    """What a reader types or chooses for *fact*; a day is three boxes."""
    if isinstance(fact, bool):
        return "yes" if fact else "no"
    return (fact.month, fact.day, fact.year) if isinstance(fact, date) else str(fact)


# The worked example's own numbers: Dana's. A new question of the calculator comes with an answer there.
DANA = {name: typed(fact) for name, fact in tomllib.loads(EXAMPLE["facts"]).items() if name != "today"}
DANA |= {"assessed_balance": "38,400", "assessed_tax_only": "$31,200.00"}
MORE_PAY = {"take_home_pay_per_period": "3000"}
TODAY = "2026-11-22T12:00:00"


def boxes(facts: Mapping[str, Any]) -> dict[str, str]:
    """What goes into each box of the form, by its name."""
    flat = {name: value for name, value in facts.items() if not isinstance(value, tuple)}
    for name, value in facts.items():
        if isinstance(value, tuple):
            flat |= {f"{name}.{part}": str(number) for part, number in zip(PARTS, value, strict=True)}
    return flat


def as_typed(facts: Mapping[str, Any]) -> dict[str, Any]:
    """What goes into each box of a form for *facts*: rows and lists by their place, days as three boxes."""
    flat: dict[str, Any] = {}
    for name, fact in facts.items():
        if isinstance(fact, list | tuple):
            flat |= as_typed({f"{name}.{place}": entry for place, entry in enumerate(fact)})
        elif isinstance(fact, Mapping):
            flat |= as_typed({f"{name}.{column}": entry for column, entry in fact.items()})
        else:
            flat[name] = typed(date.fromisoformat(fact) if _is_day(fact) else fact)
    return flat


def _is_day(fact: Any) -> bool:
    return isinstance(fact, str) and bool(re.fullmatch(r"\d{4}-\d{2}-\d{2}", fact))


def told(facts: Mapping[str, Any]) -> str:
    """The first sentence that the same calculators give here for *facts*: a new rate of the law changes it in both."""
    message = {"v": 1, "id": 1, "calculator": "installment", "lang": "en", "today": TODAY[:10], "inputs": boxes(facts)}
    sentence: str = json.loads(handle(json.dumps(message)))["data"]["verdict"]
    return sentence


def case(name_part: str) -> dict[str, Any]:
    """The one case of installment.toml whose name has *name_part*."""
    cases = tomllib.loads((ROOT / "tests/cases/installment.toml").read_text(encoding="utf-8"))["case"]
    (found,) = [entry for entry in cases if name_part in entry["name"]]
    return found


def on_one_page(place: Page | Locator) -> None:
    """Show all questions of every form in *place* at once, as those who would rather scroll do."""
    for whole in place.get_by_role("button", name=WHOLE).all():
        if whole.is_visible():
            whole.click()


def fill(place: Page | Locator, facts: Mapping[str, Any]) -> None:
    """Type *facts* into the form in *place*, all on one page, each into the boxes of its name."""
    on_one_page(place)
    for name, value in facts.items():
        if isinstance(value, tuple):
            for part, typed in zip(PARTS, value, strict=True):
                place.locator(f'[name="{name}.{part}"]').fill(str(typed))
        elif place.locator(f'[name="{name}"][type="radio"]').count():
            place.locator(f'[name="{name}"][value="{value}"]').check()
        elif (box := box_of(place, name)).evaluate("box => box.tagName") == "SELECT":
            box.select_option(value)
        else:
            box.fill(value)


def box_of(place: Page | Locator, name: str) -> Locator:
    """The box of *name*; where it turns into a list once its names have come, that list."""
    if place.locator(f'acs-pick [name="{name}"]').count():
        expect(place.locator(f'select[name="{name}"]')).to_have_count(1)
    return place.locator(f'[name="{name}"]')


def press(place: Page | Locator) -> None:
    """Press the form's button, on whatever step the form is."""
    if not place.get_by_role("button", name=BUTTON).is_visible():
        on_one_page(place)
    place.get_by_role("button", name=BUTTON).click()


def answered(page: Page) -> Locator:
    """The result, once it is there and its heading has the focus."""
    result = page.locator("[data-answered] .acs-result")
    expect(result.get_by_role("heading", level=3).first).to_be_focused()
    return result


def verdict(page: Page) -> Locator:
    """The first sentence of the reader's result."""
    return page.locator("[data-answered] .acs-verdict")
