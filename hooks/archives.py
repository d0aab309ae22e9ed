"""Makes the two archives of bytecode: the calculators' wheel, and the standard library that they reach.

Built by pypa/build, byte-compiled by pyodide-build inside the target interpreter (pack.mjs, reached.py, bytecode.py).
"""

import json
import os
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

from hooks.rehearsal import rehearsal
from hooks.store import write

FIXED = {"SOURCE_DATE_EPOCH": "1577836800", "TZ": "UTC"}  # 2020-01-01, the date of every file inside the wheel
WHEEL = "calculators.whl"
LIBRARY = "python_stdlib.zip"


class BundleError(Exception):
    """A program that takes part in the build failed; the message is what it said."""


def make_archives(root: Path, work: Path) -> None:
    """Write WHEEL and LIBRARY of the project at *root* into the folder *work*; the same bytes from the same sources."""
    run(root, "python", "-m", "build", "--wheel", "--no-isolation", "--outdir", str(work), str(root))
    (wheel,) = work.glob("*.whl")
    plan = {"project": str(root), "wheel": wheel.name, "made": WHEEL, "library": LIBRARY, "rehearsal": rehearsal(root)}
    write(work / "plan.json", json.dumps(plan).encode())
    run(root, "node", "hooks/pack.mjs", str(work), str(_packages()))


def run(root: Path, program: str, *arguments: str) -> None:
    """Run *program* in *root*; the one that stands beside this Python comes before the machine's."""
    beside = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    found = sys.executable if program == "python" else shutil.which(program, path=beside)
    if found is None:
        raise BundleError(f"{program} is missing: make setup installs it")
    done = subprocess.run(
        [found, *arguments],
        cwd=root,
        env=os.environ | FIXED,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if done.returncode:
        raise BundleError(f"{program} {' '.join(arguments)} ended with {done.returncode}:\n{done.stdout}")


def _packages() -> Path:
    """The folder in which pyodide-build is installed."""
    found = find_spec("pyodide_build")
    if found is None or found.origin is None:
        raise BundleError("pyodide-build is missing: make setup installs it")
    return Path(found.origin).parents[1]
