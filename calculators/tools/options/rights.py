"""Which ways to be heard are still open after the reader's last letter."""

from dataclasses import dataclass, replace
from datetime import date

from calculators.engine.loading import Law
from calculators.engine.reading import Fault
from calculators.engine.results import Say, Test, Worksheet, say
from calculators.rules.deadlines import hearing_letter, plan_default_letter
from calculators.rules.hearings import Route, after_levy_letter, after_plan_letter
from calculators.rules.letter_codes import recognise
from calculators.rules.notices import AFTER_LEVY, AFTER_LIEN, BEFORE_LEVY, Notice
from calculators.rules.standing import kept

PLAN_ENDS = "deadlines.plan_end_days"
ALWAYS = {
    "collection_appeal": "irm-5-19-8",
    "taxpayer_advocate": "usc-7811-a",
    "hardship_request": "usc-6343-a",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Rights:
    """The tests to show, the surest right whose day is not over, and what is wrong with the letter typed.

    *holds_levy* where a hearing before the levy can still be asked for in time.
    """

    tests: tuple[Test, ...]
    by: Route | None = None
    holds_levy: bool = False
    faults: tuple[Fault, ...] = ()


def rights_of(code: str | None, letter_date: date | None, today: date, law: Law, sheet: Worksheet) -> Rights:
    """What is open on *today* after the letter *code* of *letter_date*; without a letter only what never closes."""
    if code is None or letter_date is None:
        return Rights(tests=(_hearing_unknown("no_letter"), *_always()))
    meant = recognise(code, law)
    if meant is None:
        return Rights(tests=(), faults=(Fault(field="notice_code", problem="unknown_notice"),))
    if fault := _date_fault(letter_date, today, law):
        return Rights(tests=(), faults=(fault,))
    return _after(meant.notice, letter_date, today, law, sheet)


def _after(notice: Notice, letter_date: date, today: date, law: Law, sheet: Worksheet) -> Rights:
    if notice.hearing in {BEFORE_LEVY, AFTER_LEVY}:
        dated = _dated(after_levy_letter(hearing_letter(notice, letter_date, law, sheet), today), today)
        in_time = dated.by is not None and dated.by.name == "hearing"
        return replace(dated, holds_levy=in_time and notice.hearing == BEFORE_LEVY)
    if notice.starts(PLAN_ENDS):
        return _dated(after_plan_letter(plan_default_letter(letter_date, law, sheet), today), today)
    if notice.hearing == AFTER_LIEN:
        return Rights(tests=(_hearing_unknown("printed"), *_always()))
    test = Test(
        name="hearing",
        yours=notice.code,
        limit=say("options.rights.hearing_letter"),
        unit="text",
        passed=False,
        source=notice.hearing_source.id,
        change=say("options.rights.change.not_yet", code=notice.code),
    )
    return Rights(tests=(test, *_always()))


def _date_fault(letter_date: date, today: date, law: Law) -> Fault | None:
    if letter_date > today:
        return Fault(field="notice_date", problem="dates_out_of_order")
    if not law["deadlines.hearing_days"].covers(letter_date):
        return Fault(field="notice_date", problem="no_table_for_year")
    return None


def _dated(routes: tuple[Route, ...], today: date) -> Rights:
    open_ones = [route for route in routes if route.until and today <= route.until.moved]
    tests = tuple(_test(route, today, open_ones) for route in routes)
    return Rights(tests=tests, by=open_ones[0] if open_ones else None)


def _test(route: Route, today: date, open_ones: list[Route]) -> Test:
    if route.until is None:
        return kept(route.name, True, route.source)
    passed = today <= route.until.moved
    return Test(
        name=route.name,
        yours=today,
        limit=route.until.moved,
        unit="day",
        passed=passed,
        source=route.source,
        change=None if passed else _instead(open_ones),
    )


def _instead(open_ones: list[Route]) -> Say:
    """No day comes back; the next way to be heard, by its safe day."""
    if open_ones and open_ones[0].until:
        return say("options.rights.change.late", day=open_ones[0].until.safe)
    return say("options.rights.change.over")


def _hearing_unknown(why: str) -> Test:
    return kept("hearing", None, "usc-6330-a", say(f"options.rights.change.{why}"))


def _always() -> tuple[Test, ...]:
    return tuple(kept(name, True, source) for name, source in ALWAYS.items())
