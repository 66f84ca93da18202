"""C03: quotation marks, dashes, ellipses, bullets and hyphens written in another way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policygen.model.reading import Token
from policygen.rules.record import ANY, Example, RewriteContext, Rule
from policygen.text.folding import fold_width

if TYPE_CHECKING:
    from collections.abc import Sequence

_FOLD = {
    "“": '"',
    "”": '"',
    "„": '"',
    "«": '"',
    "»": '"',
    "‟": '"',
    "″": '"',
    "``": '"',
    "‘": "'",
    "’": "'",
    "‚": "'",
    "‛": "'",
    "`": "'",
    "´": "'",
    "–": "-",
    "—": "-",
    "‐": "-",
    "‑": "-",
    "−": "-",
    "―": "-",
    "…": "...",
}
_DROPPED = frozenset({"•", "●", "○", "▪", "■", "◦", "·", "⠀", "*", "**", "_", "#", "\\", "\u200b", "\ufeff"})
_ARROWS = frozenset({"↗", "→", ">", "»", "›"})


def _rewrite(tokens: Sequence[Token], _context: RewriteContext) -> list[Token]:
    folded = []
    for place, token in enumerate(tokens):
        wide = fold_width(token.key)
        key = _FOLD.get(wide) or wide.replace("’", "'").replace("‘", "'")
        if key in _DROPPED and key not in {"\u200b", "\ufeff"}:
            continue
        if key in _ARROWS and place == len(tokens) - 1:
            continue
        if key in {'"', "'"} or (key == "-" and _joins_words(tokens, place)):
            continue
        folded.append(Token(key, token.start, token.end, token.kind))
    return _drop_breaks(folded)


def _drop_breaks(tokens: list[Token]) -> list[Token]:
    """Drop line breaks that were written as `<br>` and show as text."""
    keys = [token.key for token in tokens]
    if "<" not in keys:
        return tokens
    dropped: set[int] = set()
    for place in range(len(keys) - 2):
        end = place + 4 if keys[place + 2] == "/" else place + 3
        if keys[place] == "<" and keys[place + 1].lower() == "br" and keys[end - 1 : end] == [">"]:
            dropped.update(range(place, end))
    return [token for place, token in enumerate(tokens) if place not in dropped]


def _joins_words(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether a hyphen stands within a compound: `opt-in` and `opt in` are the same words."""
    if place == 0 or place + 1 >= len(tokens):
        return False
    before, hyphen, after = tokens[place - 1 : place + 2]
    tight = before.end == hyphen.start and hyphen.end == after.start
    return tight and before.kind == "word" and after.kind == "word"


RULE = Rule(
    id="C03",
    name="typography-changed",
    family="C",
    polarity=ANY,
    label="cosmetic",
    title="Quotation marks, dashes or hyphens are written in another way",
    why="The words are the same; only their typography differs.",
    sources=("W29", "OWN"),
    examples=(
        Example("Read the “service” terms.", 'Read the "service" terms.', fires=True),
        Example("You can opt-in to offers.", "You can opt in to offers.", fires=True),
        Example(
            "We share data with users, who agree.",
            "We share data with users who agree.",
            fires=False,
            label="review",
        ),
    ),
    rewrite=_rewrite,
    order=10,
)
