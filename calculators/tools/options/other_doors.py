"""The six routes that are no plan: a pause, an offer, relief, being heard, doubt, and doing nothing yet."""

from collections.abc import Iterator

from calculators.engine.money import ZERO
from calculators.engine.results import CLOSED, MAYBE, OPEN, Say, say
from calculators.rules.not_collectible import not_collectible
from calculators.rules.offers import application_fee, deposit, offer
from calculators.rules.standing import kept
from calculators.tools.debt.routes import CLEAN
from calculators.tools.options.door import Door
from calculators.tools.options.found import Found

OFFER = "offers.offer"


def other_doors(found: Found) -> Iterator[Door]:
    """The six, those that end or hold off collection first."""
    yield _pause(found)
    yield _offer(found)
    yield _relief(found)
    yield _rights(found)
    yield _doubt(found)
    yield _nothing_yet(found)


def _pause(found: Found) -> Door:
    """Closed only where what is left pays all in time, and no payroll tax, which is not counted, is owed beside it."""
    needed = found.smallest.payment
    alone = not found.facts.business_payroll_tax_owed
    tests = not_collectible(
        found.left,
        returns_missing=found.facts.returns_not_filed,
        pays_in_full_by_deadline=found.left >= needed and alone,
    )
    missing = found.left <= 0 and tests.status == MAYBE
    name = "not_collectible"
    answer = say(f"{name}.answer.{'missing_returns' if missing else tests.status}", left=found.left, needed=needed)
    if tests.status != CLOSED:
        answer = _grows(answer, found)
    return Door(
        route=name,
        name=name,
        status=tests.status,
        tests=tests.tests,
        answer=answer,
        a_month=ZERO,
        ends=found.terms.collection_deadline,
    )


def _offer(found: Found) -> Door:
    facts, amounts, law = found.facts, found.offer, found.law
    low = bool(found.low_income)
    tests = offer(
        amounts=amounts,
        total_balance=found.terms.debt.total,
        surplus=found.left,
        smallest_payment=found.smallest.payment,
        all_returns_filed=facts.all_returns_filed,
        current_year_payments_made=facts.current_year_payments_made,
        in_bankruptcy=facts.in_bankruptcy,
    )
    fee = application_fee(low, law, found.today)
    told = say(
        "options.cost.offer",
        cash=amounts.cash_offer,
        periodic=amounts.periodic_offer,
        deposit=deposit(amounts.cash_offer, low, law, found.today),
        fee=fee,
    )
    answer = say(f"{OFFER}.answer.{tests.status}")
    return Door(
        route="offer",
        name=OFFER,
        status=tests.status,
        tests=tests.tests,
        answer=answer if tests.status == CLOSED else say("options.two", first=answer, second=told),
        in_all=amounts.cash_offer + fee,
    )


def _relief(found: Found) -> Door:
    """Never closed: reasonable cause is always for a person to decide."""
    test = kept(
        "clean_years", CLEAN[found.facts.three_years_clean], "irm-20-1-1", say("options.relief.change.clean_years")
    )
    status = OPEN if test.passed else MAYBE
    answer = say(f"options.relief.answer.{'cause' if test.passed is False else status}")
    return Door(route="relief", name="options.relief", status=status, tests=(test,), answer=answer)


def _rights(found: Found) -> Door:
    """Always open: some ways to be heard have no last day."""
    by = found.rights.by
    answer = say("options.rights.answer.always")
    if by and by.until:
        name = "before_levy" if found.rights.holds_levy else by.name
        first = say(f"options.rights.answer.{name}", day=by.until.safe)
        answer = say("options.two", first=first, second=answer)
    return Door(route="rights", name="options.rights", status=OPEN, tests=found.rights.tests, answer=answer)


def _doubt(found: Found) -> Door:
    """Open to a person's decision if either reason is there or not known; closed where the reader says neither is."""
    reasons = (found.facts.tax_seems_wrong, found.facts.spouse_made_the_debt)
    tests = (
        kept("tax_seems_wrong", reasons[0], "form-656-b", say("options.doubt.change.tax_seems_wrong")),
        kept("spouse_made_the_debt", reasons[1], "usc-6330-c", say("options.doubt.change.spouse_made_the_debt")),
    )
    status = CLOSED if reasons == (False, False) else MAYBE
    answer = say(f"options.doubt.answer.{status}")
    return Door(route="doubt", name="options.doubt", status=status, tests=tests, answer=answer)


def _nothing_yet(found: Found) -> Door:
    """Allowed to everyone, and at a price: interest, and what the IRS may do meanwhile."""
    answer = say("options.nothing_yet.answer", day=found.terms.collection_deadline)
    return Door(
        route="nothing_yet",
        name="options.nothing_yet",
        status=OPEN,
        tests=(),
        answer=_grows(answer, found),
        a_month=ZERO,
    )


def _grows(answer: Say, found: Found) -> Say:
    return say("options.two", first=answer, second=say("options.cost.grows", amount=found.first_month))
