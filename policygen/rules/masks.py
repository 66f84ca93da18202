"""Drop what only looks like a marker: the `not` of `no later than`, the `EU` of a named framework."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from policygen.rules.phrases import WINDOW

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from policygen.model.reading import Marker

_MASKED_BY_IDIOM = frozenset(
    {
        "negation", "restrictor", "conjunction", "control", "condition", "exception", "quantifier_some",
        "company_suffix", "verb_protect",
    }
)
_MASKED_BY_CONSENT = frozenset({"duty"})
"""`if you agree` is the reader's consent, not a duty to agree: masked only where it lies within."""
_MASKS: dict[str, frozenset[str]] = {
    "idiom": _MASKED_BY_IDIOM,
    "safeguard": frozenset({"transfer_place", "data"}),
    "recipient": frozenset({"data"}),
    "consent": _MASKED_BY_CONSENT, "legal_process": frozenset({"data"}), "penalty": frozenset({"consent"}),
}
"""A class to those whose words it hides where they overlap: the `data` of a data processor is no data."""


def read_masks(data: Mapping[str, Sequence[str]]) -> dict[str, frozenset[str]]:
    """Make the masks of one language: they hide only what lies within them."""
    return {name: frozenset(classes) for name, classes in data.items()}


def drop_masked(found: list[Marker], within: Mapping[str, frozenset[str]]) -> tuple[Marker, ...]:
    """Drop the markers that lie under a mask.

    Args:
        found: Markers ordered by place.
        within: Masks of the language.
    """
    masks = [marker for marker in found if marker.name in _MASKS or marker.name in within]
    if not masks:
        return tuple(found)
    starts = [mask.start for mask in masks]
    return tuple(
        marker
        for marker in found
        if not any(
            _masks(mask, marker) or _holds(mask, marker, within)
            for mask in masks[bisect_left(starts, marker.start - WINDOW) : bisect_left(starts, marker.end)]
        )
    )


def _masks(mask: Marker, marker: Marker) -> bool:
    if mask.name == "consent":
        return marker.name in _MASKED_BY_CONSENT and mask.start <= marker.start and marker.end <= mask.end
    overlap = mask.start < marker.end and marker.start < mask.end
    return overlap and marker.name in _MASKS.get(mask.name, ())


def _holds(mask: Marker, marker: Marker, within: Mapping[str, frozenset[str]]) -> bool:
    inside = mask.start <= marker.start and marker.end <= mask.end
    return inside and marker.name in within.get(mask.name, ())
