"""Turns the digest of a source into the clause that a translation was made from, where its words were kept.

Released versions stay for ever. A version that was not released yet can be edited where it stands, and
with it the words are gone that its translation was made from; those are kept under their digest.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from policygen.errors import InputError
from policygen.load.clauses import parse_clause
from policygen.load.files import read_text

if TYPE_CHECKING:
    from pathlib import Path

    from policygen.model.workspace import Clause

_SHOWN = 12


def name_source(locale: str, digest: str) -> str:
    """Return where the words of a source are kept, relative to the workspace."""
    return f"locales/{locale}/sources/{digest.removeprefix('sha256:')[:_SHOWN]}.md"


def read_source(root: Path, locale: str, clause: Clause) -> Clause | None:
    """Return the source that a translation was made from, as it was kept; None where it was not.

    Args:
        root: The workspace.
        locale: Tag of the translation.
        clause: The translation.
    """
    path = name_source(locale, clause.translates)
    if not (root / path).is_file():
        return None
    try:
        found = parse_clause(read_text(root, path), clause.id, clause.version, path=path).clause
    except InputError:
        return None
    return found if found and found.digest == clause.translates else None
