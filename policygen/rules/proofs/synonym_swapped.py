"""C18: a word was replaced by another of the same meaning."""

from __future__ import annotations

from policygen.rules.recast import check_synonyms
from policygen.rules.record import ANY, Example, Rule

RULE = Rule(
    id="C18",
    name="synonym-swapped",
    family="C",
    polarity=ANY,
    label="cosmetic",
    title="A word was replaced by another of the same meaning",
    why="Both words stand in one closed set that no lawyer would tell apart.",
    sources=("W29", "OWN"),
    examples=(
        Example("We utilise your email for receipts.", "We use your email for receipts.", fires=True),
        Example("We sell your email.", "We share your email.", fires=False, label="review"),
    ),
    check=check_synonyms,
    absorbs=("residual-unexplained", "sentence-recast"),
)
