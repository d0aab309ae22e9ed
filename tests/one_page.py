"""A site of one page, built as strictly as the real one."""

from pathlib import Path
from shutil import copytree

from mkdocs.commands.build import build
from mkdocs.config import load_config

from tests.building import ROOT


def one_page_site(folder: Path, text: str) -> Path:
    """The folder of a site whose only page is *text*; *folder* must be empty. Raises Abort where the build fails."""
    copytree(ROOT / "docs/assets", folder / "docs/assets")
    (folder / "docs/index.md").write_text(text, encoding="utf-8")
    docs, site = str(folder / "docs"), str(folder / "site")
    build(load_config(str(ROOT / "mkdocs.yml"), docs_dir=docs, site_dir=site, strict=True, nav=["index.md"]))
    return folder / "site"
