"""B46: a passage stands under a heading of another scope."""

from __future__ import annotations

from policygen.rules.headings import check_scope_of_place
from policygen.rules.record import ANY, Example, Rule

RULE = Rule(
    id="B46",
    name="moved-between-scopes",
    family="B",
    polarity=ANY,
    label="review",
    title="A passage moved between headings of different scope",
    why="It now holds for other readers or in other cases than before.",
    sources=("OWN",),
    examples=(
        Example(
            "# All\n\n# For users in Europe\n\nWe keep logs.\n\nYou can export your data.",
            "# All\n\nYou can export your data.\n\n# For users in Europe\n\nWe keep logs.",
            fires=True,
        ),
        Example(
            "# All\n\nYou can export your data.\n\n# Contact\n\nWe keep logs.",
            "# All\n\n# Contact\n\nWe keep logs.\n\nYou can export your data.",
            fires=False,
            label="cosmetic",
        ),
    ),
    check=check_scope_of_place,
    absorbs=("residual-unexplained",),
)
