"""The picture that social networks show, drawn from its SVG by Chromium: `python -m tests.card`.

They take no SVG. The PNG is kept in the repository, with the hash of the drawing it was made from in a text chunk, so
that a test sees when the two part.
"""

import hashlib
import struct
import zlib
from collections.abc import Iterator

from playwright.sync_api import sync_playwright

from tests.browsing import start_chromium
from tests.building import ROOT

DRAWING = ROOT / "hooks" / "card" / "card.svg"
PICTURE = ROOT / "docs" / "assets" / "card.png"
SIZE = (1200, 630)
SIGNATURE = b"\x89PNG\r\n\x1a\n"
MADE_FROM = b"Source\0"


def drawing_hash() -> str:
    """The SHA-256 of the drawing as it is now."""
    return hashlib.sha256(DRAWING.read_bytes()).hexdigest()


def chunks(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The chunks of *png*, kind and content, each with its checksum tested."""
    assert png.startswith(SIGNATURE)
    place = len(SIGNATURE)
    while place < len(png):
        length, kind = struct.unpack(">I4s", png[place : place + 8])
        content = png[place + 8 : place + 8 + length]
        assert struct.pack(">I", zlib.crc32(kind + content)) == png[place + 8 + length : place + 12 + length]
        yield kind, content
        place += 12 + length


def packed(kind: bytes, content: bytes) -> bytes:
    """One chunk as it stands in a file."""
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def drawn() -> bytes:
    """The drawing as PNG, with its hash before the picture's end."""
    with sync_playwright() as playwright:
        browser = start_chromium(playwright)
        page = browser.new_page(viewport={"width": SIZE[0], "height": SIZE[1]})
        page.goto(DRAWING.as_uri())
        png = page.screenshot()
        browser.close()
    end = packed(b"IEND", b"")
    return png.removesuffix(end) + packed(b"tEXt", MADE_FROM + drawing_hash().encode()) + end


if __name__ == "__main__":
    PICTURE.write_bytes(drawn())
