"""Visits of a reader with a real browser: a fresh profile, the built page, the worked example's own question."""

import json
import re
import tempfile
import tomllib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, Playwright

from bench.hosts import Kind, Line, hosted
from hooks.rehearsal import FENCE
from tests.browsing import ARGUMENTS, chromium_path

PAGE = "afford"
READER = Path(__file__).with_name("reader.js")
SPARE_THE_LINE = "Object.defineProperty(Navigator.prototype, 'connection', {value: {saveData: true}})"
PATIENCE = 240_000  # milliseconds: the most that a visit may take
STAY = 3_000  # milliseconds that a reader stays: browsers keep compiled code only after a while
PRESSES = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """Milliseconds to the first answer, from the button to it, and of each later press; bytes that the host sent."""

    first: float
    wait: float
    later: tuple[float, ...]
    sent: int


def example(root: Path) -> dict[str, str]:
    """The page's worked example as the form's boxes have it; a day is three boxes."""
    match = FENCE.search((root / f"docs/{PAGE}.md").read_text(encoding="utf-8"))
    if match is None:
        raise ValueError(f"docs/{PAGE}.md has no worked example")
    facts = tomllib.loads(match[2])
    del facts["today"]
    return dict(pair for name, value in facts.items() for pair in _boxes(name, value))


def _boxes(name: str, value: Any) -> Iterator[tuple[str, str]]:
    if isinstance(value, date):
        yield from ((f"{name}.{part}", str(getattr(value, part))) for part in ("month", "day", "year"))
    elif isinstance(value, bool):
        yield name, "yes" if value else "no"
    else:
        yield name, str(value)


@contextmanager
def profile(playwright: Playwright) -> Iterator[BrowserContext]:
    """A browser with a fresh profile on disk: what it keeps from visit to visit is kept as on a reader's device."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        context = playwright.chromium.launch_persistent_context(
            folder, executable_path=chromium_path(), args=[*ARGUMENTS, "--no-sandbox"]
        )
        context.set_default_timeout(PATIENCE)
        yield context
        context.close()


def visits(playwright: Playwright, site: Path, kind: Kind, inputs: Mapping[str, str], times: int) -> list[Visit]:
    """The first visits of a reader who presses the button as soon as there is one."""
    line = Line()
    with hosted(site, kind, line) as address, profile(playwright) as context:
        return [_visit(context, f"{address}{PAGE}/", line, inputs) for _ in range(times)]


def slow_visit(
    playwright: Playwright, site: Path, kind: Kind, inputs: Mapping[str, str], seconds: float, idle: bool
) -> Visit:
    """The first visit over a line of 1.6 Mbps and 150 ms by a reader who takes *seconds* to fill in the form.

    The start is at once where the browser calls the line good (*idle*), else at the first touch of the form.
    """
    line = Line(rate=1_600_000 / 8, latency=0.150)
    with hosted(site, kind, line) as address, profile(playwright) as context:
        if not idle:
            context.add_init_script(SPARE_THE_LINE)
        return _visit(context, f"{address}{PAGE}/", line, inputs, seconds)


def page_weight(playwright: Playwright, site: Path, kind: Kind) -> int:
    """The bytes of the page before anything of the runtime is asked for."""
    line = Line()
    with hosted(site, kind, line) as address, profile(playwright) as context:
        context.add_init_script(SPARE_THE_LINE)
        context.new_page().goto(f"{address}{PAGE}/", wait_until="networkidle")
        return line.sent


def _visit(context: BrowserContext, url: str, line: Line, inputs: Mapping[str, str], seconds: float = 0) -> Visit:
    sent = line.sent
    page = context.new_page()
    asked = {"inputs": inputs, "seconds": seconds, "presses": PRESSES, "patience": PATIENCE}
    page.add_init_script(f"window.benched = ({_source()})({json.dumps(asked)})")
    page.goto(url, wait_until="commit")
    times = page.evaluate("() => window.benched")
    page.wait_for_timeout(STAY)
    page.close()
    return Visit(first=times["first"], wait=times["wait"], later=tuple(times["later"]), sent=line.sent - sent)


def _source() -> str:
    """The function in reader.js without the comment before it."""
    return re.sub(r"\A/\*.*?\*/\s*", "", READER.read_text(encoding="utf-8"), flags=re.DOTALL).rstrip().rstrip(";")
