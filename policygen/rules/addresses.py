"""Addresses of web and mail: when two spellings lead to the same place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from policygen.model.reading import Match, Reading
from policygen.rules.content import words_of
from policygen.rules.deltas import is_two_sided

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policygen.rules.lexicon import Lexicon

_SCHEME = re.compile(r"^(?:https?://|mailto:|tel:)?(?:www\.)?", re.IGNORECASE)
_TRACKING = re.compile(r"[?&](?:utm_\w+|ref_?|hl|lang|locale|l)=[^&#]*")


def same_place(before: str, after: str) -> bool:
    """Tell whether two addresses lead to the same place: scheme, `www`, case of host, last slash."""
    return _canonical(before) == _canonical(after)


def check_same_address(reading: Reading, _lexicon: Lexicon) -> Sequence[Match]:
    """Take edits whose two sides are one address in two spellings."""
    if not is_two_sided(reading):
        return ()
    found = []
    for edit in reading.edits:
        before = reading.before.words(edit.before_start, edit.before_end)
        after = reading.after.words(edit.after_start, edit.after_end)
        if before and after and _canonical(before) == _canonical(after):
            found.append(Match(words_of(edit, after=False), words_of(edit, after=True), "the same address"))
    return found


def _canonical(address: str) -> str:
    bare = _TRACKING.sub("", _SCHEME.sub("", address.strip().lower())).split("#")[0]
    return re.sub(r"[\s().+-]", "", bare) if bare.startswith(("+", "(")) else bare.rstrip("/.")
