"""Asking the tools about letters and dates, as a page does."""

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from icalendar import Calendar

from calculators import CALCULATORS, __version__, handle
from calculators.engine.data import data
from calculators.engine.html import Page
from calculators.engine.loading import load_law
from calculators.engine.reading import InputErrors
from calculators.engine.words import words

TODAY = date(2026, 11, 22)
TOOLS = ("notice", "notice_dates", "timeline", "collection_deadline", "who_has_my_case")
LAW = load_law()


def ask(tool: str, today: date = TODAY, **facts: Any) -> dict[str, Any]:
    """The result as data; that it can be written as a page, each rule with its link, is checked on the way."""
    result = CALCULATORS[tool].run(facts, LAW, today)
    told = data(result, words("en"))
    html = Page(words("en"), LAW, __version__).result(result, "result")
    assert "style=" not in html
    for source in sources(told):
        assert LAW.sources[source].status in {"verified", "secondary", "unverified"}
        assert f'href="{LAW.sources[source].url}"' in html
    if "calendar" in told:
        assert calendar(told)
    return told


def refused(tool: str, today: date = TODAY, **facts: Any) -> dict[str, str]:
    """The problem at each box of what must be refused; every one has a sentence."""
    with pytest.raises(InputErrors) as wrong:
        CALCULATORS[tool].run(facts, LAW, today)
    return {fault.name: fault.problem for fault in wrong.value.faults}


def typed(tool: str, today: date = TODAY, **inputs: str) -> dict[str, Any]:
    """What the browser's door answers to typed texts; a double underscore stands for the dot of a name."""
    named = {name.replace("__", "."): text for name, text in inputs.items()}
    message = {"v": 1, "id": 7, "calculator": tool, "lang": "en", "today": today.isoformat(), "inputs": named}
    answer: dict[str, Any] = json.loads(handle(json.dumps(message)))
    assert "bug" not in answer, answer
    return answer


def sources(told: dict[str, Any]) -> Iterator[str]:
    """Every authority that a result names."""
    for table in told.get("tables", {}).values():
        yield from [table["source"]] if "source" in table else []
        if "rule" in table["columns"]:
            place = table["columns"].index("rule")
            yield from (row[place] for row in table["rows"])
    for days in told.get("dates", {}).values():
        yield from (day["source"] for day in days)
    yield from (line["source"] for line in told.get("lines", ()))
    yield from (test["source"] for option in told.get("options", ()) for test in option["tests"])
    yield from (statement["source"] for statement in told.get("statements", {}).values())


def lines(told: dict[str, Any]) -> dict[str, Any]:
    """The worksheet by name."""
    return {line["name"]: line["value"] for line in told.get("lines", ())}


def statuses(told: dict[str, Any]) -> dict[str, str]:
    """Each route of a result with its status, in the words of the cases."""
    return {option["name"].rpartition(".")[2]: option["status"].upper() for option in told["options"]}


def days(told: dict[str, Any]) -> dict[str, date]:
    """The days of a result by name."""
    return {day["name"]: date.fromisoformat(day["day"]) for each in told["dates"].values() for day in each}


def rows(told: dict[str, Any], table: str) -> list[dict[str, Any]]:
    """The rows of a table, each by the names of its columns; none where the result has no such table."""
    found = told.get("tables", {}).get(table, {"columns": [], "rows": []})
    return [dict(zip(found["columns"], row, strict=True)) for row in found["rows"]]


def calendar(told: dict[str, Any]) -> list[Any]:
    """The entries of the calendar file as a strict reader finds them."""
    read = Calendar.from_ical(told["calendar"])
    assert read.errors == []
    events = list(read.walk("VEVENT"))
    assert all(event.errors == [] for event in events)
    return events
