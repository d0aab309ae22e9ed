"""A levy on pay: what it takes, what it leaves, and what changes with the statement of dependents."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from calculators.engine.calendar import add_business_days
from calculators.engine.loading import Law
from calculators.engine.money import to_cents
from calculators.engine.results import Worksheet
from calculators.rules.exempt_amount import Statement, exempt, exempt_amount, without_form
from calculators.rules.pay import periods_a_month


@dataclass(frozen=True, slots=True, kw_only=True)
class PayUnderLevy:
    """One pay under a levy, with the form handed in and without, in dollars; *kept_per_month* is with the form."""

    take_home: Decimal
    kept: Decimal
    kept_without_form: Decimal
    kept_per_month: Decimal

    @property
    def levied(self) -> Decimal:
        """What the levy takes."""
        return self.take_home - self.kept

    @property
    def levied_without_form(self) -> Decimal:
        """What the levy takes until the form is handed in."""
        return self.take_home - self.kept_without_form

    @property
    def worse_without_form(self) -> Decimal:
        """What each pay without the form costs."""
        return self.kept - self.kept_without_form


def levy_on_pay(
    take_home_pay: Decimal, statement: Statement, pay_period: str, levy_year: int, law: Law, sheet: Worksheet
) -> PayUnderLevy:
    """Write what the levy takes and leaves of one pay, with and without the form, and what is kept in a month.

    *take_home_pay* is pay after the deductions that come before the levy.
    """
    kept = min(take_home_pay, exempt_amount(statement, pay_period, levy_year, law, sheet))
    default = exempt(without_form(levy_year, law), pay_period, levy_year, law).total
    periods = periods_a_month(pay_period, law, date(levy_year, 1, 1))
    pay = PayUnderLevy(
        take_home=take_home_pay,
        kept=kept,
        kept_without_form=min(take_home_pay, default),
        kept_per_month=to_cents(kept * periods),
    )
    for name, amount, source in (
        ("kept_per_pay_period", pay.kept, "usc-6334-d-4"),
        ("levied_per_pay_period", pay.levied, "usc-6331-e"),
        ("kept_if_form_not_returned", pay.kept_without_form, "usc-6334-d-4"),
        ("levied_if_form_not_returned", pay.levied_without_form, "usc-6331-e"),
        ("worse_without_form", pay.worse_without_form, "usc-6334-d-4"),
    ):
        sheet.line(name, amount, unit="usd", source=source)
    sheet.line("kept_per_month", pay.kept_per_month, unit="usd", source="irm-5-19-13", periods=periods)
    return pay


def form_due_back(form_received: date, law: Law, sheet: Worksheet) -> date:
    """Write the last working day for the statement; the day the employer got the levy does not count.

    Authority: irm-5-19-4.
    """
    figure = law["wage_levy.statement_working_days"]
    days = int(figure.on(form_received))
    source = figure.value_on(form_received).source.id
    return sheet.line("form_due_back", add_business_days(form_received, days), unit="date", source=source, days=days)
