"""B39: somebody of a kind already mentioned is named."""

from __future__ import annotations

from policygen.rules.details import check_named
from policygen.rules.record import ANY, Example, Rule

RULE = Rule(
    id="B39",
    name="named-example-added",
    family="B",
    polarity=ANY,
    label="neutral",
    title="A name was added or dropped",
    why="Somebody or something of a kind that was already mentioned is now named.",
    sources=("OWN",),
    examples=(
        Example(
            "We use tools of others, such as Hotjar, for statistics.",
            "We use tools of others, such as Hotjar and Matomo, for statistics.",
            fires=True,
        ),
        Example("We use statistics.", "We use statistics and resell them.", fires=False, label="reduction"),
    ),
    check=check_named,
    absorbs=("residual-unexplained",),
)
