"""The answer about a levy on a federal payment in the order in which it is read."""

from collections.abc import Iterator

from calculators.engine.loading import Law
from calculators.engine.results import (
    Block,
    Checks,
    Dates,
    Day,
    Say,
    Statement,
    Test,
    Verdict,
    Warnings,
    Worksheet,
    say,
)
from calculators.rules.benefit_levy import DOES_NOT_APPLY, MAY_NOT_APPLY, NOT_APPLICABLE, SHOULD_APPLY
from calculators.tools.benefit_levy.found import Found
from calculators.tools.benefit_levy.tables import kinds_table
from calculators.tools.levy_hardship import hardship_statement, month_figures, month_warnings

LOW_INCOME = frozenset({SHOULD_APPLY, MAY_NOT_APPLY})


def blocks(found: Found, sheet: Worksheet, law: Law) -> Iterator[Block]:
    """The blocks of the answer."""
    yield _verdict(found)
    if found.letter:
        yield _dates(found)
    if found.levy.taken and found.is_filtered:
        yield _filter_checks(found)
    if found.levy.filter in LOW_INCOME and found.levy.taken:
        yield _filter_statement(found)
    if found.month and found.levy.taken:
        yield month_figures(found.month)
        if found.month.is_hardship:
            yield hardship_statement(found.month, "benefit_levy.say", found.levy.taken)
    yield Warnings(sentences=tuple(_warnings(found, law)))
    yield kinds_table(law, found.today)
    yield sheet


def _verdict(found: Found) -> Verdict:
    levy = found.levy
    if not levy.taken:
        return Verdict(answer=say("benefit_levy.answer.not_taken"), then=(say("benefit_levy.then.not_taken"),))
    answer = "all" if not levy.left else "taken"
    return Verdict(
        answer=say(f"benefit_levy.answer.{answer}", taken=levy.taken, left=levy.left),
        then=(say(f"benefit_levy.filter.answer.{levy.filter}", line=levy.low_income_line), _today(found)),
    )


def _today(found: Found) -> Say:
    if found.letter and found.letter.answer_by >= found.today:
        return say("benefit_levy.then.answer_by", day=found.letter.answer_by)
    return say(f"benefit_levy.then.{'late' if found.letter else 'call'}")


def _dates(found: Found) -> Dates:
    assert found.letter
    days = found.letter
    after = say("benefit_levy.dates.after")
    return Dates(
        name="benefit_levy.dates",
        days=(
            Day(name="answer_by", day=days.answer_by, source="irs-cp91", reminder="reply", after=after),
            Day(name="usual_from", day=days.usual_from, source="irm-5-19-9", reminder="note"),
            Day(name="usual_to", day=days.usual_to, source="irm-5-19-9"),
        ),
        today=found.today,
    )


def _filter_checks(found: Found) -> Checks:
    """What the low-income filter looks at; the IRS's own estimate cannot be known here."""
    levy, missing = found.levy, found.facts.return_missing
    income = Test(
        name="income",
        yours=levy.yearly_income,
        limit=levy.low_income_line,
        unit="usd",
        passed=levy.filter != DOES_NOT_APPLY,
        source="irm-5-19-9",
    )
    returns = Test(
        name="returns",
        yours=not missing,
        limit=True,
        unit="yes_no",
        passed=not missing,
        source="irm-5-19-9",
        change=say("benefit_levy.filter.change.returns") if missing else None,
    )
    estimate = Test(
        name="estimate",
        yours=say("benefit_levy.filter.not_shown"),
        limit=say("benefit_levy.filter.last_return"),
        unit="words",
        passed=None,
        source="irm-5-19-9",
        change=say("benefit_levy.filter.change.estimate"),
    )
    return Checks(name="benefit_levy.filter", tests=(income, returns, estimate))


def _filter_statement(found: Found) -> Statement:
    facts, levy = found.facts, found.levy
    household = say(
        "benefit_levy.say.household",
        people=facts.household_size,
        income=levy.yearly_income,
        line=levy.low_income_line,
    )
    last = say(f"benefit_levy.say.{'return_soon' if facts.return_missing else 'check'}")
    return Statement(
        name="benefit_levy.low_income",
        sentences=(say("benefit_levy.say.filter"), household, last),
        source="irm-5-19-9",
        send=(say("benefit_levy.send.award"), say("levies.send.income")),
    )


def _warnings(found: Found, law: Law) -> Iterator[Say]:
    known = law["poverty.guideline"].known_through
    if known and found.today > known:
        yield say("benefit_levy.warning.guideline", last=known)
    if found.levy.filter == NOT_APPLICABLE and found.levy.taken:
        yield say("benefit_levy.warning.military")
    if found.levy.taken:
        yield say("benefit_levy.warning.at_most")
        yield say("benefit_levy.warning.release_days")
        yield from month_warnings(found.month)
    yield say("benefit_levy.warning.paper")
    yield say("benefit_levy.warning.agency")
