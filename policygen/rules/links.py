"""Links whose words stay while their target changes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from policygen.rules.addresses import same_place

if TYPE_CHECKING:
    from collections.abc import Iterable

    from policygen.model.document import Span
    from policygen.model.reading import Reading, SideReading

_CONTROL_WORDS = (
    "opt out",
    "opt-out",
    "optout",
    "unsubscribe",
    "do not sell",
    "your privacy choices",
    "preferences",
    "delete",
    "settings",
    "object",
    "withdraw",
    "consent",
    "choices",
)

_POINTERS = frozenset(
    {
        "here",
        "click here",
        "this link",
        "this page",
        "this form",
        "form",
        "link",
        "write to us",
        "email us",
        "contact us",
        "tell us",
        "let us know",
        "web form",
        "online form",
        "request form",
        "e-mail",
        "email",
    }
)
_OFFERS = frozenset({"control", "right", "complaint", "consent"})


_ADDRESSES = (
    "optout",
    "opt-out",
    "opt_out",
    "unsubscribe",
    "donotsell",
    "do-not-sell",
    "delete",
    "dpo@",
    "privacy@",
    "objection",
)


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


def changed_links(reading: Reading) -> list[LinkShift]:
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
                _is_control(reading, words) or _names_control(span.target, twin.target),
            )
        )
    return shifts


def _is_control(reading: Reading, words: str) -> bool:
    """Tell whether a link is a control: by its own words, or by its sentence where they only point."""
    if any(control in words for control in _CONTROL_WORDS):
        return True
    names = {marker.name for marker in reading.before.markers}
    if "control" in reading.before.governing and "informing" not in names:
        return True
    points = words in _POINTERS or "@" in words
    return points and any(marker.name in _OFFERS for marker in reading.before.markers)


def _names_control(before: str, after: str) -> bool:
    """Tell whether the address itself named a control, and no longer does."""
    return any(word in before.lower() and word not in after.lower() for word in _ADDRESSES)


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
