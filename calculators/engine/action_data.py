"""The blocks that tell what to do, as plain JSON values, and the calendar file of their days."""

from collections.abc import Iterator
from typing import Any

from calculators.engine.action import Dates, Statement
from calculators.engine.calendar_file import Entry, calendar_file
from calculators.engine.results import Result
from calculators.engine.script import Script
from calculators.engine.words import Words


def calendar_of(result: Result, words: Words) -> dict[str, str]:
    """``{calendar: text of the file}``, or nothing where no day of *result* lies ahead."""
    entries = tuple(_reminders(result, words))
    return {"calendar": calendar_file(entries, result.today)} if entries else {}


def _reminders(result: Result, words: Words) -> Iterator[Entry]:
    for block in (block for block in result.blocks if isinstance(block, Dates)):
        for day in block.reminders:
            title = words.text(f"engine.reminder.{day.reminder}")
            yield Entry(key=f"{block.name}.{day.name}", day=day.day, title=title)


def dates_data(block: Dates, words: Words) -> list[dict[str, Any]]:
    """Each day as ``{name, day, what, source, passed}``, the day in ISO form."""
    return [
        {
            "name": day.name,
            "day": day.day.isoformat(),
            "what": words.text(f"{block.name}.day.{day.name}", **day.values),
            "source": day.source,
            "passed": day.day < block.today,
        }
        for day in block.days
    ]


def statement_data(block: Statement, words: Words) -> dict[str, Any]:
    """``{title, text, source, send, file}``: the text is what the copy button copies, a sentence a line.

    A letter's paragraphs are set apart by empty lines; *file* is the name under which it is saved.
    """
    text = ("\n\n" if block.file else "\n").join(words.say(sentence) for sentence in block.sentences)
    named = {"title": words.text(f"{block.name}.title"), "text": text, "source": block.source}
    named |= {"file": f"{block.file}.txt"} if block.file else {}
    return named | ({"send": [words.say(sentence) for sentence in block.send]} if block.send else {})


def script_data(block: Script, words: Words) -> list[dict[str, Any]]:
    """Each question as ``{name, asks, answer, must, source}``; the answer of one that the reader left open is None."""
    return [
        {
            "name": asked.name,
            "asks": words.text(f"{block.name}.{asked.name}.asks"),
            "answer": words.say(asked.answer) if asked.answer else None,
            "must": asked.must,
            "source": asked.source,
        }
        for asked in block.asked
    ]
