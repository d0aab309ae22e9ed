"""Runs inside the target interpreter: writes the archives of bytecode that the browser loads."""

import ast
import marshal
import py_compile
import re
import tomllib
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from types import CodeType

from pyodide_build._py_compile import _py_compile_archive  # type: ignore[import-untyped]

WITHOUT_DOCSTRINGS = 2
MOMENT = (1980, 1, 1, 0, 0, 0)  # the earliest that a zip can hold
HEADER = 16  # bytes of a .pyc before its code
NO_COLUMNS = 0x80 | 13 << 3  # an entry of a table of lines (PEP 626's form since 3.11), less one for its length
LONGEST = 8  # instructions in one entry
FROZEN, LIGHT, TEXT = b"@dataclass(frozen=True, ", b"@dataclass(unsafe_hash=True, repr=False, ", b'__doc__ = "."'
REMARK = re.compile(rb"^(?:#|says = ).*\n", re.MULTILINE)


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
    """Write the wheel *source* byte-compiled by pyodide-build, not deflated, and without what only its makers need:
    annotations of functions, lines within them, remarks in the files of law and words, and RECORD, for installers."""
    lean = Path("/tmp") / Path(source).name
    _rewrite(Path(source), lean, {".py": _lean, ".toml": without_remarks})
    made: Path | None = _py_compile_archive(lean, keep=True, verbose=False, compression_level=0)
    if made is None:
        raise ValueError(f"pyodide-build did not compile {source}")
    _rewrite(made, Path(target), {".pyc": _with_first_lines})


def _rewrite(source: Path, target: Path, changes: Mapping[str, Callable[[bytes], bytes]]) -> None:
    """Copy a wheel, files changed by the ending of their names, in the same order, without its RECORD."""
    with zipfile.ZipFile(source) as read, zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as written:
        for name in (name for name in read.namelist() if not name.endswith("/RECORD")):
            change = changes.get(Path(name).suffix, bytes)
            written.writestr(zipfile.ZipInfo(name, MOMENT), change(read.read(name)))


def without_remarks(content: bytes) -> bytes:
    """*content*, a TOML file, without comments and the words by which a source is found; raises ValueError if that
    changed anything else."""
    kept, told = REMARK.sub(b"", content), tomllib.loads(content.decode())
    for entry in told.values():
        if isinstance(entry, dict):
            entry.pop("says", None)
    if tomllib.loads(kept.decode()) != told:
        raise ValueError("a line that looks like a remark is none")
    return kept


def _lean(content: bytes) -> bytes:
    return without_annotations(with_light_dataclasses(content))


def with_light_dataclasses(content: bytes) -> bytes:
    """*content*, a module, with dataclasses that are made in half the time: nothing keeps their fields from being set,
    none shows its fields, and each has a text of its own, in whose absence one would be made of its signature.

    Equality and hash stay. That no code of ours sets a field is for the tests and the type checker to find.
    """
    lines = content.split(b"\n")
    for node in ast.walk(ast.parse(content)):
        if isinstance(node, ast.ClassDef) and FROZEN in (marks := lines[node.lineno - 2]):
            lines[node.lineno - 2] = marks.replace(FROZEN, LIGHT)
            if ast.get_docstring(node):
                text = node.body[0]
                lines[text.lineno - 1 : text.end_lineno] = [b" " * text.col_offset + TEXT]
                lines[text.lineno : text.lineno] = [b""] * ((text.end_lineno or text.lineno) - text.lineno)
    return b"\n".join(lines)


def without_annotations(content: bytes) -> bytes:
    """*content*, a module, with spaces where functions say their types; every line and column stays where it was."""
    source = content.decode()
    lines = [line.encode() for line in source.split("\n")]
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.arg) and node.annotation:
            _blank(lines, node.annotation, lines[node.lineno - 1].index(b":", node.col_offset), node.lineno)
        elif isinstance(node, ast.FunctionDef) and node.returns:
            arrow = lines[node.returns.lineno - 1].rindex(b"->", 0, node.returns.col_offset)
            _blank(lines, node.returns, arrow, node.returns.lineno)
    return b"\n".join(lines)


def _blank(lines: list[bytes], last: ast.expr, column: int, first: int) -> None:
    """Blank from *column* of line *first* to the end of *last*."""
    for number in range(first, (last.end_lineno or first) + 1):
        line = lines[number - 1]
        begin, end = column if number == first else 0, last.end_col_offset if number == last.end_lineno else len(line)
        lines[number - 1] = line[:begin] + b" " * ((end or 0) - begin) + line[end:]


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
    return _with_first_lines(compiled.read_bytes())


def _with_first_lines(content: bytes) -> bytes:
    return content[:HEADER] + marshal.dumps(first_lines(marshal.loads(content[HEADER:])))


def first_lines(code: CodeType) -> CodeType:
    """*code* with every instruction on the first line of its function: a seventh less to send.

    A traceback then names file, function and the function's first line.
    """
    instructions = len(code.co_code) // 2
    lengths = [LONGEST] * (instructions // LONGEST) + [instructions % LONGEST] * bool(instructions % LONGEST)
    table = b"".join(bytes([NO_COLUMNS | length - 1, 0]) for length in lengths)
    inner = tuple(first_lines(each) if isinstance(each, CodeType) else each for each in code.co_consts)
    return code.replace(co_linetable=table, co_consts=inner)
