"""Remarks in brackets that only say what a word means or where to read on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policygen.rules.content import content_places, take_edit, words_of
from policygen.rules.deltas import is_two_sided

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policygen.model.reading import Edit, Match, Reading
    from policygen.rules.lexicon import Lexicon

_SAYING = frozenset(
    {
        "negation", "modal_weak", "modal_strong", "consent", "optin", "optout", "discretion", "exception",
        "condition", "liability", "assent", "retroactive", "penalty", "fee", "sale", "recipient", "verb_share",
        "verb_sell", "verb_collect", "verb_retain", "verb_track", "transfer_place", "sensitive", "company",
        "user", "quantifier_all", "indefinite", "restrictor", "hedge", "right", "duty", "purpose_ads",
        "purpose_marketing", "child",
    }
)
"""Classes that make more than an explanation of a remark."""
_POINTING = frozenset({"informing", "navigation", "explanatory"})
_LEADS = 3
"""Tokens of a remark, its bracket among them, in which it says that it explains."""


def check_aside(reading: Reading, lexicon: Lexicon) -> Sequence[Match]:
    """Find a remark in brackets that was added and only explains or points."""
    if not lexicon.words("aside_leads") or not is_two_sided(reading) or reading.role == "heading":
        return ()
    return [
        take_edit(edit, "a remark in brackets that explains")
        for edit in reading.edits
        if _is_added_remark(reading, edit, lexicon) and _only_explains(reading, edit, lexicon)
    ]


def _is_added_remark(reading: Reading, edit: Edit, lexicon: Lexicon) -> bool:
    start, end = words_of(edit, after=True)
    keys = [token.key for token in reading.after.tokens[start:end]]
    if not keys or content_places(reading.before, *words_of(edit, after=False), lexicon):
        return False
    return keys[0] == "(" and keys[-1] == ")"


def _only_explains(reading: Reading, edit: Edit, lexicon: Lexicon) -> bool:
    start, end = words_of(edit, after=True)
    inside = {m.name for m in reading.after.markers if start <= m.start and m.end <= end}
    if inside & _SAYING or any(start <= q.start < end for q in reading.after.quantities):
        return False
    keys = {token.key for token in reading.after.tokens[start : start + _LEADS]}
    return bool(inside & _POINTING or keys & lexicon.words("aside_leads"))
