"""Serve the built site on this machine, as a static host would: `python -m tests.serving site --port 8000`."""

import argparse
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from threading import Thread
from typing import Any, BinaryIO
from urllib.parse import urlsplit

from tests.hosts import TYPES, Rules, headers_for, rules

LOOPBACK = "127.0.0.1"


class SiteHandler(SimpleHTTPRequestHandler):
    """Answers with the site's files, its own 404 page, and brotli siblings where the browser takes them."""

    protocol_version = "HTTP/1.1"
    extensions_map = SimpleHTTPRequestHandler.extensions_map | TYPES

    def __init__(self, *args: Any, brotli: bool = True, headers: Rules | None = None, **kwargs: Any) -> None:
        self.brotli = brotli
        self.rules = headers or []
        super().__init__(*args, **kwargs)

    def send_head(self) -> BytesIO | BinaryIO | None:
        if self.path == "/sitemap.xml" and (map_file := Path(self.directory) / "sitemap.xml").is_file():
            return self.send_bytes(200, self.at_home(map_file.read_bytes()), TYPES[".xml"])
        packed = Path(self.translate_path(self.path) + ".br")
        if self.brotli and "br" in self.headers.get("Accept-Encoding", "") and packed.is_file():
            return self.send_bytes(200, packed.read_bytes(), self.guess_type(packed.stem), "br")
        return super().send_head()

    def at_home(self, site_map: bytes) -> bytes:
        """The site map as of a build for this address; by any other, the theme would load each page anew."""
        return re.sub(rb"<loc>https?://[^/]+/", f"<loc>http://{self.headers['Host']}/".encode(), site_map)

    def send_bytes(self, status: int, body: bytes, kind: str, encoding: str = "") -> BytesIO:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        if encoding:
            self.send_header("Content-Encoding", encoding)
        self.end_headers()
        return BytesIO(body)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / "404.html"
        if code != 404 or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = self.send_bytes(404, page.read_bytes(), TYPES[".html"])
        if self.command == "GET":
            self.copyfile(body, self.wfile)

    def list_directory(self, path: Any) -> None:
        self.send_error(404)

    def send_header(self, keyword: str, value: str) -> None:
        given = {name.lower() for name, _ in self.from_file()}
        if keyword.lower() not in given:
            super().send_header(keyword, value)

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-cache")  # a rebuilt site shows at once; unchanged files answer 304
        for name, value in self.from_file():
            super().send_header(name, value)
        super().end_headers()

    def from_file(self) -> list[tuple[str, str]]:
        """What the site's own `_headers` asks for, where this host reads that file."""
        return list(headers_for(urlsplit(getattr(self, "path", "")).path, self.rules))

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing; the browser's own tools show every request."""


class SiteServer(ThreadingHTTPServer):
    """A server that does not mind a browser hanging up."""

    def handle_error(self, request: Any, client_address: Any) -> None:
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


def site_server(directory: Path, port: int = 0, brotli: bool = True, headers: bool = False) -> SiteServer:
    """A server for *directory* on loopback, not yet running; port 0 takes a free one.

    With *headers* it reads the site's `_headers`, as some hosts do.
    """
    known = rules(directory) if headers else None
    handler = partial(SiteHandler, directory=str(directory), brotli=brotli, headers=known)
    return SiteServer((LOOPBACK, port), handler)


@contextmanager
def serving(directory: Path, brotli: bool = True, headers: bool = False) -> Iterator[str]:
    """Serve *directory* on a free port while the block runs; gives the address, with a slash at its end."""
    with site_server(directory, brotli=brotli, headers=headers) as server:
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://{LOOPBACK}:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()


def main() -> int:
    parser = argparse.ArgumentParser(description="Serve the built site on this machine.")
    parser.add_argument("directory", type=Path)
    parser.add_argument("--port", type=int, default=8000)
    options = parser.parse_args()
    try:
        server = site_server(options.directory, options.port)
    except OSError as fault:
        print(f"Cannot listen on port {options.port} ({fault.strerror}); try: make serve PORT=8080", file=sys.stderr)
        return 1
    with server:
        print(f"The ACS Guide is at http://{LOOPBACK}:{server.server_port}/ (Ctrl+C stops it)", flush=True)
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            print()
    return 0


if __name__ == "__main__":
    sys.exit(main())
