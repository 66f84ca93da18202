"""B12: the company may do or take one thing more."""

from __future__ import annotations

from policygen.rules.items import check_item_added
from policygen.rules.record import Example, Rule

RULE = Rule(
    id="B12",
    name="practice-item-added",
    family="B",
    polarity=("practice", "duty", "limit"),
    label="reduction",
    title="The company may do or take one thing more",
    why="The edit that helps the reader in a list of rights takes something in a list of powers.",
    sources=("CA100", "W29"),
    examples=(
        Example(
            "We collect your name and shoe size.", "We collect your name, shoe size and hat size.", fires=True
        ),
        Example(
            "We collect your name, email and phone number.",
            "We collect your email, phone number and name.",
            fires=False,
            label="cosmetic",
        ),
    ),
    check=check_item_added,
    absorbs=("residual-unexplained", "named-example-added"),
)
