"""Flesch-Kincaid grades of what readers read. Form numbers, codes, names and figures count as one easy word."""

import re
from functools import cache

FIGURE = re.compile(r"`#!law [^`]*`")
LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
MARKS = re.compile(r"[*_`#>|]|\{[^}]*\}")
# A reader sees these as names, not as words to be worked out.
NAMES = re.compile(
    r"\b(?:Taxpayer Advocate(?: Service)?|Low Income Taxpayer Clinic|Automated Collection System|Social Security"
    r"|Currently Not Collectible|JavaScript|[A-Z]{2,}\d*|Letter \d+|Form \d+[\w-]*|[A-Z]+\d+)\b"
)
LIST_ITEM = re.compile(r"^\s*(?:[-*]|\d+\.)\s+")
SENTENCE = re.compile(r"(?<=[.!?])[\"”]?\s+")
VOWELS = re.compile(r"[aeiouy]+")


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


def _split(block: str) -> list[str]:
    text = MARKS.sub("", LINK.sub(r"\1", FIGURE.sub("ten", block))).strip()
    return [sentence for sentence in SENTENCE.split(NAMES.sub("Name", text)) if re.search(r"[A-Za-z]{2}", sentence)]


def grade(said: list[str]) -> float:
    """The Flesch-Kincaid grade of *said*, a list of sentences."""
    words = [word for sentence in said for word in re.findall(r"[A-Za-z]+(?:['’][a-z]+)?", sentence)]
    syllables = sum(map(syllables_of, words))
    return 0.39 * len(words) / len(said) + 11.8 * syllables / len(words) - 15.59


SILENT = re.compile(
    r"(?<![aeiouy])(?:(?<![^aeiouy]l)e"  # make, but not people
    r"|(?<![sxzcg])(?<![cs]h)(?<![^aeiouy]l)es"  # makes, but not taxes
    r"|(?<![td])ed)$"  # owed, but not counted
)


@cache
def syllables_of(word: str) -> int:
    """An estimate of how many syllables *word* has: groups of vowels, less a silent ending."""
    letters = word.lower().replace("’", "'").removesuffix("'s")
    return max(len(VOWELS.findall(letters)) - bool(SILENT.search(letters)), 1)
