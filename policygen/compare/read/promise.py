"""Read how many days of notice a policy promises before a change takes effect."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policygen.compare.read.side import rewrite_sides
from policygen.model.document import Document, leaves
from policygen.rules.lexicon import load_lexicon
from policygen.rules.record import RewriteContext
from policygen.rules.values import find_quantities
from policygen.text.sentences import split_sentences

if TYPE_CHECKING:
    from policygen.rules.lexicon import Lexicon

_SIGNS = frozenset({"change_notice", "verb_notify", "channel_active"})


def read_promised_days(document: Document) -> tuple[float, str]:
    """Find the longest lead time that a sentence about changes to the policy promises.

    Returns:
        Calendar days and the sentence; 0 and nothing where no sentence names a number.
    """
    lexicon = load_lexicon(document.locale)
    if lexicon is None:
        return 0.0, ""
    best = (0.0, "")
    for leaf in leaves(document):
        if not _may_count(leaf.block.text, lexicon):
            continue
        for sentence in split_sentences(leaf.block.text, document.locale):
            days = _promised_days(sentence, lexicon)
            if days > best[0]:
                best = (days, sentence)
    return best


def _may_count(text: str, lexicon: Lexicon) -> bool:
    """Tell whether a text can name a duration at all: most do not, and reading them takes time."""
    small = text.lower()
    return any(character.isnumeric() for character in text) or any(
        unit in small for unit in lexicon.measures.units
    )


def _promised_days(sentence: str, lexicon: Lexicon) -> float:
    tokens, _, _ = rewrite_sides(sentence, "", RewriteContext(lexicon))
    durations = [quantity.amount for quantity in find_quantities(tokens) if quantity.kind == "duration"]
    if not durations:
        return 0.0
    names = {marker.name for marker in lexicon.find([token.key.lower() for token in tokens])}
    promises = names >= {"timing_before", "change_notice"} and names & (_SIGNS - {"change_notice"})
    return max(durations) if promises else 0.0
