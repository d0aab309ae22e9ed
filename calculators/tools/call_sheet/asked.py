"""The questions in the order in which ACS asks them, each with the reader's own answer as far as the case tells it."""

from collections.abc import Iterator

from calculators.engine.results import Say, Script, say
from calculators.engine.script import Asked
from calculators.rules.proof import proof_days
from calculators.tools.call_sheet.money_told import costs, income, left, owned
from calculators.tools.case.found import Found

STATEMENT, IDENTITY, PLAN, PRACTICE = "irm-5-19-13", "irm-5-19-5", "irm-5-14-1", "practice-acs-call"


def script(found: Found) -> Script:
    """From who is calling to what comes next; first who is calling, for nothing is told before that."""
    return Script(name="call_sheet.script", asked=tuple(_asked(found)))


def _asked(found: Found) -> Iterator[Asked]:
    yield Asked(name="identity", answer=say("call_sheet.answer.identity"), must=True, source=IDENTITY)
    yield Asked(name="contact", answer=say("call_sheet.answer.contact"), must=False, source=PRACTICE)
    yield Asked(name="work_and_bank", answer=None, must=False, source=PRACTICE)
    yield Asked(name="returns", answer=_returns(found), must=True, source=PLAN)
    yield Asked(name="this_year", answer=_this_year(found), must=True, source=PLAN)
    yield Asked(name="full_pay", answer=_full_pay(found), must=True, source=STATEMENT)
    yield Asked(name="short_term", answer=_short_term(found), must=True, source=STATEMENT)
    yield Asked(name="monthly", answer=left(found), must=False, source=STATEMENT)
    yield Asked(name="income", answer=income(found), must=False, source=STATEMENT)
    yield Asked(name="costs", answer=costs(found), must=False, source=STATEMENT)
    yield Asked(name="owned", answer=owned(found), must=False, source=STATEMENT)
    yield Asked(name="proof", answer=_proof(found), must=False, source=STATEMENT)
    yield Asked(name="next", answer=say("call_sheet.answer.next"), must=False, source=STATEMENT)


def _returns(found: Found) -> Say | None:
    facts = found.facts
    if facts.returns_not_filed:
        return say("call_sheet.answer.returns.missing", years=", ".join(map(str, sorted(facts.returns_not_filed))))
    return say("call_sheet.answer.returns.filed") if facts.all_returns_filed else None


def _this_year(found: Found) -> Say | None:
    paid = found.facts.current_year_payments_made
    return None if paid is None else say(f"call_sheet.answer.this_year.{'paid' if paid else 'behind'}")


def _full_pay(found: Found) -> Say | None:
    owed, saved = found.total_balance, found.facts.bank_balance
    if owed is None:
        return None
    if saved is None:
        return say("call_sheet.answer.full_pay.owed", owed=owed)
    return say(f"call_sheet.answer.full_pay.{'can' if saved >= owed else 'cannot'}", owed=owed, saved=saved)


def _short_term(found: Found) -> Say | None:
    """By the smallest payments of that plan; no answer where they are not known."""
    door = next((door for door in found.doors if door.route == "short_term_plan"), None)
    if door is None or door.a_month is None:
        return None
    return say(f"call_sheet.answer.short_term.{'cannot' if door.is_too_dear else 'can'}", payment=door.a_month)


def _proof(found: Found) -> Say:
    days = proof_days(found.today, found.law, found.today)
    return say("call_sheet.answer.proof", fax=days.fax, mail=days.mail)
