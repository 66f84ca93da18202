"""Remarks in brackets that only say what a word means or where to read on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policygen.rules.content import content_places, take_edit, words_of
from policygen.rules.deltas import is_two_sided

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policygen.model.reading import Edit, Marker, Match, Reading, SideReading, Token
    from policygen.rules.lexicon import Lexicon

_SAYING = frozenset(
    {
        "negation", "modal_weak", "modal_strong", "consent", "optin", "optout", "discretion", "exception",
        "condition", "liability", "assent", "retroactive", "penalty", "fee", "sale", "recipient",
        "verb_share", "verb_sell", "verb_collect", "verb_retain", "verb_track", "transfer_place",
        "sensitive", "company", "user", "quantifier_all", "indefinite", "restrictor", "hedge", "right",
        "duty", "purpose_ads", "purpose_marketing", "child",
    }
)
"""Classes that make more than an explanation of a remark."""
_POINTING = frozenset({"informing", "navigation", "explanatory"})
_LONGEST = 40
"""Most tokens of a remark."""
_LEADS = 3
"""Tokens of a remark, its bracket among them, in which it says that it explains."""


def check_aside(reading: Reading, lexicon: Lexicon) -> Sequence[Match]:
    """Find a remark in brackets that was added and only explains or points."""
    if not is_two_sided(reading) or reading.role == "heading":
        return ()
    return [
        take_edit(edit, "a remark in brackets that explains")
        for edit in reading.edits
        if is_remark(reading.after, words_of(edit, after=True), lexicon)
        and not _replaces(reading, edit, lexicon)
    ]


def _replaces(reading: Reading, edit: Edit, lexicon: Lexicon) -> bool:
    return bool(content_places(reading.before, *words_of(edit, after=False), lexicon))


def is_remark(side: SideReading, place: tuple[int, int], lexicon: Lexicon) -> bool:
    """Tell whether a run is a remark in brackets that explains; never where the language lists no leads."""
    return _explains(side.tokens, side.markers, place, lexicon)


def leave_remarks_out(
    tokens: Sequence[Token], markers: tuple[Marker, ...], lexicon: Lexicon
) -> tuple[Marker, ...]:
    """Leave out the markers within remarks that explain, but for those that say so: they state nothing."""
    if not lexicon.words("aside_leads"):
        return markers
    held = {
        place
        for start, token in enumerate(tokens)
        if token.key == "("
        for place in _remark_from(tokens, markers, start, lexicon)
    }
    return tuple(m for m in markers if m.name in _POINTING or not held >= set(range(m.start, m.end)))


def _remark_from(
    tokens: Sequence[Token], markers: tuple[Marker, ...], start: int, lexicon: Lexicon
) -> range:
    ends = (p for p in range(start, min(start + _LONGEST, len(tokens))) if tokens[p].key == ")")
    end = next(ends, start) + 1
    return range(start, end if _explains(tokens, markers, (start, end), lexicon) else start)


def _explains(
    tokens: Sequence[Token], markers: Sequence[Marker], place: tuple[int, int], lexicon: Lexicon
) -> bool:
    start, end = place
    if end - start < _LEADS or tokens[start].key != "(" or tokens[end - 1].key != ")":
        return False
    inside = {m.name for m in markers if start <= m.start and m.end <= end}
    if inside & _SAYING or any(token.kind == "value" for token in tokens[start:end]):
        return False
    led = {token.key for token in tokens[start : start + _LEADS]} & lexicon.words("aside_leads")
    return bool(led or (inside & _POINTING and lexicon.words("aside_leads")))
