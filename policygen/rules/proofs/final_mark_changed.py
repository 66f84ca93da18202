"""C16: the full stop, colon or semicolon at the end of a piece."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policygen.rules.record import ANY, Example, RewriteContext, Rule

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policygen.model.reading import Token

_FINAL = frozenset({".", ";", ":", ",", "!", "..."})


def _rewrite(tokens: Sequence[Token], _context: RewriteContext) -> list[Token]:
    end = len(tokens)
    while end and tokens[end - 1].key in _FINAL:
        end -= 1
    return list(tokens[:end])


RULE = Rule(
    id="C16",
    name="final-mark-changed",
    family="C",
    polarity=ANY,
    label="cosmetic",
    title="The mark at the end changed",
    why="A full stop or colon at the end of a piece of text carries no promise.",
    sources=("W29", "OWN"),
    examples=(
        Example("We keep logs", "We keep logs.", fires=True),
        Example("We keep logs, cookies.", "We keep logs cookies.", fires=False, label="cosmetic"),
    ),
    rewrite=_rewrite,
    order=50,
)
