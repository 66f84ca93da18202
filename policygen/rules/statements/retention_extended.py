"""A15: retention extended."""

from __future__ import annotations

from policygen.rules.record import Example, Rule

from typing import TYPE_CHECKING

from policygen.rules.deltas import gained, is_two_sided, match_after
from policygen.rules.quantities import on_shift

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policygen.model.reading import Match, Reading
    from policygen.rules.lexicon import Lexicon

_LONGER = on_shift("worse", "retention")


def check_retention(reading: Reading, lexicon: Lexicon) -> Sequence[Match]:
    """Find a longer period, or an open end put for a fixed one."""
    if not is_two_sided(reading):
        return ()
    keeps = any(marker.name in {"verb_retain", "verb_keep", "verb_delete"} for marker in reading.before.markers)
    bounded = any(quantity.kind == "duration" for quantity in reading.before.quantities)
    opened = gained(reading, "indefinite") if keeps and bounded else []
    return [*_LONGER(reading, lexicon), *(match_after(delta) for delta in opened)]


RULE = Rule(
    id="A15",
    name="retention-extended",
    family="A",
    polarity=("practice", "commitment", "limit"),
    label="reduction",
    title="Retention extended",
    why="Longer or unbounded storage.",
    sources=("CA100", "G13", "COPPA10", "PI17", "PI19"),
    examples=(
        Example("We keep logs for 30 days.", "We keep logs for as long as necessary.", fires=True),
    ),
    check=check_retention,
    facts=("retention-extended",),
    absorbs=("bound-loosened", "number-changed-no-bound", "residual-unexplained"),
    topics=("retention",),
)
