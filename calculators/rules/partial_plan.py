"""What a part-payment plan does to each debt by its own last day to collect, year by year."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from calculators.engine.calendar import DAY, add_years
from calculators.engine.loading import Law
from calculators.engine.money import ZERO, to_cents
from calculators.rules.plan_terms import Terms, timeline
from calculators.rules.schedule import Debt, Paid, accrued


@dataclass(frozen=True, slots=True, kw_only=True)
class DebtToDeadline:
    """One debt of the plan: its payments, and what is left after the last payment date before its deadline."""

    terms: Terms
    paid: tuple[Paid, ...]

    @property
    def left(self) -> Decimal:
        """Dollars that can no longer be collected after the deadline, as of the last payment date."""
        return to_cents(self.paid[-1].left.total) if self.paid else self.terms.debt.total

    def left_at_end_of(self, year: int) -> Decimal:
        """Dollars owed after the year's last payment; 0 once the deadline has passed."""
        if self.terms.collection_deadline.year <= year:
            return ZERO
        rows = [row for row in self.paid if row.day.year <= year]
        return to_cents(rows[-1].left.total) if rows else self.terms.debt.total

    def paid_in(self, year: int) -> Decimal:
        """Dollars paid to this debt in *year*."""
        return sum((row.payment for row in self.paid if row.day.year == year), ZERO)


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectedYear:
    """A calendar year of the plan: paid in it, still owed at its end, and what fell away because time ran out."""

    year: int
    paid: Decimal
    left: Decimal
    fell_away: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Projection:
    """A part-payment plan to the last deadline, and the days by which the IRS must look at it again."""

    debts: tuple[DebtToDeadline, ...]
    years: tuple[ProjectedYear, ...]
    reviews: tuple[date, ...]

    @property
    def total_paid(self) -> Decimal:
        """Dollars paid in all."""
        return sum((year.paid for year in self.years), ZERO)


def project(debts: Sequence[Terms], payment: Decimal, law: Law) -> Projection:
    """*payment* a month on debts with deadlines of their own, which share balance date and first payment date.

    Each payment goes to the debt with the earliest deadline, what it does not take to the next: the IRS chooses, and
    usually takes the oldest first. Every payment date before a debt's deadline counts. Authority: usc-6159-d,
    usc-6502-a, rp-2002-26.
    """
    unspent: dict[date, Decimal] = {}
    done = []
    for terms in sorted(debts, key=lambda terms: terms.collection_deadline):
        done.append(DebtToDeadline(terms=terms, paid=tuple(_pay(terms, payment, unspent, law))))
    return Projection(debts=tuple(done), years=tuple(_years(done)), reviews=tuple(_reviews(debts, law)))


def _pay(terms: Terms, payment: Decimal, unspent: dict[date, Decimal], law: Law) -> Iterator[Paid]:
    """The payments to one debt out of what earlier debts left of each month's *payment*."""
    debt, added = terms.debt, ZERO
    for step in timeline(terms, terms.collection_deadline - DAY, law):
        debt, charge = accrued(debt, step)
        added += charge
        if step.pays:
            owed = to_cents(debt.total)
            paid = min(unspent.get(step.day, payment), owed)
            unspent[step.day] = unspent.get(step.day, payment) - paid
            debt = debt.less(paid) if paid < owed else Debt(ZERO, ZERO, ZERO)
            yield Paid(step.day, paid, debt, added)
            if not debt.total:
                return


def _years(debts: Sequence[DebtToDeadline]) -> Iterator[ProjectedYear]:
    first = min(debt.terms.first_payment_date.year for debt in debts)
    last = max(debt.paid[-1].day.year if not debt.left else debt.terms.collection_deadline.year for debt in debts)
    for year in range(first, last + 1):
        ending = [debt for debt in debts if debt.terms.collection_deadline.year == year]
        yield ProjectedYear(
            year=year,
            paid=sum((debt.paid_in(year) for debt in debts), ZERO),
            left=sum((debt.left_at_end_of(year) for debt in debts), ZERO),
            fell_away=sum((debt.left for debt in ending), ZERO),
        )


def _reviews(debts: Sequence[Terms], law: Law) -> Iterator[date]:
    """The days, two years apart from the first payment, by which the IRS must review the plan."""
    first = min(terms.first_payment_date for terms in debts)
    last = max(terms.collection_deadline for terms in debts)
    every = int(law["plans.partial_plan_review_years"].on(first))
    count = 1
    while (review := add_years(first, every * count)) < last:
        yield review
        count += 1
