"""Offers in compromise: what the IRS would look for, by its own formula. ACS does not decide an offer."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from calculators.engine.calendar import add_months, count_monthly
from calculators.engine.loading import Law
from calculators.engine.money import CENT, ZERO, share, to_cents
from calculators.engine.results import Test, Worksheet, say
from calculators.rules.standing import Standing, compliance, kept, standing


@dataclass(frozen=True, slots=True, kw_only=True)
class Assets:
    """What the household owns, in dollars: market values, and loans with a lien on the thing."""

    bank_balance: Decimal
    vehicle_value: Decimal
    vehicle_loan: Decimal
    home_value: Decimal
    home_loan: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferAmounts:
    """Dollars and cents: equity in assets, and the least that each kind of offer would have to be."""

    equity: Decimal
    cash_offer: Decimal
    periodic_offer: Decimal


def offer_amounts(
    assets: Assets, monthly_surplus: Decimal, law: Law, day: date, sheet: Worksheet, deadline: date | None = None
) -> OfferAmounts:
    """Equity plus 12 or 24 months of what is left; no part counts below zero. Rounded once, at the end.

    Of the 24 no more count than whole months remain until *deadline*, the last day to collect, where it is known.
    Authority: irm-5-8-5; the part of a value that is counted and the car's exclusion: irm-5-8-5-2026, form-656-b.
    """
    income = max(monthly_surplus, ZERO)
    equity = (
        sheet.line("bank_equity", _bank_equity(assets, law, day), unit="usd", source="irm-5-8-5")
        + sheet.line("home_equity", _home_equity(assets, law, day), unit="usd", source="irm-5-8-5-2026")
        + sheet.line("vehicle_equity", _vehicle_equity(assets, law, day), unit="usd", source="form-656-b")
    )
    cash = equity + income * law["offers.cash_months"].on(day)
    months = int(law["offers.periodic_months"].on(day))
    if deadline:
        months = min(months, count_monthly(add_months(day, 1), deadline))
    periodic = equity + income * months
    return OfferAmounts(
        equity=sheet.line("equity", to_cents(equity), unit="usd", source="irm-5-8-5"),
        cash_offer=sheet.line("cash_offer", to_cents(cash), unit="usd", source="irm-5-8-5"),
        periodic_offer=sheet.line("periodic_offer", to_cents(periodic), unit="usd", source="irm-5-8-5", months=months),
    )


def _bank_equity(assets: Assets, law: Law, day: date) -> Decimal:
    return max(assets.bank_balance - law["offers.bank_balance_kept"].on(day), ZERO)


def _quick_sale(value: Decimal, law: Law, day: date) -> Decimal:
    return value * share(law["offers.quick_sale_percent"].on(day))


def _home_equity(assets: Assets, law: Law, day: date) -> Decimal:
    return max(_quick_sale(assets.home_value, law, day) - assets.home_loan, ZERO)


def _vehicle_equity(assets: Assets, law: Law, day: date) -> Decimal:
    kept_back = law["offers.vehicle_equity_kept"].on(day)
    return max(_quick_sale(assets.vehicle_value, law, day) - assets.vehicle_loan - kept_back, ZERO)


def deposit(cash_offer: Decimal, low_income: bool, law: Law, day: date) -> Decimal:
    """What is sent with a cash offer, in dollars; nothing with low income. Authority: usc-7122-c, usc-7122-c-3."""
    return ZERO if low_income else to_cents(cash_offer * share(law["offers.cash_deposit_percent"].on(day)))


def application_fee(low_income: bool, law: Law, day: date) -> Decimal:
    """The fee to send an offer, in dollars. Authority: form-656-b, usc-7122-c-3."""
    return law["offers.low_income_fee" if low_income else "offers.application_fee"].on(day)


def can_pay_in_full(total_balance: Decimal, equity: Decimal, surplus: Decimal, smallest_payment: Decimal) -> bool:
    """Whether assets, or payments out of *surplus* before the deadline, would pay everything. Authority: irm-5-8-5.

    *smallest_payment* is the least a month that pays the whole balance off in time.
    """
    return equity >= total_balance or surplus >= smallest_payment


def offer(
    *,
    amounts: OfferAmounts,
    total_balance: Decimal,
    surplus: Decimal,
    smallest_payment: Decimal,
    all_returns_filed: bool,
    current_year_payments_made: bool,
    in_bankruptcy: bool | None = False,
) -> Standing:
    """An offer because the debt cannot be collected in full: never OPEN, for a specialist decides.

    Both tests must fail to pay the debt: what the formula asks for, and installments before the deadline.
    Authority: irm-5-8-5, form-656-b.
    """
    free = None if in_bankruptcy is None else not in_bankruptcy
    return standing(
        *compliance(all_returns_filed, current_year_payments_made, "form-656-b"),
        kept("not_in_bankruptcy", free, "form-656-b", say("offers.change.bankruptcy")),
        _cannot_pay(amounts.equity, total_balance, surplus, smallest_payment),
        _formula(amounts.cash_offer, total_balance),
        kept("person_decides", None, "irm-5-8-5"),
    )


def _cannot_pay(equity: Decimal, total_balance: Decimal, surplus: Decimal, smallest_payment: Decimal) -> Test:
    pays = can_pay_in_full(total_balance, equity, surplus, smallest_payment)
    why = "equity" if equity >= total_balance else "surplus"
    return Test(
        name="cannot_pay_in_time",
        yours=max(surplus, ZERO),
        limit=smallest_payment,
        unit="usd",
        passed=not pays,
        source="irm-5-8-5",
        change=say(f"offers.change.{why}", least=smallest_payment, total=total_balance) if pays else None,
    )


def _formula(cash_offer: Decimal, total_balance: Decimal) -> Test:
    over = cash_offer - total_balance
    return Test(
        name="formula_below_balance",
        yours=cash_offer,
        limit=total_balance,
        unit="usd",
        passed=over < 0,
        source="irm-5-8-5",
        change=say("offers.change.formula", over=over + CENT) if over >= 0 else None,
    )
