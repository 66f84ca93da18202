"""B04: a word that limits the company is gone, or one that limits the reader came."""

from __future__ import annotations

from policygen.rules.deltas import either, on_gain, on_loss
from policygen.rules.record import ANY, INFORMATION, Example, Rule

"""In a promise these narrow nothing by themselves."""

RULE = Rule(
    id="B04",
    name="restrictor-shifted",
    family="B",
    polarity=ANY,
    label="reduction",
    title="A limit on the company is gone, or the reader's side is limited",
    why="A word such as only, solely, all or some decides how far a power or a promise reaches.",
    sources=("W29", "POL"),
    examples=(
        Example(
            "We use your email only to send receipts.", "We use your email to send receipts.", fires=True
        ),
        Example("You may access all your data.", "You may access some of your data.", fires=True),
        Example(
            "We not only store but also protect your email.",
            "We store and also protect your email.",
            fires=False,
            label="review",
        ),
    ),
    check=either(
        on_loss("restrictor", "quantifier_some", polarity=("practice", "duty", "limit")),
        on_loss("restrictor", polarity=INFORMATION),
        on_loss("quantifier_all", polarity=("right", "commitment")),
        on_gain(
            "quantifier_some",
            "restrictor",
            polarity=("right", "commitment"),
            unless=("mild_restrictors",),
            of_sentence=True,
            asides=False,
        ),
    ),
    absorbs=(
        "residual-unexplained",
        "promise-item-added",
        "commitment-added",
        "right-added",
        "practice-dropped",
    ),
)
