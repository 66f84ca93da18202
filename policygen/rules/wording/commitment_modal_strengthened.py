"""B30: a possibility became a promise."""

from __future__ import annotations

from policygen.rules.deltas import either, on_gain, on_loss
from policygen.rules.record import COMMITMENT, RIGHT, Example, Rule

"""In a right these words grant; losing them says nothing about certainty."""

RULE = Rule(
    id="B30",
    name="commitment-modal-strengthened",
    family="B",
    polarity=("right", "commitment"),
    label="expansion",
    title="A promise became more certain",
    why="The company must do what it only might have done.",
    sources=("OWN",),
    examples=(
        Example("We may notify you of a breach.", "We will notify you of a breach.", fires=True),
        Example("We may share your data.", "We will share your data.", fires=False, label="review"),
    ),
    check=either(
        on_loss("modal_weak", "hedge", "discretion", polarity=("commitment", "right"), unless=("granting_modals",)),
        on_gain("modal_strong", "timing_fast", polarity=COMMITMENT),
        on_gain("any_time", polarity=RIGHT),
    ),
    absorbs=("residual-unexplained",),
)
