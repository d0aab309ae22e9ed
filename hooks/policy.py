"""MkDocs hook: the policy that keeps on the device what is typed there.

Every page carries it in a ``<meta>``, for hosts that send what they are given; ``_headers`` says it again, with what
only a header can say, for hosts that read that file. A worker that is started from a blob is governed by it too.
"""

from html.parser import HTMLParser
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import urlsplit

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self' 'wasm-unsafe-eval'",  # Python is WebAssembly; text is never turned into script
        "worker-src 'self' blob:",
        "connect-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "base-uri 'none'",
        "form-action 'none'",
    )
)
EVERYWHERE = {
    "Content-Security-Policy": f"{POLICY}; frame-ancestors 'none'",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Referrer-Policy": "no-referrer",
    "Strict-Transport-Security": "max-age=31536000",
    "X-Content-Type-Options": "nosniff",
}
FOR_EVER = {"Cache-Control": "public, max-age=31536000, immutable"}  # another content has another address
TYPES = {
    ".br": "application/octet-stream",
    ".gz": "application/octet-stream",  # unpacked by the worker: no host may announce it as an encoding
    ".mjs": "text/javascript; charset=utf-8",
    ".wasm": "application/wasm",
    ".whl": "application/octet-stream",
}
DATA = frozenset({"application/json", "application/ld+json"})
FETCHED = frozenset({"icon", "manifest", "modulepreload", "preconnect", "prefetch", "preload", "stylesheet"})


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Give the theme the policy for its ``<meta>``."""
    env.globals["policy"] = POLICY
    return env


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add ``_headers``, as Netlify and Cloudflare Pages read it; the runtime's folder must be among *files*."""
    runtime = f"/{config.extra['acs_runtime']}"
    paths = [f"/{file.src_uri}" for file in files if PurePosixPath(file.src_uri).suffix in TYPES]
    rules = {"/*": EVERYWHERE, f"{runtime}*": FOR_EVER}
    rules |= {path: {"Content-Type": TYPES[PurePosixPath(path).suffix]} for path in paths}
    text = "\n".join("\n  ".join([path, *map(": ".join, headers.items())]) for path, headers in rules.items())
    files.append(File.generated(config, "_headers", content=f"{text}\n"))
    return files


def on_post_page(output: str, page: Page, **_: Any) -> str:
    """Refuse a page with something in it that its own policy forbids."""
    return _held(page.file.src_uri, output)


def on_post_template(output_content: str, template_name: str, **_: Any) -> str:
    """Refuse the theme's own pages likewise."""
    return _held(template_name, output_content) if template_name.endswith(".html") else output_content


def offences(html: str) -> list[str]:
    """What *html* holds that the policy forbids, as ``line 3: style attribute of td``; the browser would drop it."""
    reader = _Offences()
    reader.feed(html)
    reader.close()
    return reader.found


def _held(name: str, html: str) -> str:
    if found := offences(html):
        raise PluginError(f"{name}: the page's policy forbids {'; '.join(found)}")
    return html


class _Offences(HTMLParser):
    """Reads one page and keeps what the policy forbids."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "style" or (tag == "script" and "src" not in given and given.get("type") not in DATA):
            self._note(f"inline {tag}")
        for name, value in given.items():
            if name == "style" or name.startswith("on"):
                self._note(f"{name} attribute of {tag}")
            elif value.strip().lower().startswith("javascript:"):
                self._note(f"script in {name} of {tag}")
        if (address := _address(tag, given)) and not _is_ours(address):
            self._note(f"{tag} from {address}")

    def _note(self, offence: str) -> None:
        self.found.append(f"line {self.getpos()[0]}: {offence}")


def _address(tag: str, given: dict[str, str]) -> str:
    """What the browser fetches by itself for this element, or nothing."""
    if tag == "link":
        return given.get("href", "") if FETCHED & set(given.get("rel", "").split()) else ""
    return given.get("src", "") or (given.get("data", "") if tag == "object" else "")


def _is_ours(address: str) -> bool:
    parts = urlsplit(address)
    return parts.scheme == "data" or not (parts.scheme or parts.netloc)
