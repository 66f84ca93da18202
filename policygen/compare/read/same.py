"""Tell whether two sentences say the same in another form, before anybody compares them word by word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policygen.compare.read.side import Words, read_side, rewrite_sides
from policygen.rules.lexicon import load_lexicon
from policygen.rules.normal import same_normal_form
from policygen.rules.record import RewriteContext

if TYPE_CHECKING:
    from collections.abc import Sequence

_MOST = 16
"""Most pairs of pieces that are looked at in one place."""


def same_pieces(before: Sequence[str], after: Sequence[str], locale: str) -> list[tuple[int, int]]:
    """Pair the texts that have one normal form; none where the language has no forms.

    Args:
        before: Texts without a partner yet, of one place.
        after: The same of the other side.
        locale: Their language.

    Returns:
        Pairs of indices, each index once.
    """
    lexicon = load_lexicon(locale)
    if lexicon is None or not lexicon.forms.verbs or len(before) * len(after) > _MOST:
        return []
    free = list(range(len(after)))
    pairs = []
    for row, text in enumerate(before):
        column = next((one for one in free if _say_same(text, after[one], locale)), None)
        if column is not None:
            free.remove(column)
            pairs.append((row, column))
    return pairs


def _say_same(before: str, after: str, locale: str) -> bool:
    lexicon = load_lexicon(locale)
    first, second, _ = rewrite_sides(before, after, RewriteContext(lexicon))
    sides = (read_side(Words(before, None), first, lexicon), read_side(Words(after, None), second, lexicon))
    return lexicon is not None and same_normal_form(*sides, lexicon)
