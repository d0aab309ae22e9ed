"""The statement that goes with Form 12153, and the day by which both must be mailed."""

from collections.abc import Iterator
from datetime import date

from calculators.engine.loading import Law
from calculators.engine.reading import Fault, InputErrors
from calculators.engine.results import Block, Point, Points, Say, Verdict, Warnings, Worksheet, say
from calculators.rules.letter_days import HEARING as LEVY
from calculators.rules.letter_days import LIEN
from calculators.rules.notices import BEFORE_LEVY
from calculators.tools.letters.paper import letter
from calculators.tools.letters.questions import HEARING, Questions
from calculators.tools.notice_dates.days import dates
from calculators.tools.notice_dates.found import LATE, OVER, Found, find
from calculators.tools.notice_dates.questions import Questions as LetterOfTheIrs
from calculators.tools.notice_dates.wording import mailing, route_options
from calculators.tools.typed_letter import confirmation, shown_code

NAME = "letters.hearing_statement"


def blocks(facts: Questions, law: Law, today: date) -> Iterator[Block]:
    """The statement and its days; raises InputErrors where the letter is not told, or its day does not fit."""
    sheet = Worksheet("notice_dates.worksheet")
    found = find(_letter_of_the_irs(facts), law, today, sheet)
    open_still = found.letter.kind in {LEVY, LIEN} and found.phase != OVER
    yield _verdict(found, open_still)
    if open_still:
        yield dates(found)
        yield Points(name=f"{NAME}.form", points=tuple(_boxes(facts, found)), lead=say(f"{NAME}.form.lead"))
        yield letter(HEARING, _body(facts, found), today, "form-12153", (say(f"{NAME}.send"),))
        yield mailing()
    else:
        yield route_options(found)
    yield Warnings(sentences=tuple(_warnings(found, open_still)))
    yield sheet


def _letter_of_the_irs(facts: Questions) -> LetterOfTheIrs:
    if facts.notice_code is None:
        raise InputErrors(Fault(field="notice_code", problem="required_missing"))
    return LetterOfTheIrs(
        notice_code=facts.notice_code,
        notice_date=facts.notice_date,
        lien_filed=facts.lien_filed,
        bill_amount=None,
        letter_came_back=None,
        pays_estimated_tax=None,
    )


def _verdict(found: Found, open_still: bool) -> Verdict:
    code = shown_code(found.letter.notice.code)
    if not open_still or found.days.act is None:
        over = "over" if found.letter.kind in {LEVY, LIEN} else "none"
        return Verdict(answer=say(f"{NAME}.answer.{over}", code=code), then=(say(f"{NAME}.then.{over}"),))
    last = found.days.late if found.phase == LATE and found.days.late else found.days.act
    values = {"safe": last.safe, "last": last.moved}
    steps = ("mail", _effect(found))
    return Verdict(
        answer=say(f"{NAME}.answer.{found.phase}", **values),
        then=tuple(say(f"{NAME}.then.{step}") for step in steps),
    )


def _effect(found: Found) -> str:
    """What the request does to a levy: only one in time, before the levy, makes it wait."""
    if found.phase == LATE:
        return "equivalent"
    return "stops" if found.letter.notice.hearing == BEFORE_LEVY else "no_stop"


def _boxes(facts: Questions, found: Found) -> Iterator[Point]:
    """What to mark on the form; its names as in the edition that we read."""
    named = ["lien" if found.letter.kind == LIEN else "levy"]
    named += ["equivalent"] if found.phase == LATE else []
    named += [ask for ask in (facts.hearing_ask, facts.hearing_ask_next) if ask]
    for box in dict.fromkeys(named):
        yield Point(text=say(f"{NAME}.box.{box}"), source="form-12153")


def _body(facts: Questions, found: Found) -> Iterator[Say]:
    kind = "equivalent" if found.phase == LATE else "in_time"
    code = shown_code(found.letter.notice.code)
    yield say(f"{NAME}.ask.{kind}", code=code, day=found.letter.starts)
    yield say(f"{NAME}.want.{facts.hearing_ask}")
    if facts.hearing_ask_next and facts.hearing_ask_next != facts.hearing_ask:
        yield say(f"{NAME}.next", want=say(f"{NAME}.want.{facts.hearing_ask_next}"))
    yield say(f"{NAME}.why", words=facts.hearing_why or "")
    yield say(f"{NAME}.talk")


def _warnings(found: Found, open_still: bool) -> Iterator[Say]:
    yield from confirmation(found.recognised)
    if open_still:
        yield say(f"{NAME}.warning.edition")
        yield say(f"{NAME}.warning.returns")
        if found.phase != LATE:
            yield say(f"{NAME}.warning.clock")
    yield say("letters.warning.true")
