"""Static hosts of two kinds that count every byte they send, over a line as slow as asked.

The line is slow here and not in the browser's tools: those do not slow a worker.
"""

import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import Enum
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Lock, Thread
from typing import Any
from urllib.parse import unquote, urlsplit

from tests.hosts import TYPES

PIECE = 4096
TEXT = frozenset({".css", ".csv", ".html", ".js", ".json", ".mjs", ".svg", ".txt", ".xml"})


class Kind(Enum):
    """What a host packs on its way."""

    BROTLI = "sends brotli copies"
    TEXT_ONLY = "packs text only"  # as GitHub Pages: gzip, and neither .wasm nor .whl nor .zip


@dataclass
class Line:
    """One reader's line, shared by all connections: bytes a second (0: no limit), seconds to the host and back."""

    rate: float = 0
    latency: float = 0
    sent: int = 0
    _free: float = 0
    _lock: Lock = field(default_factory=Lock)

    def pass_on(self, piece: bytes) -> None:
        """Wait until *piece* has gone over the line, and count it."""
        with self._lock:
            self.sent += len(piece)
            self._free = max(self._free, time.monotonic()) + (len(piece) / self.rate if self.rate else 0)
            free = self._free
        time.sleep(max(0.0, free - time.monotonic()))


class Handler(BaseHTTPRequestHandler):
    """Answers with the files of *site* as *kind* does; a browser may keep them for ten minutes."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *args: Any, site: Path, kind: Kind, line: Line) -> None:
        self.site, self.kind, self.line = site, kind, line
        super().__init__(*args)

    def setup(self) -> None:
        """A new connection costs one way there and back, and little waits inside the machine unseen."""
        super().setup()
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 4 * PIECE)
        time.sleep(self.line.latency)

    def do_HEAD(self) -> None:
        """What would be said of one file."""
        self.answer(with_body=False)

    def do_GET(self) -> None:
        """One file, or a plain 404."""
        self.answer(with_body=True)

    def answer(self, with_body: bool) -> None:
        """Find the file and send it, or what is said of it."""
        time.sleep(self.line.latency)
        path = self.site / unquote(urlsplit(self.path).path).lstrip("/")
        path = path / "index.html" if path.is_dir() else path
        known = path.is_file() and path.resolve().is_relative_to(self.site.resolve())
        packed, encoding = self.packed(path) if known else (None, "")
        body = (packed or path).read_bytes() if known else b"not here"
        head = self.head(200 if known else 404, len(body), path.suffix, encoding)
        self.send(head + body if with_body else head)

    def packed(self, path: Path) -> tuple[Path | None, str]:
        """The copy of *path* that this kind of host sends, and its encoding."""
        if self.kind is Kind.BROTLI and (copy := path.with_name(f"{path.name}.br")).is_file():
            return copy, "br"
        if self.kind is Kind.TEXT_ONLY and path.suffix in TEXT:
            return path.with_name(f"{path.name}.gz"), "gzip"
        return None, ""

    def head(self, status: int, length: int, suffix: str, encoding: str) -> bytes:
        """The lines before the body."""
        lines = [f"HTTP/1.1 {status} {self.responses[status][0]}", f"Content-Length: {length}"]
        lines += [f"Content-Type: {TYPES.get(suffix, 'application/octet-stream')}"]
        lines += ["Cache-Control: max-age=600", "Vary: Accept-Encoding"]
        lines += [f"Content-Encoding: {encoding}"] if encoding else []
        return "\r\n".join([*lines, "", ""]).encode()

    def send(self, answer: bytes) -> None:
        """The answer, piece by piece over the line."""
        for start in range(0, len(answer), PIECE):
            piece = answer[start : start + PIECE]
            self.line.pass_on(piece)
            self.wfile.write(piece)


class Server(ThreadingHTTPServer):
    """A server that does not mind a browser hanging up."""

    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A download that the page gave up is no error."""


@contextmanager
def hosted(site: Path, kind: Kind, line: Line) -> Iterator[str]:
    """Serve *site* on a free port of this machine while the block runs; gives the address, with a slash at its end."""
    with Server(("127.0.0.1", 0), partial(Handler, site=site, kind=kind, line=line)) as server:
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()
