"""The fences ``all-figures``, every figure with its history, and ``checks``, when each is looked at again."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from markdown import Markdown

from calculators.engine.law import Parameter
from calculators.engine.loading import load_law
from hooks.checks import Check, checks, families
from hooks.figures import LANGUAGE, DatedFigure
from hooks.places import told_with_place
from hooks.templating import page_words, template


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """One parameter: its newest value, and those before it, the latest first."""

    newest: DatedFigure
    earlier: Sequence[DatedFigure]

    @property
    def parameter(self) -> Parameter:
        """What all the values are of."""
        return self.newest.parameter


def history(parameter: Parameter) -> History:
    """Every value of *parameter*."""
    newest, *earlier = [DatedFigure(parameter=parameter, value=value) for value in reversed(parameter.values)]
    return History(newest=newest, earlier=earlier)


@told_with_place
def all_figures(source: str, language: str, class_name: str, options: dict[str, Any], md: Markdown, **_: Any) -> str:
    """Every figure by family, each with all its values; the body stays empty."""
    _refuse_body(source)
    law = load_law()
    told = [(family, [history(each) for each in law.family(family).values()]) for family in families(law)]
    told.sort(key=lambda entry: family_title(entry[0]))
    return template("all_figures.html").render(families=told, title=family_title, class_name=class_name)


@told_with_place
def calendar_of_checks(
    source: str, language: str, class_name: str, options: dict[str, Any], md: Markdown, **_: Any
) -> str:
    """When each figure that ends is looked for again, and by when all else is compared; the body stays empty."""
    _refuse_body(source)
    every = checks(load_law())
    ending = [(family_title(check.family), rhythm(check), check) for check in every if check.known_through]
    others = min(check.latest for check in every if not check.known_through)
    return template("checks.html").render(ending=ending, others=others, class_name=class_name)


def family_title(family: str) -> str:
    """What a reader calls the figures of *family*."""
    return page_words(LANGUAGE).text(f"figures.families.{family}")


def rhythm(check: Check) -> str:
    """How often a new figure comes, in words; once a year where nothing else is said."""
    said, name = page_words(LANGUAGE), f"figures.rhythm.{check.family}"
    return said.text(name if said.has(name) else "figures.rhythm.usual")


def _refuse_body(source: str) -> None:
    if source.strip():
        raise ValueError("this fence has no body")
