"""C12: a passage moved."""

from __future__ import annotations

from policygen.rules.record import ANY, Example, Rule

RULE = Rule(
    id="C12",
    name="clause-moved",
    family="C",
    polarity=ANY,
    label="cosmetic",
    title="A passage moved",
    why="It says the same under a heading and lead-in of the same meaning.",
    sources=("W29", "OWN"),
    examples=(
        Example(
            "## Use\n\nWe keep logs of every visit.\n\nWe send you a receipt.",
            "## Use\n\nWe send you a receipt.\n\nWe keep logs of every visit.",
            fires=True,
        ),
        Example(
            "# Yours\n\nYou can export your data.\n\n# If you live in California\n\nThis is for you.",
            "# Yours\n\n# If you live in California\n\nThis is for you.\n\nYou can export your data.",
            fires=False,
            label="reduction",
        ),
    ),
)
