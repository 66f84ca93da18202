"""A02: a kind of data is named by a broader word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policygen.model.reading import Match
from policygen.rules.content import POWERS, words_of
from policygen.rules.deltas import is_two_sided
from policygen.rules.record import Example, Rule

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policygen.model.reading import Marker, Reading, SideReading
    from policygen.rules.lexicon import Lexicon


def check_generalised(reading: Reading, _lexicon: Lexicon) -> Sequence[Match]:
    """Find a broad word for data put in the place of narrower ones."""
    if not is_two_sided(reading):
        return ()
    known = {marker.key for marker in reading.before.marked("data_broad")}
    found = []
    for edit in reading.edits:
        before, after = words_of(edit, after=False), words_of(edit, after=True)
        broad = [one for one in _within(reading.after, "data_broad", after) if one.key not in known]
        narrow = _within(reading.before, "data", before)
        if broad and narrow and edit.polarity in POWERS:
            found.append(Match(before, after, f"“{broad[0].key}” for “{narrow[0].key}”"))
    return found


def _within(side: SideReading, name: str, place: tuple[int, int]) -> list[Marker]:
    return [one for one in side.marked(name) if one.start < place[1] and place[0] < one.end]


RULE = Rule(
    id="A02",
    name="data-category-generalised",
    family="A",
    polarity=("practice", "duty", "limit"),
    label="reduction",
    title="A kind of data is named by a broader word",
    why="The broader word silently covers data that the narrower one left out.",
    sources=("CO603", "POL"),
    examples=(
        Example("We collect your email address.", "We collect your contact information.", fires=True),
        Example(
            "We process your account details.",
            "We process your account details.",
            fires=True,
            facts=({"practices": [{"data": ["email_address"]}]}, {"practices": [{"data": ["contact"]}]}),
        ),
        Example(
            "We collect your contact information.",
            "We collect your email address.",
            fires=False,
            label="review",
        ),
    ),
    check=check_generalised,
    facts=("data-generalised",),
    absorbs=(
        "data-category-added",
        "practice-item-added",
        "recipient-widened",
        "residual-unexplained",
        "practice-dropped",
        "practice-item-removed",
        "list-opened",
    ),
    topics=("categories",),
)
