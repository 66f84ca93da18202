"""A26: change channel dropped."""

from __future__ import annotations

from policygen.rules.content import promise_loses
from policygen.rules.record import Example, Rule

RULE = Rule(
    id="A26",
    name="change-channel-dropped",
    family="A",
    polarity=("right", "commitment"),
    label="reduction",
    title="Change channel dropped",
    why="Posting on the page is “insufficient but also unfair”.",
    sources=("W29", "CALOPPA", "D6"),
    examples=(
        Example("We will tell you of changes by email and a home-page banner.", "We will post changes on this page.", fires=True),
    ),
    check=promise_loses("channel_active", only_with=("change_notice",)),
    facts=("channel-removed",),
    absorbs=("promise-removed", "list-item-removed"),
    topics=("change-notice",),
)
