"""A levy on pay: the printed tables, what is taken and kept, and the days for the form."""

import csv
from datetime import date
from decimal import Decimal
from itertools import pairwise, product
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators.engine.loading import load_law
from calculators.rules.exempt_amount import FILING_STATUSES, exempt_table, table_years
from calculators.rules.pay import PAY_PERIODS
from tests.test_cases import ask

# Cells of Publication 1494 as printed (https://www.irs.gov/pub/irs-pdf/p1494.pdf, editions for 2024, 2025 and 2026).
CELLS = list(csv.DictReader((Path(__file__).parent / "data" / "publication_1494_cells.csv").open(newline="")))
YEARS = (2024, 2025, 2026)
money = st.decimals(0, 20_000, places=2).map(lambda amount: f"{amount:.2f}")


def exempt(year: int, status: str, period: str, dependents: int = 0, boxes: int = 0) -> Decimal:
    facts = {
        "levy_year": year,
        "filing_status": status,
        "pay_period": period,
        "dependents": dependents,
        "age_65_or_blind_boxes": boxes,
    }
    return Decimal(ask("exempt_amount", facts)["exempt_per_pay_period"])


def test_the_years_with_a_table() -> None:
    assert tuple(table_years(load_law())) == YEARS


@pytest.mark.parametrize("cell", CELLS, ids=lambda cell: "-".join(list(cell.values())[:4]))
def test_every_printed_cell_comes_out_of_the_table(cell: dict[str, str]) -> None:
    rows = list(exempt_table(cell["filing_status"], int(cell["year"]), 5, load_law()))
    printed = Decimal(cell["exempt_amount"])
    assert rows[int(cell["dependents"])][PAY_PERIODS.index(cell["pay_period"])] == printed
    assert exempt(int(cell["year"]), cell["filing_status"], cell["pay_period"], int(cell["dependents"])) == printed


@pytest.mark.parametrize(("year", "status"), list(product(YEARS, FILING_STATUSES)))
def test_each_dependent_adds_the_same_and_each_longer_period_more(year: int, status: str) -> None:
    rows = list(exempt_table(status, year, 15, load_law()))
    steps = {tuple(after - before for before, after in zip(*pair, strict=True)) for pair in pairwise(rows)}
    assert len(steps) == 1
    for row in (*rows, *steps):
        assert list(row) == sorted(set(row))


@pytest.mark.parametrize("year", YEARS)
def test_a_joint_return_has_twice_the_base_of_a_separate_one(year: int) -> None:
    for period in PAY_PERIODS:
        joint, separate = (exempt(year, f"married_filing_{how}", period) for how in ("jointly", "separately"))
        assert abs(joint - 2 * separate) <= Decimal("0.01")


@pytest.mark.parametrize(
    ("year", "status", "period", "boxes", "more"),
    [
        (2026, "single", "daily", 1, "7.88"),
        (2026, "single", "daily", 2, "15.77"),  # rounded once, not twice 7.88
        (2026, "head_of_household", "weekly", 2, "78.85"),
        (2025, "married_filing_jointly", "monthly", 4, "533.33"),
        (2024, "married_filing_separately", "biweekly", 1, "59.62"),
    ],
)
def test_boxes_are_rounded_once(year: int, status: str, period: str, boxes: int, more: str) -> None:
    assert exempt(year, status, period, boxes=boxes) - exempt(year, status, period) == Decimal(more)


@given(
    pay=money,
    status=st.sampled_from(FILING_STATUSES),
    period=st.sampled_from(PAY_PERIODS),
    dependents=st.integers(0, 20),
    year=st.sampled_from(YEARS),
)
def test_what_is_taken_and_kept_is_the_pay_and_the_form_never_harms(
    pay: str, status: str, period: str, dependents: int, year: int
) -> None:
    facts = {
        "levy_year": year,
        "filing_status": status,
        "pay_period": period,
        "dependents": dependents,
        "age_65_or_blind_boxes": 0,
        "take_home_pay_per_period": pay,
    }
    got = {name: Decimal(amount) for name, amount in ask("levy_on_pay", facts).items()}
    assert got["kept_per_pay_period"] + got["levied_per_pay_period"] == Decimal(pay)
    assert got["kept_if_form_not_returned"] + got["levied_if_form_not_returned"] == Decimal(pay)
    assert got["kept_per_pay_period"] <= got["exempt_per_pay_period"]
    assert got["worse_without_form"] == got["levied_if_form_not_returned"] - got["levied_per_pay_period"] >= 0


def test_a_month_of_daily_pay_is_21_67_days() -> None:
    facts: dict[str, Any] = {
        "levy_year": 2026,
        "filing_status": "single",
        "pay_period": "daily",
        "dependents": 0,
        "age_65_or_blind_boxes": 2,
        "take_home_pay_per_period": "100.00",
    }
    assert ask("levy_on_pay", facts)["kept_per_month"] == "1683.54"  # 77.69 x 21.67


@pytest.mark.parametrize(
    ("received", "due"),
    [
        (date(2026, 11, 20), date(2026, 11, 25)),
        (date(2026, 11, 25), date(2026, 12, 1)),  # Thanksgiving does not count
        (date(2026, 12, 24), date(2026, 12, 30)),  # nor does Christmas
        (date(2026, 6, 18), date(2026, 6, 24)),  # nor Juneteenth
        (date(2026, 7, 1), date(2026, 7, 7)),  # 4 July, a Saturday, is observed on Friday
        (date(2026, 11, 21), date(2026, 11, 25)),  # a Saturday
    ],
)
def test_three_working_days_for_the_form(received: date, due: date) -> None:
    assert ask("form_deadline", {"form_received": received}) == {"form_due_back": due.isoformat()}
