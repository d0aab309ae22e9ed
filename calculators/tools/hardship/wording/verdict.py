"""What is left each month in one sentence, and what to do with it."""

from collections.abc import Iterator

from calculators.engine.results import CLOSED, Say, Verdict, say
from calculators.tools.hardship.found import Found


def verdict(found: Found) -> Verdict:
    """What is left, or how much is short; *status* is that of the pause."""
    answer = say(
        f"hardship.answer.{_kind(found)}",
        left=found.surplus,
        short=found.short,
        needed=found.plans.full.payment if found.plans else found.surplus,
    )
    return Verdict(answer=answer, then=tuple(_then(found)), status=found.pause.status)


def _kind(found: Found) -> str:
    if not found.budget.income:
        return "no_income"
    if found.surplus <= 0:
        return "short" if found.short else "even"
    return "pays" if found.pause.status == CLOSED else "left"


def _then(found: Found) -> Iterator[Say]:
    """The levy first, for it cannot wait; then what to ask for."""
    if found.levy and found.levy.is_hardship:
        yield say("hardship.then.levy", short=found.levy.under.short)
    yield say(f"hardship.then.{'nothing_left' if found.surplus <= 0 else _kind(found)}")
    if found.facts.returns_not_filed and found.pause.status != CLOSED:
        yield say("hardship.then.returns")
    if found.without_statement:
        yield say("hardship.then.without_statement")
