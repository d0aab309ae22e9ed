"""Runs inside the target interpreter: the modules of the standard library that Pyodide and the calculators reach.

Imports nothing but sys, so that what is found is not this file's own doing.
"""

import sys
from collections.abc import Mapping, Sequence

# What asyncio, shutil and zipfile try for and do without (encryption, other ways to pack), with what only that needs.
SPARED = ("_ssl", "base64", "bz2", "compression", "lzma", "ssl")


def reached(project: str, rehearsal: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """The modules that were loaded from the library's zip and are missed there, each with its file; the others are in
    the interpreter.

    The rehearsal is every import statement of the calculators (those inside functions too), every module, and every
    case; a refusal and a fault of ours are answers as good as any other here.
    """
    sys.path.append(project)
    for statement in rehearsal["imports"]:
        exec(statement, {})
    for module in rehearsal["modules"]:
        __import__(module)
    for line in rehearsal["questions"]:
        _ask(line)
    for text in rehearsal["forms"]:
        sys.modules["calculators"].handle(text)
    origins = {name: getattr(module.__spec__, "origin", None) or "" for name, module in sys.modules.items()}
    return {
        name: file for name, file in sorted(origins.items()) if ".zip/" in file and name.split(".")[0] not in SPARED
    }


def _ask(line: str) -> None:
    try:
        list(sys.modules["calculators.contract"].answer_lines([line]))
    except Exception:  # whether answers are right is for the tests to say; here only what they import counts
        return
