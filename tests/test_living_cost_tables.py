"""What must be true of every release of the living-cost tables, read here without the calculators' own loader."""

import csv
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import TypeAlias

import pytest

from calculators.rules.living_costs import STATES

TABLES = Path(__file__).parent.parent / "calculators" / "parameters" / "tables"
SIZES = ("family_1", "family_2", "family_3", "family_4", "family_5_plus")
OF_THREE = dict(zip(SIZES, map(Decimal, ("0.808", "0.949", "1", "1.115", "1.133")), strict=True))
Rows: TypeAlias = list[dict[str, str]]


def rows(path: Path) -> Rows:
    with path.open(newline="") as file:
        return list(csv.DictReader(file))


def releases(family: str) -> list[Path]:
    found = sorted(TABLES.glob(f"{family}_20*.csv"))
    assert found, family
    return found


def by_file(path: Path) -> str:
    return path.name


REGIONS = {row["state"]: row["census_region"] for row in rows(TABLES / "states.csv")}


@pytest.fixture(params=releases("housing_utilities"), ids=by_file)
def housing(request: pytest.FixtureRequest) -> Rows:
    return rows(request.param)


@pytest.fixture(params=releases("vehicle_operating"), ids=by_file)
def running(request: pytest.FixtureRequest) -> Rows:
    return rows(request.param)


def test_every_housing_row_rises_with_the_size_of_the_household(housing: Rows) -> None:
    for row in housing:
        amounts = [int(row[size]) for size in SIZES]
        assert amounts == sorted(amounts), row
        assert amounts[0] > 0, row


def test_every_housing_figure_follows_from_that_of_three_persons(housing: Rows) -> None:
    for row in housing:
        for size, ratio in OF_THREE.items():
            exact = int(row["family_3"]) * ratio
            assert Decimal(row[size]) == exact.quantize(Decimal(1), ROUND_HALF_UP), (row, size)


def test_every_county_is_there_once(housing: Rows) -> None:
    assert len({row["fips"] for row in housing}) == len(housing)
    assert len({(row["state"], row["county"]) for row in housing}) == len(housing)
    assert all(len(row["fips"]) == 5 and row["fips"].isdigit() for row in housing)


def test_the_release_of_june_2026_has_3223_counties() -> None:
    assert len(rows(TABLES / "housing_utilities_2026-06-29.csv")) == 3223


def test_a_state_has_its_own_code_in_every_fips_number(housing: Rows) -> None:
    codes = {(row["state"], row["fips"][:2]) for row in housing}
    assert len(codes) == len({state for state, _ in codes}) == len({code for _, code in codes})


def test_there_are_52_jurisdictions_and_every_county_has_a_region(housing: Rows) -> None:
    assert set(STATES) == set(REGIONS) == {row["state"] for row in housing}
    assert len(STATES) == 52
    assert {state for state, region in REGIONS.items() if not region} == {"PR"}
    assert set(REGIONS.values()) == {"Northeast", "Midwest", "South", "West", ""}


def test_every_county_of_a_metropolitan_area_is_a_county_with_limits(housing: Rows) -> None:
    counties = {(row["state"], row["county"], row["fips"]) for row in housing}
    for row in rows(releases("metropolitan_areas")[-1]):
        assert (row["state"], row["county"], row["fips"]) in counties, row


def test_every_area_has_a_running_cost_limit_and_two_cars_have_twice_that_of_one(running: Rows) -> None:
    limits = {row["area"]: (int(row["one_car"]), int(row["two_cars"])) for row in running}
    named = {row["area"] for path in releases("metropolitan_areas") for row in rows(path)}
    assert set(limits) == named | {region for region in REGIONS.values() if region}
    assert all(two == 2 * one > 0 for one, two in limits.values())


def test_the_kinds_of_national_costs_add_up_to_their_totals() -> None:
    for path in releases("national_standards"):
        if "by_category" in path.name:
            continue
        kinds = rows(path.with_name(path.name.replace("standards_", "standards_by_category_")))
        for row in rows(path):
            assert sum(int(kind[f"persons_{row['persons']}"]) for kind in kinds) == int(row["total"])
