"""The two folders that are compared: the built site, and the same site with Pyodide as npm has it."""

import shutil
from collections.abc import Iterator
from pathlib import Path

from bench.hosts import TEXT
from hooks.archives import LIBRARY, run
from hooks.bundle import LOCK

PACKED = TEXT | {".wasm", ".whl", ".zip"}
COPIES = (".br", ".gz")


def make_sides(root: Path, work: Path) -> dict[str, Path]:
    """Folders ``site`` and ``default`` in *work*, each file with its brotli and gzip copy.

    ``default`` differs in three files: the worker, the standard library and the list of packages are Pyodide's own.
    """
    shutil.copytree(root / "site", work / "site")
    shutil.copytree(root / "site", work / "default")
    (runtime,) = (work / "default").glob("assets/acs-*/")
    for name in (LIBRARY, LOCK):
        _replace(runtime / name, root / "node_modules/pyodide" / name)
    _replace(work / "default/assets/acs.worker.mjs", root / "bench/plain.worker.mjs")
    run(root, "node", "hooks/compress.mjs", *(str(path) for path in _unpacked(work)))
    return {"site": work / "site", "default": work / "default"}


def _replace(file: Path, by: Path) -> None:
    for suffix in ("", *COPIES):
        file.with_name(f"{file.name}{suffix}").unlink(missing_ok=True)
    shutil.copyfile(by, file)


def _unpacked(work: Path) -> Iterator[Path]:
    return (path for path in sorted(work.rglob("*")) if path.suffix in PACKED)
