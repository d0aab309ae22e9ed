"""Every day that one letter starts, whatever its kind, and what is still open after it."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from calculators.engine.loading import Law
from calculators.engine.money import ZERO
from calculators.engine.results import Worksheet
from calculators.rules import deadlines
from calculators.rules.benefit_levy import warning_letter
from calculators.rules.deadlines import HearingDays, LastDay, days_after
from calculators.rules.hearings import (
    Route,
    after_levy_letter,
    after_lien_letter,
    after_plan_letter,
    without_hearing,
)
from calculators.rules.notices import AFTER_LEVY, AFTER_LIEN, BEFORE_LEVY, Notice
from calculators.rules.penalty_interest import grace_ends

HEARING, LIEN, PLAN, OTHER = "hearing", "lien", "plan", "other"
FIRST_BILL = "interest.interest_grace_days"
LEVY_POWER = "deadlines.levy_after_demand_days"
ASK_OTHERS = "deadlines.contact_notice_days"
BENEFIT_LETTER = "levies.benefit_letter_answer_days"


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """One letter and what the reader knows of it; *starts* is the day its days are counted from."""

    notice: Notice
    starts: date
    amount: Decimal | None = None
    came_back: bool = False

    @property
    def kind(self) -> str:
        """Which days it starts: for a levy hearing, a lien hearing, a plan, or others."""
        if self.notice.hearing in {BEFORE_LEVY, AFTER_LEVY}:
            return HEARING
        if self.notice.hearing == AFTER_LIEN:
            return LIEN
        return PLAN if self.notice.card == "plan_default" else OTHER


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterDays:
    """The days to act by, where the letter starts such days, and the routes as of the day that was asked about.

    *act* is the last day for the first thing the letter gives a right to, *late* for what is left after it.
    """

    act: LastDay | None
    late: LastDay | None
    routes: tuple[Route, ...]


def letter_days(letter: Letter, today: date, law: Law, sheet: Worksheet) -> LetterDays:
    """Write every day that *letter* starts, and tell what is open on *today*.

    Authority: the functions of ``deadlines``, and the source of each line.
    """
    deadlines.intent_letter(letter.notice, letter.starts, law, sheet)
    _further(letter, law, sheet)
    if letter.kind == PLAN:
        cure = deadlines.plan_default_letter(letter.starts, law, sheet)
        kept = LastDay(day=cure.day, moved=cure.day, safe=cure.safe)  # no act under usc-7503: not moved
        return LetterDays(act=kept, late=None, routes=after_plan_letter(cure, today))
    if letter.kind == OTHER:
        return LetterDays(act=None, late=None, routes=without_hearing(letter.notice.stage))
    days = _hearing(letter, law, sheet)
    routes = after_lien_letter(days, today) if letter.kind == LIEN else after_levy_letter(days, today)
    return LetterDays(act=days.hearing, late=days.equivalent_hearing, routes=routes)


def _hearing(letter: Letter, law: Law, sheet: Worksheet) -> HearingDays:
    if letter.kind == LIEN:
        return deadlines.lien_letter(letter.starts, law, sheet)
    return deadlines.hearing_letter(letter.notice, letter.starts, law, sheet, came_back=letter.came_back)


def _further(letter: Letter, law: Law, sheet: Worksheet) -> None:
    """Days of single kinds of letters: the first bill, the warning about a benefit, the one about other people."""
    notice, starts = letter.notice, letter.starts
    if notice.starts(FIRST_BILL):
        ends = grace_ends(ZERO if letter.amount is None else letter.amount, starts, law)
        sheet.line("grace_ends", ends, unit="date", source="usc-6601-e-3")
    if notice.starts(LEVY_POWER):
        power = days_after(starts, LEVY_POWER, law)
        sheet.line("levy_power_not_before", power, unit="date", source="usc-6331-a")
    if notice.starts(BENEFIT_LETTER) and law[BENEFIT_LETTER].covers(starts):
        warning_letter(starts, law, sheet)
    if notice.starts(ASK_OTHERS) and law[ASK_OTHERS].covers(starts):
        asked = days_after(starts, ASK_OTHERS, law)
        sheet.line("others_asked_not_before", asked, unit="date", source="usc-7602-c")
