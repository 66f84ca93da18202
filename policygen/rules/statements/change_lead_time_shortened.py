"""A25: changes are announced later, or only afterwards."""

from __future__ import annotations

from policygen.rules.deltas import either
from policygen.rules.gains import promise_loses
from policygen.rules.quantities import on_shift
from policygen.rules.record import Example, Rule

RULE = Rule(
    id="A25",
    name="change-lead-time-shortened",
    family="A",
    polarity=("right", "commitment"),
    label="reduction",
    title="Changes are announced later, or only afterwards",
    why="The reader has less time to judge a change, object to it or leave.",
    sources=("W30", "KR", "OLD"),
    examples=(
        Example(
            "We will give notice at least 30 days before a change.",
            "We will give notice at least 7 days before a change.",
            fires=True,
        ),
        Example(
            "We may change this policy.",
            "We may change this policy.",
            fires=True,
            facts=({"changes": {"lead": "30 days"}}, {"changes": {"lead": "7 days"}}),
        ),
        Example(
            "We will give notice at least 30 days before a change.",
            "We will give notice at least 45 days before a change.",
            fires=False,
            label="expansion",
        ),
    ),
    check=either(on_shift("worse", "notice"), promise_loses("timing_before", only_with=("change_notice",))),
    facts=("lead-shortened",),
    absorbs=("bound-loosened", "number-changed-no-bound", "timing-weakened", "residual-unexplained"),
    topics=("change-notice",),
)
