"""A32: another address to write to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policygen.model.reading import Match
from policygen.rules.deltas import is_two_sided
from policygen.rules.record import ANY, Example, Rule

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policygen.model.reading import Reading
    from policygen.rules.lexicon import Lexicon


def check_contact(reading: Reading, _lexicon: Lexicon) -> Sequence[Match]:
    """Find one address of mail, web or post put for another."""
    if not is_two_sided(reading):
        return ()
    found = []
    for edit in reading.edits:
        before = reading.before.tokens[edit.before_start : edit.before_end]
        after = reading.after.tokens[edit.after_start : edit.after_end]
        if not before or not after:
            continue
        if all(token.kind == "address" for token in (*before, *after)):
            found.append(
                Match(
                    (edit.before_start, edit.before_end),
                    (edit.after_start, edit.after_end),
                    "one address for another",
                )
            )
    return found


RULE = Rule(
    id="A32",
    name="contact-point-changed",
    family="A",
    polarity=ANY,
    label="neutral",
    title="The address to write to changed",
    why="The reader's position is the same, but letters to the earlier address may no longer arrive.",
    sources=("D6", "G13", "PI17"),
    examples=(
        Example("Contact privacy@acme.example.", "Contact dpo@acme.example.", fires=True),
        Example(
            "Contact us by e-mail: privacy@acme.example.",
            "Contact us by email: privacy@acme.example.",
            fires=False,
            label="cosmetic",
        ),
    ),
    check=check_contact,
    absorbs=("residual-unexplained", "name-changed"),
    topics=("contact",),
)
