"""Build the site for the tests, once for each state of its sources."""

import hashlib
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SITE = ROOT / "site"
STAMP = ROOT / ".cache" / "site-sources"
SOURCES = (
    *("mkdocs.yml", "docs", "hooks", "calculators", "LICENSE", "pyproject.toml"),
    *("requirements.lock", "package-lock.json"),
    "tests/cases",  # they tell which modules the calculators reach
)


def source_files() -> Iterator[Path]:
    """Each file the built site depends on, in a fixed order."""
    for name in SOURCES:
        path = ROOT / name
        files = sorted(path.rglob("*")) if path.is_dir() else [path]
        yield from (file for file in files if file.is_file() and "__pycache__" not in file.parts)


def state() -> str:
    """A digest of the sources and of the moment the site was built: another build in between shows."""
    digest = hashlib.sha256(sys.version.encode())
    for file in source_files():
        content = hashlib.sha256(file.read_bytes()).hexdigest()
        digest.update(f"{file.relative_to(ROOT)} {content}\n".encode())
    front = SITE / "index.html"
    built = front.stat().st_mtime_ns if front.is_file() else 0
    return f"{digest.hexdigest()} {built}"


def built_site() -> Path:
    """The folder of the built site, built now by the strict build if its sources have changed."""
    if not (STAMP.is_file() and STAMP.read_text() == state()):
        build()
        STAMP.parent.mkdir(exist_ok=True)
        STAMP.write_text(state())
    return SITE


def build() -> None:
    """Run the strict build as `make site` does."""
    programs = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    ran = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict"],
        cwd=ROOT,
        env=os.environ | {"PATH": programs, "NO_MKDOCS_2_WARNING": "1"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if ran.returncode:
        pytest.fail(f"python -m mkdocs build --strict ended with {ran.returncode}:\n{ran.stdout}", pytrace=False)


def addresses(site: Path) -> list[str]:
    """Every page of the built site as its map tells it, relative to the front page, which is ""."""
    found = re.findall(r"<loc>https?://[^/]+/(.*?)</loc>", (site / "sitemap.xml").read_text(encoding="utf-8"))
    assert "" in found
    return found
