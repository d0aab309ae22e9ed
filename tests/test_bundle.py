"""The folder for the browser: the same bytes from the same sources, nothing made twice, nothing left unsaid."""

import gzip
import os
import shutil
import zipfile
from pathlib import Path
from typing import Any

import pytest

from hooks import bundle as bundles
from hooks.archives import LIBRARY, WHEEL, BundleError, make_archives, run
from hooks.bundle import Bundle, files_of, make_bundle
from hooks.bytecode import FROZEN, with_light_dataclasses
from hooks.runtime import CACHE
from hooks.store import Store
from tests.building import ROOT

pytestmark = pytest.mark.node

MAGIC_OF_3_14 = b"\x2b\x0e\r\n"


@pytest.fixture(scope="module")
def bundle() -> Bundle:
    """The bundle as the site has it."""
    return make_bundle(ROOT, CACHE)


@pytest.fixture(scope="module")
def files(bundle: Bundle) -> dict[str, Path]:
    """Where each file of the folder is."""
    return dict(files_of(bundle, CACHE))


def test_two_builds_give_the_same_bytes_in_any_time_zone(
    files: dict[str, Path], bundle: Bundle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    make_archives(ROOT, tmp_path)
    assert (tmp_path / WHEEL).read_bytes() == files[bundle.wheel].read_bytes()
    assert (tmp_path / LIBRARY).read_bytes() == files[LIBRARY].read_bytes()


def test_only_bytecode_of_the_target_is_packed(files: dict[str, Path], bundle: Bundle) -> None:
    for name in (LIBRARY, bundle.wheel):
        with zipfile.ZipFile(files[name]) as archive:
            compiled = [entry for entry in archive.infolist() if entry.filename.endswith(".pyc")]
            assert [entry.filename for entry in archive.infolist() if entry.filename.endswith(".py")] == []
            assert {archive.read(entry)[:4] for entry in compiled} == {MAGIC_OF_3_14}
            assert {entry.compress_type for entry in archive.infolist()} == {zipfile.ZIP_STORED}


def test_gzip_copies_hold_the_same_bytes(files: dict[str, Path], bundle: Bundle) -> None:
    for name in bundle.files:
        assert gzip.decompress(files[f"{name}.gz"].read_bytes()) == files[name].read_bytes()


def test_what_is_said_of_the_size_is_what_a_first_visit_fetches(files: dict[str, Path], bundle: Bundle) -> None:
    fetched = sum(path.stat().st_size for name, path in files.items() if name.endswith(".gz"))
    assert abs(float(bundle.megabytes) * 1_000_000 - fetched) <= 50_000


def test_unchanged_sources_start_no_program(bundle: Bundle, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bundles, "make_archives", None)
    monkeypatch.setattr(bundles, "run", None)
    assert make_bundle(ROOT, CACHE) == bundle


def test_a_changed_source_or_case_is_noticed(tmp_path: Path) -> None:
    sources = ("calculators/rules/interest.py", "tests/cases/installment.toml")
    for name in sources:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / name, tmp_path / name)
    states = [bundles.state(tmp_path)]
    for name in sources:
        (tmp_path / name).write_text((tmp_path / name).read_text().replace("interest", "growth"))
        states.append(bundles.state(tmp_path))
    assert len(set(states)) == len(states)


def test_a_program_that_fails_is_told_in_its_own_words() -> None:
    with pytest.raises(BundleError, match="bad option: --no-such-option"):
        run(ROOT, "node", "--no-such-option")


def test_a_program_that_is_missing_is_told_with_the_remedy() -> None:
    with pytest.raises(BundleError, match="make setup"):
        run(ROOT, "no-such-program")


def test_the_store_forgets_what_is_old_and_not_wanted(tmp_path: Path) -> None:
    store = Store(tmp_path)
    old, new, wanted = (store.keep(content) for content in (b"old", b"new", b"wanted"))
    for digest in (old, wanted):
        os.utime(store.path(digest), (0, 0))
    store.forget_all_but([wanted])
    assert {path.name for path in tmp_path.iterdir()} == {new, wanted}


TWO_FIELDS = b'''"""A module."""
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two values
    that belong together."""

    left: int
    right: int = 2
'''


def test_a_dataclass_made_lighter_is_equal_and_hashes_as_before() -> None:
    made = with_light_dataclasses(TWO_FIELDS)
    assert made.count(b"\n") == TWO_FIELDS.count(b"\n")
    held: dict[str, Any] = {}
    exec(made, held)
    pair = held["Pair"]
    assert pair(left=1) == pair(left=1, right=2) != pair(left=2)
    assert {pair(left=1), pair(left=1, right=2)} == {pair(left=1)}
    assert pair.__doc__
    assert not hasattr(pair(left=1), "__dict__")


def test_no_dataclass_of_ours_is_left_as_it_was_and_no_line_moves() -> None:
    for path in (ROOT / "calculators").rglob("*.py"):
        content = path.read_bytes()
        made = with_light_dataclasses(content)
        assert FROZEN not in made, path
        assert made.count(b"\n") == content.count(b"\n"), path
