"""MkDocs hook: puts the Python runtime and the calculators into the site, and tells the pages where they are."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files

from hooks.archives import BundleError
from hooks.bundle import files_of, make_bundle

ROOT = Path(__file__).resolve().parent.parent
CACHE = ROOT / ".cache" / "runtime"


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the folder of the runtime.

    ``config.extra`` gets ``acs_runtime`` (the folder's address from the site's root), ``acs_wheel`` (the wheel's name
    in it) and ``acs_megabytes`` (what a first visit fetches).
    """
    try:
        bundle = make_bundle(ROOT, CACHE)
    except BundleError as error:
        raise PluginError(str(error)) from error
    config.extra |= {"acs_runtime": bundle.folder, "acs_wheel": bundle.wheel, "acs_megabytes": bundle.megabytes}
    for name, path in files_of(bundle, CACHE):
        files.append(File.generated(config, f"{bundle.folder}{name}", abs_src_path=str(path)))
    return files
