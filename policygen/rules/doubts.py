"""Values whose direction the words leave in doubt: a shorter time is not better in every sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from policygen.model.reading import Quantity, Reading, SideReading
    from policygen.rules.lexicon import Lexicon

_STOPS = frozenset({",", ";", ":", "."})
_NEAR = 3
"""Tokens behind a value, its bound among them, in which the reader is named as the one who may act."""


_ACTS = frozenset({"verb_delete", "verb_respond", "verb_notify", "breach", "verb_retain", "verb_keep"})
"""What the company does within a time: the sooner, the better."""


def is_doubtful(reading: Reading, before: Quantity, after: Quantity, lexicon: Lexicon) -> bool:
    """Tell whether a shorter time may be worse after all.

    `for 24 hours we will not ask again` denies for less long; what is kept for 7 days `to be restored`
    is kept for the reader; an account closed after a month unused may be missed.
    """
    if before.kind != "duration" or after.amount > before.amount:
        return False
    start, end = _clause(reading.before, before)
    denied = any(m.name == "negation" and start <= m.start < end for m in reading.before.markers)
    if may_be_window(reading.before, before, lexicon):
        return True
    idle = {token.key for token in reading.before.tokens} & lexicon.words("idle")
    return denied or bool(idle) or _serves_reader(reading.before, before, lexicon)


def _serves_reader(side: SideReading, quantity: Quantity, lexicon: Lexicon) -> bool:
    """Tell whether something is kept so long for the reader to act: `for 30 days, to be restored`."""
    kept = any(m.name in {"verb_retain", "verb_keep"} for m in side.markers)
    _, end = _clause(side, quantity)
    keys = [token.key for token in side.tokens]
    granting = lexicon.words("granting_modals")
    for place in range(end, len(keys)):
        if keys[place] in lexicon.words("window_verbs") and granting & set(keys[place - _NEAR : place]):
            return kept
    return kept and bool(set(keys[quantity.end : end]) & lexicon.words("window_verbs"))


def recurs(side: SideReading, quantity: Quantity, lexicon: Lexicon) -> bool:
    """Tell whether a promise is kept once in so long a time: `every three months`."""
    each = quantity.start > 0 and side.tokens[quantity.start - 1].key in lexicon.words("each")
    return each and quantity.kind == "duration" and side.polarity in {"commitment", "right"}


def grants_behind(side: SideReading, quantity: Quantity) -> bool:
    """Tell whether the reader is given something right behind a value: `within 3 days you may revoke`."""
    return any(
        m.name in {"right", "grant"} and 0 <= m.start - quantity.end < _NEAR for m in side.markers
    )


def may_be_window(side: SideReading, quantity: Quantity, lexicon: Lexicon) -> bool:
    """Tell whether a time may be one in which the reader acts: `注销后30日内可恢复`, `冷静期为15日`.

    Not where the company is named before it in the same clause, or where it runs from what the reader did.
    """
    start, end = _clause(side, quantity)
    keys = [token.key for token in side.tokens]
    if lexicon.words("window_nouns") & set(keys):
        return True
    if any(m.name == "company" and start <= m.start < quantity.start for m in side.markers):
        return False
    if not any(m.name in _ACTS for m in side.markers if start <= m.start < end):
        return True
    closing = lexicon.grammar.closing_clause | lexicon.words("starting")
    places = [p for p in range(start, end) if keys[p] in lexicon.words("window_verbs")]
    return any(p >= quantity.end or not closing & set(keys[p + 1 : quantity.start]) for p in places)


def opens_window(side: SideReading, quantity: Quantity, lexicon: Lexicon) -> bool:
    """Tell whether somebody who is not the company may take a step in time: `30日内可恢复`, `您可在3日内`."""
    start, end = _clause(side, quantity)
    keys = [token.key for token in side.tokens]
    if any(m.name == "company" and start <= m.start < quantity.end for m in side.markers):
        return False
    granted = any(
        m.name in {"grant", "right"} and start <= m.start and 0 <= quantity.start - m.end < _NEAR
        for m in side.markers
    )
    behind = set(keys[quantity.end : quantity.end + _NEAR])
    if granted and not behind & (lexicon.words("receiving") | lexicon.grammar.we):
        return True
    grants = [p for p in range(quantity.end, end) if keys[p] in lexicon.words("granting_modals")]
    return any(lexicon.words("window_verbs") & set(keys[p + 1 : p + 1 + _NEAR]) for p in grants)


def _clause(side: SideReading, quantity: Quantity) -> tuple[int, int]:
    keys = [token.key for token in side.tokens]
    start = max((p for p in range(quantity.start) if keys[p] in _STOPS), default=-1) + 1
    end = min((p for p in range(quantity.end, len(keys)) if keys[p] in _STOPS), default=len(keys))
    return start, end
