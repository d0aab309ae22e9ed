"""MkDocs hook: the names of all counties by state in one small file, from which the forms let a reader choose."""

import hashlib
import json
from datetime import date

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from calculators.engine.loading import Law, load_law


def county_names(law: Law, day: date) -> dict[str, list[str]]:
    """The counties of each state in the order of the housing table of *day*, spelled as there."""
    names: dict[str, list[str]] = {}
    for state, county in law["living_costs.housing_and_utilities"].table_on(day).rows:
        names.setdefault(state, []).append(county)
    return names


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the file; ``config.extra["acs_counties"]`` gets its address from the site's root, which changes with it."""
    law = load_law()
    names = county_names(law, law["living_costs.housing_and_utilities"].seen)
    content = json.dumps(names, ensure_ascii=False, separators=(",", ":"))
    digest = hashlib.sha256(content.encode()).hexdigest()[:12]
    config.extra["acs_counties"] = f"assets/counties-{digest}.json"
    files.append(File.generated(config, config.extra["acs_counties"], content=content))
    return files
