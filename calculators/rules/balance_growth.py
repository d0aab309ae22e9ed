"""What is owed on later days if nothing is paid: interest each day, and the late-payment penalty each month."""

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal

from calculators.engine.law import Parameter
from calculators.engine.money import ZERO, to_cents
from calculators.rules.interest import growth
from calculators.rules.late_payment import PenaltyMonth
from calculators.rules.schedule import Debt, Step, accrued


def balances(
    debt: Debt, today: date, days: Iterable[date], months: Iterable[PenaltyMonth], rates: Parameter
) -> Iterator[tuple[date, Decimal]]:
    """Each of *days* with the dollars owed on it, to the cent; *debt* is that of *today*, nothing is paid.

    A penalty month is charged on its first day. Days beyond the last published rate hold it: say so.
    Authority: usc-6601-a, usc-6622-a, usc-6651-a-2.
    """
    asked = {day for day in days if day >= today}
    charged = {month.begins: month.percent for month in months if month.begins > today}
    before = today
    for day in sorted(asked | charged.keys()):
        step = Step(day, growth(before, day, rates), charged.get(day, ZERO), pays=False)
        debt, _ = accrued(debt, step)
        before = day
        if day in asked:
            yield day, to_cents(debt.total)
