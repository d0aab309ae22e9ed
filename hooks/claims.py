"""The starting article claim by claim, and the fence ``corrections``: what of it this guide says in another way."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from markdown import Markdown

from calculators.engine.law import Source
from calculators.engine.loading import load_law
from calculators.engine.words import words
from hooks.places import address, told_with_place
from hooks.templating import page_words, template

LANGUAGE = "en"
KEPT, REFINED, CORRECTED, REPLACED, DROPPED = VERDICTS = ("kept", "refined", "corrected", "replaced", "dropped")


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One claim of the article, and where it stands now; *home* is a page and a section, and *look* words in it."""

    number: int
    says: str
    verdict: str
    home: str = ""
    look: str = ""
    truth: str = ""
    sources: tuple[Source, ...] = ()


@cache
def claims() -> tuple[Claim, ...]:
    """Every claim in the article's order; raises LawError for an authority that is none."""
    told: dict[str, dict[str, Any]] = page_words(LANGUAGE).template("claims.claim")
    return tuple(_claim(number, given) for number, given in told.items())


def _claim(number: str, given: dict[str, Any]) -> Claim:
    said = {name: given[name] for name in given if name not in {"says", "sources"}}
    sources = tuple(load_law().source(f"claim {number}", name) for name in given.get("sources", ()))
    say = words(LANGUAGE)
    says = say.vformat(given["says"], (), {"law": say.figures})
    return Claim(number=int(number), says=says, sources=sources, **said)


@told_with_place
def corrections(source: str, language: str, class_name: str, options: dict[str, Any], md: Markdown, **_: Any) -> str:
    """The fence ``corrections``: the claims that were not so, then those that were only a part; its body is empty."""
    if source.strip():
        raise ValueError("this fence has no body")
    wrong = [_with_home(claim, md) for claim in claims() if claim.verdict in {CORRECTED, REPLACED, DROPPED}]
    loose = [_with_home(claim, md) for claim in claims() if claim.verdict == REFINED]
    return template("corrections.html").render(wrong=wrong, loose=loose, class_name=class_name)


def _with_home(claim: Claim, md: Markdown) -> tuple[Claim, str]:
    return claim, address(md, claim.home) if claim.home else ""
