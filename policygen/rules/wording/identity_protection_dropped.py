"""B45: a word that kept data from naming its person is gone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policygen.model.reading import Match
from policygen.rules.deltas import either, gained, is_two_sided, on_loss
from policygen.rules.record import Example, Rule

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policygen.model.reading import Reading
    from policygen.rules.lexicon import Lexicon


_LOST = on_loss("deidentified", polarity=("practice", "commitment", "information", "right", "limit"))


def _no_longer_hidden(reading: Reading, lexicon: Lexicon) -> Sequence[Match]:
    """Find a word of anonymity that is gone; data that is now erased names nobody."""
    return () if is_two_sided(reading) and gained(reading, "verb_erase") else _LOST(reading, lexicon)


def _less_anonymous(reading: Reading, lexicon: Lexicon) -> Sequence[Match]:
    """Find a code put for anonymity: `anonymous` to `pseudonymous`."""
    if not is_two_sided(reading):
        return ()
    anonymous, coded = map(tuple, lexicon.scale("anonymity") or ((), ()))
    return [
        Match(
            (edit.before_start, edit.before_end), (edit.after_start, edit.after_end), "a code for anonymity"
        )
        for edit in reading.edits
        if reading.before.words(edit.before_start, edit.before_end).lower().startswith(anonymous)
        and reading.after.words(edit.after_start, edit.after_end).lower().startswith(coded)
    ]


RULE = Rule(
    id="B45",
    name="identity-protection-dropped",
    family="B",
    polarity=("practice", "commitment", "information", "right", "limit"),
    label="reduction",
    title="A word that kept data from naming its person was dropped",
    why="Data that was anonymous or coded may now name its person.",
    sources=("OWN",),
    examples=(
        Example(
            "We share anonymous statistics with partners.", "We share statistics with partners.", fires=True
        ),
        Example("Partners receive anonymous data.", "Partners receive pseudonymous data.", fires=True),
        Example(
            "We share anonymous statistics.", "We share anonymised statistics.", fires=False, label="cosmetic"
        ),
    ),
    check=either(
        _no_longer_hidden,
        _less_anonymous,
    ),
    absorbs=("residual-unexplained", "security-commitment-weakened", "practice-dropped"),
    topics=("security",),
)
