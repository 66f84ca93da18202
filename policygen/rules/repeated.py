"""What the rest of the document still says after a sentence came or went."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from policygen.model.reading import Edit, Match, Reading, SideReading
from policygen.rules.content import words_of
from policygen.text.tokens import count_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policygen.rules.lexicon import Lexicon

_LEAST = 4
"""Fewest words of a sentence that can count as said twice."""
_ADDRESS = re.compile(r"[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+|https?://\S+|\+?\d[\d ()./-]{6,}\d")


def check_repeated(reading: Reading, _lexicon: Lexicon) -> Sequence[Match]:
    """Find a sentence, not a heading, that stands word for word in the rest of the document too."""
    side = _single(reading)
    if side is None or reading.role == "heading" or count_words(side.text) < _LEAST:
        return ()
    return [_whole(reading)] if side.text.lower() in reading.elsewhere else ()


def check_contact_removed(reading: Reading, lexicon: Lexicon) -> Sequence[Match]:
    """Find an address or an office that is gone, and that nothing else in the document gives."""
    if reading.kind == "modified":
        return _dropped_addresses(reading)
    if reading.kind != "removed" or reading.polarity not in {"information", "commitment", "right"}:
        return ()
    names = {marker.name for marker in reading.before.markers}
    text = reading.before.text.lower()
    office = any(
        any(word in text for word in words) and not any(word in reading.elsewhere for word in words)
        for words in lexicon.scale("offices")
    )
    gone = [address for address in _ADDRESS.findall(text) if address.rstrip(".") not in reading.elsewhere]
    named = office and ("contact" in names or any(word in text for word in lexicon.words("controller")))
    return [_whole(reading)] if named or (gone and _is_mail(gone)) else ()


def _dropped_addresses(reading: Reading) -> list[Match]:
    """Find addresses of mail and telephone numbers cut out of a sentence, with nothing put in their place."""
    return [
        Match(words_of(edit, after=False), words_of(edit, after=True))
        for edit in reading.edits
        if edit.after_start == edit.after_end and _is_reachable(reading, edit)
    ]


def _is_reachable(reading: Reading, edit: Edit) -> bool:
    """Tell whether the words of an edit give an address, or say `telephone` and give a number."""
    before, after = reading.before, reading.after.text.lower()
    found = _ADDRESS.findall(before.words(*words_of(edit, after=False)).lower())
    gone = [address for address in found if address.rstrip(".") not in after]
    start, end = words_of(edit, after=False)
    calls = any(m.name == "contact" and start <= m.start and m.end <= end for m in before.markers)
    return any("@" in address for address in gone) or (calls and _is_mail(gone))


def _is_mail(addresses: Sequence[str]) -> bool:
    return any("@" in address or address[0] in "+0123456789" for address in addresses)


def _single(reading: Reading) -> SideReading | None:
    if reading.kind == "added":
        return reading.after
    return reading.before if reading.kind == "removed" else None


def _whole(reading: Reading) -> Match:
    return Match((0, len(reading.before.tokens)), (0, len(reading.after.tokens)))
