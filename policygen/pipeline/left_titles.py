"""Turns the titles of every language into those that were left as the source has them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from policygen.errors import Problem
from policygen.load.localised import TITLES
from policygen.translate.amounts.language import load_language

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policygen.model.workspace import Workspace

_WORD = re.compile(r"[^\W\d_]+")


def find_left_titles(workspace: Workspace) -> Iterator[Problem]:
    """Find titles that are the words of the source; one that is only a name stays as it is."""
    common = load_language(workspace.source_locale).common
    for tag, titles in workspace.titles.items():
        for source, title in titles.items():
            words = _WORD.findall(title)
            is_name = not any(word.islower() or word.lower() in common for word in words)
            if title == source and not is_name:
                message = f"the title `{title}` is left as the source has it"
                yield Problem(f"locales/{tag}/{TITLES}", 0, message, "translate it", "title-untranslated")
