"""Find words put to a practice that do nothing but limit it: to a case, a consent, data that names nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policygen.rules.content import MARKS, content_places, take_edit, words_of
from policygen.rules.deltas import is_two_sided

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policygen.model.reading import Edit, Match, Reading, SideReading
    from policygen.rules.lexicon import Lexicon

_MILD = frozenset(
    {"restrictor", "consent", "optin", "deidentified", "condition", "timing_before", "timing_after",
     "verb_anonymise", "verb_deidentify", "recipient", "user", "company", "child",
     "rough", "upper_bound", "purpose_lead"}
)
"""Classes of words that limit a practice, or name whom it concerns."""
_HIDING = frozenset({"deidentified", "restrictor", "verb_anonymise", "verb_deidentify", "safeguard", "data",
     "verb_protect", "measures", "rough"})
"""Classes of words that say how data is hidden."""
_GIVING = frozenset(
    {"negation", "exception", "right", "control", "grant", "complaint", "safeguard", "verb_protect",
     "verb_delete", "verb_notify", "verb_respond", "human_review", "change_notice", "breach", "free"}
)
"""Classes that make a sentence more than a bare practice: a limit could cut what it gives."""
_OPEN = frozenset({"public_visibility", "indefinite", "quantifier_all"})
"""Classes of words that open a practice to everybody, or for ever."""
_CIRCLE = 2
"""Fewest tokens of words that name a circle behind `only`."""
_PROTECTING = {("practice", "practice"), ("practice", "commitment")}
_SHOWING = _PROTECTING | {
    ("practice", "information"), ("information", "information"), ("information", "practice")
}


def check_limiting(reading: Reading, lexicon: Lexicon) -> Sequence[Match]:
    """Find insertions that open with `only` and just limit, and data that no longer names its person."""
    if not is_two_sided(reading):
        return ()
    polarities = reading.before.polarity, reading.after.polarity
    limited, hidden = polarities == ("practice", "practice"), polarities in _PROTECTING
    return [
        take_edit(edit, "words that only limit a practice")
        for edit in reading.edits
        if (limited and _opens_limit(reading, edit, lexicon) and not _gives(reading, lexicon))
        or (hidden and _hides(reading, edit, lexicon))
        or (polarities in _SHOWING and _conceals(reading, edit, lexicon))
    ]


def _gives(reading: Reading, lexicon: Lexicon) -> bool:
    """Tell whether a sentence gives the reader something beside the practice."""
    side = reading.before
    return any(m.name in _GIVING for m in side.markers) or any(
        token.key in lexicon.grammar.given for token in side.tokens
    )


def _opens_limit(reading: Reading, edit: Edit, lexicon: Lexicon) -> bool:
    """Tell whether an edit puts in words that open with `only` and hold nothing that widens."""
    start, end = words_of(edit, after=True)
    if content_places(reading.before, *words_of(edit, after=False), lexicon):
        return False
    while start < end and reading.after.tokens[start].key in MARKS:
        start += 1
    opening = lexicon.grammar.only | lexicon.words("not_until")
    opens = end - start > 1 and reading.after.tokens[start].key in opening
    return opens and _holds_only(reading.after, start, end, _MILD, lexicon)


def _hides(reading: Reading, edit: Edit, lexicon: Lexicon) -> bool:
    """Tell whether an edit says that data names nobody, instead of nothing or of the contrary."""
    place = words_of(edit, after=True)
    inside = {m.name for m in reading.after.markers if m.start < place[1] and place[0] < m.end}
    if "deidentified" not in inside or not _holds_only(reading.after, *place, _HIDING, lexicon):
        return False
    before, after = (
        [side.tokens[p].key for p in content_places(side, *words_of(edit, after=second), lexicon)]
        for side, second in ((reading.before, False), (reading.after, True))
    )
    hidden = {word for m in reading.after.markers if m.name in _HIDING for word in m.key.split()}
    return set(before) <= lexicon.words("identifying") and set(after) <= hidden | lexicon.words("forms")


def _conceals(reading: Reading, edit: Edit, lexicon: Lexicon) -> bool:
    """Tell whether an edit puts a closed circle for the public: `publicly` to `only for your friends`."""
    before, after = words_of(edit, after=False), words_of(edit, after=True)
    if before[0] == before[1] or reading.before.marked("negation") or after[1] - after[0] < _CIRCLE:
        return False
    shown = [m for m in reading.before.markers if m.name in _OPEN]
    covered = {place for m in shown for place in range(m.start, m.end)}
    if not set(content_places(reading.before, *before, lexicon)) <= covered or not covered:
        return False
    opens = reading.after.tokens[after[0]].key in lexicon.grammar.only
    return opens and _holds_only(reading.after, *after, _MILD, lexicon)


def _holds_only(side: SideReading, start: int, end: int, names: frozenset[str], lexicon: Lexicon) -> bool:
    """Tell whether a run holds no class but these, no value and nothing that joins a further item."""
    if any(q.start < end and start < q.end for q in side.quantities):
        return False
    if any(token.key in lexicon.joining for token in side.tokens[start:end]):
        return False
    touched = (m for m in side.markers if m.start < end and start < m.end)
    return all(m.name in names for m in touched if not (m.start < start and end < m.end))
