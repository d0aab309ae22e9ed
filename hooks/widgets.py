"""The fence ``calculator``: a form, and a worked example computed here by the code that the browser runs.

Its header names the tool, its body holds the example's facts as TOML, with the day from which they are seen::

    ```calculator installment
    today = 2026-11-22
    assessed_balance = "39150.00"
    ```
"""

import json
import tomllib
from collections.abc import Mapping
from typing import Any

from markdown import Markdown

from calculators import CALCULATORS, __version__
from calculators.engine.data import errors
from calculators.engine.html import Page
from calculators.engine.identifiers import IDENTIFIER
from calculators.engine.loading import load_law
from calculators.engine.reading import InputErrors, answers
from calculators.engine.words import words
from hooks.answers import answers_page
from hooks.figures import LANGUAGE
from hooks.forms import answered, groups_of
from hooks.places import page_error, site_config, told_with_place, written_so_far
from hooks.templating import template

MARK = "<acs-calculator "


def calculator_options(
    language: str, inputs: Mapping[str, str], options: dict[str, Any], attrs: Mapping[str, str], md: Markdown
) -> bool:
    """Accept a header of one word, the id of a tool; anything else ends the build with page and line."""
    asked = " ".join(inputs)
    if asked not in CALCULATORS:
        known = ", ".join(CALCULATORS)
        raise page_error(md, f"{language} {asked}".rstrip(), f"no calculator {asked!r}; there are: {known}")
    options["tool"] = asked
    return True


@told_with_place
def calculator(source: str, language: str, class_name: str, options: dict[str, Any], md: Markdown, **_: Any) -> str:
    """The HTML of one calculator: form, sentences for the script, worked example."""
    tool = CALCULATORS[options["tool"]]
    given = tomllib.loads(source)
    today = given.pop("today")
    try:
        facts: Any = answers(tool.questions, given)
        result = tool.answer(facts, load_law(), today)
    except InputErrors as wrong:
        raise ValueError(_told(wrong)) from wrong
    extra = site_config(md).extra
    return template("calculator.html").render(
        tool=tool,
        class_name=class_name,
        ids=f"{tool.id}-{written_so_far(md, MARK) + 1}",
        groups=groups_of(tool),
        facts=list(answered(tool.questions, facts)),
        warm=json.dumps({"today": today, "inputs": given}, default=str),
        example=Page(words(LANGUAGE).on(today), load_law(), __version__).result(result, "example"),
        runtime=extra["acs_runtime"],
        wheel=extra["acs_wheel"],
        size=extra["acs_megabytes"],
        entries_file=extra["acs_counties"],
        refused=IDENTIFIER.pattern,
        answers_page=answers_page(md),
    )


def _told(wrong: InputErrors) -> str:
    told = errors(wrong.faults, words(LANGUAGE))
    return "; ".join(f"{name}: {sentence}" for name, sentence in told.items())
