"""The day whose figures answer a question that needs no day of its own."""

from datetime import date

from calculators.contract.refusing import newest, outside, refuse
from calculators.engine.loading import Law


def figures_day(today: date | None, law: Law, *names: str) -> date:
    """*today*, or without one the day from which the newest of the named figures all count.

    Raises InputErrors where a figure is not known for *today*: ``no_table_for_year``, on ``today``.
    """
    if today is None:
        return newest(law, *names)
    refuse(outside("today", today, law, *names))
    return today
