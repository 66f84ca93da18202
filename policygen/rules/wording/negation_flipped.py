"""B03: a negation came or went."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policygen.rules.deltas import (
    Delta,
    gained,
    is_aside,
    is_deep_loss,
    is_two_sided,
    lost,
    match_after,
    match_before,
)
from policygen.rules.record import ANY, Example, Rule

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policygen.model.reading import Match, Reading
    from policygen.rules.lexicon import Lexicon


def check_flipped(reading: Reading, lexicon: Lexicon) -> Sequence[Match]:
    """Find a negation lost from a promise not to act, or gained by a promise or a right."""
    if not is_two_sided(reading):
        return ()
    dropped = lost(reading, "negation")
    if dropped and lost(reading, "exception") and gained(reading, "restrictor"):
        return ()
    if lost(reading, "optout") and gained(reading, "optin", "consent"):
        return ()
    if dropped and reading.before.polarity in {"commitment", "practice"}:
        return [
            match_before(delta)
            for delta in dropped
            if reading.after.polarity != "limit" and not is_deep_loss(delta)
        ]
    if reading.before.polarity in {"right", "commitment"}:
        return [
            match_after(delta)
            for delta in gained(reading, "negation")
            if not is_aside(delta.edit) and not _frees_reader(reading, delta, lexicon)
        ]
    return ()


def _frees_reader(reading: Reading, delta: Delta, lexicon: Lexicon) -> bool:
    """Tell whether what nobody need do any more is up to the reader: `无须` `授予权限`."""
    place, tokens = delta.marker.end, reading.after.tokens
    if delta.marker.key not in lexicon.words("freed") or place >= len(tokens):
        return False
    ours = lexicon.words("company_pronouns") & {token.key for token in tokens[:place]}
    return tokens[place].key in lexicon.words("reader_acts") and not ours


RULE = Rule(
    id="B03",
    name="negation-flipped",
    family="B",
    polarity=ANY,
    label="reduction",
    title="The sign of a sentence turned",
    why="The company now may do what it said it would not, or the reader no longer may do what they could.",
    sources=("GW", "MAPS"),
    examples=(
        Example("We will not sell your data.", "We will sell your data.", fires=True),
        Example("You may object to this.", "You may not object to this.", fires=True),
        Example("We don't sell your data.", "We do not sell your data.", fires=False, label="cosmetic"),
    ),
    check=check_flipped,
    absorbs=(
        "residual-unexplained",
        "promise-item-removed",
        "promise-item-added",
        "promise-removed",
        "practice-item-removed",
    ),
)
