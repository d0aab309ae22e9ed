"""What readers read, sentence by sentence, and its Flesch-Kincaid grade.

Form numbers, codes, names and figures count as one easy word.
"""

import html
import re
import warnings
from collections.abc import Iterator
from typing import Any

with warnings.catch_warnings():  # it imports pkg_resources, which warns about itself
    warnings.simplefilter("ignore", UserWarning)
    import textstat

LONGEST = 25
FRONT = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
SHOWN = re.compile(r'^(?:title|description): "?(.*?)"?$', re.MULTILINE)
FENCE = re.compile(r"^```.*?^```$", re.DOTALL | re.MULTILINE)
FIGURE = re.compile(r"`#!law [^`]*`")
SLOT = re.compile(r"\{[^{}]*\}")
LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
MARKS = re.compile(r"[*_`#>|]|\{[^}]*\}|<[^>]*>")
# A reader sees these as names, not as words to be worked out.
NAMES = re.compile(
    r"\b(?:Taxpayer Advocate(?: Service)?|Low Income Taxpayer Clinic|Automated Collection System|Social Security"
    r"|Currently Not Collectible|JavaScript|(?:Letter|Publication|Notice) \d[\w-]*|Form [A-Z]?-?\d[\w-]*"
    r"|[A-Z]{2,}\d*[A-Z]?|[A-Z]+\d+|U\.S\.|[\w.]+\.gov)(?!\w)"
)
# Keys of texts that readers type or that letters print.
MATCHED = frozenset({"typed", "phrases", "names", "source", "sources", "page", "home", "look"})
LIST_ITEM = re.compile(r"^\s*(?:[-*]|\d+\.)\s+")
SENTENCE = re.compile(r"(?<=[.!?])[\"”]?\s+")


def front(page: str) -> list[str]:
    """The sentences of a page's title and description, which search engines show, each by itself."""
    told = FRONT.match(page)
    return [each for text in SHOWN.findall(told[0]) for each in sentences(text)] if told else []


def prose(page: str) -> str:
    """The Markdown of *page* without its front matter and fences."""
    return FENCE.sub("", FRONT.sub("", page))


def sentences(markdown: str) -> list[str]:
    """The sentences of *markdown*; headings and table rows are none."""
    found: list[str] = []
    block = ""
    for line in [*markdown.splitlines(), ""]:
        if line.startswith("#") or line.lstrip().startswith("|"):
            line = ""
        if not line.strip() or LIST_ITEM.match(line):
            found += _split(block)
            block = LIST_ITEM.sub("", line)
        else:
            block += f" {line.strip()}"
    return found + _split(block)


def short_texts(page: str) -> list[str]:
    """The sentences of headings and of table cells."""
    lines: list[str] = []
    for line in prose(page).splitlines():
        if line.lstrip().startswith("|"):
            lines += line.strip().strip("|").split("|")
        elif line.startswith("#"):
            lines.append(line)
    return [sentence for line in lines for sentence in _split(line)]


def _split(block: str) -> list[str]:
    text = MARKS.sub("", LINK.sub(r"\1", FIGURE.sub("some", block))).strip()
    return [sentence for sentence in SENTENCE.split(NAMES.sub("Name", text)) if re.search(r"[A-Za-z]{2}", sentence)]


def grade(said: list[str]) -> float:
    """The Flesch-Kincaid grade of *said*, a list of sentences."""
    text = " ".join(re.sub(r"[.!?]", "", sentence) + "." for sentence in said)
    return float(textstat.textstat.flesch_kincaid_grade(text))


def too_long(said: list[str]) -> list[str]:
    """The sentences with more words than a reader under stress can hold."""
    return [sentence for sentence in said if len(sentence.split()) > LONGEST]


def spoken(words: Any) -> Iterator[str]:
    """Every text in a file of words or data, with a word in the place of each value; what is only matched is none."""
    if isinstance(words, dict):
        words = [text for name, text in words.items() if name not in MATCHED]
    if isinstance(words, list):
        for each in words:
            yield from spoken(each)
    elif isinstance(words, str):
        yield SLOT.sub("some", words)


def spoken_sentences(words: Any) -> list[str]:
    """The sentences in a file of words or data; labels, which end without a mark, are none."""
    return [each for text in spoken(words) if text.endswith((".", "?", "!")) for each in sentences(text)]


def shown_text(page: str) -> str:
    """What a reader sees of *page* while the notes of its words are closed, with single spaces."""
    page = re.sub(r"<script\b.*?</script>", " ", page, flags=re.DOTALL)
    page = re.sub(r"</button><small[^>]*popover=.*?</small></span>", "", page, flags=re.DOTALL)
    page = re.sub(r"<span class=\"acs-term\"><button[^>]*>", "", page)
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page)).split())
