"""Say how alike two pieces are, and pair the most alike of two runs of pieces."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz import fuzz, process
from rapidfuzz.distance import LCSseq

from policygen.text.tokens import measure_letters

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policygen.model.alignment import Piece

ALIKE = 55.0
"""Least likeness, of 100, for two pieces of the same place to be one piece reworded."""
ALIKE_AFAR = 78.0
TURNED = 62.0
"""Least likeness of the sorted words of a sentence that was turned round."""
_FEW_CELLS = 10_000
"""The same for pieces far apart: chance likeness grows with the number of candidates."""
_SHORT = 24
_LONG = 600
"""Characters from which on containment is counted in words: by characters a long paragraph takes minutes."""
_LONGEST_WORD = 25
"""Letters that words have at most, on average, where spaces part them."""
_DISCOUNT = 0.9
"""What containment counts, beside likeness of the whole."""
_CELLS = 4_000_000
_NEAR_BONUS = 6.0
_ROUGH = 35.0
"""Likeness below which a candidate is not looked at again."""
_MEASURED = 20_000
"""Characters of a piece that are looked at: likeness takes time that grows with the square."""
_CHOICES = 12
"""Most candidates looked at for one piece."""


def likeness(before: str, after: str) -> float:
    """Return how alike two texts are, from 0 to 100: equal characters in order."""
    return float(fuzz.ratio(before[:_MEASURED], after[:_MEASURED]))


def pair_similar(
    before: Sequence[Piece], after: Sequence[Piece], least: float = ALIKE
) -> list[tuple[int, int]]:
    """Pair pieces one to one, the most alike first.

    A piece that grew a long tail still pairs with its beginning: containment counts, at a discount.

    Args:
        before: Pieces without a partner yet.
        after: Pieces without a partner yet.
        least: Likeness below which nothing is paired, of 100.

    Returns:
        Pairs of indices into the two arguments, unordered.
    """
    if not before or not after or len(before) * len(after) > _CELLS:
        return []
    texts = [piece.text[:_MEASURED] for piece in after]
    candidates = []
    for row, first in enumerate(before):
        for _, rough, column in process.extract(
            first.text[:_MEASURED], texts, scorer=fuzz.ratio, score_cutoff=_ROUGH, limit=_CHOICES
        ):
            second = after[column]
            if not _same_role(first, second):
                continue
            score = _contained(first.text[:_MEASURED], texts[column], float(rough))
            if score >= least:
                near = _NEAR_BONUS if row == column else 0.0
                candidates.append((-(score + near), abs(row - column), row, column))
    return _take_best(sorted(candidates))


def pair_turned(before: Sequence[Piece], after: Sequence[Piece]) -> list[tuple[int, int]]:
    """Pair pieces that hold mostly the same words in another order: a sentence turned round."""
    if not before or not after or len(before) * len(after) > _FEW_CELLS:
        return []
    candidates = []
    for row, first in enumerate(before):
        for column, second in enumerate(after):
            if _same_role(first, second):
                score = float(fuzz.token_sort_ratio(first.text[:_LONG], second.text[:_LONG]))
                candidates.append((-score, abs(row - column), row, column))
    return _take_best(sorted(one for one in candidates if -one[0] >= TURNED))


def _take_best(candidates: Sequence[tuple[float, int, int, int]]) -> list[tuple[int, int]]:
    rows: set[int] = set()
    columns: set[int] = set()
    taken = []
    for _, _, row, column in candidates:
        if row not in rows and column not in columns:
            rows.add(row)
            columns.add(column)
            taken.append((row, column))
    return taken


def _same_role(before: Piece, after: Piece) -> bool:
    """A heading pairs with a heading only, and the same heading elsewhere is not one reworded."""
    headings = [piece.leaf.block.kind == "heading" for piece in (before, after)]
    return headings[0] == headings[1] and not (headings[0] and before.text == after.text)


def _contained(before: str, after: str, score: float) -> float:
    """Raise the score of a piece that lies almost whole within the other."""
    short = min(len(before), len(after))
    least = _SHORT if before.isascii() else _SHORT * len(before) // measure_letters(before)
    if score >= ALIKE or short < least:
        return score
    if short > _LONG:
        words = _words(before), _words(after)
        shared = 100.0 * LCSseq.similarity(*words) / max(1, min(len(side) for side in words))
        return max(score, _DISCOUNT * shared)
    return max(score, _DISCOUNT * fuzz.partial_ratio(before, after) if short > least else 0.0)


def _words(text: str) -> Sequence[str]:
    """Return the words of a text; its characters where the script writes no spaces."""
    return text if text.count(" ") * _LONGEST_WORD < len(text) else text.split()
