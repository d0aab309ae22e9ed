"""What a levy on pay must leave, by filing status, dependents and pay period, from each year's table."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from calculators.engine.loading import Law
from calculators.engine.money import to_cents
from calculators.engine.reading import Fault
from calculators.engine.results import Worksheet
from calculators.rules.pay import PAY_PERIODS

FILING_STATUSES = ("single", "married_filing_jointly", "married_filing_separately", "head_of_household")
BOXES_A_PERSON = 2  # 65 or over, and blind
MOST_BOXES = 2 * BOXES_A_PERSON


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """The statement of dependents and filing status, as handed to the employer."""

    filing_status: str
    dependents: int
    boxes: int = 0

    @property
    def most_boxes(self) -> int:
        """How many boxes (65 or over, blind) may be ticked: two a person, and two persons on a joint return."""
        return MOST_BOXES if self.filing_status == "married_filing_jointly" else BOXES_A_PERSON


@dataclass(frozen=True, slots=True)
class Exempt:
    """The three parts of the amount exempt per pay period, each rounded to the cent by itself."""

    base: Decimal
    dependents: Decimal
    boxes: Decimal

    @property
    def total(self) -> Decimal:
        """What the levy must leave of one pay."""
        return self.base + self.dependents + self.boxes


def table_years(law: Law) -> range:
    """The years for which the levy amounts are known."""
    amounts = law["wage_levy.per_dependent"]
    last = amounts.known_through or amounts.values[-1].start
    return range(amounts.values[0].start.year, last.year + 1)


def refusals(statement: Statement, levy_year: int, law: Law) -> Iterator[Fault]:
    """What does not fit together: too many boxes for the status, a year without a table."""
    if statement.boxes > statement.most_boxes:
        limits = {"lowest": 0, "highest": statement.most_boxes}
        yield Fault(field="age_65_or_blind_boxes", problem="out_of_range", values=limits)
    if levy_year not in (years := table_years(law)):
        span = {"lowest": str(years[0]), "highest": str(years[-1])}
        yield Fault(field="levy_year", problem="no_table_for_year", values=span)


def exempt(statement: Statement, pay_period: str, levy_year: int, law: Law) -> Exempt:
    """What a levy must leave of one pay, in its parts, by the table of *levy_year*.

    Rounding and divisors are those of Publication 1494. Authority: usc-6334-d-4, p1494-2025.
    """
    day = date(levy_year, 1, 1)
    periods = law[f"wage_levy.pay_periods_{pay_period}"].on(day)
    married = statement.filing_status.startswith("married")
    box = law["wage_levy.box_married" if married else "wage_levy.box_unmarried"].on(day)
    return Exempt(
        base=to_cents(law[f"wage_levy.standard_deduction_{statement.filing_status}"].on(day) / periods),
        dependents=statement.dependents * to_cents(law["wage_levy.per_dependent"].on(day) / periods),
        boxes=to_cents(statement.boxes * box / periods),
    )


def without_form(levy_year: int, law: Law) -> Statement:
    """What the employer must take as true while no statement is handed in. Authority: usc-6334-d-4."""
    day = date(levy_year, 1, 1)
    return Statement(
        filing_status=law["wage_levy.statement_default_status"].text_on(day),
        dependents=int(law["wage_levy.statement_default_dependents"].on(day)),
    )


def exempt_amount(statement: Statement, pay_period: str, levy_year: int, law: Law, sheet: Worksheet) -> Decimal:
    """Write the exempt amount per pay period with its parts; a part that is zero is left out."""
    parts = exempt(statement, pay_period, levy_year, law)
    source = law["wage_levy.per_dependent"].value_on(date(levy_year, 1, 1)).source.id
    year = str(levy_year)
    sheet.line("exempt_base", parts.base, unit="usd", source=source, year=year)
    if parts.dependents:
        sheet.line("exempt_dependents", parts.dependents, unit="usd", source=source, persons=statement.dependents)
    if parts.boxes:
        sheet.line("exempt_boxes", parts.boxes, unit="usd", source=source, boxes=statement.boxes)
    return sheet.line("exempt_per_pay_period", parts.total, unit="usd", source="usc-6334-d-4", year=year)


def exempt_table(filing_status: str, levy_year: int, most_dependents: int, law: Law) -> Iterator[tuple[Decimal, ...]]:
    """The year's table for one filing status: a row for each number of dependents from none, a column a pay period."""
    for dependents in range(most_dependents + 1):
        statement = Statement(filing_status=filing_status, dependents=dependents)
        yield tuple(exempt(statement, pay_period, levy_year, law).total for pay_period in PAY_PERIODS)
