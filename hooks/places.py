"""Where in which page a fence or an inline figure stands, so that a mistake in it is told with page and line."""

from collections.abc import Callable
from functools import wraps
from typing import Any, ParamSpec

from markdown import Markdown
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import BuildError
from mkdocs.structure.files import File
from pymdownx.inlinehilite import InlineHiliteException
from pymdownx.superfences import SuperFencesException

Written = ParamSpec("Written")


# The extensions let only these two pass and turn every other error into a grey block of code; MkDocs prints the third
# without a traceback.
class PageError(SuperFencesException, InlineHiliteException, BuildError):  # type: ignore[misc]
    """A mistake in a page: the strict build ends with its page and line."""


def page_file(md: Markdown) -> File:
    """The page that *md* is turning into HTML."""
    file: File = _links(md).file
    return file


def site_config(md: Markdown) -> MkDocsConfig:
    """The configuration of the site that *md* works for."""
    config: MkDocsConfig = _links(md).config
    return config


def address(md: Markdown, page: str) -> str:
    """Where *page*, a file of the guide with or without an anchor, is found from the page at hand."""
    name, mark, anchor = page.partition("#")
    file = _links(md).files.get_file_from_path(name)
    if file is None:
        raise ValueError(f"no page {name!r}")
    return f"{file.url_relative_to(page_file(md))}{mark}{anchor}"


def has_page(md: Markdown, name: str) -> bool:
    """Whether the site has the page *name*, a file of the guide."""
    return _links(md).files.get_file_from_path(name) is not None


def _links(md: Markdown) -> Any:
    """MkDocs gives each page's Markdown a processor of links, which knows the page."""
    return md.treeprocessors["relpath"]


def written_so_far(md: Markdown, mark: str) -> int:
    """How many pieces of HTML with *mark* the page has so far; gives ids that no two of them share."""
    return sum(mark in block for block in md.htmlStash.rawHtmlBlocks if isinstance(block, str))


def line_of(text: str, wanted: str) -> int:
    """The number of the first line of *text* from which the lines of *wanted* follow, indents aside; 0 if nowhere."""
    lines = [line.strip() for line in text.splitlines()]
    sought = [line.strip() for line in wanted.splitlines()]
    for start in range(len(lines) - len(sought) + 1):
        following = lines[start : start + len(sought)]
        if all(part in line for part, line in zip(sought, following, strict=True)):
            return start + 1
    return 0


def page_error(md: Markdown, wanted: str, problem: str) -> PageError:
    """The error to raise for *problem* in the lines *wanted* of the page."""
    file = page_file(md)
    return PageError(f"{file.src_uri}, line {line_of(file.content_string, wanted)}: {problem}")


def told_with_place(write: Callable[Written, str]) -> Callable[Written, str]:
    """A formatter of a fence whose every error names page and line.

    Its arguments are those of SuperFences: the body first, the fence's name second, ``md`` fifth.
    """

    @wraps(write)
    def told(*args: Written.args, **kwargs: Written.kwargs) -> str:
        try:
            return write(*args, **kwargs)
        except PageError:
            raise
        except Exception as error:
            source, language, md = str(args[0]), str(args[1]), args[4]
            assert isinstance(md, Markdown)
            raise page_error(md, source if source.strip() else language, f"{error}") from error

    return told
