"""Days as a calendar file (RFC 5545) that shows nothing of what they are about."""

from binascii import crc32
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from calculators.engine.calendar import DAY

OCTETS = 75  # the longest line that RFC 5545 allows, its end not counted
ALARMS = (7, 2)  # days before: our choice
ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One whole day in the calendar; *key* tells it from others on that day and is not shown."""

    key: str
    day: date
    title: str


def calendar_file(entries: Iterable[Entry], today: date) -> str:
    """The text of the file: the same for the same *entries* and *today*, which is the stamp of every entry."""
    body = (line for entry in entries for line in _event(entry, today))
    lines = ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Letter dates//EN", "CALSCALE:GREGORIAN", *body)
    return "".join(f"{folded(line)}\r\n" for line in (*lines, "END:VCALENDAR"))


def _event(entry: Entry, today: date) -> Iterator[str]:
    title = escaped(entry.title)
    yield "BEGIN:VEVENT"
    yield f"UID:{_day(entry.day)}-{crc32(entry.key.encode()):08x}@letter-dates.invalid"
    yield f"DTSTAMP:{_day(today)}T000000Z"
    yield f"DTSTART;VALUE=DATE:{_day(entry.day)}"
    yield f"DTEND;VALUE=DATE:{_day(entry.day + DAY)}"
    yield f"SUMMARY:{title}"
    yield "TRANSP:TRANSPARENT"
    for days in ALARMS:
        if entry.day - timedelta(days=days) > today:
            yield from ("BEGIN:VALARM", "ACTION:DISPLAY", f"DESCRIPTION:{title}", f"TRIGGER:-P{days}D", "END:VALARM")
    yield "END:VEVENT"


def escaped(text: str) -> str:
    """*text* with the characters that the format gives a meaning written out."""
    return text.translate(ESCAPES)


def folded(line: str) -> str:
    """*line* broken into pieces of at most 75 octets, never inside a character."""
    pieces, used = [""], 0
    for character in line:
        size = len(character.encode())
        if used + size > OCTETS:
            pieces.append("")
            used = 1  # the space that starts the next piece
        pieces[-1] += character
        used += size
    return "\r\n ".join(pieces)


def _day(day: date) -> str:
    return day.isoformat().replace("-", "")
