"""The Jinja2 templates of what only the build makes, and the words in them."""

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from calculators.engine.questions import fields_of
from calculators.engine.words import Words, words
from hooks.forms import choice_text, entry_label, is_select, picked_by

ROOM = Path(__file__).parent


@cache
def page_words(language: str) -> Words:
    """The words of the form around a calculator; those of questions and results are the calculators' own."""
    return Words(language, lambda path: (ROOM / path).read_bytes())


@cache
def template(name: str) -> Template:
    """The template *name*; a value that it lacks is an error, text in it is escaped."""
    environment = Environment(
        loader=FileSystemLoader(ROOM / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals |= {"say": words("en").text, "has": words("en").has, "page": page_words("en").text}
    environment.globals |= {
        "fields_of": fields_of,
        "choice_text": choice_text,
        "is_select": is_select,
        "picked_by": picked_by,
        "entry_label": entry_label,
    }
    environment.globals["script_words"] = list(page_words("en").template("page.script"))
    environment.filters["date"] = lambda day: words("en").shown(day, "date")
    environment.filters["day"] = lambda day: words("en").shown(day, "day")
    return environment.get_template(name)
