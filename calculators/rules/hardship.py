"""What a levy leaves against necessary costs, how much of it could be let go, and when hardship is looked at again.

Whether the debt can be not collectible is another test: ``not_collectible``.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from calculators.engine.loading import Law
from calculators.engine.money import ZERO
from calculators.engine.results import Worksheet
from calculators.rules.pay import per_pay_period


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosingCode:
    """A hardship closing code, and the yearly income above which the IRS may look at the account again."""

    code: int
    could_reopen_above: Decimal


def closing_code(yearly_allowed: Decimal, law: Law, day: date, sheet: Worksheet) -> ClosingCode | None:
    """Write the code with the lowest ceiling not below a year's allowed costs; None where all ceilings are below.

    Authority: irm-5-19-17.
    """
    figure = law["hardship.closing_code_ceiling"]
    value = figure.value_on(day)
    ceilings = sorted((Decimal(row["ceiling"]), int(row["code"])) for row in figure.table_on(day).rows.values())
    fitting = [(ceiling, code) for ceiling, code in ceilings if ceiling >= yearly_allowed]
    if not fitting:
        return None
    ceiling, code = fitting[0]
    sheet.line("closing_code", code, unit="code", source=value.source.id)
    sheet.line("could_reopen_above", ceiling, unit="usd", source=value.source.id, year=str(value.start.year))
    return ClosingCode(code=code, could_reopen_above=ceiling)


@dataclass(frozen=True, slots=True, kw_only=True)
class PartialRelease:
    """The most that a levy should still take, in dollars a month and per pay period."""

    per_month: Decimal
    per_pay_period: Decimal


def partial_release(monthly_surplus: Decimal, pay_period: str, law: Law, day: date, sheet: Worksheet) -> PartialRelease:
    """Write the most the levy should still take: the surplus, never below zero. Authority: irm-5-19-4, irm-5-19-13."""
    most = sheet.line("most_to_keep_per_month", max(monthly_surplus, ZERO), unit="usd", source="irm-5-19-4")
    each = per_pay_period(most, pay_period, law, day)
    sheet.line("most_to_keep_per_pay_period", each, unit="usd", source="irm-5-19-13")
    return PartialRelease(per_month=most, per_pay_period=each)


@dataclass(frozen=True, slots=True, kw_only=True)
class UnderLevy:
    """What a household needs and has while its pay is levied, in dollars a month."""

    needs: Decimal
    has: Decimal

    @property
    def short(self) -> Decimal:
        """What is missing each month, never below zero."""
        return max(self.needs - self.has, ZERO)

    @property
    def is_hardship(self) -> bool:
        """Whether the levy leaves less than necessary costs: a ground for release of its own."""
        return self.short > 0


def under_levy(
    *,
    total_allowed: Decimal,
    taken_from_pay_before_levy: Decimal,
    kept_per_month: Decimal,
    other_income: Decimal = ZERO,
    sheet: Worksheet,
) -> UnderLevy:
    """Write what the levy leaves against necessary costs.

    Costs that are taken from pay before the levy (taxes, health insurance) are not needed a second time from what it
    leaves. Missing returns are no condition. Authority: usc-6343-a, cfr-301-6343-1-b-4, vinatieri.
    """
    needs = total_allowed - taken_from_pay_before_levy
    sheet.line("needs_apart_from_payroll_items", needs, unit="usd", source="irm-5-19-13")
    found = UnderLevy(needs=needs, has=kept_per_month + other_income)
    sheet.line("short_per_month_under_levy", found.short, unit="usd", source="usc-6343-a", has=found.has)
    return found
