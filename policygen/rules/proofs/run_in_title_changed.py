"""C22: a label before a sentence came or went."""

from __future__ import annotations

from policygen.rules.headings import check_run_in
from policygen.rules.record import ANY, Example, Rule

RULE = Rule(
    id="C22",
    name="run-in-title-changed",
    family="C",
    polarity=ANY,
    label="cosmetic",
    title="A label before a sentence came or went",
    why="It names the sentence and says nothing of its own.",
    sources=("W29", "OWN"),
    examples=(
        Example("To tell you about contests.", "Promotions: To tell you about contests.", fires=True),
        Example("We share your data.", "Not yet: We share your data.", fires=False, label="review"),
    ),
    check=check_run_in,
    absorbs=("residual-unexplained",),
)
