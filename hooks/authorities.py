"""The fence ``authorities``: the sources on which one page rests, by their ids, a line each."""

from typing import Any

from markdown import Markdown

from calculators.engine.loading import load_law
from hooks.places import told_with_place
from hooks.templating import template


@told_with_place
def authorities(source: str, language: str, class_name: str, options: dict[str, Any], md: Markdown, **_: Any) -> str:
    """The authorities named, in this order; raises ValueError without any, LawError for an id that is none."""
    named = [line.strip() for line in source.splitlines() if line.strip()]
    if not named:
        raise ValueError("name one authority a line")
    found = [load_law().source("authorities", name) for name in named]
    return template("authorities.html").render(sources=found, class_name=class_name)
