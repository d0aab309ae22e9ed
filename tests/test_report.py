"""Where an error is reported: only what whoever runs the site has set up, and never an address that is none."""

from pathlib import Path

import pytest
from mkdocs.exceptions import Abort

from tests.one_page import one_page_site

PAGE = "# Report\n\n```report\n```\n"
ISSUES = "https://github.com/someone/guide/issues/new"


def built(folder: Path) -> str:
    """The page's own part of the HTML."""
    page = (one_page_site(folder, PAGE) / "index.html").read_text("utf-8")
    return page.partition('class="acs-report"')[2].partition("</article>")[0].partition("<aside")[0]


def test_without_an_address_the_page_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("ACS_ISSUES_URL", "ACS_REPORT_EMAIL", "ACS_KEEPER"):
        monkeypatch.delenv(name, raising=False)
    page = built(tmp_path)
    assert "names no address for reports" in page
    assert "<a " not in page


def test_what_is_set_up_is_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ACS_ISSUES_URL", ISSUES)
    monkeypatch.setenv("ACS_REPORT_EMAIL", "errors@guide.invalid")
    monkeypatch.setenv("ACS_KEEPER", "a tax clinic")
    page = built(tmp_path)
    assert f'href="{ISSUES}"' in page
    assert 'href="mailto:errors@guide.invalid?subject=Error%20on%20The%20ACS%20Guide"' in page
    assert "are kept by a tax clinic." in page
    assert "names no address" not in page


@pytest.mark.parametrize(("name", "value"), [("ACS_ISSUES_URL", "javascript:go()"), ("ACS_REPORT_EMAIL", "nobody")])
def test_an_address_that_is_none_ends_the_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(Abort):
        one_page_site(tmp_path, PAGE)
    assert f"address: {value}" in caplog.records[-1].getMessage()
