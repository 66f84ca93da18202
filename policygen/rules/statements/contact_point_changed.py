"""A32: contact point changed."""

from __future__ import annotations

from policygen.rules.record import ANY, Example, Rule

from typing import TYPE_CHECKING

from policygen.model.reading import Match
from policygen.rules.deltas import is_two_sided

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policygen.model.reading import Match, Reading
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
                Match((edit.before_start, edit.before_end), (edit.after_start, edit.after_end), "one address for another")
            )
    return found


RULE = Rule(
    id="A32",
    name="contact-point-changed",
    family="A",
    polarity=ANY,
    label="neutral",
    title="Contact point changed",
    why="Users must reach the right desk.",
    sources=("D6", "G13", "PI17"),
    examples=(
        Example("Contact privacy@acme.example.", "Contact dpo@acme.example.", fires=True),
    ),
    check=check_contact,
    absorbs=("residual-unexplained", "name-changed"),
    topics=("contact",),
)
