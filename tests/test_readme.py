from __future__ import annotations

import re
from pathlib import Path

import pytest

from policygen.cli.registry import COMMANDS

ROOT = Path(__file__).resolve().parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_what_a_page_points_to_exists(page: Path) -> None:
    """Links and pictures lead to files of the repository, or to headings of the page."""
    text = page.read_text(encoding="utf-8")
    headings = {
        "#" + re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-")
        for title in re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    }
    targets = set(re.findall(r"(?<!\\)\]\(([^)]+)\)", text)) - headings
    missing = [target for target in targets if "://" not in target and not (page.parent / target).exists()]
    assert missing == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_page_names_only_commands_that_exist(page: Path) -> None:
    """Every command shown is one of the command line's."""
    pattern = re.compile(r"(?:`|^ {4})policygen (?:-C \S+ )?([a-z][a-z-]*)", re.MULTILINE)
    shown = pattern.findall(page.read_text(encoding="utf-8"))
    assert set(shown) <= set(COMMANDS)


def test_the_readme_lists_every_command() -> None:
    """The table of commands is complete."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert all(f"| `policygen {name}` |" in text for name in COMMANDS)
