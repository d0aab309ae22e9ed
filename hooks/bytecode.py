"""Runs inside the target interpreter: writes the archives of bytecode that the browser loads."""

import marshal
import py_compile
import zipfile
from collections.abc import Mapping
from pathlib import Path
from types import CodeType

from pyodide_build._py_compile import _py_compile_archive  # type: ignore[import-untyped]

WITHOUT_DOCSTRINGS = 2
MOMENT = (1980, 1, 1, 0, 0, 0)  # the earliest that a zip can hold
HEADER = 16  # bytes of a .pyc before its code
NO_COLUMNS = 0x80 | 13 << 3  # an entry of a table of lines (PEP 626's form since 3.11), less one for its length
LONGEST = 8  # instructions in one entry


def pack_library(modules: Mapping[str, str], target: str) -> None:
    """Write *modules* (name and source file inside a zip) as bytecode, in order, stored and not deflated.

    Brotli and gzip do better on the whole archive than deflate on each of its members.
    """
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as library:
        for file in sorted(set(modules.values())):
            archive, _, name = file.partition(".zip/")
            with zipfile.ZipFile(f"{archive}.zip") as sources:
                library.writestr(zipfile.ZipInfo(f"{name}c", MOMENT), _bytecode(name, sources.read(name)))


def pack_wheel(source: str, target: str) -> None:
    """Write the wheel *source* byte-compiled by pyodide-build, docstrings and asserts kept, not deflated."""
    made: Path | None = _py_compile_archive(Path(source), keep=True, verbose=False, compression_level=0)
    if made is None:
        raise ValueError(f"pyodide-build did not compile {source}")
    made.rename(target)


def _bytecode(name: str, source: bytes) -> bytes:
    written, compiled = Path("/tmp/module.py"), Path("/tmp/module.pyc")
    written.write_bytes(source)
    py_compile.compile(
        str(written),
        cfile=str(compiled),
        dfile=name,
        doraise=True,
        optimize=WITHOUT_DOCSTRINGS,
        invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH,
    )
    content = compiled.read_bytes()
    return content[:HEADER] + marshal.dumps(first_lines(marshal.loads(content[HEADER:])))


def first_lines(code: CodeType) -> CodeType:
    """*code* with every instruction on the first line of its function: a seventh less to send.

    A traceback through the library then names file, function and the function's first line; ours keep every line.
    """
    instructions = len(code.co_code) // 2
    lengths = [LONGEST] * (instructions // LONGEST) + [instructions % LONGEST] * bool(instructions % LONGEST)
    table = b"".join(bytes([NO_COLUMNS | length - 1, 0]) for length in lengths)
    inner = tuple(first_lines(each) if isinstance(each, CodeType) else each for each in code.co_consts)
    return code.replace(co_linetable=table, co_consts=inner)
