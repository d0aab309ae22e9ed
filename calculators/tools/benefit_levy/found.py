"""Everything that the rules found about a levy on a federal payment, for the words to tell."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from calculators.engine.loading import Law
from calculators.engine.reading import Fault, InputErrors
from calculators.engine.results import Worksheet
from calculators.rules.benefit_levy import (
    FILTERED,
    BenefitLevy,
    FederalPayment,
    LetterDays,
    federal_payment_levy,
    warning_letter,
)
from calculators.tools.benefit_levy.questions import Questions
from calculators.tools.given_days import day_faults
from calculators.tools.levy_hardship import Money, Month, month_under_levy

LETTER_DAYS = ("levies.benefit_letter_answer_days", "levies.benefit_levy_first_days", "levies.benefit_levy_last_days")


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What the rules found; *letter* is None without a letter, *month* where no living costs are given."""

    facts: Questions
    today: date
    levy: BenefitLevy
    letter: LetterDays | None
    month: Month | None

    @property
    def is_filtered(self) -> bool:
        """Whether the low-income filter looks at this kind of payment at all."""
        return self.facts.payment_kind in FILTERED


def find(facts: Questions, law: Law, today: date, sheet: Worksheet) -> Found:
    """All that follows from the answers; raises InputErrors for a letter's date that does not fit."""
    if wrong := tuple(_misfits(facts, law, today)):
        raise InputErrors(*wrong)
    levy = federal_payment_levy(_payment(facts), law, today, sheet, hold=True)
    return Found(
        facts=facts,
        today=today,
        levy=levy,
        letter=warning_letter(facts.notice_date, law, sheet) if facts.notice_date else None,
        month=_month(facts, levy, law, today, sheet),
    )


def _misfits(facts: Questions, law: Law, today: date) -> Iterator[Fault]:
    if facts.notice_date:
        newest = max((law[figure] for figure in LETTER_DAYS), key=lambda figure: figure.values[0].start)
        yield from day_faults("notice_date", facts.notice_date, today, newest)
    if facts.gross_monthly_benefit is not None and facts.gross_monthly_benefit < facts.monthly_payment:
        limit = {"lowest": facts.monthly_payment}
        yield Fault(field="gross_monthly_benefit", problem="out_of_range", values=limit)


def _payment(facts: Questions) -> FederalPayment:
    return FederalPayment(
        kind=facts.payment_kind,
        monthly=facts.monthly_payment,
        gross=facts.gross_monthly_benefit,
        other_monthly_income=facts.other_monthly_income,
        household_size=facts.household_size,
        area=facts.area,
        return_missing=facts.return_missing,
    )


def _month(facts: Questions, levy: BenefitLevy, law: Law, today: date, sheet: Worksheet) -> Month | None:
    if facts.living_costs_per_month is None:
        return None
    money = Money(
        paid=facts.monthly_payment,
        kept=levy.left,
        other=facts.other_monthly_income,
        needs=facts.living_costs_per_month,
    )
    return month_under_levy(money, "monthly", law, today, sheet)
