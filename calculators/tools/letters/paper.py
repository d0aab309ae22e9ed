"""A letter on paper: who writes to whom and when, what it says, and room for the name."""

from collections.abc import Iterable
from datetime import date

from calculators.engine.results import Say, Statement, say

BY_HAND = ("number", "copy")


def letter(name: str, body: Iterable[Say], today: date, source: str, send: Iterable[Say] = ()) -> Statement:
    """The letter *name* with its *body*; *send* is what goes with it, before what goes with every letter."""
    head = say("letters.head", today=today, subject=say(f"letters.{name}.subject"))
    always = tuple(say(f"letters.send.{what}") for what in BY_HAND)
    return Statement(
        name=f"letters.{name}.letter",
        sentences=(head, *body, say("letters.close")),
        source=source,
        send=(*send, *always),
        file="letter",
    )


def own_words(name: str, words: str | None) -> tuple[Say, ...]:
    """What the writer adds in words of their own, if anything."""
    return (say(f"letters.{name}.own", words=words),) if words else ()
