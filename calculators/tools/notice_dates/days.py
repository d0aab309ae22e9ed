"""The days of a letter as a list with a calendar file."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from calculators.engine.results import Dates, Day, Line, Say, say
from calculators.rules.letter_days import HEARING, LIEN, OTHER, PLAN
from calculators.tools.notice_dates.found import Found

# The days to act by, for each kind of letter; the plain count stands in the worksheet only.
ACTS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        HEARING: ("safe_mailing_day", "last_day_if_weekend_rule_applies"),
        LIEN: ("safe_mailing_day", "last_day_if_weekend_rule_applies"),
        PLAN: ("safe_mailing_day", "cure_by"),
        OTHER: (),
    }
)
LATE = ("equivalent_hearing_safe_day", "equivalent_hearing_last_day_if_weekend_rule_applies")
COUNTED = frozenset({"day_30", "hearing_day_30", "equivalent_hearing_day"})
REMINDERS: Mapping[str, str] = MappingProxyType(
    {
        "safe_mailing_day": "reply",
        "equivalent_hearing_safe_day": "reply",
        "grace_ends": "reply",
        "answer_by": "call",
        "earliest_levy_by_law": "note",
        "state_refund_levy_from": "note",
        "plan_ends_not_before": "note",
        "next_estimated_tax": "note",
    }
)


def dates(found: Found) -> Dates:
    """Every day of the letter in the order of the calendar; of two on one day, the one to act by first."""
    days = sorted(_days(found), key=lambda day: day.day)
    return Dates(name="notice_dates.days", days=tuple(days), today=found.today)


def _days(found: Found) -> Iterator[Day]:
    kind = found.letter.kind
    acts = ACTS[kind]
    for line in (*_named(found, acts), *_named(found, LATE), *_rest(found, {*acts, *LATE, *COUNTED})):
        name = f"{kind}.{line.name}" if line.name in {*acts, *LATE} else f"{OTHER}.{line.name}"
        yield Day(
            name=name,
            day=found.day(line.name) or found.today,
            source=line.source,
            reminder=REMINDERS.get(line.name, ""),
            after=_after(found, line.name),
        )


def _named(found: Found, names: tuple[str, ...]) -> Iterator[Line]:
    for name in names:
        yield from (line for line in found.lines if line.name == name)


def _rest(found: Found, told: set[str]) -> Iterator[Line]:
    yield from (line for line in found.lines if line.name not in told)


def _after(found: Found, name: str) -> Say | None:
    """What is still open once a day to act by has passed."""
    act, late = found.days.act, found.days.late
    if act and name == "safe_mailing_day" and found.today <= act.moved:
        return say("notice_dates.after.safe", last=act.moved)
    if late and name in ACTS[HEARING] and found.today <= late.moved:
        return say("notice_dates.after.late", safe=late.safe)
    return say("notice_dates.after.help") if name in REMINDERS and REMINDERS[name] != "note" else None
