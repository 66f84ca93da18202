"""C10: the same number, duration, date or amount written in another way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policygen.rules.record import ANY, Example, RewriteContext, Rule
from policygen.rules.values import fold_values

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policygen.model.reading import Token


def _rewrite(tokens: Sequence[Token], context: RewriteContext) -> list[Token]:
    return list(tokens) if context.lexicon is None else fold_values(tokens, context.lexicon)


RULE = Rule(
    id="C10",
    name="value-reformatted",
    family="C",
    polarity=ANY,
    label="cosmetic",
    title="The same value is written in another way",
    why="The number, duration or date is the same.",
    sources=("W29", "OWN"),
    examples=(
        Example("We keep logs for thirty (30) days.", "We keep logs for 30 days.", fires=True),
        Example("We answer within 48 hours.", "We answer within 2 days.", fires=True),
        Example("We keep logs for 30 days.", "We keep logs for one month.", fires=False, label="reduction"),
    ),
    rewrite=_rewrite,
    order=30,
)
