"""C14: the same address is written in another way."""

from __future__ import annotations

from policygen.rules.addresses import check_same_address
from policygen.rules.record import ANY, Example, Rule

RULE = Rule(
    id="C14",
    name="contact-reformatted",
    family="C",
    polarity=ANY,
    label="cosmetic",
    title="The same address is written in another way",
    why="It leads to the same place.",
    sources=("W29", "OWN"),
    examples=(
        Example(
            "Visit http://acme.example/help now.", "Visit https://www.acme.example/help/ now.", fires=True
        ),
        Example(
            "Write to help@acme.example now.",
            "Write to hilfe@acme.example now.",
            fires=False,
            label="neutral",
        ),
    ),
    check=check_same_address,
    absorbs=("residual-unexplained", "contact-point-changed", "link-text-changed"),
)
