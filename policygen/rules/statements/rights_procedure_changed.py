"""A47: how a right is exercised changed."""

from __future__ import annotations

from policygen.rules.record import ANY, Example, Rule

RULE = Rule(
    id="A47",
    name="rights-procedure-changed",
    family="A",
    polarity=ANY,
    label="neutral",
    title="How a right is exercised changed",
    why="The reader loses nothing by it, but must know the way to their rights.",
    sources=("W29", "PI17"),
    examples=(
        Example(
            "You have rights over your data.",
            "You have rights over your data.",
            fires=True,
            facts=(
                {"rights": [{"right": "access", "how": "in the app"}]},
                {"rights": [{"right": "access", "how": "on the website"}]},
            ),
        ),
        Example(
            "You have rights over your data.",
            "You have rights over your data.",
            fires=False,
            label="reduction",
            facts=(
                {"rights": [{"right": "access", "deadline": "15 days"}]},
                {"rights": [{"right": "access", "deadline": "45 days"}]},
            ),
        ),
    ),
    facts=("route-changed",),
    topics=("rights-procedure",),
)
