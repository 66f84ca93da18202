"""When a removed sentence plainly drops a practice, not just its disclosure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policygen.model.reading import Match, Reading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policygen.rules.lexicon import Lexicon


def check_dropped(reading: Reading, lexicon: Lexicon) -> Sequence[Match]:
    """Find a list item that named a practice and is gone while its list stays.

    A removed sentence of running text may only have removed the disclosure: that is for a person.
    """
    if reading.kind != "removed" or reading.polarity != "practice" or reading.role == "heading":
        return ()
    names = {marker.name for marker in reading.before.markers}
    durations = any(quantity.kind == "duration" for quantity in reading.before.quantities)
    if durations or names & {"verb_retain", "indefinite", "negation"} or not reading.in_list:
        return ()
    purposes = {
        marker.key
        for marker in reading.before.markers
        if marker.name.startswith("purpose_") and marker.name != "purpose_lead"
    }
    if any(lexicon.says(words, reading.elsewhere) for words in purposes):
        return ()
    return [Match((0, len(reading.before.tokens)), (0, 0), "an item of a list of practices is gone")]
