"""The workflows of GitHub Actions: none changes without a commit here, and none may do more than it must."""

import re
from pathlib import Path

import pytest

from tests.building import ROOT

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
PINNED = re.compile(r"[\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+|\./\.github/workflows/[\w-]+\.yml")


def test_there_are_three() -> None:
    assert [file.stem for file in WORKFLOWS] == ["checks", "pages", "test"]


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.stem)
def test_every_action_is_named_by_a_commit_and_its_version(file: Path) -> None:
    used = re.findall(r"uses: (.*)", file.read_text(encoding="utf-8"))
    assert used
    assert [action for action in used if not PINNED.fullmatch(action)] == []


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.stem)
def test_nothing_is_allowed_that_is_not_said(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert re.search(r"^permissions:(?: \{\}|\n  contents: read)$", text, re.MULTILINE)
    assert "write-all" not in text
    assert "contents: write" not in text
    assert text.count("actions/checkout@") == text.count("persist-credentials: false")


def test_the_published_site_is_built_for_its_address_and_only_after_the_tests() -> None:
    pages = (ROOT / ".github" / "workflows" / "pages.yml").read_text(encoding="utf-8")
    assert 'ACS_SITE_URL="${BASE_URL%/}/" make site' in pages
    assert "needs: [test, build]" in pages


def test_the_weekly_check_asks_the_command_and_opens_one_issue() -> None:
    weekly = (ROOT / ".github" / "workflows" / "checks.yml").read_text(encoding="utf-8")
    assert re.search(r'^    - cron: "\d+ \d+ \* \* [0-6]"', weekly, re.MULTILINE)
    assert "python -m hooks.checks" in weekly
    assert re.search(r"issues: write$", weekly, re.MULTILINE)
    assert "gh issue list" in weekly
    assert weekly.count("gh issue create") == 1
