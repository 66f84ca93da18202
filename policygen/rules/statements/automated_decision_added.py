"""A08: a machine decides, or people no longer look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policygen.model.reading import Match
from policygen.rules.deltas import gained, is_two_sided, lost, match_after, match_before
from policygen.rules.record import Example, Rule

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policygen.model.change import Polarity
    from policygen.model.reading import Reading
    from policygen.rules.lexicon import Lexicon


_POLARITIES: frozenset[Polarity] = frozenset({"practice", "duty", "limit", "information"})


def check_automated(reading: Reading, _lexicon: Lexicon) -> Sequence[Match]:
    """Find a machine that decides where nobody said so before, or people who no longer look."""
    if reading.kind == "added":
        whole = Match((0, 0), (0, len(reading.after.tokens)), "the sentence says that machines decide")
        return [whole] if _says_so(reading) else ()
    if reading.kind == "removed":
        whole = Match((0, len(reading.before.tokens)), (0, 0), "the sentence said that a person looks")
        return [whole] if reading.before.marked("human_review") else ()
    if not is_two_sided(reading):
        return ()
    machines = [delta for delta in gained(reading, "automatic") if delta.edit.polarity in _POLARITIES]
    return [
        *(match_after(delta) for delta in machines),
        *(match_before(delta) for delta in lost(reading, "human_review")),
    ]


def _says_so(reading: Reading) -> bool:
    """Tell whether an added sentence lets machines decide, and does not just speak about them."""
    names = {marker.name for marker in reading.after.markers}
    if "automatic" not in names or reading.polarity not in _POLARITIES:
        return False
    return reading.polarity != "information" or bool(names & {"modal_weak", "modal_strong"} - {"informing"})


RULE = Rule(
    id="A08",
    name="automated-decision-added",
    family="A",
    polarity=("practice", "duty", "limit"),
    label="reduction",
    title="A machine decides, or people no longer look",
    why="A decision that matters to the reader is taken without a person who could see that it is wrong.",
    sources=("G13", "MN", "PI24"),
    examples=(
        Example(
            "We review every application.",
            "We review every application by automated decision making.",
            fires=True,
        ),
        Example(
            "A member of staff reviews every application.",
            "An algorithm reviews every application.",
            fires=True,
        ),
        Example(
            "A member of staff reviews every application.",
            "Applications may be decided automatically.",
            fires=True,
        ),
        Example(
            "We process your account details.",
            "We process your account details.",
            fires=True,
            facts=(
                {"practices": [{"data": ["email_address"], "automated": False}]},
                {"practices": [{"data": ["email_address"], "automated": True}]},
            ),
        ),
        Example(
            "We sort the mail that reaches us.",
            "We automatically sort the mail that reaches us.",
            fires=False,
            label="review",
        ),
    ),
    check=check_automated,
    facts=("automated-added",),
    absorbs=("purpose-added", "practice-added", "practice-item-added"),
    topics=("means",),
)
