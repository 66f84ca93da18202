"""Turns a release and its rebuild into the first line on which their words differ."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from policygen.errors import Problem, ReleaseError
from policygen.text.words import render_words

if TYPE_CHECKING:
    from policygen.model.document import Document
    from policygen.model.workspace import Release

CODE = "released-words-differ"


def require_words(release: Release, document: Document) -> None:
    """Refuse to publish under a version words that are not those of its release.

    Raises:
        ReleaseError: They differ.
    """
    problem = find_difference(release, document)
    if problem:
        raise ReleaseError([problem])


def find_difference(release: Release, document: Document) -> Problem | None:
    """Compare the words a release keeps with those that its clause files give today.

    Args:
        release: The release.
        document: Its rebuild in one locale.
    """
    released, rebuilt = release.words[document.locale], render_words(document)
    if released == rebuilt:
        return None
    pairs = enumerate(zip_longest(released.splitlines(), rebuilt.splitlines()), start=1)
    line, (before, after) = next((place for place in pairs if place[1][0] != place[1][1]), (0, ("", "")))
    path = f"releases/{release.policy}/{release.version}/text.{document.locale}.txt"
    message = f"released as “{_cut(before)}”, and the clause files of today give “{_cut(after)}”"
    mend = "restore the released clause files, or report a fault of policygen"
    return Problem(path, line, message, mend, CODE)


def _cut(text: str | None, most: int = 80) -> str:
    return "" if text is None else text if len(text) <= most else f"{text[:most]}..."
