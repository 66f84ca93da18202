"""A18: a switch, an opt-out or a signal is gone."""

from __future__ import annotations

from policygen.rules.gains import promise_loses
from policygen.rules.record import Example, Rule

RULE = Rule(
    id="A18",
    name="control-removed",
    family="A",
    polarity=("right", "commitment"),
    label="reduction",
    title="A switch, an opt-out or a signal is gone",
    why="The reader can no longer stop by themselves what the company does.",
    sources=("MN", "GW", "CO604"),
    examples=(
        Example(
            "Read this page. You can turn off personalised ads in Settings.", "Read this page.", fires=True
        ),
        Example(
            "We process your account details.",
            "We process your account details.",
            fires=True,
            facts=(
                {"practices": [{"data": ["email_address"], "control": "opt_in"}]},
                {"practices": [{"data": ["email_address"], "control": "none"}]},
            ),
        ),
        Example(
            "You can turn off personalised ads in Settings.",
            "You can turn off personalised ads in your Settings.",
            fires=False,
            label="cosmetic",
        ),
    ),
    check=promise_loses("control"),
    facts=("control-removed",),
    absorbs=("right-removed-or-narrowed", "promise-removed", "promise-item-removed"),
    topics=("rights-procedure",),
)
