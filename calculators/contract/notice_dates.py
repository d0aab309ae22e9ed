"""The questions of tests/cases/notice_dates.toml."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from calculators.engine.loading import Law, load_law
from calculators.engine.questions import day, money, text
from calculators.engine.readers import Wrong
from calculators.engine.reading import Fault, InputErrors
from calculators.engine.results import Worksheet
from calculators.rules import deadlines, hearings
from calculators.rules.hearings import Route
from calculators.rules.letter_codes import Recognised, recognise
from calculators.rules.notices import AFTER_LEVY, BEFORE_LEVY
from calculators.rules.penalty_interest import grace_ends

LONGEST_LINE = 5000  # a page of the letter, pasted; our choice


def _letter(typed: str) -> Recognised:
    found = recognise(typed, load_law())
    if found is None:
        raise Wrong("unknown_notice")
    return found


def _code() -> Any:
    return text(maximum=LONGEST_LINE, then=_letter)


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeFacts:
    """The facts of ``notice_code``."""

    typed: Recognised = _code()


@dataclass(frozen=True, slots=True, kw_only=True)
class HearingFacts:
    """The facts of ``hearing_notice``."""

    notice_code: Recognised = _code()
    notice_date: date = day()
    today: date = day()


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterFacts:
    """The facts of ``intent_notice`` and ``plan_default_notice``; *today* only refuses a letter from the future."""

    notice_code: Recognised = _code()
    notice_date: date = day()
    today: date | None = day(optional=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class LienFacts:
    """The facts of ``lien_notice``."""

    notice_code: Recognised = _code()
    lien_filed: date = day()
    today: date | None = day(optional=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class DemandFacts:
    """The facts of ``demand_grace``."""

    notice_date: date = day()
    amount: Decimal = money()
    today: date | None = day(optional=True)


def notice_code(facts: CodeFacts, law: Law, sheet: Worksheet) -> Mapping[str, Any]:
    """Which letter a typed code means."""
    notice = facts.typed.notice
    card = {"card": notice.card, "same_card_as": notice.same_card_as}
    told = {"code": notice.code, "ask_to_confirm": facts.typed.ask_to_confirm, "title": notice.title}
    return told | {name: value for name, value in card.items() if value}


def hearing_notice(facts: HearingFacts, law: Law, sheet: Worksheet) -> Mapping[str, Any]:
    """The days and the open routes after a letter with a hearing right."""
    notice = facts.notice_code.notice
    _refuse(notice.hearing in {BEFORE_LEVY, AFTER_LEVY}, "notice_date", facts.notice_date, facts.today, law)
    days = deadlines.hearing_letter(notice, facts.notice_date, law, sheet)
    return _told(facts.notice_code, hearings.after_levy_letter(days, facts.today))


def intent_notice(facts: LetterFacts, law: Law, sheet: Worksheet) -> Mapping[str, Any]:
    """What a letter on the way to a levy starts."""
    _refuse(True, "notice_date", facts.notice_date, facts.today, law)
    deadlines.intent_letter(facts.notice_code.notice, facts.notice_date, law, sheet)
    return _told(facts.notice_code)


def plan_default_notice(facts: LetterFacts, law: Law, sheet: Worksheet) -> Mapping[str, Any]:
    """Until when a plan can be saved."""
    fits = facts.notice_code.notice.card == "plan_default"
    _refuse(fits, "notice_date", facts.notice_date, facts.today, law)
    cure = deadlines.plan_default_letter(facts.notice_date, law, sheet)
    return _told(facts.notice_code, hearings.after_plan_letter(cure, facts.today) if facts.today else ())


def lien_notice(facts: LienFacts, law: Law, sheet: Worksheet) -> Mapping[str, Any]:
    """The days after a public lien notice; the date on the letter governs."""
    fits = facts.notice_code.notice.card == "lien_notice"
    _refuse(fits, "lien_filed", facts.lien_filed, facts.today, law)
    days = deadlines.lien_letter(facts.lien_filed, law, sheet)
    return _told(facts.notice_code, hearings.after_lien_letter(days, facts.today) if facts.today else ())


def demand_grace(facts: DemandFacts, law: Law, sheet: Worksheet) -> Mapping[str, Any]:
    """The last day to pay a first bill without more interest."""
    _refuse(True, "notice_date", facts.notice_date, facts.today, law)
    ends = grace_ends(facts.amount, facts.notice_date, law)
    sheet.line("grace_ends", ends, unit="date", source="usc-6601-e-3")
    return {}


def _refuse(fits: bool, field: str, given: date, today: date | None, law: Law) -> None:
    """Refuse a letter that is not meant here, is from the future, or from before the days whose law we hold."""
    if not fits:
        raise InputErrors(Fault(field="notice_code", problem="not_an_allowed_choice"))
    if today and given > today:
        raise InputErrors(Fault(field=field, problem="dates_out_of_order"))
    days = law["deadlines.hearing_days"]
    if not days.covers(given):
        known = {"lowest": days.values[0].start, "highest": days.known_through}
        raise InputErrors(Fault(field=field, problem="out_of_range", values=known))


def _told(code: Recognised, routes: tuple[Route, ...] = ()) -> dict[str, Any]:
    told: dict[str, Any] = {"code": code.notice.code, **{route.name: route.status.upper() for route in routes}}
    return told | ({"ask_to_confirm": True} if code.ask_to_confirm else {})


QUESTIONS: Mapping[str, tuple[type, Any]] = {
    "notice_code": (CodeFacts, notice_code),
    "hearing_notice": (HearingFacts, hearing_notice),
    "intent_notice": (LetterFacts, intent_notice),
    "plan_default_notice": (LetterFacts, plan_default_notice),
    "lien_notice": (LienFacts, lien_notice),
    "demand_grace": (DemandFacts, demand_grace),
}
