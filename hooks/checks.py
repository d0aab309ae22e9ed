"""When each dated figure and each source must be looked at again.

``python -m hooks.checks`` tells what is overdue today and ends with 1 if anything is; ``--on 2027-01-04`` asks for
another day. It needs Python alone, so that a scheduled job can run it without installing anything.
"""

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import groupby
from pathlib import Path

from calculators.engine.law import Parameter
from calculators.engine.loading import Law, load_law

PARAMETERS = Path(__file__).resolve().parent.parent / "calculators" / "parameters"
# Our own rhythm; no authority sets it.
LOOK_AHEAD = timedelta(days=31)  # a new figure is often out about a month before the old one ends
LOOK_AGAIN = timedelta(days=14)  # where it was not out yet
YEAR = timedelta(days=365)  # the longest that nobody compares a figure or a source with its text


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """Figures of one family that end on one day, *known_through*; or, without that day, what is compared each year."""

    family: str
    names: Sequence[str]
    known_through: date | None
    seen: date

    @property
    def look_from(self) -> date | None:
        """The first day on which to look for a newer figure; None where none is expected."""
        return self.known_through - LOOK_AHEAD if self.known_through else None

    @property
    def latest(self) -> date:
        """The last day to compare: when the figure ends, a fortnight after a look that found no new one, or a year."""
        year = self.seen + YEAR
        return min(year, max(self.known_through, self.seen + LOOK_AGAIN)) if self.known_through else year

    def overdue(self, day: date) -> bool:
        """Whether *day* is after the last day to compare."""
        return day > self.latest


def families(law: Law) -> list[str]:
    """The names of the files that hold figures; some hold letters or stages."""
    names = sorted(path.stem for path in PARAMETERS.glob("*.toml"))
    return [name for name in names if all("values" in entry for entry in law.entries(name).values())]


def checks(law: Law) -> list[Check]:
    """Every check, the next one first: those of figures that end, then one for each family's others, then sources."""
    found = [check for family in families(law) for check in _of_family(family, list(law.family(family).values()))]
    oldest = min(law.sources.values(), key=lambda source: source.seen)
    found.append(Check(family="sources", names=[oldest.id], known_through=None, seen=oldest.seen))
    return sorted(found, key=lambda check: (check.known_through is None, check.latest, check.family))


def _of_family(family: str, parameters: Sequence[Parameter]) -> Iterator[Check]:
    def ends(parameter: Parameter) -> date:
        return parameter.known_through or date.max

    for end, group in groupby(sorted(parameters, key=ends), key=ends):
        same = list(group)
        seen = min(parameter.seen for parameter in same)
        known = None if end == date.max else end
        yield Check(family=family, names=[parameter.name for parameter in same], known_through=known, seen=seen)


def told(check: Check) -> str:
    """*check* as one line of a report."""
    end = f"known through {check.known_through}, " if check.known_through else ""
    return f"{', '.join(check.names)}: {end}last compared on {check.seen}, to be compared by {check.latest}"


def main() -> int:
    """Print what is overdue, and what to look for now; 1 where anything is overdue."""
    parser = argparse.ArgumentParser(description="Which figures and sources must be compared again.")
    today = datetime.now(tz=UTC).date()
    parser.add_argument("--on", type=date.fromisoformat, default=today, metavar="DAY", help="as of this day")
    day = parser.parse_args().on
    every = checks(load_law())
    overdue = [check for check in every if check.overdue(day)]
    due = [check for check in every if check not in overdue and check.look_from and day >= check.look_from]
    for title, found in (("Overdue", overdue), ("To look for now", due)):
        for check in found:
            print(f"{title}: {told(check)}")
    print(f"{len(overdue)} of {len(every)} checks are overdue on {day}.")
    return 1 if overdue else 0


if __name__ == "__main__":
    raise SystemExit(main())
