"""The first minute of the call, and the hardship in dollars where its numbers are there."""

from collections.abc import Iterator

from calculators.engine.results import Say, Statement, say
from calculators.tools.call_sheet.choices import Choice
from calculators.tools.case.found import Found
from calculators.tools.levy_hardship import hardship_statement
from calculators.tools.typed_letter import shown_code


def opening(found: Found, first: Choice) -> Statement:
    """Who they talk to, what is wrong, what the numbers are, and the first thing asked for: about a minute aloud."""
    return Statement(name="call_sheet.opening", sentences=tuple(_opening(found, first)), source="irm-5-19-5")


def _opening(found: Found, first: Choice) -> Iterator[Say]:
    facts = found.facts
    if facts.notice_code and facts.notice_date:
        code = shown_code(facts.notice_code.notice.code)
        yield say("call_sheet.open.letter", code=code, day=facts.notice_date)
    else:
        yield say("call_sheet.open.no_letter")
    if found.is_levied:
        yield say("call_sheet.open.levied")
    if found.total_balance is not None:
        yield say("call_sheet.open.owed", owed=found.total_balance)
    if found.surplus is not None:
        kind = "some" if found.surplus > 0 else "nothing"
        yield say(f"call_sheet.open.left_{kind}", left=found.surplus)
    yield first.words if first.status else say("call_sheet.open.ways")
    yield say("call_sheet.open.who")


def statements(found: Found) -> Iterator[Statement]:
    """The levy's hardship if there is one; without a levy, that nothing is left. No numbers, no statement."""
    if found.under_levy and found.under_levy.is_hardship:
        month = found.under_levy
        yield hardship_statement(month, "call_sheet.levy", month.before - month.under.has)
    elif found.month and found.month.surplus <= 0:
        yield _pause(found)


def _pause(found: Found) -> Statement:
    assert found.month
    budget, short = found.month.budget, found.month.short
    return Statement(
        name="call_sheet.pause",
        sentences=(
            say("call_sheet.pause.income", income=budget.income, allowed=budget.allowed),
            say(f"call_sheet.pause.{'short' if short else 'even'}", short=short),
            say("options.say.not_collectible"),
        ),
        source="irm-5-16-1",
    )
