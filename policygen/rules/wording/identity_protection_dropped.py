"""B45: a word that kept data from naming its person is gone."""

from __future__ import annotations

from policygen.rules.deltas import on_loss
from policygen.rules.record import Example, Rule

RULE = Rule(
    id="B45",
    name="identity-protection-dropped",
    family="B",
    polarity=("practice", "commitment", "information", "right", "limit"),
    label="reduction",
    title="A word that kept data from naming its person was dropped",
    why="Data that was anonymous or coded may now name its person.",
    sources=("OWN",),
    examples=(
        Example(
            "We share anonymous statistics with partners.", "We share statistics with partners.", fires=True
        ),
        Example(
            "We share anonymous statistics.", "We share anonymised statistics.", fires=False, label="cosmetic"
        ),
    ),
    check=on_loss("deidentified", polarity=("practice", "commitment", "information", "right", "limit")),
    absorbs=("residual-unexplained", "security-commitment-weakened", "practice-dropped"),
    topics=("security",),
)
