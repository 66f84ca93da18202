"""Read from a sentence whether it gives the company a power, or the reader a right or a promise.

Where the sentence has a subject and a verb they come first, because they are what a court would
read; then the kind its author gave the clause, the lead-in that governs it, a verb without a
subject, and the heading it stands under.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from policygen.compare.read.clause import Clause

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policygen.model.change import Polarity
    from policygen.model.reading import Marker, Token
    from policygen.rules.lexicon import Lexicon

_HEADINGS: tuple[Polarity, ...] = ("right", "practice", "commitment", "information")
"""The polarities a heading may set, the most telling first."""


class PolarityReading(NamedTuple):
    """A polarity and where it came from."""

    polarity: Polarity
    source: str
    strong: bool = True
    """A subject and a verb were read, not a bare verb."""


class Governing(NamedTuple):
    """What stands above a sentence."""

    kind: Polarity | None = None
    """What the clause's front matter says, if anything."""
    lead_in: PolarityReading | None = None
    """The reading of the sentence that introduces it, if any."""
    headings: Sequence[str] = ()
    """Titles it stands under, outermost first; none for a full sentence of running text."""


def read_polarity(
    tokens: Sequence[Token], markers: Sequence[Marker], governing: Governing, lexicon: Lexicon | None
) -> PolarityReading:
    """Say what a sentence gives, and which of its signs said so.

    Args:
        tokens: Folded tokens of the sentence.
        markers: What the lexicon found in it.
        governing: What stands above it.
        lexicon: The words of its language; None for one without.

    Returns:
        The polarity with its source in words for people; `information` where nothing says more.
    """
    own = read_own_polarity(tokens, markers, lexicon) if lexicon else None
    if own and own.strong:
        return own
    if governing.kind and governing.kind != "information":
        return PolarityReading(governing.kind, "the kind of the clause")
    lead_in = governing.lead_in
    if lead_in and lead_in.polarity != "information":
        return PolarityReading(lead_in.polarity, f"the lead-in ({lead_in.source})")
    if own:
        return own
    for heading in reversed(governing.headings if lexicon else ()):
        polarity = _heading_polarity(heading, lexicon)
        if polarity:
            return PolarityReading(polarity, f"the heading “{heading}”")
    return PolarityReading("information", "no subject, verb, lead-in or heading says more")


def read_own_polarity(
    tokens: Sequence[Token], markers: Sequence[Marker], lexicon: Lexicon
) -> PolarityReading | None:
    """Read the polarity from subject and verb of the main clause; None where they do not tell."""
    ordered = sorted(markers, key=lambda one: (one.start, -one.end))
    clause = Clause(tokens, ordered, lexicon.grammar)
    start, points = clause.start(), clause.points()
    weak: PolarityReading | None = None
    informs: PolarityReading | None = None
    for marker in ordered:
        if marker.start < start or clause.lies_in_pointer(marker):
            continue
        reading = _read_sign(clause, marker)
        if reading is None:
            continue
        if marker.name == "informing":
            informs = informs or reading
        elif reading.strong and (not points or clause.company_acts(marker)):
            return reading
        else:
            weak = weak or reading
    return informs or weak or _read_bare_promise(clause)


def _read_sign(clause: Clause, marker: Marker) -> PolarityReading | None:
    sign = clause.sign(marker)
    if sign is None:
        return None
    polarity, strong = sign
    if polarity == "practice" and clause.is_bounded(marker):
        polarity = "commitment"
    return PolarityReading(polarity, f"the words “{marker.key}”", strong)


def _read_bare_promise(clause: Clause) -> PolarityReading | None:
    """Read `we will ...` with a verb that no list knows as a promise."""
    modal = clause.bare_promise()
    return PolarityReading("commitment", f"the words “we {modal.key}”", strong=False) if modal else None


def _heading_polarity(heading: str, lexicon: Lexicon | None) -> Polarity | None:
    if lexicon is None:
        return None
    text = lexicon.spell(heading)
    for polarity in _HEADINGS:
        words = lexicon.headings.get(polarity, ())
        if any(f" {word} " in text or text.startswith(f" {word}") for word in words):
            return polarity
    return None
