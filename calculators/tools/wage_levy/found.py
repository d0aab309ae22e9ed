"""Everything that the rules found about a levy on pay, for the words to tell."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from calculators.engine.loading import Law
from calculators.engine.money import ZERO
from calculators.engine.reading import Fault, InputErrors
from calculators.engine.results import Worksheet
from calculators.rules.exempt_amount import Statement, exempt, refusals, table_years, without_form
from calculators.rules.pay import Regular, to_month
from calculators.rules.wage_levy import PayUnderLevy, form_due_back, levy_on_pay
from calculators.tools.given_days import day_faults
from calculators.tools.levy_hardship import Money, Month, month_under_levy
from calculators.tools.wage_levy.questions import Questions


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What the rules found; *year* is that of the table in use, *month* is None where no living costs are given."""

    facts: Questions
    today: date
    statement: Statement
    year: int
    years: range
    pay: PayUnderLevy
    form_due_back: date | None
    month: Month | None

    @property
    def is_held(self) -> bool:
        """Whether the year that was asked for has no table yet, so that the last one stands in."""
        return self.facts.levy_year > self.year

    def exempt_in(self, year: int, pay_period: str, law: Law) -> Decimal:
        """What the levy must leave of one pay by the table of *year*."""
        return exempt(self.statement, pay_period, year, law).total

    def exempt_without_form(self, pay_period: str, law: Law) -> Decimal:
        """The same while the form is not handed in, by the table in use."""
        return exempt(without_form(self.year, law), pay_period, self.year, law).total

    def table_source(self, year: int, law: Law) -> str:
        """The authority of the table of *year*."""
        return law[f"wage_levy.standard_deduction_{self.facts.filing_status}"].value_on(date(year, 1, 1)).source.id


def find(facts: Questions, law: Law, today: date, sheet: Worksheet) -> Found:
    """All that follows from the answers; raises InputErrors with every misfit."""
    statement = Statement(
        filing_status=facts.filing_status, dependents=facts.dependents, boxes=facts.age_65_or_blind_boxes or 0
    )
    years = table_years(law)
    year = min(facts.levy_year, years[-1])
    if wrong := tuple(_misfits(facts, statement, law, today)):
        raise InputErrors(*wrong)
    pay = levy_on_pay(facts.take_home_pay_per_period, statement, facts.pay_period, year, law, sheet)
    received = facts.form_received
    return Found(
        facts=facts,
        today=today,
        statement=statement,
        year=year,
        years=years,
        pay=pay,
        form_due_back=form_due_back(received, law, sheet) if received else None,
        month=_month(facts, pay, law, today, sheet),
    )


def _misfits(facts: Questions, statement: Statement, law: Law, today: date) -> Iterator[Fault]:
    years = table_years(law)
    yield from refusals(statement, years[-1], law)
    limits = {"lowest": str(years[0]), "highest": str(today.year)}
    if not years[0] <= facts.levy_year <= today.year:
        yield Fault(field="levy_year", problem="no_table_for_year", values=limits)
    elif facts.form_received and facts.form_received.year > facts.levy_year:
        yield Fault(field="levy_year", problem="dates_out_of_order")
    if facts.form_received:
        yield from day_faults("form_received", facts.form_received, today, law["wage_levy.statement_working_days"])


def _month(facts: Questions, pay: PayUnderLevy, law: Law, today: date, sheet: Worksheet) -> Month | None:
    if facts.living_costs_per_month is None:
        return None
    regular = Regular(amount=facts.take_home_pay_per_period, every=facts.pay_period)
    paid = to_month(regular, law, today)
    sheet.line("take_home_pay_per_month", paid, unit="usd", source="irm-5-19-13")
    money = Money(
        paid=paid,
        kept=pay.kept_per_month,
        other=facts.other_income_per_month or ZERO,
        needs=facts.living_costs_per_month,
    )
    return month_under_levy(money, facts.pay_period, law, today, sheet)
