"""B32: the company waits for a yes, or needs a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policygen.model.reading import Match
from policygen.rules.content import take_edit, words_of
from policygen.rules.deltas import either, gained, is_two_sided, lost, match_after
from policygen.rules.normal import is_denied_anew
from policygen.rules.record import Example, Rule

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policygen.model.reading import Reading
    from policygen.rules.deltas import Delta
    from policygen.rules.lexicon import Lexicon

_YES = ("optin", "consent")


def check_limited(reading: Reading, lexicon: Lexicon) -> Sequence[Match]:
    """Find a power that now waits for consent, the law or an exception, or is renounced."""
    if not is_two_sided(reading) or reading.before.polarity != "practice":
        return ()
    if is_denied_anew(reading.before, reading.after, lexicon):
        return [take_edit(edit, "the same, now denied") for edit in reading.edits]
    if lost(reading, "optout"):
        return _yes_for_silence(reading) if gained(reading, *_YES) else ()
    if lost(reading, "consent", "condition", "optin"):
        return ()
    found = gained(reading, "consent", "legal_minimum")
    found += [one for one in gained(reading, "exception") if one.edit.before_start == one.edit.before_end]
    given_up = gained(reading, "negation") if reading.after.polarity == "commitment" else []
    return [match_after(delta) for delta in found] + [
        take_edit(delta.edit, "given up") if _is_given_up(reading, delta, lexicon) else match_after(delta)
        for delta in given_up
    ]


def _yes_for_silence(reading: Reading) -> list[Match]:
    """Take all edits that touch the phrase of silence or that of the yes."""
    silent = [m for m in reading.before.markers if m.name == "optout"]
    asked = [m for m in reading.after.markers if m.name in _YES]
    return [
        take_edit(edit, "a yes in place of silence")
        for edit in reading.edits
        if any(m.start < edit.before_end and edit.before_start < m.end for m in silent)
        or any(m.start < edit.after_end and edit.after_start < m.end for m in asked)
    ]


def _is_given_up(reading: Reading, delta: Delta, lexicon: Lexicon) -> bool:
    """Tell whether an insertion says no more than that the practice ended: `not any longer`."""
    edit = delta.edit
    keys = {token.key for token in reading.after.tokens[edit.after_start : edit.after_end]}
    return edit.before_start == edit.before_end and keys <= lexicon.words("any_longer") | {delta.marker.key}


def _stronger_consent(reading: Reading, lexicon: Lexicon) -> Sequence[Match]:
    """Find an adjective put to a consent that was asked for before: `consent` to `explicit consent`."""
    if not is_two_sided(reading):
        return ()
    nouns, strengths = lexicon.words("consent_nouns"), lexicon.words("consent_strengths")
    before, after = ({token.key for token in side.tokens} for side in reading.sides())
    if not nouns & before or strengths & (before - after):
        return ()
    return [
        Match(words_of(edit, after=False), (place, place + 1), f"“{token.key}” was added to a consent")
        for edit in reading.edits
        for place, token in enumerate(reading.after.tokens)
        if edit.after_start <= place < edit.after_end
        and token.key in strengths - before
        and nouns & {one.key for one in reading.after.tokens[place + 1 : place + 4]}
    ]


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
    check=either(check_limited, _stronger_consent),
    facts=("legal-basis-strengthened", "assent-strengthened"),
    absorbs=("residual-unexplained", "actor-or-object-broadened"),
)
