"""One typed text to one typed value, by the kind of its question."""

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any, TypeVar

from calculators.engine.questions import Question

NUMBER = re.compile(r"([+-]?)([0-9]*)(?:\.([0-9]*))?")
ISO_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")


DIGITS_AT_MOST = 20  # far beyond any bound, far below what Python refuses to turn into a number
Limited = TypeVar("Limited", Decimal, int, date)


class Wrong(Exception):
    """Why one answer cannot be read: the kind of problem and what its sentence needs."""

    def __init__(self, problem: str, **values: Any) -> None:
        super().__init__(problem)
        self.problem, self.values = problem, values


def is_empty(raw: Any) -> bool:
    """Nothing typed: no text, or boxes of which none is filled."""
    if isinstance(raw, str):
        return not raw.strip()
    return raw is None or (isinstance(raw, Mapping) and all(map(is_empty, raw.values())))


def _number(raw: Any, **bounds: Any) -> tuple[str, str, str]:
    """Sign, whole digits and decimals of a number as people type it; *bounds* go into the fault of what is none."""
    if isinstance(raw, bool) or not isinstance(raw, str | int):
        raise Wrong("not_a_number", **bounds)
    found = NUMBER.fullmatch(re.sub(r"[$,\s]", "", str(raw)))
    if not found or not (found[2] or found[3]):
        raise Wrong("not_a_number", **bounds)
    return found[1], found[2] or "0", found[3] or ""


def _money(question: Question, raw: Any) -> Decimal:
    sign, digits, decimals = _number(raw)
    amount = Decimal(f"{sign}{digits}.{decimals or 0}")
    if amount < 0 and not question.minimum:
        raise Wrong("negative_money")
    if len(decimals) > 2:
        raise Wrong("more_than_two_decimals")
    if question.maximum is not None and abs(amount) > question.maximum:
        raise Wrong("too_large", limit=question.maximum)
    return amount


def _percent(question: Question, raw: Any) -> Decimal:
    text = raw.replace("%", "") if isinstance(raw, str) else raw
    sign, digits, decimals = _number(text, **_bounds(question))
    return _within(question, Decimal(f"{sign}{digits}.{decimals or 0}"))


def _whole(question: Question, raw: Any) -> int:
    if isinstance(raw, Decimal):
        raise Wrong("not_a_whole_number")
    sign, digits, decimals = _number(raw, **_bounds(question))
    if decimals.strip("0"):
        raise Wrong("not_a_whole_number")
    if len(digits) > DIGITS_AT_MOST:
        raise Wrong("out_of_range", **_bounds(question))
    return _within(question, int(sign + digits))


def _within(question: Question, value: Limited) -> Limited:
    if question.minimum is not None and value < question.minimum:
        raise Wrong("out_of_range", **_bounds(question))
    if question.maximum is not None and value > question.maximum:
        raise Wrong("out_of_range", **_bounds(question))
    return value


def _bounds(question: Question) -> Mapping[str, Any]:
    return {"lowest": question.minimum, "highest": question.maximum}


def _date(question: Question, raw: Any) -> date:
    try:
        return _within(question, date(*_date_parts(raw)))
    except ValueError:
        raise Wrong("not_a_date") from None


def _date_parts(raw: Any) -> tuple[int, int, int]:
    if isinstance(raw, date) and not isinstance(raw, datetime):
        return raw.year, raw.month, raw.day
    if isinstance(raw, Mapping):
        year, month, day = (str(raw.get(part, "")).strip() for part in ("year", "month", "day"))
        raw = f"{year}-{month:0>2}-{day:0>2}"
    found = ISO_DAY.fullmatch(raw.strip()) if isinstance(raw, str) else None
    if not found:
        raise ValueError
    return int(found[1]), int(found[2]), int(found[3])


def _yes_no(question: Question, raw: Any) -> bool:
    if isinstance(raw, bool):
        return raw
    return _choice(question, raw) == "yes"


def _choice(question: Question, raw: Any) -> str:
    if not isinstance(raw, str) or raw.strip() not in question.choices:
        raise Wrong("not_an_allowed_choice")
    return raw.strip()


def _text(question: Question, raw: Any) -> str:
    if isinstance(raw, bool) or not isinstance(raw, str | int):
        raise Wrong("not_an_allowed_choice")
    text = str(raw).strip()
    if len(text) > question.maximum:
        raise Wrong("out_of_range", longest=question.maximum)
    return text


READERS: Mapping[str, Callable[[Question, Any], Any]] = {
    "money": _money,
    "percent": _percent,
    "date": _date,
    "yes_no": _yes_no,
    "choice": _choice,
    "whole": _whole,
    "text": _text,
}
