"""Links whose words stay while their target changes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from policygen.rules.addresses import same_place

if TYPE_CHECKING:
    from collections.abc import Iterable

    from policygen.model.document import Span
    from policygen.model.reading import Reading, SideReading
    from policygen.rules.lexicon import Lexicon

_OFFERS = frozenset({"control", "right", "complaint", "consent"})


@dataclass(frozen=True, slots=True)
class LinkShift:
    """A link that leads elsewhere than before."""

    words: str
    before: str
    after: str
    before_place: tuple[int, int]
    """Half-open range of tokens."""
    after_place: tuple[int, int]
    is_control: bool
    """Its words, or its sentence, offer a control or a contact."""


def changed_links(reading: Reading, lexicon: Lexicon) -> list[LinkShift]:
    """Return the links that both sides have with the same words and another target."""
    after = {_folded(reading.after, span): span for span in _links(reading.after)}
    shifts = []
    for span in _links(reading.before):
        words = _folded(reading.before, span)
        twin = after.get(words)
        if twin is None or same_place(span.target, twin.target) or _in_page(span.target, twin.target):
            continue
        shifts.append(
            LinkShift(
                words,
                span.target,
                twin.target,
                _place(reading.before, span),
                _place(reading.after, twin),
                _is_control(reading, words, lexicon) or _names_control(span.target, twin.target, lexicon),
            )
        )
    return shifts


def _is_control(reading: Reading, words: str, lexicon: Lexicon) -> bool:
    """Tell whether a link is a control: by its own words, or by its sentence where they only point."""
    if any(control in words for control in lexicon.words("link_controls")):
        return True
    names = {marker.name for marker in reading.before.markers}
    if "control" in reading.before.governing and "informing" not in names:
        return True
    points = words in lexicon.words("link_pointers") or "@" in words
    return points and any(marker.name in _OFFERS for marker in reading.before.markers)


def _names_control(before: str, after: str, lexicon: Lexicon) -> bool:
    """Tell whether the address itself named a control, and no longer does."""
    words = lexicon.words("link_addresses")
    return any(word in before.lower() and word not in after.lower() for word in words)


def _links(side: SideReading) -> Iterable[Span]:
    return (span for span in side.spans if span.kind == "link")


def _folded(side: SideReading, span: Span) -> str:
    return side.text[span.start : span.end].strip().lower()


def _in_page(before: str, after: str) -> bool:
    """Tell whether both targets are places within the same document."""
    return before.startswith("#") and after.startswith("#")


def _place(side: SideReading, span: Span) -> tuple[int, int]:
    places = [p for p, token in enumerate(side.tokens) if span.start <= token.start < span.end]
    return (places[0], places[-1] + 1) if places else (0, 0)
