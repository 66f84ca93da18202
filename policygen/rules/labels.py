"""Find what quotation marks set apart as the label of a screen or the name of a product: 在“设置”中."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from policygen.model.reading import Marker, SideReading, Token
    from policygen.rules.lexicon import Lexicon

_QUOTES = {"“": "”", "„": "“", "»": "«", "「": "」", "『": "』", "《": "》"}
_TITLE = "《"
"""Opens the title of a document or a work, wherever it stands."""
_LONGEST = 24
"""Most characters of a label."""
_KEPT = frozenset(
    {"consent", "optin", "optout", "negation", "liability", "assent", "sensitive", "recipient", "restrictor"}
)
"""Classes that speak from within a label too."""


def find_labels(text: str, tokens: Sequence[Token], lexicon: Lexicon) -> frozenset[int]:
    """Return the places of tokens that stand in a label; none where the language names no screens."""
    leads, ends = lexicon.words("screen_leads"), lexicon.words("screen_ends")
    if not leads:
        return frozenset()
    places: set[int] = set()
    for start, end in _quoted(text):
        inside = [p for p, token in enumerate(tokens) if start < token.start and token.end <= end]
        if inside and (text[start] == _TITLE or _is_label(tokens, inside, leads, ends)):
            places.update(inside)
    return frozenset(places)


def _quoted(text: str) -> list[tuple[int, int]]:
    found = []
    for start, mark in enumerate(text):
        end = text.find(_QUOTES[mark], start) if mark in _QUOTES else -1
        if start < end <= start + _LONGEST:
            found.append((start, end))
    return found


def _is_label(
    tokens: Sequence[Token], inside: Sequence[int], leads: Collection[str], ends: Collection[str]
) -> bool:
    before = tokens[inside[0] - 1].key if inside[0] else ""
    behind = tokens[inside[-1] + 1].key if inside[-1] + 1 < len(tokens) else ""
    return before in leads or behind in ends


def leave_labels_out(markers: Sequence[Marker], labels: frozenset[int]) -> tuple[Marker, ...]:
    """Leave out the markers within a label, which names something and states nothing."""
    if not labels:
        return tuple(markers)
    return tuple(m for m in markers if m.name in _KEPT or not labels >= set(range(m.start, m.end)))


def is_in_label(side: SideReading, start: int, end: int, lexicon: Lexicon) -> bool:
    """Tell whether a run of words lies within a label."""
    labels = find_labels(side.text, side.tokens, lexicon)
    return bool(labels) and start < end and labels.issuperset(range(start, end))
