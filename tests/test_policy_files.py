"""The policy as it is written into the built site, and what the build refuses."""

import re
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from hooks.policy import EVERYWHERE, POLICY, offences
from tests.building import addresses
from tests.serving import serving


def test_every_page_names_the_policy_before_anything_is_fetched(site: Path) -> None:
    meta = f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
    pages = sorted(site.rglob("*.html"))
    assert len(pages) > len(addresses(site))
    for page in pages:
        before, _, after = page.read_text(encoding="utf-8").partition(meta)
        assert after, f"{page}: no policy"
        assert not re.search(r"<(?:link|script|img|body)\b", before), page


def test_the_policy_allows_no_text_to_become_script_or_style() -> None:
    assert "unsafe-inline" not in POLICY
    assert "'unsafe-eval'" not in POLICY
    assert POLICY.startswith("default-src 'none'")


def test_headers_are_sent_by_a_host_that_reads_them(site: Path) -> None:
    wasm = "/" + next(site.glob("assets/acs-*/pyodide.asm.wasm")).relative_to(site).as_posix()
    with serving(site, headers=True) as address:
        connection = HTTPConnection(urlsplit(address).netloc, timeout=10)
        sent = {}
        for path in ("/", wasm):
            connection.request("HEAD", path)
            response = connection.getresponse()
            response.read()
            sent[path] = response.headers
        connection.close()
    assert {name: sent["/"][name] for name in EVERYWHERE} == EVERYWHERE
    assert sent["/"]["Cache-Control"] == "no-cache"
    assert sent[wasm].get_all("Cache-Control") == ["public, max-age=31536000, immutable"]
    assert sent[wasm].get_all("Content-Type") == ["application/wasm"]


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ("<p>\n<script>go()</script>", "line 2: inline script"),
        ("<style>p {}</style>", "line 1: inline style"),
        ("<td style='text-align: left'>", "line 1: style attribute of td"),
        ("<svg><rect onclick='go()'/></svg>", "line 1: onclick attribute of rect"),
        ("<a href=' JavaScript:go()'>", "line 1: script in href of a"),
        ("<img src='https://elsewhere.invalid/dot.png'>", "line 1: img from https://elsewhere.invalid/dot.png"),
        ("<script src='//elsewhere.invalid/a.js'></script>", "line 1: script from //elsewhere.invalid/a.js"),
        ("<link rel='preconnect' href='https://a.invalid'>", "line 1: link from https://a.invalid"),
        ("<object data='https://a.invalid'></object>", "line 1: object from https://a.invalid"),
    ],
)
def test_what_the_policy_forbids_is_found_when_the_site_is_built(html: str, found: str) -> None:
    assert offences(html) == [found]


def test_what_the_policy_allows_is_left_alone() -> None:
    assert offences('<script type="application/json">{"a": 1}</script><script src="a.js"></script>') == []
    assert offences('<link rel="canonical" href="https://guide.invalid/"><a href="https://www.irs.gov/">IRS</a>') == []
    assert offences('<img src="data:image/svg+xml,x" alt=""><svg><rect fill="red"/></svg>') == []
