"""B41: the same words lead elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policygen.model.reading import Match
from policygen.rules.links import changed_links
from policygen.rules.record import ANY, Example, Rule

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policygen.model.reading import Reading
    from policygen.rules.lexicon import Lexicon


def _check(reading: Reading, _lexicon: Lexicon) -> Sequence[Match]:
    """Find a link in a sentence about a control whose words stay and whose target changes."""
    return [
        Match(
            link.before_place,
            link.after_place,
            f"from {link.before or 'no link'} to {link.after or 'no link'}",
        )
        for link in changed_links(reading)
        if link.is_control
    ]


RULE = Rule(
    id="B41",
    name="link-target-changed",
    family="B",
    polarity=ANY,
    label="review",
    title="A control or contact leads elsewhere",
    why="The words are the same, but following them may no longer reach the control.",
    sources=("W29", "CO604"),
    examples=(
        Example(
            "You can [opt out](https://a.example/optout).",
            "You can [opt out](https://a.example/).",
            fires=True,
        ),
        Example(
            "Read our [blog](https://a.example/x).",
            "Read our [blog](https://a.example/y).",
            fires=False,
            label="cosmetic",
        ),
    ),
    check=_check,
)
