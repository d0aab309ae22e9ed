"""Texts and authorities as HTML, for one language."""

from collections.abc import Iterable
from typing import Any

from calculators.engine.loading import Law
from calculators.engine.markup import escape, tag
from calculators.engine.results import Say, Value
from calculators.engine.words import Words


class Writer:
    """Writes sentences, values and authorities; what it returns is HTML."""

    def __init__(self, words: Words, law: Law) -> None:
        self.words, self.law = words, law

    def say(self, sentence: Say) -> str:
        """The text of *sentence*."""
        return escape(self.words.say(sentence))

    def text(self, id_: str, **values: Any) -> str:
        """The text of the sentence *id_*."""
        return escape(self.words.text(id_, **values))

    def shown(self, value: Value | Say, unit: str) -> str:
        """*value* as a reader would write it."""
        return escape(self.words.shown(value, unit))

    def title(self, name: str) -> str:
        """The heading over the block *name*."""
        return tag("h4", self.text(f"{name}.title"))

    def headings(self, words: str, columns: Iterable[str]) -> tuple[str, ...]:
        """The headings of *columns*, as text: words under the id *words*."""
        return tuple(self.words.text(f"{words}.{column}") for column in columns)

    def source(self, source: str) -> str:
        """A link to the authority, how sure we are of it, and the day we checked."""
        authority = self.law.sources[source]
        link = tag("a", escape(authority.title), href=authority.url, rel="external noopener")
        status = self.words.text(f"engine.source_status.{authority.status}") + " "
        checked = tag("span", self.text("engine.source_checked", day=authority.seen), class_="acs-checked")
        seen = tag("small", escape(status) if authority.status != "verified" else "", checked, class_="acs-seen")
        return f"{link} {seen}"
