"""The poverty guideline of a household, which fee waivers, offers and the levy program measure income against."""

from datetime import date
from decimal import Decimal

from calculators.engine.loading import Law

AREAS = ("48_states_DC", "Alaska", "Hawaii")


def guideline(household_size: int, area: str, law: Law, day: date, *, hold: bool = False) -> Decimal:
    """Dollars a year for a household of at least one person in one of ``AREAS``, by the table in force on *day*.

    With *hold* the last table goes on past the year it is known for. Above the largest household printed, each
    person adds the same amount. Authority: hhs-poverty-2026.
    """
    table = law["poverty.guideline"].table_on(day, hold=hold)
    row = table.row(area)
    printed = sum(column.startswith("persons_") for column in table.columns)
    more = max(household_size - printed, 0)
    return Decimal(row[f"persons_{min(household_size, printed)}"]) + more * Decimal(row["each_additional"])
