"""The days that a letter starts, counted from the date on it. Weekends and holidays: usc-7503."""

from dataclasses import dataclass
from datetime import date, timedelta

from calculators.engine.calendar import (
    add_business_days,
    add_years,
    business_day_on_or_after,
    business_day_on_or_before,
)
from calculators.engine.loading import Law
from calculators.engine.results import Worksheet
from calculators.rules.notices import BEFORE_LEVY, Notice

HIGHER_PENALTY = "late_payment.days_after_levy_notice"
FEDERAL_PAYMENT_WAIT = "levies.federal_payment_wait_weeks"
LIEN_WARNING = "deadlines.lien_warning_days"
PLAN_END_MAIL = "deadlines.plan_end_mail_days"
RETURNED_MAIL = "deadlines.returned_mail_levy_days"
INTENT = "intent"


@dataclass(frozen=True, slots=True, kw_only=True)
class LastDay:
    """The *day* that the count gives, the *moved* day that is still in time, and the *safe* day to mail by."""

    day: date
    moved: date
    safe: date


@dataclass(frozen=True, slots=True, kw_only=True)
class HearingDays:
    """Until when a hearing, and then an equivalent hearing, can be asked for."""

    hearing: LastDay
    equivalent_hearing: LastDay


def last_day(day: date) -> LastDay:
    """*day*, with the next business day if it is none (usc-7503), and the last business day that is not after it."""
    return LastDay(day=day, moved=business_day_on_or_after(day), safe=business_day_on_or_before(day))


def days_after(day: date, parameter: str, law: Law) -> date:
    """*day* plus the days of *parameter* (``family.name``), in the law of *day*."""
    return day + timedelta(days=int(law[parameter].on(day)))


def hearing_letter(
    notice: Notice, notice_date: date, law: Law, sheet: Worksheet, *, came_back: bool = False
) -> HearingDays:
    """The days of a letter that gives a right to a hearing about a levy; *came_back*: the mail did not deliver it.

    Authority: usc-6330-a (30 days; no levy before), cfr-301-6330-1-i (one year), irm-5-19-4 (what ACS waits).
    """
    days = HearingDays(
        hearing=last_day(days_after(notice_date, "deadlines.hearing_days", law)),
        equivalent_hearing=last_day(_a_year_later(notice_date, law)),
    )
    sheet.line("day_30", days.hearing.day, unit="date", source="usc-6330-a")
    _write(days, sheet)
    if notice.hearing == BEFORE_LEVY:
        earliest = days_after(notice_date, "deadlines.levy_after_hearing_letter_days", law)
        sheet.line("earliest_levy_by_law", earliest, unit="date", source="usc-6330-a")
        _usual_levy(notice_date, earliest, law, sheet, came_back)
    if notice.starts(FEDERAL_PAYMENT_WAIT) and law[FEDERAL_PAYMENT_WAIT].covers(notice_date):
        weeks = timedelta(weeks=int(law[FEDERAL_PAYMENT_WAIT].on(notice_date)))
        sheet.line("federal_payment_levy_not_before", notice_date + weeks, unit="date", source="irm-5-19-9")
    return days


def _usual_levy(notice_date: date, earliest: date, law: Law, sheet: Worksheet, came_back: bool) -> None:
    """Until when ACS usually waits; after a letter that came back, no longer than the law makes it."""
    if came_back and law[RETURNED_MAIL].covers(notice_date):
        usual = max(earliest, days_after(notice_date, RETURNED_MAIL, law))
        sheet.line("usual_earliest_levy_if_returned", usual, unit="date", source="irm-5-19-4")
        return
    usual = days_after(notice_date, "deadlines.usual_levy_days", law)
    sheet.line("usual_earliest_levy", usual, unit="date", source="irm-5-19-4")


def lien_letter(lien_filed: date, law: Law, sheet: Worksheet) -> HearingDays:
    """The days of Letter 3172: five business days for the IRS to tell, then 30 days to ask; the printed day governs.

    Authority: usc-6320-a; one year for the equivalent hearing, irm-5-19-8.
    """
    business_days = int(law["deadlines.lien_notice_business_days"].on(lien_filed))
    told_by = add_business_days(lien_filed, business_days)
    sheet.line("fifth_business_day", told_by, unit="date", source="usc-6320-a")
    days = HearingDays(
        hearing=last_day(days_after(told_by, "deadlines.lien_hearing_days", law)),
        equivalent_hearing=last_day(_a_year_later(told_by, law)),
    )
    sheet.line("hearing_day_30", days.hearing.day, unit="date", source="usc-6320-a")
    _write(days, sheet)
    return days


def intent_letter(notice: Notice, notice_date: date, law: Law, sheet: Worksheet) -> bool:
    """What a letter on the way to a levy starts, and whether it gives a right to a hearing.

    Authority: usc-6331-d and usc-6330-f (state refund), usc-6651-d (penalty), irm-5-19-4 (lien notice).
    """
    if notice.stage == INTENT:
        refund = days_after(notice_date, "deadlines.levy_wait_days", law)
        sheet.line("state_refund_levy_from", refund, unit="date", source="usc-6331-d")
    if notice.starts(HIGHER_PENALTY):
        raised = days_after(notice_date, HIGHER_PENALTY, law)
        sheet.line("one_percent_for_months_beginning_after", raised, unit="date", source="usc-6651-d")
    if notice.starts(LIEN_WARNING) and law[LIEN_WARNING].covers(notice_date):
        lien = days_after(notice_date, LIEN_WARNING, law)
        sheet.line("lien_notice_not_before", lien, unit="date", source="irm-5-19-4")
    right = notice.gives_hearing_right
    return sheet.line("gives_hearing_right", right, unit="yes_no", source=notice.hearing_source.id)


def plan_default_letter(notice_date: date, law: Law, sheet: Worksheet) -> LastDay:
    """The last day to save a plan or to appeal its end, and the day on which the IRS may end it.

    Authority: usc-6159-b (30 days); irm-5-14-11 (days for mail). The day is not moved: it is no act under usc-7503.
    """
    cure = last_day(days_after(notice_date, "deadlines.plan_end_days", law))
    sheet.line("cure_by", cure.day, unit="date", source="usc-6159-b")
    sheet.line("safe_mailing_day", cure.safe, unit="date", source="usc-7502")
    if law[PLAN_END_MAIL].covers(notice_date):
        ends = cure.day + timedelta(days=int(law[PLAN_END_MAIL].on(notice_date)))
        sheet.line("plan_ends_not_before", ends, unit="date", source="irm-5-14-11")
    return cure


def _a_year_later(day: date, law: Law) -> date:
    return add_years(day, int(law["deadlines.equivalent_hearing_years"].on(day)))


def _write(days: HearingDays, sheet: Worksheet) -> None:
    late = days.equivalent_hearing
    sheet.line("last_day_if_weekend_rule_applies", days.hearing.moved, unit="date", source="usc-7503")
    sheet.line("safe_mailing_day", days.hearing.safe, unit="date", source="usc-7502")
    sheet.line("equivalent_hearing_day", late.day, unit="date", source="cfr-301-6330-1-i")
    sheet.line("equivalent_hearing_last_day_if_weekend_rule_applies", late.moved, unit="date", source="usc-7503")
    sheet.line("equivalent_hearing_safe_day", late.safe, unit="date", source="usc-7502")
