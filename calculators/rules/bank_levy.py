"""A levy on a bank account: how long the bank holds the money, and which money it catches."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from calculators.engine.calendar import DAY, business_day_on_or_after, business_day_on_or_before
from calculators.engine.loading import Law
from calculators.engine.results import Worksheet


@dataclass(frozen=True, slots=True, kw_only=True)
class Hold:
    """The last day of the hold, the day the bank pays, and the last business day to call before it does."""

    last_day: date
    bank_pays_on: date
    last_business_day_to_call: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Caught:
    """Dollars that the levy holds, and dollars that stay free."""

    caught: Decimal
    not_caught: Decimal


def hold_dates(levy_served: date, law: Law, sheet: Worksheet) -> Hold:
    """Write the days that count; the bank pays on the next business day after the hold.

    Authority: usc-6332-c, irm-5-19-4.
    """
    hold = law["levies.bank_hold_days"]
    days, source = int(hold.on(levy_served)), hold.value_on(levy_served).source.id
    last = sheet.line("last_day_of_hold", levy_served + timedelta(days=days), unit="date", source=source, days=days)
    pays = sheet.line("bank_pays_on", business_day_on_or_after(last + DAY), unit="date", source="irm-5-19-4")
    call = business_day_on_or_before(last)
    sheet.line("last_business_day_to_call", call, unit="date", source=source)
    return Hold(last_day=last, bank_pays_on=pays, last_business_day_to_call=call)


def money_caught(
    *, levy_amount: Decimal, balance_when_served: Decimal, deposited_after: Decimal, sheet: Worksheet
) -> Caught:
    """Write what the levy catches and what it does not: only money there when it arrives, up to the levy's amount.

    Authority: usc-6331-b.
    """
    caught = sheet.line("money_caught", min(levy_amount, balance_when_served), unit="usd", source="usc-6331-b")
    free = balance_when_served - caught + deposited_after
    return Caught(caught=caught, not_caught=sheet.line("not_caught", free, unit="usd", source="usc-6331-b"))
