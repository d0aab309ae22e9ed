"""MkDocs hook: the date in the site map is that of the content, so that one commit builds the same site on any day."""

import os

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from calculators.engine.loading import load_law


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Date every page by the last day on which a source was compared; ``SOURCE_DATE_EPOCH`` comes before it.

    Not the commit's date: it is not at hand where the sources came without their history.
    """
    if "SOURCE_DATE_EPOCH" not in os.environ:  # else MkDocs has dated them by it
        seen = max(source.seen for source in load_law().sources.values())
        for file in files.documentation_pages():
            if file.page:
                file.page.update_date = seen.isoformat()
    return env
