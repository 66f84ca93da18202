"""C23: a link leads elsewhere or is called otherwise."""

from __future__ import annotations

from policygen.rules.addresses import check_link_text
from policygen.rules.record import ANY, Example, Rule

RULE = Rule(
    id="C23",
    name="link-text-changed",
    family="C",
    polarity=ANY,
    label="cosmetic",
    title="A link leads elsewhere or is called otherwise",
    why="It only points to more information; no control, contact or promise hangs on it.",
    sources=("W29", "OWN"),
    examples=(
        Example("See https://acme.example/a for more.", "See https://acme.example/b for more.", fires=True),
        Example(
            "To opt out go to https://acme.example/optout now.",
            "To opt out go to https://acme.example/home now.",
            fires=False,
            label="review",
        ),
    ),
    check=check_link_text,
    absorbs=("residual-unexplained",),
)
