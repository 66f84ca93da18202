"""Whole sentences that came or went, judged by what they give."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policygen.model.reading import Match, Reading, SideReading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policygen.model.change import ChangeKind, Polarity
    from policygen.rules.lexicon import Lexicon
    from policygen.rules.record import Check

_TELLING = frozenset({"navigation", "explanatory", "contact", "informing"})
_RISKY = frozenset(
    {
        "verb_sell",
        "sale",
        "automatic",
        "retroactive",
        "liability",
        "assent",
        "discretion",
        "penalty",
        "free",
        "duty",
        "verb_track",
        "public_visibility",
        "fee",
        "consent",
        "optout",
        "optin",
        "indefinite",
    }
)
"""Classes whose presence keeps a sentence from being a mere explanation."""
_GRAVE = frozenset({"free", "sale", "liability", "assent", "retroactive", "discretion", "automatic"})
"""Classes that even a sentence which only points somewhere may not hold unseen."""
_BINDING = frozenset({"modal_strong", "modal_weak", "condition", "exception", "restrictor"})
_ACTING = frozenset(
    {
        "verb_collect",
        "verb_use",
        "verb_share",
        "verb_retain",
        "data",
        "recipient",
        "practice_noun",
        "purpose_ads",
        "purpose_ai",
        "purpose_marketing",
        "purpose_other",
    }
)


def sentence_added(*polarity: Polarity) -> Check:
    """Make a check: a sentence that gives one of these was added."""
    return _on_sentence("added", polarity)


def sentence_removed(*polarity: Polarity) -> Check:
    """Make a check: a sentence that gave one of these was removed."""
    return _on_sentence("removed", polarity)


def telling_added(reading: Reading, lexicon: Lexicon) -> Sequence[Match]:
    """Find an added sentence that only explains, greets or points somewhere."""
    return [_all(reading)] if reading.kind == "added" and only_tells(reading, reading.after, lexicon) else ()


def telling_removed(reading: Reading, lexicon: Lexicon) -> Sequence[Match]:
    """Find a removed sentence that only explained, greeted or pointed somewhere."""
    gone = reading.kind == "removed" and only_tells(reading, reading.before, lexicon)
    return [_all(reading)] if gone else ()


def only_tells(reading: Reading, side: SideReading, lexicon: Lexicon) -> bool:
    """Tell whether a sentence informs and neither permits, promises nor asks anything."""
    if reading.polarity != "information" or reading.role == "heading":
        return False
    names = {marker.name for marker in side.markers}
    if any(quantity.kind in {"money", "percent"} for quantity in side.quantities):
        return False
    if "informing" in names:
        return not names & _GRAVE
    if names & _RISKY or "negation" in names:
        return False
    if names & _TELLING:
        return True
    return reading.role != "cell" and not names & (_ACTING | _BINDING) and not names_party(side, lexicon)


def names_party(side: SideReading, lexicon: Lexicon) -> bool:
    """Tell whether a sentence names the reader, or the company other than as an owner (`our office`)."""
    owners = lexicon.words("owners")
    return any(m.name == "user" or (m.name == "company" and m.key not in owners) for m in side.markers)


def _on_sentence(kind: ChangeKind, polarity: Sequence[Polarity]) -> Check:
    def check(reading: Reading, _lexicon: Lexicon) -> Sequence[Match]:
        if reading.kind != kind or reading.polarity not in polarity or reading.role == "heading":
            return ()
        return [_all(reading)]

    return check


def _all(reading: Reading) -> Match:
    return Match(
        (0, len(reading.before.tokens)),
        (0, len(reading.after.tokens)),
        f"the sentence gives a {reading.polarity}: {reading.polarity_from}",
    )
