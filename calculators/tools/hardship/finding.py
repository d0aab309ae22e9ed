"""From the answers about a month to everything that the rules find about it."""

from dataclasses import dataclass
from datetime import date

from calculators.engine.loading import Law
from calculators.engine.money import ZERO
from calculators.engine.reading import InputErrors
from calculators.engine.results import Worksheet
from calculators.rules.budget import Budget
from calculators.rules.hardship import closing_code, partial_release, under_levy
from calculators.rules.pay import MONTHS_A_YEAR, Regular, periods_a_month, to_month
from calculators.tools.hardship.debt import debt_misfits, plans
from calculators.tools.hardship.found import Found
from calculators.tools.hardship.guards import misfits
from calculators.tools.hardship.month import budget_of, business_income, conversions, withheld
from calculators.tools.hardship.questions import Questions
from calculators.tools.hardship.shocks import shocks
from calculators.tools.levy_hardship import Month as MonthUnderLevy
from calculators.tools.place import limits_for


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheets:
    """The worksheets, in the order in which they are shown."""

    worksheet: Worksheet
    full: Worksheet
    part: Worksheet

    @classmethod
    def empty(cls) -> "Sheets":
        """One sheet of each kind, without lines."""
        return cls(**{name: Worksheet(f"hardship.{name}") for name in cls.__slots__})

    def written(self) -> tuple[Worksheet, ...]:
        """Those that have lines."""
        return tuple(sheet for sheet in (self.worksheet, self.full, self.part) if sheet.lines)


def find(facts: Questions, law: Law, today: date, sheets: Sheets) -> Found:
    """What the rules say on *today*; raises InputErrors where the answers do not fit together."""
    limits = limits_for(law, today)
    if wrong := (*misfits(facts, limits, today), *debt_misfits(facts, law, today)):
        raise InputErrors(*wrong)
    business = business_income(facts, sheets.worksheet)
    budget = budget_of(facts, business, limits, sheets.worksheet)
    return Found(
        facts=facts,
        limits=limits,
        today=today,
        business=business,
        budget=budget,
        conversions=tuple(conversions(facts, law, today)),
        plans=plans(facts, budget.surplus, law, today, sheets.full, sheets.part),
        levy=_levy(facts, budget, law, today, sheets.worksheet),
        code=closing_code(budget.allowed * MONTHS_A_YEAR, law, today, sheets.worksheet),
        shocks=tuple(shocks(budget, limits)),
    )


def _levy(facts: Questions, budget: Budget, law: Law, today: date, sheet: Worksheet) -> MonthUnderLevy | None:
    """What the levy leaves of the month, and what it should take at most; None without the figures of a levy."""
    if facts.kept_per_pay_period is None or facts.pay_period is None:
        return None
    kept = to_month(Regular(amount=facts.kept_per_pay_period, every=facts.pay_period), law, today)
    periods = periods_a_month(facts.pay_period, law, today)
    sheet.line("kept_per_month", kept, unit="usd", source="irm-5-19-13", periods=periods)
    taken = withheld(facts, law, today)
    under = under_levy(
        total_allowed=budget.allowed,
        taken_from_pay_before_levy=taken,
        kept_per_month=kept,
        other_income=facts.other_income_per_month or ZERO,
        sheet=sheet,
    )
    release = partial_release(budget.surplus, facts.pay_period, law, today, sheet)
    return MonthUnderLevy(before=budget.income - taken, under=under, release=release)
