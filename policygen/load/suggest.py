"""Turns a word that is not known into the known word that was probably meant."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_CAPITAL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")


def suggest_word(word: str, known: Iterable[str]) -> str:
    """Return the known word nearest to a word; empty when none is near."""
    by_folded: dict[str, str] = {}
    for each in known:
        by_folded.setdefault(_fold(each), each)
    near = get_close_matches(_fold(word), by_folded, n=1, cutoff=0.6)
    return by_folded[near[0]] if near else ""


def did_you_mean(word: str, known: Iterable[str], *, fallback: str = "") -> str:
    """Return the mend for an unknown word: `did you mean ...?`, or what to do instead."""
    near = suggest_word(word, known)
    return f"did you mean `{near}`?" if near else fallback


def _fold(word: str) -> str:
    """Fold what people vary: case, `emailAddress`, `email-address`, a prefix such as `dpv:`."""
    plain = _CAPITAL.sub("_", word).lower().replace("-", "_").replace(" ", "_")
    prefix, colon, rest = plain.partition(":")
    return rest if colon and prefix in ("pg", "dpv", "pd", "eu_gdpr") else plain
