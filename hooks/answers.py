"""MkDocs hook: every question of the site in one small file, and the fence ``kept`` for what a reader keeps.

The file tells the page *My answers* the words of each question, its group, its choices and the page that asks it, and
it tells what a case file may hold. The fence's body names the part: ``answers`` is the list of all that is kept,
``case-file`` saves and opens it, ``on-device`` with ids of questions lets their answers stay on the device.
"""

import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from markdown import Markdown
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.utils import get_relative_url

from calculators import CALCULATORS
from calculators.engine.identifiers import IDENTIFIER
from calculators.engine.questions import Question, fields_of
from calculators.engine.words import words
from hooks.figures import LANGUAGE
from hooks.forms import choice_text, entry_label
from hooks.places import page_file, site_config, told_with_place
from hooks.templating import page_words, template

HOME = "my-answers.md"
FENCE = re.compile(r"^```calculator (?P<tool>\w+)\s*$", re.MULTILINE)
PARTS = {"answers": "kept_answers.html", "case-file": "kept_case_file.html", "on-device": "kept_on_device.html"}


def pages_of(files: Files) -> dict[str, str]:
    """The address of the first page that holds each tool, from the site's root."""
    pages: dict[str, str] = {}
    for file in files.documentation_pages():
        for tool in FENCE.findall(file.content_string):
            pages.setdefault(tool, file.url)
    return pages


def all_questions(pages: Mapping[str, str]) -> dict[str, dict[str, Any]]:
    """Each question of the tools on *pages* by its id, in the order of the site, with the first page that asks it."""
    told: dict[str, dict[str, Any]] = {}
    for tool in CALCULATORS.values():
        for question in fields_of(tool.questions) if tool.id in pages else ():
            told.setdefault(question.id, described(question) | {"group": question.group, "page": pages[tool.id]})
    return told


def described(question: Question) -> dict[str, Any]:
    """The words of *question* and what its answer may be, as plain JSON values."""
    label = words(LANGUAGE).text(f"questions.{question.id}.label") if question.id else ""
    return {"label": label, "kind": question.kind, **dict(_shape(question))}


def _shape(question: Question) -> Iterator[tuple[str, Any]]:
    if question.choices:
        yield "choices", {choice: choice_text(question, choice) for choice in question.choices}
    if question.row is not None:
        yield "columns", {column.id: described(column) for column in fields_of(question.row)}
    if question.item is not None:
        yield "item", described(question.item)
        yield "places", [entry_label(question, place) for place in range(question.rows_shown)]


def longest_text() -> int:
    """How many characters the longest answer on the site may have."""
    asked = [question for tool in CALCULATORS.values() for question in fields_of(tool.questions)]
    columns = [column for question in asked if question.row for column in fields_of(question.row)]
    return max(int(question.maximum) for question in (*asked, *columns) if question.kind == "text")


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the file; ``config.extra`` gets its address as ``acs_questions``, and that of the page as ``acs_answers``."""
    questions = all_questions(pages_of(files))
    groups = {asked["group"]: words(LANGUAGE).text(f"groups.{asked['group']}") for asked in questions.values()}
    told = {"refused": IDENTIFIER.pattern, "longest": longest_text(), "groups": groups, "questions": questions}
    content = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
    digest = hashlib.sha256(content.encode()).hexdigest()[:12]
    config.extra["acs_questions"] = f"assets/questions-{digest}.json"
    home = files.get_file_from_path(HOME)
    config.extra["acs_answers"] = home.url if home else ""
    files.append(File.generated(config, config.extra["acs_questions"], content=content))
    return files


def answers_page(md: Markdown) -> str:
    """The address of *My answers* from the page at hand; empty on a site without it."""
    home: str = site_config(md).extra["acs_answers"]
    return get_relative_url(home, page_file(md).url) if home else ""


@told_with_place
def kept(source: str, language: str, class_name: str, options: dict[str, Any], md: Markdown, **_: Any) -> str:
    """One part of what a reader keeps; raises ValueError for another body."""
    part, *questions = source.split() or [""]
    if part not in PARTS or (part == "on-device") != bool(questions):
        raise ValueError(f"no part {source.strip()!r}; there are: {', '.join(PARTS)}")
    if unknown := [name for name in questions if not words(LANGUAGE).has(f"questions.{name}.label")]:
        raise ValueError(f"no question {unknown[0]!r}")
    said = f"answers.script.{part.replace('-', '_')}"
    return template(PARTS[part]).render(
        class_name=class_name,
        questions_file=site_config(md).extra["acs_questions"],
        questions=" ".join(questions),
        script_words={name: f"{said}.{name}" for name in page_words(LANGUAGE).template(said)},
    )
