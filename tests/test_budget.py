"""The month of a household as the IRS counts it: each cost, and what is left."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators.engine.loading import load_law
from calculators.engine.results import OPEN, Worksheet
from calculators.engine.words import words
from calculators.rules.budget import Budget, monthly_budget
from calculators.rules.cost_lines import CostLine
from calculators.rules.costs import NECESSARY, Costs
from calculators.rules.living_costs import Household, LivingCostLimits
from calculators.rules.not_collectible import not_collectible

LIMITS = LivingCostLimits(law=load_law(), day=date(2026, 11, 22))
COUNTIES = sorted(LIMITS.law["living_costs.housing_and_utilities"].table_on(LIMITS.day).rows)


def costs(**changes: Any) -> Costs:
    usual: dict[str, Any] = {
        "housing_and_utilities": Decimal(1100),
        "vehicle_payments": (Decimal(210),),
        "vehicles_max": 1,
        "vehicle_running_costs": Decimal(300),
        "taxes": Decimal(420),
        "health_insurance": Decimal(90),
    }
    return Costs(**(usual | changes))


def household(state: str = "OH", county: str = "Lucas County", under: int = 1, over: int = 0) -> Household:
    return Household(state=state, county=county, persons_under_65=under, persons_65_or_over=over)


def budget(income: int | Decimal = 2800, home: Household | None = None, **changes: Any) -> Budget:
    return monthly_budget(home or household(), Decimal(income), costs(**changes), LIMITS, Worksheet("test"))


def line(found: Budget, name: str) -> CostLine:
    return next(line for line in found.lines if line.name == name)


# Each cost


def test_a_standard_counts_in_full_and_nobody_asks_what_is_spent() -> None:
    food = line(budget(), "food_clothing_and_other")
    assert (food.paid, food.limit, food.counted, food.not_counted) == (None, 867, 867, 0)
    assert food.source == "cfs-national"


def test_housing_above_the_limit_counts_up_to_it() -> None:
    housing = line(budget(housing_and_utilities=Decimal("1702.50")), "housing_and_utilities")
    assert (housing.limit, housing.counted, housing.not_counted) == (1542, 1542, Decimal("160.50"))
    assert words("en").say(housing.reason) == "You pay more than the limit. $160.50 is not counted."


def test_each_car_loan_is_held_against_the_limit_by_itself() -> None:
    loans = line(budget(vehicle_payments=(Decimal(300), Decimal(900)), vehicles_max=2), "vehicle_loan_or_lease")
    assert (loans.paid, loans.limit, loans.counted, loans.not_counted) == (1200, 1406, 1003, 197)


def test_of_more_cars_than_may_count_the_largest_payments_do() -> None:
    found = budget(vehicle_payments=(Decimal(100), Decimal(0), Decimal(500)), vehicles_max=1)
    assert line(found, "vehicle_loan_or_lease").counted == 500
    assert line(found, "vehicle_running_costs").limit == 263


def test_a_second_car_without_a_loan_still_runs() -> None:
    found = budget(vehicle_payments=(Decimal(500), Decimal(0)), vehicles_max=2, vehicle_running_costs=Decimal(640))
    assert line(found, "vehicle_loan_or_lease").limit == 703
    assert line(found, "vehicle_running_costs").counted == 526


@pytest.mark.parametrize("changes", [{"vehicle_payments": ()}, {"vehicles_max": 0}])
def test_a_household_without_a_car_that_counts_has_public_transport(changes: dict[str, Any]) -> None:
    found = budget(**changes)
    assert line(found, "public_transport").counted == 220
    assert {"vehicle_loan_or_lease", "vehicle_running_costs"}.isdisjoint(line.name for line in found.lines)


@pytest.mark.parametrize(("spent", "counted"), [("0", 0), ("80", 80), ("300", 220)])
def test_public_transport_beside_a_car_counts_as_spent_up_to_the_limit(spent: str, counted: int) -> None:
    assert budget(public_transport=Decimal(spent)).counted("public_transport") == counted


def test_puerto_rico_has_no_limit_for_running_costs_and_says_so() -> None:
    found = budget(home=household("PR", "Adjuntas Municipio"))
    running = line(found, "vehicle_running_costs")
    assert (running.paid, running.limit, running.counted, running.not_counted) == (300, None, 0, 300)
    assert [words("en").say(sentence) for sentence in found.warnings] == [
        "The IRS prints no limit for car costs in this place. We left them out. Ask the IRS what it counts."
    ]


def test_other_costs_count_as_paid_under_their_own_names() -> None:
    found = budget(others=(("child_care", Decimal(450)), ("student_loan", Decimal(0))))
    care = line(found, "child_care")
    assert (care.paid, care.limit, care.counted, care.source) == (450, None, 450, "irm-5-19-13")
    assert "student_loan" not in {line.name for line in found.lines}


def test_proof_is_asked_for_four_costs_and_for_what_is_above_a_limit() -> None:
    others = tuple((name, Decimal(25)) for name in NECESSARY if name not in {"taxes", "health_insurance"})
    found = budget(others=others, housing_and_utilities=Decimal(2000))
    asked = {line.name: words("en").say(line.proof) for line in found.lines if line.proof}
    assert set(asked) == {
        "housing_and_utilities",
        "vehicle_running_costs",
        "court_ordered_payments",
        "student_loan",
        "delinquent_state_tax",
        "medical_above_limit",
    }
    for name in NECESSARY:
        assert words("en").text(f"lines.{name}.label")


# The sums

money = st.decimals(0, 20_000, places=2)


@given(
    income=money,
    housing=money,
    running=money,
    taxes=money,
    payments=st.lists(money, max_size=4),
    most=st.integers(0, 2),
    county=st.sampled_from(COUNTIES),
    under=st.integers(1, 9),
)
def test_what_is_left_is_income_less_every_cost_that_counts(
    income: Decimal,
    housing: Decimal,
    running: Decimal,
    taxes: Decimal,
    payments: list[Decimal],
    most: int,
    county: tuple[str, str],
    under: int,
) -> None:
    sheet = Worksheet("test")
    paid = costs(
        housing_and_utilities=housing,
        vehicle_running_costs=running,
        taxes=taxes,
        vehicle_payments=tuple(payments),
        vehicles_max=most,
    )
    found = monthly_budget(household(*county, under), income, paid, LIMITS, sheet)
    assert found.surplus == income - sum(line.counted for line in found.lines)
    for cost in found.lines:
        assert cost.counted >= 0
        assert cost.limit is None or cost.counted <= cost.limit
        assert cost.paid is None or cost.counted + cost.not_counted == cost.paid
    written = {entry.name: entry.value for entry in sheet.lines}
    assert written.items() >= {cost.name: cost.counted for cost in found.lines if cost.counted}.items()
    assert (found.safe_half > 0) == (found.surplus > 0)
    if found.surplus <= 0:
        assert not_collectible(found.surplus).status == OPEN


@given(money, st.decimals("0.01", 5_000, places=2))
def test_a_dollar_more_of_income_is_a_dollar_more_left(income: Decimal, more: Decimal) -> None:
    assert budget(income + more).surplus - budget(income).surplus == more


def test_only_income_and_its_taxes_fall() -> None:
    assert budget(3040).surplus_if_income_falls(Decimal(0)) == budget(3040).surplus
    assert budget(3040).surplus_if_income_falls(Decimal(15)) == Decimal("-393.00")
