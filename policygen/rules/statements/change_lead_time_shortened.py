"""A25: change lead time shortened."""

from __future__ import annotations

from policygen.rules.content import promise_loses
from policygen.rules.deltas import either
from policygen.rules.quantities import on_shift
from policygen.rules.record import Example, Rule

RULE = Rule(
    id="A25",
    name="change-lead-time-shortened",
    family="A",
    polarity=("right", "commitment"),
    label="reduction",
    title="Change lead time shortened",
    why="Less time to assess, object, leave.",
    sources=("W30", "KR", "OLD"),
    examples=(
        Example("We will give notice at least 30 days before a change.", "We will give notice at least 7 days before a change.", fires=True),
    ),
    check=either(on_shift("worse", "notice"), promise_loses("timing_before", only_with=("change_notice",))),
    facts=("lead-shortened",),
    absorbs=("bound-loosened", "number-changed-no-bound", "timing-weakened", "residual-unexplained"),
    topics=("change-notice",),
)
