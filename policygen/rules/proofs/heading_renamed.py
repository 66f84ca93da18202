"""C13: a heading was reworded."""

from __future__ import annotations

from policygen.rules.headings import check_heading
from policygen.rules.record import ANY, Example, Rule

RULE = Rule(
    id="C13",
    name="heading-renamed",
    family="C",
    polarity=ANY,
    label="cosmetic",
    title="A heading was reworded",
    why="What stands under it is unchanged, and no word of scope came or went.",
    sources=("W29", "OWN"),
    examples=(
        Example(
            "# Policy\n\n## What we collect\n\nWe keep logs.",
            "# Policy\n\n## Information we collect\n\nWe keep logs.",
            fires=True,
        ),
        Example(
            "# Policy\n\n## How to use your rights\n\nYou can object.",
            "# Policy\n\n## How to use your rights in California\n\nYou can object.",
            fires=False,
            label="review",
        ),
    ),
    check=check_heading,
    absorbs=("residual-unexplained",),
)
