"""Everything that the rules say about a debt and a household, for the routes to use."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from calculators.engine.loading import Law
from calculators.engine.money import ZERO
from calculators.engine.results import Worksheet
from calculators.rules.level_plan import LevelPlan, first_month_cost, plan_at, smallest_plan
from calculators.rules.offers import OfferAmounts, offer_amounts
from calculators.rules.partial_plan import Projection, project
from calculators.rules.passport import passport_room
from calculators.rules.pay_down_first import OpenedDoor, pay_down_first
from calculators.rules.plan_terms import Terms
from calculators.tools.assets import assets_of
from calculators.tools.debt.fees import Asking, fee_for
from calculators.tools.debt.low_income import is_low_income
from calculators.tools.debt.routes import Plans
from calculators.tools.debt.terms import plan_terms
from calculators.tools.options.questions import Questions
from calculators.tools.options.rights import Rights, rights_of
from calculators.tools.returns_given import returns_misfits


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheets:
    """The worksheets, in the order in which they are shown."""

    plan: Worksheet
    at_surplus: Worksheet
    door: Worksheet
    offer: Worksheet
    letter: Worksheet
    passport: Worksheet

    @classmethod
    def empty(cls) -> "Sheets":
        """One sheet of each kind, without lines."""
        return cls(**{name: Worksheet(f"options.sheet.{name}") for name in cls.__slots__})

    def written(self) -> tuple[Worksheet, ...]:
        """Those that have lines."""
        sheets = (self.plan, self.at_surplus, self.door, self.offer, self.letter, self.passport)
        return tuple(sheet for sheet in sheets if sheet.lines)


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What the rules found. *at_surplus* is a plan at all that is left, None where nothing is; *low_income* may be
    None where it was not told; *opened* is paying down to the simple plan's limit, with the *opened_plan* after it."""

    facts: Questions
    law: Law
    terms: Terms
    plans: Plans
    smallest: LevelPlan
    at_surplus: LevelPlan | None
    projection: Projection | None
    opened: OpenedDoor | None
    opened_plan: LevelPlan | None
    offer: OfferAmounts
    low_income: bool | None
    rights: Rights
    passport_room: Decimal
    first_month: Decimal

    @property
    def today(self) -> date:
        """The day from which all is counted."""
        return self.terms.balance_date

    @property
    def left(self) -> Decimal:
        """Dollars left each month; below zero where living costs are higher."""
        return self.facts.monthly_surplus


def find(facts: Questions, law: Law, today: date, sheets: Sheets) -> Found:
    """What the rules say on *today*; raises InputErrors with everything that does not fit together."""
    rights = rights_of(facts.notice_code, facts.notice_date, today, law, sheets.letter)
    wrong = (*returns_misfits(facts, today), *rights.faults)
    terms = plan_terms(facts, facts.first_payment_date, law, today, sheets.plan, wrong)
    smallest, left = smallest_plan(terms, law, sheets.plan), facts.monthly_surplus
    at_surplus = plan_at(terms, left, law, sheets.at_surplus) if left > 0 else None
    opened = _opened(facts, terms, law, sheets.door)
    return Found(
        facts=facts,
        law=law,
        terms=terms,
        plans=Plans(
            facts=facts, terms=terms, smallest=smallest, left=left, fee=fee_for(Asking.of(facts), law, today), law=law
        ),
        smallest=smallest,
        at_surplus=at_surplus,
        projection=project([terms], left, law) if at_surplus and at_surplus.balance_left else None,
        opened=opened,
        opened_plan=smallest_plan(opened.terms, law, sheets.door) if opened else None,
        offer=offer_amounts(assets_of(facts), left, law, today, sheets.offer, terms.collection_deadline),
        low_income=is_low_income(facts, law, today),
        rights=rights,
        passport_room=passport_room(facts.assessed_balance, law, today, sheets.passport),
        first_month=first_month_cost(terms, law),
    )


def _opened(facts: Questions, terms: Terms, law: Law, sheet: Worksheet) -> OpenedDoor | None:
    """Paying down to the simple plan's limit, where that is all that is in the way."""
    over = facts.assessed_balance > law["plans.simple_plan_balance_limit"].on(terms.balance_date)
    if not over or not facts.all_returns_filed:
        return None
    savings = facts.bank_balance or ZERO
    return pay_down_first(terms, facts.assessed_balance, savings, max(facts.monthly_surplus, ZERO), law, sheet)
