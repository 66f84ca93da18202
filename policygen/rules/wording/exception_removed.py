"""B33: a carve-out from a promise is gone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policygen.model.reading import Match
from policygen.rules.content import PROMISES, words_of
from policygen.rules.deltas import either, is_two_sided, lost, on_loss
from policygen.rules.record import Example, Rule

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policygen.model.reading import Reading
    from policygen.rules.lexicon import Lexicon

_LONG = 12
"""Most words of a carve-out that is taken whole; in a longer one something else may be gone too."""


def check_gone(reading: Reading, _lexicon: Lexicon) -> Sequence[Match]:
    """Find a carve-out that was taken out of a promise whole, with nothing in its place."""
    if not is_two_sided(reading) or reading.polarity not in PROMISES:
        return ()
    return [
        Match(
            words_of(delta.edit, after=False),
            words_of(delta.edit, after=True),
            f"without “{delta.marker.key}”",
        )
        for delta in lost(reading, "exception", "legal_minimum")
        if delta.edit.after_start == delta.edit.after_end
        and delta.marker.start - delta.edit.before_start <= 1
        and delta.edit.before_end - delta.edit.before_start <= _LONG
    ]


_OTHER = either(
    on_loss("exception", "legal_minimum", polarity=("commitment", "right"), of_sentence=True),
    on_loss("discretion", "opener", "retroactive", "liability", polarity=("practice", "limit")),
)


def check_lost(reading: Reading, lexicon: Lexicon) -> Sequence[Match]:
    """Find carve-outs that are gone: whole where nothing else changed there, else the word that made them."""
    found = check_gone(reading, lexicon) or _OTHER(reading, lexicon)
    return [match for match in found if match.before[0] < match.before[1] and _took_words(reading, match)]


def _took_words(reading: Reading, match: Match) -> bool:
    """Tell whether words of the carve-out went; words put into its midst make it no less of one."""
    start, end = match.before
    gone = (edit for edit in reading.edits if edit.before_start < edit.before_end)
    return any(edit.before_start < end and start < edit.before_end for edit in gone)


RULE = Rule(
    id="B33",
    name="exception-removed",
    family="B",
    polarity=("right", "commitment", "practice", "limit"),
    label="expansion",
    title="A carve-out was removed",
    why="The promise holds in more cases, or the power in fewer.",
    sources=("OWN",),
    examples=(
        Example(
            "We delete your data on request unless we need it.", "We delete your data on request.", fires=True
        ),
        Example(
            "We may change this policy.",
            "We may change this policy.",
            fires=True,
            facts=({"changes": {"retroactive": True}}, {"changes": {"retroactive": False}}),
        ),
        Example(
            "We delete your data on request.",
            "We delete your data on request unless we need it.",
            fires=False,
            label="reduction",
        ),
    ),
    check=check_lost,
    facts=("retroactive-removed",),
    absorbs=("residual-unexplained",),
)
