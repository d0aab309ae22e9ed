"""The block that is a talk: what is asked, in its order, with what the reader can say to each."""

from dataclasses import dataclass

from calculators.engine.sentences import Say


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One question. Its words stand under *name*: ``asks``, ``why``, and ``instead`` where it need not be answered.

    *answer* is what the reader told, None for a blank to fill in by hand; *must* whether to answer at once. Whether the
    question is the IRS's own rule or only seen in practice follows from the status of *source*.
    """

    name: str
    answer: Say | None
    must: bool
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Script:
    """The questions in the order in which they come; ``lead`` under *name* is said before them."""

    name: str
    asked: tuple[Asked, ...]
