"""What a static host sends with a file: its type, and what the site's `_headers` asks for."""

from collections.abc import Iterator
from fnmatch import fnmatchcase
from pathlib import Path

Rules = list[tuple[str, list[tuple[str, str]]]]

# Said here and not left to `mimetypes`, whose answers differ between Python versions and read the machine's own tables.
TYPES = {
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".ics": "text/calendar; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".mjs": "text/javascript; charset=utf-8",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".wasm": "application/wasm",
    ".webmanifest": "application/manifest+json",
    ".xml": "application/xml",
    # Unpacked by the page itself: no host may announce these as an encoding.
    ".br": "application/octet-stream",
    ".gz": "application/octet-stream",
    ".whl": "application/octet-stream",
    ".zip": "application/octet-stream",
}


def rules(site: Path) -> Rules:
    """Each pattern of `_headers` with its headers, in order, as Netlify and Cloudflare Pages read the file."""
    found: Rules = []
    for line in (site / "_headers").read_text(encoding="utf-8").splitlines():
        if line.startswith("/"):
            found.append((line, []))
        elif line.strip():
            name, _, value = line.strip().partition(": ")
            found[-1][1].append((name, value))
    return found


def headers_for(path: str, known: Rules) -> Iterator[tuple[str, str]]:
    """What is sent with *path*: the headers of every pattern that it matches; `*` stands for anything."""
    for pattern, headers in known:
        if fnmatchcase(path, pattern):
            yield from headers
