"""Everything that the rules found about a levy on a bank account, for the words to tell."""

from dataclasses import dataclass
from datetime import date

from calculators.engine.loading import Law
from calculators.engine.money import ZERO
from calculators.engine.reading import InputErrors
from calculators.engine.results import Worksheet
from calculators.rules.bank_levy import Caught, Hold, hold_dates, money_caught
from calculators.tools.bank_levy.questions import Questions
from calculators.tools.given_days import day_faults

HELD, LAST_DAYS, PAID = "held", "last_days", "paid"


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What the rules found; *caught* is None where the amounts are not given."""

    facts: Questions
    today: date
    hold: Hold
    caught: Caught | None

    @property
    def phase(self) -> str:
        """Held; held with no work day left to call; or on or past the day on which the bank may pay."""
        if self.today >= self.hold.bank_pays_on:
            return PAID
        return HELD if self.today <= self.hold.last_business_day_to_call else LAST_DAYS

    @property
    def is_short(self) -> bool:
        """Whether the levy catches money and the rest in this account does not cover a month of living costs."""
        costs = self.facts.living_costs_per_month
        return bool(self.caught and self.caught.caught and costs and self.caught.not_caught < costs)


def find(facts: Questions, law: Law, today: date, sheet: Worksheet) -> Found:
    """All that follows from the answers; raises InputErrors for a day that does not fit."""
    if wrong := tuple(day_faults("levy_served", facts.levy_served, today, law["levies.bank_hold_days"])):
        raise InputErrors(*wrong)
    hold = hold_dates(facts.levy_served, law, sheet)
    return Found(facts=facts, today=today, hold=hold, caught=_caught(facts, sheet))


def _caught(facts: Questions, sheet: Worksheet) -> Caught | None:
    if facts.levy_amount is None or facts.balance_when_served is None:
        return None
    return money_caught(
        levy_amount=facts.levy_amount,
        balance_when_served=facts.balance_when_served,
        deposited_after=facts.deposited_after or ZERO,
        sheet=sheet,
    )
