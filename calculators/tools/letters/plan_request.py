"""The letter on top of a request for a payment plan, with the plan as the calculators find it."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from calculators.engine.loading import Law
from calculators.engine.money import ZERO, up_to_dollars
from calculators.engine.reading import InputErrors
from calculators.engine.results import Block, Figure, Figures, Say, Verdict, Warnings, Worksheet, say
from calculators.rules.level_plan import LevelPlan, plan_at
from calculators.rules.plan_terms import payment_refusals
from calculators.tools.case.finding import Sheets, find
from calculators.tools.case.found import Found
from calculators.tools.case.parts import balance
from calculators.tools.debt.terms import in_a_month, plan_terms
from calculators.tools.letters.paper import letter
from calculators.tools.letters.questions import PLAN, Questions

NAME = "letters.plan_request"


def blocks(facts: Questions, law: Law, today: date) -> Iterator[Block]:
    """The letter; raises InputErrors where the answers about the debt do not fit together."""
    sheets, trial_sheet = Sheets(), Worksheet("letters.trial")
    found = find(facts, law, today, sheets)
    trial = _trial(facts, law, today, trial_sheet)
    payment = _payment(facts, found.smallest)
    kind = _kind(facts, found.smallest)
    first = facts.first_payment_date or in_a_month(today, law)
    yield Verdict(
        answer=say(f"{NAME}.answer.{kind}", payment=payment, first=first),
        then=(say(f"{NAME}.then.{kind}"), say(f"{NAME}.then.ask")),
    )
    if found.smallest:
        amounts = {"yours": payment, "smallest": found.smallest.payment}
        figures = tuple(Figure(name=name, value=amount, unit="usd") for name, amount in amounts.items())
        yield Figures(name=f"{NAME}.figures", figures=figures)
    body = tuple(_body(facts, found, kind, trial or found.smallest, payment, first))
    yield letter(PLAN, body, today, "usc-6159-a", (say(f"{NAME}.send.form"),))
    yield Warnings(sentences=tuple(_warnings(facts, kind)))
    yield from (sheet for sheet in (sheets.plan, trial_sheet) if sheet.lines)


def _trial(facts: Questions, law: Law, today: date, sheet: Worksheet) -> LevelPlan | None:
    """What the reader's own payment does; None where the debt or the payment is not told."""
    if facts.level_payment is not None and (wrong := tuple(payment_refusals(facts.level_payment))):
        raise InputErrors(*wrong)
    asked = balance(facts)
    if asked is None or facts.level_payment is None:
        return None
    terms = plan_terms(asked, facts.first_payment_date, law, today, Worksheet("letters.terms"))
    return plan_at(terms, facts.level_payment, law, sheet)


def _payment(facts: Questions, smallest: LevelPlan | None) -> Decimal:
    """Dollars a month: the reader's own, else the smallest in whole dollars; zero where neither is known."""
    if facts.level_payment is not None:
        return facts.level_payment
    return up_to_dollars(smallest.payment) if smallest else ZERO


def _kind(facts: Questions, smallest: LevelPlan | None) -> str:
    """Whether the payment pays all in time, a part, or cannot be held against the debt."""
    if smallest is None:
        return "blank" if facts.level_payment is None else "unknown"
    return "full" if _payment(facts, smallest) >= smallest.payment else "part"


def _body(
    facts: Questions, found: Found, kind: str, plan: LevelPlan | None, payment: Decimal, first: date
) -> Iterator[Say]:
    owed = found.total_balance
    yield say(f"{NAME}.owe", balance=owed) if owed is not None else say(f"{NAME}.owe_blank")
    if kind == "blank":
        yield say(f"{NAME}.pay_blank")
    else:
        yield say(f"{NAME}.pay", payment=payment, number=first.day, first=first)
    if plan and kind == "full":
        yield say(f"{NAME}.full", last=plan.paid[-1].day, count=len(plan.paid))
    elif kind == "part":
        yield say(f"{NAME}.part")
    if facts.all_returns_filed and facts.current_year_payments_made:
        yield say(f"{NAME}.standing")
    yield say(f"{NAME}.no_levy")


def _warnings(facts: Questions, kind: str) -> Iterator[Say]:
    if facts.all_returns_filed is False:
        yield say(f"{NAME}.warning.returns")
    if kind in {"blank", "unknown"}:
        yield say(f"{NAME}.warning.no_plan")
    yield say(f"{NAME}.warning.levy")
    yield say(f"{NAME}.warning.keep")
    yield say("letters.warning.true")
