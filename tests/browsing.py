"""A real Chromium for the tests, and a watch over what its pages do."""

import os
import shutil
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Playwright, Request, WebError, sync_playwright

NO_BROWSER = (
    "no Chromium on this machine: install Debian's (apt-get install chromium) "
    "or Playwright's (.venv/bin/python -m playwright install chromium)"
)

ARGUMENTS = [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-default-browser-check",
    "--no-first-run",
    # No name but this machine's is ever looked up, whatever a page tries.
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost",
]


@cache
def chromium_path() -> str | None:
    """The program to run: Debian's Chromium, else Playwright's own, else None."""
    if debians := shutil.which("chromium"):
        return debians
    with sync_playwright() as playwright:
        own = playwright.chromium.executable_path
    return own if Path(own).is_file() else None


def start_chromium(playwright: Playwright) -> Browser:
    """A headless Chromium; as root it has to run without its sandbox."""
    sandbox = [] if os.name == "nt" or os.geteuid() else ["--no-sandbox"]
    return playwright.chromium.launch(executable_path=chromium_path(), args=ARGUMENTS + sandbox)


def stays_here(url: str) -> bool:
    """Whether a request to *url* stays on this machine."""
    parts = urlsplit(url)
    return parts.scheme in {"about", "blob", "data"} or parts.hostname in {"127.0.0.1", "localhost", "::1"}


@dataclass
class Watch:
    """What pages did that they must not do: requests to other hosts, errors in the console, uncaught errors."""

    foreign: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    expected: list[str] = field(default_factory=list)

    def over(self, context: BrowserContext) -> BrowserContext:
        """Watch *context*, its pages and their workers."""
        context.on("request", self.note_request)
        context.on("console", self.note_console)
        context.on("weberror", self.note_error)
        return context

    def expect(self, *fragments: str) -> None:
        """Let errors that contain one of *fragments* pass: the test provokes them. Foreign requests never pass."""
        self.expected.extend(fragments)

    def note_request(self, request: Request) -> None:
        if not stays_here(request.url):
            self.foreign.append(request.url)

    def note_console(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.errors.append(f"{message.text} ({message.location.get('url', '')})")

    def note_error(self, error: WebError) -> None:
        self.errors.append(str(error.error))

    def faults(self) -> list[str]:
        """Everything that was not expected, one sentence each; empty when all is well."""
        errors = [text for text in self.errors if not any(part in text for part in self.expected)]
        return [f"request to another host: {url}" for url in self.foreign] + [f"error: {text}" for text in errors]
