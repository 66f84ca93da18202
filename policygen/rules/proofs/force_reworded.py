"""C20: a phrase was replaced by another of the same force."""

from __future__ import annotations

from policygen.rules.force import check_same_force
from policygen.rules.record import ANY, Example, Rule

RULE = Rule(
    id="C20",
    name="force-reworded",
    family="C",
    polarity=ANY,
    label="cosmetic",
    title="A phrase was replaced by another of the same force",
    why="It binds or frees nobody more than before.",
    sources=("W29", "OWN"),
    examples=(
        Example("We share it with your consent.", "We share it if you consent.", fires=True),
        Example(
            "We share it with your explicit consent.",
            "We share it if you consent.",
            fires=False,
            label="reduction",
        ),
    ),
    check=check_same_force,
    absorbs=("residual-unexplained",),
)
