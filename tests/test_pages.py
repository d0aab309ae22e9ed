"""The pages as they are written and built: words that are easy, no typed figures, mistakes that end the build."""

import re
import tomllib
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort

from tests.building import ROOT
from tests.one_page import one_page_site
from tests.readability import grade, sentences

DOCS = ROOT / "docs"
WRITTEN = sorted(path for path in DOCS.rglob("*.md") if "decisions" not in path.parts)
URGENT = ("index", "paycheck", "bank-account", "federal-payment", "levy-release", "the-call")
GRADES = {f"{name}.md": 6.0 for name in URGENT} | {"how-we-work.md": 11.0}
GRADE = 8.0
LONGEST = 25
TYPED = re.compile(
    r"\$\s?\d|\d\s?%|\b\d[\d,.]*\s+(?:percent|dollars|(?:business |calendar |working )?days|weeks|months|years)\b"
)
FENCE = re.compile(r"^```.*?^```$", re.DOTALL | re.MULTILINE)


def prose(path: Path) -> str:
    """The text of a page without its front matter and fences."""
    text = path.read_text(encoding="utf-8")
    return FENCE.sub("", re.sub(r"\A---\n.*?\n---\n", "", text, flags=re.DOTALL))


@pytest.mark.parametrize("path", WRITTEN, ids=lambda path: path.name)
def test_a_page_is_easy_to_read(path: Path) -> None:
    found = sentences(prose(path))
    assert round(grade(found), 1) <= GRADES.get(path.name, GRADE)
    assert [sentence for sentence in found if len(sentence.split()) > LONGEST] == []


@pytest.mark.parametrize("path", WRITTEN, ids=lambda path: path.name)
def test_no_figure_of_the_law_is_typed_in_a_page(path: Path) -> None:
    assert TYPED.findall(prose(path)) == []


def test_the_words_around_a_form_are_easy_to_read() -> None:
    words = tomllib.loads((ROOT / "hooks/words/en/page.toml").read_text(encoding="utf-8"))
    said = [text for text in (*words.values(), *words["script"].values()) if isinstance(text, str) and "." in text]
    assert grade([sentence for text in said for sentence in sentences(text)]) <= 6.0


class Ids(HTMLParser):
    """The ids of a page, and what refers to them."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: Counter[str] = Counter()
        self.wanted: set[str] = set()
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "id":
                self.ids[value or ""] += 1
            elif name in {"for", "aria-describedby", "aria-labelledby", "popovertarget"}:
                self.wanted.update((value or "").split())


def test_two_calculators_on_a_page_do_not_collide(tmp_path: Path) -> None:
    fence = FENCE.search((DOCS / "afford.md").read_text(encoding="utf-8"))
    assert fence
    site = one_page_site(tmp_path, f"# Two\n\n{fence[0]}\n\nAt `#!law interest.underpayment_rate`.\n\n{fence[0]}\n")
    html = (site / "index.html").read_text(encoding="utf-8")
    assert html.count("<acs-calculator ") == 2
    page = Ids(html)
    assert [name for name, count in page.ids.items() if count > 1] == []
    assert page.wanted - set(page.ids) == set()


@pytest.mark.parametrize(
    ("text", "line", "problem"),
    [
        ("```calculator no_such_tool\n```", 3, "no calculator 'no_such_tool'"),
        ("```calculator\n```", 3, "no calculator ''"),
        ("```calculator no-such-tool\n```", 3, "is not in the page"),
        ('```calculator installment\ntoday = 2026-11-22\nno_such_question = "1"\n```', 4, "no_such_question"),
        ("```calculator installment\nassessed_balance = \n```", 4, "Invalid value"),
        ('```calculator installment\nassessed_balance = "1"\n```', 4, "today"),
        ("```figures\nplans.no_such_figure\n```", 4, "no parameter no_such_figure"),
        ("```figures\n```", 3, "name one figure a line"),
        ("```sources\nusc-6651-a-2\n```", 4, "no body"),
        ("```authorities\nno-such-source\n```", 4, "unknown source no-such-source"),
        ("```authorities\n```", 3, "name one authority a line"),
        ("```law-table\nlevies.bank_hold_days\n```", 4, "is one figure, not a table"),
        ("```law-table\n```", 3, "name one table a line"),
        ("```all-figures\ninterest\n```", 4, "no body"),
        ("```checks\n2026\n```", 4, "no body"),
        ("```report\nhere\n```", 4, "no body"),
        ("```exempt-amounts\n2026\n```", 4, "no body"),
        ("About `#!law plans.no_such_figure` now.", 3, "no parameter no_such_figure"),
        ("About `#!law no_such_file.figure` now.", 3, "no_such_file"),
        ("About `#!law interest.underpayment_rate 1999-01-01` now.", 3, "no value on 1999-01-01"),
        ("About `#!law interest` now.", 3, "write family.name"),
    ],
)
def test_a_mistake_in_a_page_ends_the_build_with_page_and_line(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, text: str, line: int, problem: str
) -> None:
    with pytest.raises(Abort):
        one_page_site(tmp_path, f"# Mistaken\n\n{text}\n")
    told = caplog.records[-1].getMessage()
    assert problem in told
    assert re.search(rf"index\.md.*\b{line}\b", told), told
