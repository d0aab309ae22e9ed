"""The folder that the reader's browser runs: Pyodide, the standard library it reaches, and the calculators.

What is made is kept in a cache with the hash of what it was made of: unchanged sources start no other program.
"""

import hashlib
import json
import tempfile
from collections.abc import Collection, Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from zopfli.gzip import compress  # type: ignore[import-untyped]

from hooks.archives import LIBRARY, WHEEL, make_archives, run
from hooks.rehearsal import rehearsal
from hooks.store import SUFFIXES, Store, write

FROM_PYODIDE = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm")
LOCK = "pyodide-lock.json"
MADE_OF = (
    "calculators/**/*",
    "hooks/*.mjs",
    "hooks/archives.py",
    "hooks/bundle.py",
    "hooks/bytecode.py",
    "hooks/reached.py",
    "LICENSE",
    "package-lock.json",
    "pyproject.toml",
    "requirements.lock",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bundle:
    """The folder's address in the site, the wheel's name in it, and the hash of each file by its name.

    *megabytes* is what a first visit fetches, gzip copies taken.
    """

    folder: str
    wheel: str
    megabytes: str
    files: Mapping[str, str]


def make_bundle(root: Path, cache: Path) -> Bundle:
    """The bundle of the project at *root*; made only if it is not in *cache* already. Raises BundleError."""
    store, manifest = Store(cache / "packed"), cache / "bundle.json"
    made_of = state(root)
    if manifest.exists():
        kept = json.loads(manifest.read_bytes())
        if kept["made_of"] == made_of and all(store.holds(digest) for digest in kept["bundle"]["files"].values()):
            return Bundle(**kept["bundle"])
    bundle = _make(root, store)
    write(manifest, json.dumps({"made_of": made_of, "bundle": asdict(bundle)}, indent=1).encode())
    store.forget_all_but(bundle.files.values())
    return bundle


def files_of(bundle: Bundle, cache: Path) -> Iterator[tuple[str, Path]]:
    """Each file of the folder, compressed copies included: its name, and where in *cache* it is."""
    store = Store(cache / "packed")
    for name, digest in bundle.files.items():
        yield from ((f"{name}{suffix}", store.path(digest, suffix)) for suffix in SUFFIXES)


def _make(root: Path, store: Store) -> Bundle:
    store.folder.mkdir(parents=True, exist_ok=True)
    pyodide = root / "node_modules/pyodide"
    with tempfile.TemporaryDirectory(dir=store.folder.parent) as work:
        make_archives(root, Path(work))
        runtime = {name: store.keep((pyodide / name).read_bytes()) for name in FROM_PYODIDE}
        runtime[LOCK] = store.keep(_lock_without_packages((pyodide / LOCK).read_bytes()))
        runtime[LIBRARY] = store.keep((Path(work) / LIBRARY).read_bytes())
        wheel = store.keep((Path(work) / WHEEL).read_bytes())
    _pack(root, store, (*runtime.values(), wheel))
    # The wheel has a name of its own: a new figure of the law does not make every reader fetch Pyodide again.
    files = runtime | {f"calculators-{wheel[:12]}.whl": wheel}
    contents = "\n".join(f"{name} {digest}" for name, digest in runtime.items())
    fetched = sum(store.path(digest, ".gz").stat().st_size for digest in files.values())
    return Bundle(
        folder=f"assets/acs-{_digest(contents.encode())[:12]}/",
        wheel=f"calculators-{wheel[:12]}.whl",
        megabytes=f"{fetched / 1_000_000:.1f}",
        files=files,
    )


def _pack(root: Path, store: Store, digests: Collection[str]) -> None:
    """Write the compressed copies that are missing; zopfli's are a twentieth smaller than those of zlib."""
    for packed, path in ((store.path(digest, ".gz"), store.path(digest)) for digest in digests):
        if not packed.exists():
            write(packed, compress(path.read_bytes(), numiterations=1))  # more rounds gain next to nothing
    run(root, "node", "hooks/compress.mjs", *(str(store.path(digest)) for digest in digests))


def _lock_without_packages(lock: bytes) -> bytes:
    """What Pyodide asks of its list of packages, for a site that has none to offer."""
    return json.dumps({"info": json.loads(lock)["info"], "packages": {}}).encode()


def state(root: Path) -> str:
    """A digest of everything the bundle is made of; of pages and cases only what is rehearsed."""
    files = (path for pattern in MADE_OF for path in sorted(root.glob(pattern)))
    sources = (path for path in files if path.is_file() and "__pycache__" not in path.parts)
    lines = (f"{path.relative_to(root)} {_digest(path.read_bytes())}" for path in sources)
    return _digest("\n".join((*lines, json.dumps(rehearsal(root)))).encode())


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
