"""The IRS living-cost limits (Collection Financial Standards): the figures in force for one household."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from calculators.engine.law import Parameter, Table
from calculators.engine.loading import Law

STATES = (
    "AL", "AK", "AZ", "AR", "CA", "CO", "CT", "DE", "DC", "FL", "GA", "HI", "ID", "IL", "IN", "IA", "KS", "KY",
    "LA", "ME", "MD", "MA", "MI", "MN", "MS", "MO", "MT", "NE", "NV", "NH", "NJ", "NM", "NY", "NC", "ND", "OH",
    "OK", "OR", "PA", "RI", "SC", "SD", "TN", "TX", "UT", "VT", "VA", "WA", "WV", "WI", "WY", "PR",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Limit:
    """A limit in dollars a month and the id of the source that states it."""

    amount: Decimal
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Household:
    """Who lives on the money, and where; *county* is spelled as in the IRS table."""

    state: str
    county: str
    persons_under_65: int
    persons_65_or_over: int

    @property
    def persons(self) -> int:
        """The size of the family."""
        return self.persons_under_65 + self.persons_65_or_over


@dataclass(frozen=True, slots=True, kw_only=True)
class LivingCostLimits:
    """The limits in force on *day*; with *hold* the last release goes on past the months it is known for.

    Raises LawError for a day without a release, and for a county that ``knows_county`` denies.
    """

    law: Law
    day: date
    hold: bool = False

    @property
    def expired(self) -> bool:
        """Whether a newer release should be out by *day*; only with *hold* are there figures then."""
        known_through = self._figure("national_standard").known_through
        return known_through is not None and self.day > known_through

    def food_clothing_and_other(self, persons: int) -> Limit:
        """For a family of at least one; above the largest size printed each person adds the same."""
        table = self._table("national_standard")
        printed = len(table.rows)
        amount = Decimal(table.row(str(min(persons, printed)))["total"])
        each_more = self._limit("national_standard_each_additional")
        return Limit(amount + max(persons - printed, 0) * each_more.amount, self._source("national_standard"))

    def food_clothing_and_other_by_kind(self, persons: int) -> dict[str, Limit]:
        """The same limit split by kind, in the form's order; empty above the largest family printed."""
        table, column = self._table("national_standard_by_category"), f"persons_{persons}"
        if column not in table.columns:
            return {}
        source = self._source("national_standard_by_category")
        return {kind: Limit(Decimal(row[column]), source) for (kind,), row in table.rows.items()}

    def out_of_pocket_health(self, under_65: int, over_65: int) -> Limit:
        """For each person by age, added up."""
        younger = self._limit("out_of_pocket_health_under_65")
        older = self._limit("out_of_pocket_health_65_or_over")
        return Limit(under_65 * younger.amount + over_65 * older.amount, younger.source)

    def knows_county(self, state: str, county: str) -> bool:
        """Whether the housing table has this county in this state, spelled like this."""
        return (state, county) in self._table("housing_and_utilities").rows

    def housing_and_utilities(self, state: str, county: str, persons: int) -> Limit:
        """For a family of at least one; the largest families share the last column."""
        table = self._table("housing_and_utilities")
        sizes = [column for column in table.columns if column.startswith("family_")]
        row = table.row(state, county)
        return Limit(Decimal(row[sizes[min(persons, len(sizes)) - 1]]), self._source("housing_and_utilities"))

    def vehicle_loan_or_lease(self) -> Limit:
        """For each car with a loan or lease."""
        return self._limit("vehicle_ownership")

    def running_cost_area(self, state: str, county: str) -> str:
        """The metropolitan area of a county, else the Census region of its state; empty where there is neither."""
        areas = self._table("metropolitan_area").rows
        if (state, county) in areas:
            return areas[state, county]["area"]
        return self._table("state").row(state)["census_region"]

    def vehicle_running_costs(self, area: str, cars: int) -> Limit:
        """For one car or two in an area that ``running_cost_area`` gives."""
        row = self._table("vehicle_operating").row(area)
        return Limit(Decimal(row["one_car" if cars == 1 else "two_cars"]), self._source("vehicle_operating"))

    def public_transport(self) -> Limit:
        """For the whole household."""
        return self._limit("public_transport")

    def _figure(self, name: str) -> Parameter:
        return self.law[f"living_costs.{name}"]

    def _table(self, name: str) -> Table:
        return self._figure(name).table_on(self.day, hold=self.hold)

    def _source(self, name: str) -> str:
        return self._figure(name).value_on(self.day, hold=self.hold).source.id

    def _limit(self, name: str) -> Limit:
        return Limit(self._figure(name).on(self.day, hold=self.hold), self._source(name))
