"""C05: a misspelling was corrected."""

from __future__ import annotations

from policygen.rules.record import ANY, Example, Rule
from policygen.rules.spelling import check_spelling

RULE = Rule(
    id="C05",
    name="spelling-corrected",
    family="C",
    polarity=ANY,
    label="cosmetic",
    title="A misspelling was corrected",
    why="What stood there was no word, so nobody relied on it.",
    sources=("W29", "OWN"),
    examples=(
        Example("We use your recieved data.", "We use your received data.", fires=True),
        Example("We need your consent.", "We need your content.", fires=False, label="reduction"),
    ),
    check=check_spelling,
    absorbs=("residual-unexplained",),
)
