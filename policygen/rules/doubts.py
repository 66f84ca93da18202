"""Values whose direction the words leave in doubt: a shorter time is not better in every sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from policygen.model.reading import Quantity, Reading, SideReading
    from policygen.rules.lexicon import Lexicon

_STOPS = frozenset({",", ";", ":", "."})
_NEAR = 3
"""Tokens behind a value, its bound among them, in which the reader is named as the one who may act."""


def is_doubtful(reading: Reading, before: Quantity, after: Quantity, lexicon: Lexicon) -> bool:
    """Tell whether a shorter time may be worse after all.

    `for 24 hours we will not ask again` denies for less long; what is kept for 7 days `to be restored`
    is kept for the reader; an account closed after a month unused may be missed.
    """
    if before.kind != "duration" or after.amount > before.amount:
        return False
    start, end = _clause(reading.before, before)
    denied = any(m.name == "negation" and start <= m.start < end for m in reading.before.markers)
    idle = {token.key for token in reading.before.tokens} & lexicon.words("idle")
    return denied or bool(idle) or _serves_reader(reading.before, before, lexicon)


def _serves_reader(side: SideReading, quantity: Quantity, lexicon: Lexicon) -> bool:
    """Tell whether something is kept so long for the reader to act: `for 30 days, to be restored`."""
    kept = any(m.name in {"verb_retain", "verb_keep"} for m in side.markers)
    _, end = _clause(side, quantity)
    behind = {token.key for token in side.tokens[quantity.end : end]}
    return kept and bool(behind & lexicon.words("window_verbs"))


def recurs(side: SideReading, quantity: Quantity, lexicon: Lexicon) -> bool:
    """Tell whether a promise is kept once in so long a time: `every three months`."""
    each = quantity.start > 0 and side.tokens[quantity.start - 1].key in lexicon.words("each")
    return each and quantity.kind == "duration" and side.polarity in {"commitment", "right"}


def grants_behind(side: SideReading, quantity: Quantity) -> bool:
    """Tell whether the reader is given something right behind a value: `within 3 days you may revoke`."""
    return any(
        m.name in {"right", "grant"} and 0 <= m.start - quantity.end < _NEAR for m in side.markers
    )


def _clause(side: SideReading, quantity: Quantity) -> tuple[int, int]:
    keys = [token.key for token in side.tokens]
    start = max((p for p in range(quantity.start) if keys[p] in _STOPS), default=-1) + 1
    end = min((p for p in range(quantity.end, len(keys)) if keys[p] in _STOPS), default=len(keys))
    return start, end
