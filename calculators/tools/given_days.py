"""Days that a reader types: not still to come, and not before the rules that we know."""

from collections.abc import Iterator
from datetime import date

from calculators.engine.law import Parameter
from calculators.engine.reading import Fault


def day_faults(field: str, day: date, today: date, figure: Parameter) -> Iterator[Fault]:
    """A fault of *field* if *day* is after *today*, or if *figure* is not known on it."""
    if day > today:
        yield Fault(field=field, problem="dates_out_of_order")
    elif not figure.covers(day):
        yield Fault(field=field, problem="no_table_for_year")
