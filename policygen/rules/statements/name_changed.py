"""A31: one name is put for another."""

from __future__ import annotations

from policygen.rules.harmless import check_names
from policygen.rules.record import Example, Rule

RULE = Rule(
    id="A31",
    name="name-changed",
    family="A",
    polarity=("information", "practice", "commitment", "right", "limit", "duty"),
    label="neutral",
    title="One name was put for another",
    why="Somebody or something else is named; what may be done with the data stayed.",
    sources=("W29", "CO604", "D6", "PI22"),
    examples=(
        Example("We use AcmeMail to send newsletters.", "We use PostBird to send newsletters.", fires=True),
        Example("We share data with banks.", "We share data with insurers.", fires=False, label="review"),
    ),
    check=check_names,
    topics=("controller",),
)
