"""The block that is a list."""

from dataclasses import dataclass

from calculators.engine.sentences import Say


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One entry of a list, with its authority if it has one."""

    text: Say
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Points:
    """A list to read or to take along: its title is words under *name*, *lead* is said before it."""

    name: str
    points: tuple[Point, ...]
    lead: Say | None = None
