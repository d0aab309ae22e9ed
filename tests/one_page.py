"""A site of one page, or a few more, built as strictly as the real one."""

from collections.abc import Mapping
from pathlib import Path
from shutil import copytree

from mkdocs.commands.build import build
from mkdocs.config import load_config

from tests.building import ROOT


def one_page_site(folder: Path, text: str, more: Mapping[str, str] | None = None) -> Path:
    """The folder of a site whose front page is *text*, with *more* pages by file; raises Abort where the build fails.

    *folder* must be empty.
    """
    copytree(ROOT / "docs/assets", folder / "docs/assets")
    pages = {"index.md": text} | dict(more or {})
    for name, written in pages.items():
        (folder / "docs" / name).write_text(written, encoding="utf-8")
    docs, site = str(folder / "docs"), str(folder / "site")
    build(load_config(str(ROOT / "mkdocs.yml"), docs_dir=docs, site_dir=site, strict=True, nav=list(pages)))
    return folder / "site"
