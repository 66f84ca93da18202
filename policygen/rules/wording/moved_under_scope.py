"""B44: a right moved under a heading that limits it, or a power out of one."""

from __future__ import annotations

from policygen.rules.headings import check_moved_scope
from policygen.rules.record import ANY, Example, Rule

RULE = Rule(
    id="B44",
    name="moved-under-scope",
    family="B",
    polarity=ANY,
    label="reduction",
    title="A passage moved under a heading that limits it",
    why="A right or promise now holds for fewer readers, or a power for more.",
    sources=("W29", "OWN"),
    examples=(
        Example(
            "# All\n\nYou can export your data.\n\n# For users in Europe\n\nWe keep logs.",
            "# All\n\n# For users in Europe\n\nWe keep logs.\n\nYou can export your data.",
            fires=True,
        ),
        Example(
            "# All\n\nYou can export your data.\n\n# For users in Europe\n\nWe sell your photos.\n\nGoodbye.",
            "# All\n\nYou can export your data.\n\nWe sell your photos.\n\n# For users in Europe\n\nGoodbye.",
            fires=True,
        ),
        Example(
            "# All\n\nYou can export your data.\n\n# Contact\n\nWe keep logs.",
            "# All\n\n# Contact\n\nWe keep logs.\n\nYou can export your data.",
            fires=False,
            label="cosmetic",
        ),
    ),
    check=check_moved_scope,
    absorbs=("residual-unexplained", "moved-between-scopes"),
)
