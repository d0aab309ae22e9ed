"""A folder of files by the hash of what is in them, each with its gzip and brotli copy."""

import hashlib
import os
import time
from collections.abc import Collection
from pathlib import Path

SUFFIXES = ("", ".gz", ".br")
WEEK = 7 * 24 * 60 * 60


class Store:
    """Files under *folder*, named by their SHA-256."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def keep(self, content: bytes) -> str:
        """Keep *content*; its SHA-256, by which it is found again."""
        digest = hashlib.sha256(content).hexdigest()
        if not self.path(digest).exists():
            write(self.path(digest), content)
        return digest

    def path(self, digest: str, suffix: str = "") -> Path:
        """The file of *digest*, or its copy with the suffix ``.gz`` or ``.br``."""
        return self.folder / f"{digest}{suffix}"

    def holds(self, digest: str) -> bool:
        """Whether the file and both copies are there."""
        return all(self.path(digest, suffix).exists() for suffix in SUFFIXES)

    def forget_all_but(self, digests: Collection[str]) -> None:
        """Delete what is older than a week and neither one of *digests* nor a copy of one."""
        for path in self.folder.iterdir():
            old = path.stat().st_mtime < time.time() - WEEK  # younger ones may belong to a build that runs now
            if old and path.name.partition(".")[0] not in digests:
                path.unlink(missing_ok=True)


def write(path: Path, content: bytes) -> None:
    """Write *content* whole or not at all: a build cut short leaves no half file under the right name."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f"{path.name}.{os.getpid()}")
    part.write_bytes(content)
    part.replace(path)
