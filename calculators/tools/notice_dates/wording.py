"""The answer about the days of a letter in the order in which it is read."""

from collections.abc import Iterator

from calculators.engine.results import (
    CLOSED,
    Block,
    Column,
    Option,
    Options,
    Say,
    Table,
    Test,
    Verdict,
    Warnings,
    Worksheet,
    say,
)
from calculators.rules.hearings import Route
from calculators.rules.letter_days import FIRST_BILL, HEARING, LIEN, OTHER, PLAN
from calculators.rules.notices import BEFORE_LEVY
from calculators.tools.notice_dates.days import dates
from calculators.tools.notice_dates.found import LATE, OVER, Found
from calculators.tools.typed_letter import confirmation, shown_code

# How to mail so that the day can be proved, and who says so.
MAIL_STEPS = (
    ("form", "form-12153"),
    ("address", "usc-6330-a"),
    ("counter", "dmm-608-11"),
    ("certified", "usc-7502"),
    ("keep", "usc-7502"),
)
LEADING = ("grace_ends", "answer_by", "state_refund_levy_from", "others_asked_not_before")


def blocks(found: Found, sheet: Worksheet) -> Iterator[Block]:
    """The blocks of the answer."""
    yield _verdict(found)
    if found.lines:
        yield dates(found)
    if found.letter.kind in {HEARING, LIEN} and found.phase != OVER:
        yield mailing()
    yield route_options(found)
    yield Warnings(sentences=tuple(_warnings(found)))
    yield sheet


def mailing() -> Table:
    """How to mail a request so that its day can be proved, each step with who says so."""
    rows = tuple((say(f"notice_dates.mail.{step}"), source) for step, source in MAIL_STEPS)
    columns = (Column(name="step", unit="text"), Column(name="rule", unit="source"))
    return Table(name="notice_dates.mail", columns=columns, rows=rows)


def route_options(found: Found) -> Options:
    """Every way to be heard after the letter, open or closed."""
    return Options(name="notice_dates.routes", options=tuple(_route(found, route) for route in found.days.routes))


def _verdict(found: Found) -> Verdict:
    if found.letter.kind == OTHER:
        return _verdict_without_hearing(found)
    act = found.days.act
    assert act is not None
    values = {"safe": act.safe, "last": act.moved}
    if found.days.late:
        values |= {"late_safe": found.days.late.safe, "late_last": found.days.late.moved}
    answer = f"notice_dates.answer.{found.letter.kind}.{_phase(found)}"
    then = f"notice_dates.then.{found.letter.kind}.{_phase(found)}"
    return Verdict(answer=say(answer, **values), then=(say(then, **values), *_effect(found)))


def _phase(found: Found) -> str:
    return OVER if found.letter.kind == PLAN and found.phase == LATE else found.phase


def _effect(found: Found) -> Iterator[Say]:
    """What a request does to a levy: only a request in time about one that is still to come stops it."""
    if found.letter.kind == HEARING and found.phase not in {LATE, OVER}:
        before = found.letter.notice.hearing == BEFORE_LEVY
        yield say(f"notice_dates.effect.{'stops' if before else 'after_levy'}")


def _verdict_without_hearing(found: Found) -> Verdict:
    code = shown_code(found.letter.notice.code)
    for name in LEADING:
        if day := found.day(name):
            when = "passed" if day < found.today else "ahead"
            return Verdict(
                answer=say(f"notice_dates.answer.{name}.{when}", code=code, day=day),
                then=(say(f"notice_dates.then.{name}"), *_without_hearing(found)),
            )
    return Verdict(
        answer=say("notice_dates.answer.no_day", code=code),
        then=(say("notice_dates.then.no_day"), *_without_hearing(found)),
    )


def _without_hearing(found: Found) -> Iterator[Say]:
    """That the letter by itself lets nothing be taken; the last letter about a benefit does."""
    if found.letter.notice.stage != "benefit_warning":
        yield say("notice_dates.effect.no_hearing")


def _route(found: Found, route: Route) -> Option:
    name = f"notice_dates.route.{route.name}"
    values = {"safe": route.until.safe, "last": route.until.moved} if route.until else {}
    answer = say(f"{name}.{route.status}", **values)
    return Option(name=name, status=route.status, answer=answer, tests=(_test(found, route),))


def _test(found: Found, route: Route) -> Test:
    """Why a route is open or not: its last day, that it has none, or the letter that is still to come."""
    if route.until:
        passed = route.status != CLOSED
        limit = route.until.moved
        return Test(name="day", yours=found.today, limit=limit, unit="date", passed=passed, source=route.source)
    if route.status == CLOSED:
        no, letter = say("engine.no"), say("notice_dates.hearing_letter")
        return Test(name="letter", yours=no, limit=letter, unit="text", passed=False, source=route.source)
    none = say("notice_dates.no_last_day")
    return Test(name="any_day", yours=found.today, limit=none, unit="date", passed=True, source=route.source)


def _warnings(found: Found) -> Iterator[Say]:
    yield from confirmation(found.recognised)
    if found.letter.kind == LIEN:
        yield say("notice_dates.warning.lien")
    if found.letter.kind == HEARING:
        yield say("notice_dates.warning.years")
    if found.letter.notice.starts(FIRST_BILL) and found.letter.amount is None:
        yield say("notice_dates.warning.amount")
    yield say("notice_dates.warning.printed")
    yield say("notice_dates.warning.usual")
