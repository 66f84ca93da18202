"""B05: the company no longer waits for a yes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policygen.model.reading import Match
from policygen.rules.deltas import either, is_two_sided, lost, match_before, on_loss
from policygen.rules.record import Example, Rule

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policygen.model.reading import Reading
    from policygen.rules.lexicon import Lexicon


def _dropped_condition(reading: Reading, lexicon: Lexicon) -> Sequence[Match]:
    """Find what a power waited for cut out whole: `as long as you have ...`, `provided that ...`."""
    if not is_two_sided(reading) or reading.before.polarity != "practice":
        return ()
    binding = lexicon.words("binding_conditions")
    return [
        match_before(delta)
        for delta in lost(reading, "condition")
        if delta.marker.key in binding and delta.edit.after_end - delta.edit.after_start <= 1
    ]


def _weaker_consent(reading: Reading, lexicon: Lexicon) -> Sequence[Match]:
    """Find the adjective of a consent that is gone: `explicit consent` to `consent`."""
    if not is_two_sided(reading):
        return ()
    after = {token.key for token in reading.after.tokens}
    strengths, consents = lexicon.words("consent_strengths") - after, lexicon.words("consent_nouns")
    return [
        Match(
            (place, place + 1),
            (edit.after_start, edit.after_end),
            f"“{token.key}” was dropped from a consent",
        )
        for edit in reading.edits
        for place, token in enumerate(reading.before.tokens)
        if edit.before_start <= place < edit.before_end
        and token.key in strengths
        and consents & {one.key for one in reading.before.tokens[place + 1 : place + 4]}
        and consents & after
    ]


RULE = Rule(
    id="B05",
    name="consent-condition-dropped",
    family="B",
    polarity=("practice",),
    label="reduction",
    title="The company no longer waits for consent",
    why="It may act before the reader has agreed, or without being asked.",
    sources=("GW", "PI14", "ED5"),
    examples=(
        Example("We share your photos with your consent.", "We share your photos.", fires=True),
        Example(
            "We ask for your explicit consent before we share it.",
            "We ask for your consent before we share it.",
            fires=True,
        ),
        Example(
            "We share your card number with the station as long as you have filed the form.",
            "We share your card number with the station.",
            fires=True,
        ),
        Example(
            "We share your photos with your consent.",
            "We share your photos if you consent.",
            fires=False,
            label="cosmetic",
        ),
    ),
    check=either(
        on_loss("consent", polarity=("practice", "limit", "duty", "information")),
        _weaker_consent,
        _dropped_condition,
    ),
    absorbs=("residual-unexplained",),
    consent="new_data",
)
