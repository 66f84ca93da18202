"""A48: nobody is named any more to turn to."""

from __future__ import annotations

from policygen.rules.record import ANY, Example, Rule
from policygen.rules.repeated import check_contact_removed

RULE = Rule(
    id="A48",
    name="contact-point-removed",
    family="A",
    polarity=ANY,
    label="reduction",
    title="A contact point or the name of the controller was removed",
    why="The reader no longer learns whom to turn to.",
    sources=("G13", "PI17", "D6"),
    examples=(
        Example(
            "We keep logs. Our data protection officer can be reached at dpo@acme.example.",
            "We keep logs.",
            fires=True,
        ),
        Example(
            "We keep logs. Write to dpo@acme.example. Reach us at dpo@acme.example.",
            "We keep logs. Write to dpo@acme.example.",
            fires=False,
            label="neutral",
        ),
    ),
    check=check_contact_removed,
    absorbs=("explanation-removed", "promise-removed", "residual-unexplained"),
    topics=("contact",),
)
