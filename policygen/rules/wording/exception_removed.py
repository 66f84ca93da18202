"""B33: a carve-out from a promise is gone."""

from __future__ import annotations

from policygen.rules.deltas import either, on_loss
from policygen.rules.record import Example, Rule

RULE = Rule(
    id="B33",
    name="exception-removed",
    family="B",
    polarity=("right", "commitment", "practice", "limit"),
    label="expansion",
    title="A carve-out was removed",
    why="The promise holds in more cases, or the power in fewer.",
    sources=("OWN",),
    examples=(
        Example(
            "We delete your data on request unless we need it.", "We delete your data on request.", fires=True
        ),
        Example(
            "We may change this policy.",
            "We may change this policy.",
            fires=True,
            facts=({"changes": {"retroactive": True}}, {"changes": {"retroactive": False}}),
        ),
        Example(
            "We delete your data on request.",
            "We delete your data on request unless we need it.",
            fires=False,
            label="reduction",
        ),
    ),
    check=either(
        on_loss("exception", "legal_minimum", polarity=("commitment", "right"), of_sentence=True),
        on_loss("discretion", "opener", "retroactive", "liability", polarity=("practice", "limit")),
    ),
    facts=("retroactive-removed",),
    absorbs=("residual-unexplained",),
)
