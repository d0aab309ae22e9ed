"""The day whose figures answer a question that needs no day of its own."""

from datetime import date

from calculators.engine.loading import Law
from calculators.engine.reading import Fault, InputErrors


def figures_day(today: date | None, law: Law, *names: str) -> date:
    """*today*, or without one the day from which the newest of the named figures are in force.

    Raises InputErrors where a figure is not known for *today*: ``no_table_for_year``, on ``today``.
    """
    figures = [law[name] for name in names]
    if today is None:
        return max(figure.values[-1].start for figure in figures)
    for figure in figures:
        if today < figure.values[0].start or (figure.known_through and today > figure.known_through):
            raise InputErrors(Fault(field="today", problem="no_table_for_year"))
    return today
