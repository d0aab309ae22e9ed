"""How the balance grows along the way, from the same engine as the penalty and interest calculator."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from calculators.engine.calendar import add_months
from calculators.engine.loading import Law
from calculators.engine.money import ZERO
from calculators.rules.balance_growth import balances
from calculators.rules.collection_stages import Drift
from calculators.rules.interest import assumed_from
from calculators.rules.late_payment import Circumstances, PenaltyMonth, penalty_months
from calculators.rules.schedule import Debt
from calculators.rules.stages import Dates
from calculators.tools.timeline.questions import Questions

MONTHS_SHOWN = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Growth:
    """What is owed month by month, and on the days of both runs; *assumed* from where the rate is not known yet."""

    months: tuple[tuple[date, Decimal], ...]
    on: Mapping[date, Decimal]
    assumed: date | None
    may_be_waived: bool


def growth_of(facts: Questions, dates: Dates, run: tuple[Drift, ...], today: date, law: Law) -> Growth | None:
    """The growth of the balance if nothing is paid; None where the balance is not given."""
    if facts.assessed_balance is None:
        return None
    shown = [add_months(today, number) for number in range(MONTHS_SHOWN + 1)]
    asked = {*shown, *(step.first for step in run), *([facts.action_day] if facts.action_day else [])}
    tax = facts.assessed_tax_only or ZERO
    debt = Debt(tax, ZERO, facts.assessed_balance - tax)
    rates = law["interest.underpayment_rate"]
    waived = str(law["relief.notice_2024_7_tax_years"].values[-1].amount)
    on = dict(balances(debt, today, asked, _months(facts, dates, max(asked), law), rates))
    return Growth(
        months=tuple((day, on[day]) for day in shown),
        on=on,
        assumed=assumed_from(max(asked), rates),
        may_be_waived=bool(facts.payment_due and str(facts.payment_due.year - 1) in waived.split()),
    )


def _months(facts: Questions, dates: Dates, through: date, law: Law) -> Iterator[PenaltyMonth]:
    """The penalty months that are still to come, none where the penalty is at its cap."""
    if facts.payment_due is None:
        return iter(())
    letters = [dates[name] for name in ("intent_to_levy", "hearing_letter") if name in dates]
    case = Circumstances(
        returns_filed_on_time=bool(facts.returns_filed_on_time), levy_notice_date=min(letters, default=None)
    )
    return penalty_months(facts.payment_due, through, case, law)
