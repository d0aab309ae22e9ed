"""The pages of all figures and of all authorities are whole; each figure has its day to be looked at again."""

import html
import json
import re
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest

from calculators.engine.law import Source
from calculators.engine.loading import load_law
from hooks.all_figures import family_title, history
from hooks.checks import LOOK_AGAIN, PARAMETERS, YEAR, Check, checks, families
from tests.building import ROOT, addresses

LAW = load_law()
DAY = timedelta(days=1)
HELD = [parameter for family in families(LAW) for parameter in LAW.family(family).values()]


@pytest.fixture(scope="module")
def figures(site: Path) -> str:
    """The page of all figures."""
    return (site / "figures" / "index.html").read_text("utf-8")


@pytest.fixture(scope="module")
def authorities(site: Path) -> str:
    """The page of all authorities."""
    return (site / "authorities" / "index.html").read_text("utf-8")


def test_only_files_of_letters_and_stages_hold_no_figures() -> None:
    others = {path.stem for path in PARAMETERS.glob("*.toml")} - set(families(LAW))
    assert others == {"holders", "notices", "stages"}
    assert len({family_title(family) for family in families(LAW)}) == len(families(LAW))


def test_every_value_is_on_the_page_with_its_first_day_its_source_and_the_day_of_the_look(figures: str) -> None:
    entries = dict(re.findall(r'<dt id="([\w.]+)">(.*?)</dd>\n</div>', figures, re.DOTALL))
    assert set(entries) == {parameter.name for parameter in HELD}
    for parameter in HELD:
        told = history(parameter)
        assert len(told.earlier) == len(parameter.values) - 1
        entry = entries[parameter.name]
        for value in (told.newest, *told.earlier):
            assert f'href="{html.escape(value.source.url)}"' in entry
            assert value.text in html.unescape(entry)
            assert value.since in entry
        assert "Compared on " in entry
        assert ("Known through" in entry) == (parameter.known_through is not None)


def test_the_rate_of_interest_has_its_whole_history(figures: str) -> None:
    (entry,) = re.findall(r'<dt id="interest.underpayment_rate">(.*?)<dt id=', figures, re.DOTALL)
    rows = re.findall(r'<tr><th scope="row">(.*?)</th><td>(.*?)</td>', entry)
    assert rows[-1] == ("Jan 1, 2016", "3%")
    assert ("Apr 1, 2026", "6%") in rows
    assert f"Earlier values ({len(rows)})" in entry


def test_every_authority_is_on_the_page_with_its_link_how_far_it_is_checked_and_when(authorities: str) -> None:
    entries = dict(re.findall(r'<li id="source-([\w-]+)">(.*?)</li>', authorities, re.DOTALL))
    assert set(entries) == set(LAW.sources)
    said = {"verified": "official text", "secondary": "second source", "unverified": "could not check"}
    for id_, entry in entries.items():
        source = LAW.sources[id_]
        assert f'href="{html.escape(source.url)}"' in entry
        assert said[source.status] in entry
        assert "Compared on Nov" in entry or source.seen.month != 11
        assert "Stands on:" in entry or "On no page" in entry


def test_the_pages_of_an_authority_are_those_that_link_to_it(authorities: str, site: Path) -> None:
    entries = dict(re.findall(r'<li id="source-([\w-]+)">(.*?)</li>', authorities, re.DOTALL))
    for address in ("bank-account/", "payment-plans/", "figures/"):
        page = (site / address / "index.html").read_text("utf-8").partition("<aside")[0]
        named = {id_ for id_, entry in entries.items() if f'href="../{address}"' in entry}
        assert named == {id_ for id_, source in LAW.sources.items() if links_to(page, source)}
        assert len(named) > 5


def links_to(page: str, source: Source) -> bool:
    """Whether *page* has a link with the source's address and title."""
    link = rf'<a [^>]*href="{re.escape(source.url)}"[^>]*>{re.escape(source.title)}</a>'
    return re.search(link, html.unescape(page)) is not None


def test_long_lists_are_folded_and_not_searched(site: Path, figures: str, authorities: str) -> None:
    for page in (figures, authorities):
        article = page.partition("<article")[2].partition("<aside")[0]
        assert article.count("<details>") > 5
        assert "<details open" not in article
    index = json.loads((site / "search" / "search_index.json").read_text("utf-8"))
    for address in ("figures/", "authorities/"):
        parts = [entry["text"] for entry in index["docs"] if entry["location"].startswith(address)]
        assert 0 < sum(map(len, parts)) < 3000


def check(known_through: date | None, seen: date) -> Check:
    return Check(family="interest", names=["interest.underpayment_rate"], known_through=known_through, seen=seen)


END = date(2026, 12, 31)


@pytest.mark.parametrize(
    ("known_through", "seen", "latest"),
    [
        (END, date(2026, 11, 22), END),  # before the figure ends
        (END, date(2027, 1, 5), date(2027, 1, 5) + LOOK_AGAIN),  # looked after the end, and none was out
        (END, date(2025, 6, 1), date(2025, 6, 1) + YEAR),  # not even figures with an end wait longer than a year
        (None, date(2026, 11, 22), date(2026, 11, 22) + YEAR),
    ],
)
def test_a_check_is_overdue_the_day_after_its_last_day(known_through: date | None, seen: date, latest: date) -> None:
    found = check(known_through, seen)
    assert found.latest == latest
    assert not found.overdue(latest)
    assert found.overdue(latest + DAY)


def test_every_figure_and_source_is_in_one_check() -> None:
    every = checks(LAW)
    names = [name for found in every if found.family != "sources" for name in found.names]
    assert sorted(names) == sorted(parameter.name for parameter in HELD)
    (sources,) = [found for found in every if found.family == "sources"]
    assert sources.seen == min(source.seen for source in LAW.sources.values())
    ends = {found.known_through for found in every if found.known_through}
    assert ends == {parameter.known_through for parameter in HELD if parameter.known_through}


def run(day: date) -> subprocess.CompletedProcess[str]:
    """The command on *day*, without any package installed."""
    line = [sys.executable, "-S", "-m", "hooks.checks", "--on", day.isoformat()]
    return subprocess.run(line, cwd=ROOT, capture_output=True, text=True, check=False)


def test_the_command_ends_with_1_from_the_first_overdue_day_on() -> None:
    first = min(found.latest for found in checks(LAW))
    in_time, late = run(first), run(first + DAY)
    assert (in_time.returncode, late.returncode) == (0, 1)
    assert "Overdue:" not in in_time.stdout
    assert in_time.stdout.splitlines()[-1].startswith("0 of ")
    assert "Overdue:" in late.stdout
    assert (in_time.stderr, late.stderr) == ("", "")


def test_the_calendar_shows_each_check_that_has_an_end(figures: str) -> None:
    table = figures.partition('class="acs-checks-due"')[2].partition("</table>")[0]
    ending = [found for found in checks(LAW) if found.known_through]
    assert table.count('<th scope="row">') == len(ending)
    assert "each quarter" in table


def test_the_foot_of_each_page_leads_to_the_reports(site: Path) -> None:
    for address in addresses(site):
        foot = (site / address / "index.html").read_text("utf-8").partition('class="acs-foot__report"')[2]
        assert re.match(r'>Is something wrong here\? <a href="[./]*(?:report-an-error/|\./)">', foot), address
