"""The living-cost limits: what must be true of the tables, and which figure is in force."""

import csv
import random
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import pytest

from calculators.engine.law import LawError
from calculators.engine.loading import load_law
from calculators.rules.living_costs import STATES, LivingCostLimits
from tests.test_cases import ask

TABLES = Path(__file__).parent.parent / "calculators" / "parameters" / "tables"
RELEASE = "2026-06-29"
DAY = date(2026, 11, 22)
SIZES = ("family_1", "family_2", "family_3", "family_4", "family_5_plus")
OF_THREE = dict(zip(SIZES, map(Decimal, ("0.808", "0.949", "1", "1.115", "1.133")), strict=True))


def table(name: str) -> list[dict[str, str]]:
    with (TABLES / name).open(newline="") as file:
        return list(csv.DictReader(file))


HOUSING = table(f"housing_utilities_{RELEASE}.csv")
STATE_REGIONS = {row["state"]: row["census_region"] for row in table("states.csv")}


def limits(day: date = DAY, hold: bool = False) -> LivingCostLimits:
    return LivingCostLimits(law=load_law(), day=day, hold=hold)


# The tables


def test_every_housing_row_rises_with_the_size_of_the_household() -> None:
    for row in HOUSING:
        amounts = [int(row[size]) for size in SIZES]
        assert amounts == sorted(amounts), row
        assert amounts[0] > 0, row


def test_every_housing_figure_follows_from_that_of_three_persons() -> None:
    for row in HOUSING:
        for size, ratio in OF_THREE.items():
            exact = int(row["family_3"]) * ratio
            assert Decimal(row[size]) == exact.quantize(Decimal(1), ROUND_HALF_UP), (row, size)


def test_every_county_is_there_once() -> None:
    assert len(HOUSING) == 3223
    assert len({row["fips"] for row in HOUSING}) == len(HOUSING)
    assert len({(row["state"], row["county"]) for row in HOUSING}) == len(HOUSING)
    assert all(len(row["fips"]) == 5 and row["fips"].isdigit() for row in HOUSING)


def test_a_state_has_its_own_code_in_every_fips_number() -> None:
    codes = {(row["state"], row["fips"][:2]) for row in HOUSING}
    assert len(codes) == len({state for state, _ in codes}) == len({code for _, code in codes})


def test_there_are_52_jurisdictions_and_every_county_has_a_region() -> None:
    assert set(STATES) == set(STATE_REGIONS) == {row["state"] for row in HOUSING}
    assert len(STATES) == 52
    assert {state for state, region in STATE_REGIONS.items() if not region} == {"PR"}
    assert set(STATE_REGIONS.values()) == {"Northeast", "Midwest", "South", "West", ""}


def test_every_county_of_a_metropolitan_area_is_a_county_with_limits() -> None:
    counties = {(row["state"], row["county"], row["fips"]) for row in HOUSING}
    areas = {row["area"] for row in table(f"vehicle_operating_{RELEASE}.csv")}
    for row in table("metropolitan_areas_2025-04-21.csv"):
        assert (row["state"], row["county"], row["fips"]) in counties, row
        assert row["area"] in areas, row


def test_two_cars_run_for_twice_the_limit_of_one() -> None:
    for row in table(f"vehicle_operating_{RELEASE}.csv"):
        assert int(row["two_cars"]) == 2 * int(row["one_car"]), row


def test_the_kinds_of_national_costs_add_up_to_their_totals() -> None:
    kinds = table(f"national_standards_by_category_{RELEASE}.csv")
    for row in table(f"national_standards_{RELEASE}.csv"):
        assert sum(int(kind[f"persons_{row['persons']}"]) for kind in kinds) == int(row["total"])


def test_2000_random_households_get_the_figure_of_the_table() -> None:
    chance = random.Random(20260629)
    for _ in range(2000):
        row, persons = chance.choice(HOUSING), chance.randint(1, 12)
        answer = ask("housing_standard", {"state": row["state"], "county": row["county"], "persons": persons})
        assert answer == {"housing_and_utilities_maximum": f"{row[SIZES[min(persons, 5) - 1]]}.00"}, row


def test_every_county_but_those_of_puerto_rico_has_a_running_cost_limit() -> None:
    in_force = limits()
    for row in HOUSING:
        area = in_force.running_cost_area(row["state"], row["county"])
        assert bool(area) == (row["state"] != "PR"), row
        if area:
            assert in_force.vehicle_running_costs(area, 1).amount > 0


# The limits by day


def test_before_the_release_there_is_no_figure() -> None:
    with pytest.raises(LawError, match=r"living_costs\.national_standard: no value on 2026-06-28"):
        limits(date(2026, 6, 28)).food_clothing_and_other(1)


def test_after_the_months_it_is_known_for_a_release_goes_on_only_when_held() -> None:
    late = date(2027, 4, 1)
    assert limits(date(2027, 3, 31)).expired is False
    assert limits(late, hold=True).expired is True
    assert limits(late, hold=True).food_clothing_and_other(1).amount == 867
    with pytest.raises(LawError, match="known through 2027-03-31"):
        limits(late).food_clothing_and_other(1)


@pytest.mark.parametrize(("persons", "amount"), [(1, 867), (4, 2176), (5, 2573), (12, 5352)])
def test_above_four_each_person_adds_the_same(persons: int, amount: int) -> None:
    assert limits().food_clothing_and_other(persons).amount == amount
