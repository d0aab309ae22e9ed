"""What `make serve` and the browser tests serve is what a plain static host would send."""

from collections.abc import Iterator
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.serving import serving


@pytest.fixture
def small_site(tmp_path: Path) -> Path:
    (tmp_path / "plan").mkdir()
    (tmp_path / "index.html").write_text("<p>front")
    (tmp_path / "404.html").write_text("<p>not here")
    (tmp_path / "python.wasm").write_bytes(b"\0asm")
    (tmp_path / "python.wasm.br").write_bytes(b"packed")
    for name in ("acs.mjs", "acs.js", "rules.whl", "rules.whl.gz", "dates.ics", "stdlib.zip"):
        (tmp_path / name).write_bytes(b"x")
    return tmp_path


@pytest.fixture
def address(small_site: Path) -> Iterator[str]:
    with serving(small_site) as running:
        yield running


def answer(address: str, path: str, method: str = "GET", **headers: str) -> tuple[HTTPResponse, bytes]:
    connection = HTTPConnection(urlsplit(address).netloc, timeout=10)
    connection.request(method, path, headers={name.replace("_", "-"): value for name, value in headers.items()})
    response = connection.getresponse()
    body = response.read()
    connection.close()
    return response, body


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("/", "text/html; charset=utf-8"),
        ("/acs.mjs", "text/javascript; charset=utf-8"),
        ("/acs.js", "text/javascript; charset=utf-8"),
        ("/python.wasm", "application/wasm"),
        ("/rules.whl", "application/octet-stream"),
        ("/rules.whl.gz", "application/octet-stream"),
        ("/stdlib.zip", "application/octet-stream"),
        ("/dates.ics", "text/calendar; charset=utf-8"),
    ],
)
def test_each_kind_of_file_has_its_type(address: str, name: str, kind: str) -> None:
    response, _ = answer(address, name)
    assert (response.status, response.headers["Content-Type"]) == (200, kind)
    assert response.headers["Content-Encoding"] is None


def test_a_brotli_sibling_goes_to_browsers_that_take_it(address: str) -> None:
    response, body = answer(address, "/python.wasm", Accept_Encoding="gzip, br")
    assert (response.headers["Content-Encoding"], body) == ("br", b"packed")
    assert response.headers["Content-Type"] == "application/wasm"


def test_brotli_can_be_left_out_as_some_hosts_do(small_site: Path) -> None:
    with serving(small_site, brotli=False) as address:
        response, body = answer(address, "/python.wasm", Accept_Encoding="gzip, br")
    assert (response.headers["Content-Encoding"], body) == (None, b"\0asm")


def test_a_missing_page_shows_the_sites_own(address: str) -> None:
    response, body = answer(address, "/nowhere/")
    assert (response.status, body) == (404, b"<p>not here")


def test_a_folder_without_a_page_is_missing(address: str) -> None:
    response, body = answer(address, "/plan/")
    assert (response.status, body) == (404, b"<p>not here")


def test_the_head_of_a_missing_page_has_no_body(address: str) -> None:
    response, body = answer(address, "/nowhere/", method="HEAD")
    assert (response.status, body) == (404, b"")


def test_nothing_outside_the_site_is_served(address: str) -> None:
    response, _ = answer(address, "/../../../../etc/hostname")
    assert response.status == 404


def test_an_unchanged_file_is_not_sent_twice(address: str) -> None:
    first, _ = answer(address, "/acs.mjs")
    assert first.headers["Cache-Control"] == "no-cache"
    second, body = answer(address, "/acs.mjs", If_Modified_Since=first.headers["Last-Modified"])
    assert (second.status, body) == (304, b"")
