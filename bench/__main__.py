"""`python -m bench`: measure the site in site/ beside default Pyodide; a table here, every value in results.json."""

import argparse
import json
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from pathlib import Path

from playwright.sync_api import Playwright, sync_playwright

from bench.hosts import Kind
from bench.report import Row, heading, line
from bench.sides import make_sides
from bench.visits import Visit, example, page_weight, slow_visit, visits

ROOT = Path(__file__).resolve().parent.parent
RESULTS = ROOT / "bench" / "results.json"
MEGABYTES = {Kind.BROTLI: 3.8, Kind.TEXT_ONLY: 5.0}
FILLING = 30  # seconds
WARM = 3  # the visit that counts as warm


def main() -> int:
    """Measure, print and write; ends with 1 if a target is missed."""
    parser = argparse.ArgumentParser(description="Measure the built site beside default Pyodide.")
    parser.add_argument("--runs", type=int, default=5, help="fresh profiles for each side and host")
    parser.add_argument(
        "--slow-runs", type=int, default=1, help="visits over a slow line for each side, host and start"
    )
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as work, sync_playwright() as playwright:
        sides = make_sides(ROOT, Path(work))
        rows = []
        print(heading())
        for row in _measured(playwright, sides, options.runs, options.slow_runs):
            print(line(row), flush=True)
            rows.append(row)
    RESULTS.write_text(json.dumps([asdict(row) for row in rows], indent=1) + "\n", encoding="utf-8")
    return 0 if all(row.reached for row in rows) else 1


def _measured(playwright: Playwright, sides: Mapping[str, Path], runs: int, slow_runs: int) -> Iterator[Row]:
    inputs = example(ROOT)
    for kind in Kind:
        yield from _fast(playwright, sides, kind, inputs, runs)
        yield from _slow(playwright, sides, kind, inputs, slow_runs)


def _fast(
    playwright: Playwright, sides: Mapping[str, Path], kind: Kind, inputs: Mapping[str, str], runs: int
) -> Iterator[Row]:
    """Weights and times on a host that limits nothing; the two sides take turns."""
    seen: dict[str, list[list[Visit]]] = {side: [] for side in sides}
    for _ in range(runs):
        for side, folder in sides.items():
            seen[side].append(visits(playwright, folder, kind, inputs, WARM))
    where = f"host that {kind.value}"
    weight = [page_weight(playwright, sides["site"], kind) / 1000]
    yield Row(name=f"Page before the runtime, {where}", unit="KB", values={"site": weight}, most=120)
    sent = {side: [first.sent / 1_000_000 for first, *_ in every] for side, every in seen.items()}
    yield Row(name=f"First visit, {where}", unit="MB", values=sent, most=MEGABYTES[kind])
    cold = {side: [first.first for first, *_ in every] for side, every in seen.items()}
    yield Row(name=f"First visit to first answer, {where}", unit="ms", values=cold, ratio=0.45)
    warm = {side: [last.first for *_, last in every] for side, every in seen.items()}
    yield Row(name=f"Third visit to first answer, {where}", unit="ms", values=warm, ratio=0.45)
    later = {side: [time for *_, last in every for time in last.later] for side, every in seen.items()}
    yield Row(name=f"Later answer, {where}", unit="ms", values=later, most=50)


def _slow(
    playwright: Playwright, sides: Mapping[str, Path], kind: Kind, inputs: Mapping[str, str], runs: int
) -> Iterator[Row]:
    """What a reader feels over a slow line, for both moments at which the start may come."""
    for idle, start in ((True, "start at once"), (False, "start at first touch")):
        waits = {
            side: [slow_visit(playwright, folder, kind, inputs, FILLING, idle).wait / 1000 for _ in range(runs)]
            for side, folder in sides.items()
        }
        name = f"Button to first answer, 1.6 Mbps and 150 ms, {start}, host that {kind.value}"
        yield Row(name=name, unit="s", values=waits, most=0.3)


if __name__ == "__main__":
    raise SystemExit(main())
