"""The pages as they are written and built: easy to read, no typed figures, known forms, mistakes that end the build."""

import re
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort

from calculators.engine.loading import load_law
from calculators.rules.notices import notices
from calculators.tools.typed_letter import shown_code
from tests.building import ROOT
from tests.one_page import one_page_site
from tests.readability import FENCE, FIGURE, front, grade, prose, sentences, short_texts, too_long

DOCS = ROOT / "docs"
WRITTEN = sorted(path for path in DOCS.rglob("*.md") if "decisions" not in path.parts)
URGENT = (
    *("index", "paycheck", "bank-account", "federal-payment", "levy-release", "is-this-real"),
    *("the-call", "handout"),
)
DETAILED = ("how-we-work", "for-helpers")
GRADES = {f"{name}.md": 6.0 for name in URGENT} | {f"{name}.md": 11.0 for name in DETAILED}
GRADE = 8.0

# A year has twelve months and a fortnight two weeks in any law; other numbers of days, months or years are figures.
NUMBER = r"(?:\d[\d,.]*|three|four|five|six|seven|eight|nine|ten|eleven|fifteen|twenty|thirty|forty|sixty|ninety)"
TYPED = re.compile(
    r"\$\s?\d"
    r"|\b\d[\d.]*\s?%"
    rf"|\b{NUMBER}[\s-]+(?:percent|dollars|cents|weeks?|months?|quarters?|years?)\b"
    rf"|\b(?:{NUMBER}|two)[\s-]+(?:(?:business|calendar|working|work) )?days?\b|\btwo (?:months|years)\b"
    r"|\bage \d"
    r"|(?:\(\d{3}\) ?|\b\d{3}[-. ])\d{3}[-. ]\d{4}\b|(?<!Form )(?<!form-)\b(?:988|911)\b",
    re.IGNORECASE,
)
EXAMPLE = re.compile(r"^```calculator\b.*?^```$", re.DOTALL | re.MULTILINE)
FORM = re.compile(r"\b(?:Form|Letter|Publication|Notice|Schedule) [A-Z]?-?\d[\w-]*|\b(?:CP|LT) ?\d+[A-Z]?\b")


def unknown_forms(text: str) -> set[str]:
    """The forms, letters and publications named in *text* that no dated source and no letter's card knows."""
    law = load_law()
    told = " ".join(f"{source.title} {source.says}" for source in law.sources.values())
    known = set(FORM.findall(told)) | {shown_code(code) for code in notices(law)}
    return {name.replace("CP ", "CP").replace("LT ", "LT") for name in FORM.findall(text)} - known


@pytest.mark.parametrize("path", WRITTEN, ids=lambda path: path.name)
def test_a_page_is_easy_to_read(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    said = sentences(prose(text))
    assert grade(said) <= GRADES.get(path.name, GRADE)
    assert too_long(said + short_texts(text)) == []


@pytest.mark.parametrize("path", WRITTEN, ids=lambda path: path.name)
def test_what_a_search_engine_shows_of_a_page_is_easy_to_read(path: Path) -> None:
    said = front(path.read_text(encoding="utf-8"))
    assert said
    assert grade(said) <= GRADES.get(path.name, GRADE)
    assert too_long(said) == []


@pytest.mark.parametrize("path", WRITTEN, ids=lambda path: path.name)
def test_no_figure_of_the_law_is_typed_in_a_page(path: Path) -> None:
    text = FIGURE.sub("", EXAMPLE.sub("", path.read_text(encoding="utf-8")))
    assert [line for line in text.splitlines() if TYPED.search(line)] == []


@pytest.mark.parametrize("path", WRITTEN, ids=lambda path: path.name)
def test_every_form_on_a_page_is_known(path: Path) -> None:
    assert unknown_forms(path.read_text(encoding="utf-8")) == set()


@pytest.mark.parametrize(
    "text",
    ["You owe $5 now", "It takes 15% of it", "within 30 days", "a ten-year limit", "for three months", "at age 65",
     "call 800-829-1040", "call (800) 829-1040", "dial 988", "in 21 calendar days", "two years later"],
)  # fmt: skip
def test_a_typed_figure_is_seen(text: str) -> None:
    assert TYPED.search(text)


def test_an_unknown_form_is_seen() -> None:
    assert unknown_forms("Send Form 12153, not Form 99999, with CP504 or CP999.") == {"Form 99999", "CP999"}


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
