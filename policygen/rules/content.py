"""What an edit says besides its force: its content words, and the items of a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policygen.model.reading import Edit, Match, SideReading

if TYPE_CHECKING:

    from policygen.model.change import Polarity
    from policygen.rules.lexicon import Lexicon

POWERS: frozenset[Polarity] = frozenset({"practice", "duty", "limit"})
"""Where more words take from the reader."""
PROMISES: frozenset[Polarity] = frozenset({"right", "commitment"})
"""Where more words give to the reader."""
MARKS = frozenset({",", ";", "/", "&", "(", ")"})
"""Marks that set the items of a list apart."""


def words_of(edit: Edit, *, after: bool) -> tuple[int, int]:
    """Return the range of tokens of an edit on one side."""
    return (edit.after_start, edit.after_end) if after else (edit.before_start, edit.before_end)


def take_edit(edit: Edit, detail: str) -> Match:
    """Take all words of an edit, on both sides."""
    return Match(words_of(edit, after=False), words_of(edit, after=True), detail)


def content_places(side: SideReading, start: int, end: int, lexicon: Lexicon) -> list[int]:
    """Return the places of words that carry content: no marks and no light words."""
    return [
        place
        for place in range(start, end)
        if side.tokens[place].kind != "mark"
        and side.tokens[place].key.lower() not in lexicon.light
        and side.tokens[place].key not in lexicon.joining
    ]


def is_item(side: SideReading, start: int, end: int, lexicon: Lexicon) -> bool:
    """Tell whether a run of words is an item of a list: set off by a comma, `and`, `or` or a bracket."""
    keys = [token.key for token in side.tokens]
    edges = {keys[start], keys[end - 1]} if end > start else set()
    edges |= {keys[start - 1]} if start else set()
    edges |= {keys[end]} if end < len(keys) else set()
    return bool(edges & (MARKS | lexicon.joining))
