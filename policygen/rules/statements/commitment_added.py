"""A37: the company promises something more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policygen.rules.deltas import either
from policygen.rules.gains import promise_gains
from policygen.rules.record import Example, Rule
from policygen.rules.sentences import sentence_added

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policygen.model.reading import Match, Reading
    from policygen.rules.lexicon import Lexicon

_ADDED = sentence_added("commitment")
_LIMITS = frozenset({"upper_bound", "restrictor", "verb_erase", "verb_anonymise", "negation"})
"""These say how long, and set no limit by themselves."""


def _promise_added(reading: Reading, lexicon: Lexicon) -> Sequence[Match]:
    """Find an added promise; `we keep it for 30 days` alone may be a new practice as well as a limit."""
    markers = reading.after.markers
    keeps = any(marker.name == "verb_retain" for marker in markers)
    limits = any(marker.name in _LIMITS and marker.key not in lexicon.words("spans") for marker in markers)
    return () if keeps and not limits else _ADDED(reading, lexicon)


RULE = Rule(
    id="A37",
    name="commitment-added",
    family="A",
    polarity=("commitment", "right"),
    label="expansion",
    title="A promise or safeguard was added",
    why="The company binds itself to more than before.",
    sources=("OWN",),
    examples=(
        Example("Contact us for help.", "Contact us for help. We encrypt your messages.", fires=True),
        Example(
            "We protect your data.",
            "We protect your data.",
            fires=True,
            facts=({"safeguards": ["encryption"]}, {"safeguards": ["encryption", "access_control_method"]}),
        ),
        Example(
            "Contact us for help.",
            "Contact us for help. We may sell your data.",
            fires=False,
            label="reduction",
        ),
    ),
    check=either(_promise_added, promise_gains("safeguard", "verb_protect", "verb_notify")),
    facts=("safeguard-added",),
)
