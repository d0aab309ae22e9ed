"""What the reader is asked about a month: what comes in, what it costs to live, and what is owed."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from calculators.engine.questions import (
    LATEST_DAY,
    Given,
    choice,
    day,
    list_of,
    money,
    percent,
    rows,
    text,
    whole,
    yes_no,
)
from calculators.rules.costs import NECESSARY
from calculators.rules.pay import EVERY, MONTHS_A_YEAR, PAY_PERIODS, Regular
from calculators.tools.place import MOST_CARS, PLACES, has_tables
from calculators.tools.returns_given import FIRST_TAX_YEAR

INCOME_KINDS = ("wages", "self_employment", "social_security", "pension", "other")
BENEFITS = frozenset({"social_security"})
ASKED_ALONE = frozenset({"taxes", "health_insurance", "other_necessary"})
NECESSARY_KINDS = (*(cost for cost in NECESSARY if cost not in ASKED_ALONE), "public_transport")
BEFORE, AFTER = "before_taxes", "after_taxes"


def month_told(given: Given) -> bool:
    """Whether any line tells of the household's month, so that the rest of the month is needed too."""
    asked = ("persons_under_65", "persons_65_or_over", "state", "incomes", "housing_and_utilities_paid")
    return any(given.get(name) not in (None, ()) for name in asked)


def _county_needed(given: Given) -> bool:
    return month_told(given) and has_tables(given)


def _has_pay(given: Given) -> bool:
    """Whether a line of income may be pay, from which taxes are taken."""
    return any(row.kind in {"wages", None} and row.amount for row in given.get("incomes") or ())


def _has_cars(given: Given) -> bool:
    return bool(given.get("vehicle_loan_or_lease_payments"))


def _has_cars_at_home(given: Given) -> bool:
    return _has_cars(given) and given.get("car_costs_per_month") is None


def _car_costs_are_shared(given: Given) -> bool:
    return given.get("car_costs_per_month") is not None


def _pay_is_levied(given: Given) -> bool:
    return given.get("kept_per_pay_period") is not None


def _insured_under_levy(given: Given) -> bool:
    return _pay_is_levied(given) and bool(given.get("health_insurance"))


class Timed:
    """Something that comes or goes every so often; its rows name the two fields after their kind."""

    __slots__ = ()
    amount: Decimal
    every: str

    def regular(self) -> Regular:
        """The amount as the rules take it."""
        return Regular(amount=self.amount, every=self.every)


@dataclass(frozen=True, slots=True, kw_only=True)
class RegularRow(Timed):
    """An amount whose kind the question itself names."""

    amount: Decimal = money()
    every: str = choice(*EVERY)


@dataclass(frozen=True, slots=True, kw_only=True)
class IncomeRow(Timed):
    """Money that comes in, and from where."""

    kind: str | None = choice(*INCOME_KINDS, optional=True)
    amount: Decimal = money()
    every: str = choice(*EVERY)


@dataclass(frozen=True, slots=True, kw_only=True)
class NecessaryRow(Timed):
    """A further cost that the IRS's own form has a line for."""

    kind: str = choice(*NECESSARY_KINDS)
    amount: Decimal = money()
    every: str = choice(*EVERY)


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthQuestions:
    """The household, its month line by line, the debt and the levy, for readers who may leave the whole month out."""

    persons_under_65: int | None = whole(group="household", needed=month_told)
    persons_65_or_over: int | None = whole(group="household", needed=month_told)
    state: str | None = choice(*PLACES, group="household", needed=month_told)
    county: str | None = text(group="household", needed=_county_needed)
    incomes: tuple[IncomeRow, ...] = rows(IncomeRow, group="income", optional=True)
    income_lines_are: str | None = choice(BEFORE, AFTER, group="income", needed=_has_pay)
    platform_payouts_per_month: Decimal | None = money(group="business", optional=True)
    cash_business_costs_per_month: Decimal | None = money(group="business", optional=True)
    schedule_c_profit_per_year: Decimal | None = money(signed=True, group="business", optional=True)
    depreciation_per_year: Decimal | None = money(group="business", optional=True)
    cash_net_by_month_jan_to_dec: tuple[Decimal, ...] = list_of(
        money(signed=True), group="business", optional=True, rows_shown=MONTHS_A_YEAR
    )
    current_taxes: tuple[RegularRow, ...] = rows(RegularRow, group="taxes", optional=True, rows_shown=2)
    estimated_tax_per_month: Decimal | None = money(group="taxes", optional=True)
    housing_and_utilities_paid: Decimal | None = money(group="home", needed=month_told)
    yearly_home_bills: Decimal | None = money(group="home", optional=True)
    vehicle_loan_or_lease_payments: tuple[Decimal, ...] = list_of(money(), group="car", optional=True)
    vehicles_max: int | None = whole(maximum=MOST_CARS, group="car", needed=_has_cars)
    vehicle_running_costs_paid: Decimal | None = money(group="car", needed=_has_cars_at_home)
    car_costs_per_month: Decimal | None = money(group="car", optional=True)
    car_business_share_percent: Decimal | None = percent(group="car", needed=_car_costs_are_shared)
    yearly_car_bills: Decimal | None = money(group="car", optional=True)
    health_insurance: tuple[RegularRow, ...] = rows(RegularRow, group="costs", optional=True, rows_shown=2)
    necessary_costs: tuple[NecessaryRow, ...] = rows(NecessaryRow, group="costs", optional=True, rows_shown=4)
    other_necessary: Decimal | None = money(group="costs", optional=True)
    assessed_balance: Decimal | None = money(group="debt", optional=True)
    accruals_not_assessed: Decimal | None = money(group="debt", optional=True)
    business_payroll_tax_owed: Decimal | None = money(group="debt", optional=True)
    penalty_at_cap: str | None = choice("yes", "no", "unknown", group="debt", optional=True)
    collection_deadline: date | None = day(group="debt", optional=True)
    assessment_date: date | None = day(group="debt", optional=True)
    first_payment_date: date | None = day(group="debt", optional=True)
    all_returns_filed: bool | None = yes_no(group="standing", optional=True)
    current_year_payments_made: bool | None = yes_no(group="standing", optional=True)
    returns_not_filed: tuple[int, ...] = list_of(
        whole(minimum=FIRST_TAX_YEAR, maximum=LATEST_DAY.year), group="standing", optional=True, rows_shown=6
    )
    kept_per_pay_period: Decimal | None = money(group="levied_pay", optional=True)
    pay_period: str | None = choice(*PAY_PERIODS, group="levied_pay", needed=_pay_is_levied)
    other_income_per_month: Decimal | None = money(group="levied_pay", optional=True)
    health_insurance_taken_from_pay: bool | None = yes_no(group="levied_pay", needed=_insured_under_levy)


@dataclass(frozen=True, slots=True, kw_only=True)
class Questions(MonthQuestions):
    """The same where the month is what it is all about; the debt and the levy show what it opens."""

    persons_under_65: int = whole(group="household")
    persons_65_or_over: int = whole(group="household")
    state: str = choice(*PLACES, group="household")
    county: str | None = text(group="household", needed=has_tables)
    housing_and_utilities_paid: Decimal = money(group="home")
