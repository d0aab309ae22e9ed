"""The living-cost limits: which figure is in force for which household, on which day."""

import csv
import random
from datetime import date
from pathlib import Path

import pytest

from calculators.engine.law import LawError
from calculators.engine.loading import Law, load_law, read_packaged
from calculators.rules.living_costs import LivingCostLimits
from tests.test_cases import ask

HOUSING_FILE = "housing_utilities_2026-06-29.csv"
TABLES = Path(__file__).parent.parent / "calculators" / "parameters" / "tables"
SIZES = ("family_1", "family_2", "family_3", "family_4", "family_5_plus")
DAY = date(2026, 11, 22)
with (TABLES / HOUSING_FILE).open(newline="") as file:
    HOUSING = list(csv.DictReader(file))


def limits(day: date = DAY, *, hold: bool = False, law: Law | None = None) -> LivingCostLimits:
    return LivingCostLimits(law=law or load_law(), day=day, hold=hold)


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


@pytest.mark.parametrize(
    ("state", "county", "area"),
    [
        ("MN", "Hennepin County", "Minneapolis-St. Paul"),
        ("VA", "Alexandria city", "Washington, D.C."),
        ("HI", "Honolulu County", "Honolulu"),
        ("HI", "Maui County", "West"),
        ("AK", "Anchorage Municipality", "Anchorage"),
        ("NH", "Hillsborough County", "Northeast"),
        ("FL", "Hillsborough County", "Tampa"),
    ],
)
def test_the_metropolitan_area_comes_before_the_region(state: str, county: str, area: str) -> None:
    assert limits().running_cost_area(state, county) == area


@pytest.mark.parametrize(("persons", "amount"), [(1, 867), (4, 2176), (5, 2573), (12, 5352)])
def test_above_four_each_person_adds_the_same(persons: int, amount: int) -> None:
    assert limits().food_clothing_and_other(persons).amount == amount


def test_a_county_is_known_in_its_own_state_only() -> None:
    assert limits().knows_county("LA", "Orleans Parish")
    assert not limits().knows_county("OH", "Orleans Parish")
    with pytest.raises(LawError, match="no row for OH, Orleans Parish"):
        limits().housing_and_utilities("OH", "Orleans Parish", 1)


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


def test_a_later_release_is_one_table_and_one_line() -> None:
    def later(path: str) -> bytes:
        if path.endswith("housing_utilities_2027-05-03.csv"):
            return f"state,county,fips,{','.join(SIZES)}\nOH,Lucas County,39095,1,2,3,4,5\n".encode()
        content = read_packaged(path)
        if not path.endswith("living_costs.toml"):
            return content
        line = f'  {{ from = 2026-06-29, table = "{HOUSING_FILE}", source = "cfs-housing" }},\n'
        added = '  { from = 2027-05-03, table = "housing_utilities_2027-05-03.csv", source = "cfs-housing" },\n'
        assert line in content.decode()
        return content.decode().replace(line, line + added).encode()

    law = Law(later)
    assert limits(date(2027, 5, 2), hold=True, law=law).housing_and_utilities("OH", "Lucas County", 6).amount == 2162
    assert limits(date(2027, 5, 3), hold=True, law=law).housing_and_utilities("OH", "Lucas County", 6).amount == 5
