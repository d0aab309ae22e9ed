"""The answer about a levy on pay in the order in which it is read."""

from collections.abc import Iterator

from calculators.engine.loading import Law
from calculators.engine.results import Block, Dates, Day, Figure, Figures, Say, Verdict, Warnings, Worksheet, say
from calculators.tools.levy_hardship import hardship_statement, month_figures, month_warnings
from calculators.tools.wage_levy.found import Found
from calculators.tools.wage_levy.tables import period_table, year_table


def blocks(found: Found, sheet: Worksheet, law: Law) -> Iterator[Block]:
    """The blocks of the answer."""
    yield Verdict(answer=_answer(found), then=tuple(_then(found)))
    yield _check(found)
    if found.form_due_back:
        yield _dates(found)
    if found.month:
        yield month_figures(found.month)
    if found.month and found.month.is_hardship:
        yield hardship_statement(found.month, "wage_levy.say", found.pay.levied)
    yield Warnings(sentences=tuple(_warnings(found, law)))
    yield period_table(found, law)
    yield year_table(found, law)
    yield sheet


def _answer(found: Found) -> Say:
    pay = found.pay
    if not pay.levied:
        return say(f"wage_levy.answer.{'nothing' if pay.worse_without_form else 'nothing_at_all'}")
    return say("wage_levy.answer.taken", taken=pay.levied, kept=pay.kept)


def _then(found: Found) -> Iterator[Say]:
    due, worse = found.form_due_back, found.pay.worse_without_form
    if not worse:
        yield say("wage_levy.then.no_difference")
    elif due is None:
        yield say("wage_levy.then.form", worse=worse)
    else:
        yield say(f"wage_levy.then.{'late' if due < found.today else 'form_by'}", worse=worse, day=due)
    if found.pay.levied:
        yield say("wage_levy.then.call")


def _check(found: Found) -> Figures:
    """One check: what it leaves, what it takes, and what it leaves until the form is handed in."""
    pay = found.pay
    month = say("wage_levy.check.note.keep", month=pay.kept_per_month)
    late = say("wage_levy.check.note.late", worse=pay.worse_without_form)
    figures = (
        Figure(name="keep", value=pay.kept, unit="usd", note=month),
        Figure(name="taken", value=pay.levied, unit="usd"),
        Figure(name="late", value=pay.kept_without_form, unit="usd", note=late),
    )
    return Figures(name="wage_levy.check", figures=figures)


def _dates(found: Found) -> Dates:
    assert found.form_due_back
    after = say("wage_levy.dates.after")
    day = Day(name="form", day=found.form_due_back, source="irm-5-19-4", reminder="reply", after=after)
    return Dates(name="wage_levy.dates", days=(day,), today=found.today)


def _warnings(found: Found, law: Law) -> Iterator[Say]:
    if found.is_held:
        yield say("wage_levy.warning.last_table", year=str(found.year), asked=str(found.facts.levy_year))
    newest = min(found.today.year, found.years[-1])
    if found.year < newest:
        kept = found.exempt_in(newest, found.facts.pay_period, law)
        yield say("wage_levy.warning.new_form", year=str(newest), kept=kept)
    yield say("wage_levy.warning.bonus")
    yield say("wage_levy.warning.goes_on")
    yield from month_warnings(found.month)
