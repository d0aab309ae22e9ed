"""What the worksheet of the form asks: the month, what is owned, and lines that only the form has. All optional."""

from dataclasses import dataclass
from decimal import Decimal

from calculators.engine.questions import money, rows, yes_no
from calculators.tools.hardship.questions import MonthQuestions

# The lines of box 3 of section H, and the payment in section B: the parts of one answer, the cost of the home.
HOME_LINES = (
    "rent_per_month",
    "utilities_per_month",
    "phone_and_internet_per_month",
    "home_taxes_and_insurance_per_month",
    "home_upkeep_per_month",
)
HOME_PARTS = ("mortgage_per_month", *HOME_LINES)


@dataclass(frozen=True, slots=True, kw_only=True)
class CreditCard:
    """One card; it has no name here, the reader writes that by hand."""

    credit_limit: Decimal | None = money(optional=True)
    card_balance: Decimal = money()
    card_minimum: Decimal | None = money(optional=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Questions(MonthQuestions):
    """Everything that has a figure on the form. What names a person, an employer or an account is not asked."""

    bank_balance: Decimal | None = money(group="owned", optional=True)
    second_account_balance: Decimal | None = money(group="owned", optional=True)
    investments_value: Decimal | None = money(group="owned", optional=True)
    digital_assets_value: Decimal | None = money(group="owned", optional=True)
    home_value: Decimal | None = money(group="owned", optional=True)
    home_loan: Decimal | None = money(group="owned", optional=True)
    other_property_value: Decimal | None = money(group="owned", optional=True)
    other_property_loan: Decimal | None = money(group="owned", optional=True)
    vehicle_value: Decimal | None = money(group="owned", optional=True)
    vehicle_loan: Decimal | None = money(group="owned", optional=True)
    life_insurance_value: Decimal | None = money(group="owned", optional=True)
    mortgage_per_month: Decimal | None = money(group="home_lines", optional=True)
    rent_per_month: Decimal | None = money(group="home_lines", optional=True)
    utilities_per_month: Decimal | None = money(group="home_lines", optional=True)
    phone_and_internet_per_month: Decimal | None = money(group="home_lines", optional=True)
    home_taxes_and_insurance_per_month: Decimal | None = money(group="home_lines", optional=True)
    home_upkeep_per_month: Decimal | None = money(group="home_lines", optional=True)
    credit_cards: tuple[CreditCard, ...] = rows(CreditCard, group="cards", optional=True, rows_shown=2)
    owed_to_business: Decimal | None = money(group="business_form", optional=True)
    plan_wanted: bool | None = yes_no(group="plan", optional=True)
    level_payment: Decimal | None = money(group="plan", optional=True)
    direct_debit: bool | None = yes_no(group="plan", optional=True)
