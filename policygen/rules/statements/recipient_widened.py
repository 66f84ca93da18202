"""A09: recipient widened."""

from __future__ import annotations

from policygen.rules.content import practice_gains
from policygen.rules.record import Example, Rule

RULE = Rule(
    id="A09",
    name="recipient-widened",
    family="A",
    polarity=("practice", "duty", "limit"),
    label="reduction",
    title="Recipient widened",
    why="Enlarging recipients is WP260's example of a fundamental change.",
    sources=("W30", "F24", "VG", "CO604", "BR8", "D6", "PI23"),
    examples=(
        Example("We share data with our payment processor.", "We share data with our payment processor and advertising partners.", fires=True),
    ),
    check=practice_gains("recipient", only_with=("verb_share", "verb_sell", "practice_noun", "verb_collect", "verb_use",)),
    facts=("recipient-added",),
    absorbs=("practice-added", "list-item-added"),
    topics=("recipients",),
    consent="old_data",
)
