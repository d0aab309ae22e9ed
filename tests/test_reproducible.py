"""Two builds of the same sources are the same site, byte for byte, wherever and whenever they are made."""

import hashlib
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from hooks.runtime import CACHE
from tests.building import ROOT, source_files

# What a build must not notice: the hour, the language and the order of sets on the machine that runs it.
ONE = {"TZ": "Asia/Tokyo", "LC_ALL": "C", "PYTHONHASHSEED": "1"}
OTHER = {"TZ": "America/Los_Angeles", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "2"}


def built(folder: Path, surroundings: dict[str, str], mask: int) -> dict[str, str]:
    """Build the sources in the new *folder*; the hash of each file of the site by its name."""
    for file in source_files():
        copy = folder / file.relative_to(ROOT)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, copy)
    (folder / "node_modules").symlink_to(ROOT / "node_modules")
    ran = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict"],
        cwd=folder,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1"} | surroundings,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
        umask=mask,
    )
    assert ran.returncode == 0, ran.stdout
    files = sorted(path for path in (folder / "site").rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


@pytest.mark.slow
@pytest.mark.node
def test_two_builds_in_two_places_are_the_same_site(site: Path, tmp_path: Path) -> None:
    """One takes the runtime that was kept, the other makes it anew."""
    shutil.copytree(CACHE, tmp_path / "one" / CACHE.relative_to(ROOT))
    one = built(tmp_path / "one", ONE, 0o022)
    other = built(tmp_path / "a place with a longer name", OTHER, 0o077)
    assert one.keys() == other.keys()
    assert [name for name in one if one[name] != other[name]] == []
    assert {"site/index.html", "site/sitemap.xml.gz", "site/search/search_index.json", "site/_headers"} <= one.keys()


def test_the_site_map_is_dated_by_its_content(site: Path) -> None:
    sources = (ROOT / "calculators" / "sources.toml").read_text(encoding="utf-8")
    newest = max(re.findall(r"^seen = (\d{4}-\d{2}-\d{2})", sources, re.MULTILINE))
    dates = re.findall(r"<lastmod>(.*?)</lastmod>", (site / "sitemap.xml").read_text(encoding="utf-8"))
    assert set(dates) == {newest}
