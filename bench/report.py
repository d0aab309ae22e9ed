"""What was measured, beside what was to be reached: a Markdown table."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

HEADINGS = ("Measured", "This site", "Default Pyodide", "Ratio", "To reach")
SIDES = ("site", "default")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One measure: the values of every run by side, ``site`` and perhaps ``default``.

    *most* bounds the site's median, *ratio* its share of the default's.
    """

    name: str
    unit: str
    values: Mapping[str, Sequence[float]]
    most: float | None = None
    ratio: float | None = None

    @property
    def share(self) -> float | None:
        """The site's median as a share of the default's."""
        return median(self.values["site"]) / median(self.values["default"]) if "default" in self.values else None

    @property
    def reached(self) -> bool:
        """Whether every target of this measure is reached."""
        small = self.most is None or median(self.values["site"]) <= self.most
        return small and (self.ratio is None or self.share is None or self.share <= self.ratio)


def heading() -> str:
    """The first two lines of the table in Markdown."""
    return f"{_line(HEADINGS)}\n{_line(['---'] * len(HEADINGS))}"


def line(row: Row) -> str:
    """One line of the table: medians, with least and most where they differ."""
    return _line(_cells(row))


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _cells(row: Row) -> tuple[str, ...]:
    share = "" if row.share is None else f"{row.share:.2f}"
    wanted = [f"≤ {row.most:g} {row.unit}"] if row.most is not None else []
    wanted += [f"≤ {row.ratio:g} of the default"] if row.ratio is not None else []
    target = ", ".join(wanted)
    if target:
        target += " (yes)" if row.reached else " (**no**)"
    return (row.name, *(_values(row.values.get(side, ()), row.unit) for side in SIDES), share, target)


def _values(values: Sequence[float], unit: str) -> str:
    if not values:
        return ""
    middle, least, most = (_text(value, unit) for value in (median(values), min(values), max(values)))
    return f"{middle} {unit}" if least == most else f"{middle} {unit} ({least} to {most})"


def _text(value: float, unit: str) -> str:
    return f"{value:.2f}" if unit in ("MB", "s") else f"{value:.0f}"
