"""B32: the company waits for a yes, or needs a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policygen.rules.deltas import gained, is_two_sided, lost, match_after
from policygen.rules.record import Example, Rule

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policygen.model.reading import Match, Reading
    from policygen.rules.lexicon import Lexicon


def check_limited(reading: Reading, _lexicon: Lexicon) -> Sequence[Match]:
    """Find a power that now waits for consent, the law or an exception, or is renounced."""
    if not is_two_sided(reading) or reading.before.polarity != "practice":
        return ()
    if lost(reading, "consent", "condition", "optin"):
        return ()
    found = gained(reading, "consent", "legal_minimum")
    found += [one for one in gained(reading, "exception") if one.edit.before_start == one.edit.before_end]
    if reading.after.polarity == "commitment":
        found += gained(reading, "negation")
    return [match_after(delta) for delta in found]


RULE = Rule(
    id="B32",
    name="consent-condition-added",
    family="B",
    polarity=("practice",),
    label="expansion",
    title="A power was put under a condition",
    why="The company may act in fewer cases.",
    sources=("OWN",),
    examples=(
        Example("We share your photos.", "We share your photos with your consent.", fires=True),
        Example(
            "We process your account details.",
            "We process your account details.",
            fires=True,
            facts=(
                {"practices": [{"data": ["email_address"], "legal_basis": "legitimate_interest"}]},
                {"practices": [{"data": ["email_address"], "legal_basis": "consent"}]},
            ),
        ),
        Example(
            "We share your photos with your consent.", "We share your photos.", fires=False, label="reduction"
        ),
    ),
    check=check_limited,
    facts=("legal-basis-strengthened", "assent-strengthened"),
    absorbs=("residual-unexplained", "actor-or-object-broadened"),
)
