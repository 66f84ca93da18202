"""Read from a sentence whether it gives the company a power, or the reader a right or a promise.

The sentence's own subject and verb come first, because they are what a court would read; then the
kind its author gave the clause, the lead-in that governs it, and the heading it stands under.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policygen.model.change import Polarity
    from policygen.model.reading import Marker, Token
    from policygen.rules.lexicon import Lexicon

_PRACTICE = frozenset({"verb_collect", "verb_use", "verb_share", "verb_sell", "verb_retain", "verb_track"})
_PROMISE = frozenset({"verb_protect", "verb_notify", "verb_delete", "verb_respond"})
_SUBORDINATE = frozenset({"condition", "consent", "exception"})
_NEAR = 5
"""Tokens before a verb in which a negation belongs to it."""


class PolarityReading(NamedTuple):
    """A polarity and where it came from."""

    polarity: Polarity
    source: str


def read_polarity(
    tokens: Sequence[Token], markers: Sequence[Marker], *, kind: Polarity | None,
    lead_in: PolarityReading | None, headings: Sequence[str], lexicon: Lexicon | None,
) -> PolarityReading:
    """Say what a sentence gives, and which of its signs said so.

    Args:
        tokens: Folded tokens of the sentence.
        markers: What the lexicon found in it.
        kind: What the clause's front matter says, if anything.
        lead_in: The reading of the sentence that introduces it, if any.
        headings: Titles it stands under, outermost first.
        lexicon: Words of headings; None for a language without one.

    Returns:
        The polarity with its source in words for people; `information` where nothing says more.
    """
    own = read_own_polarity(tokens, markers)
    if own:
        return own
    if kind:
        return PolarityReading(kind, "the kind of the clause")
    if lead_in and lead_in.polarity != "information":
        return PolarityReading(lead_in.polarity, f"the lead-in ({lead_in.source})")
    for heading in reversed(headings):
        polarity = _heading_polarity(heading, lexicon)
        if polarity:
            return PolarityReading(polarity, f"the heading “{heading}”")
    return PolarityReading("information", "no subject, verb, lead-in or heading says more")


def read_own_polarity(tokens: Sequence[Token], markers: Sequence[Marker]) -> PolarityReading | None:
    """Read the polarity from subject and verb of the main clause; None where they do not tell."""
    start = _main_clause(tokens, markers)
    for marker in sorted(markers, key=lambda one: (one.start, -one.end)):
        if marker.start < start:
            continue
        polarity = _sign(marker, tokens, markers)
        if polarity:
            words = marker.key
            return PolarityReading(polarity, f"the words “{words}”")
    return None


def _main_clause(tokens: Sequence[Token], markers: Sequence[Marker]) -> int:
    """Return where the main clause begins: behind a subordinate clause that opens the sentence."""
    opens = any(marker.start == 0 and marker.name in _SUBORDINATE for marker in markers)
    if not opens:
        return 0
    for place, token in enumerate(tokens):
        if token.key in {",", "then"} and place > 1:
            return place + 1
    return 0


def _sign(marker: Marker, tokens: Sequence[Token], markers: Sequence[Marker]) -> Polarity | None:
    """Say what one marker tells about the clause it stands in."""
    if marker.name == "liability":
        return "limit"
    if marker.name == "duty":
        return "duty"
    if marker.name in {"right", "grant"}:
        return _grant_sign(marker, tokens, markers)
    if marker.name not in _PRACTICE | _PROMISE or not _is_verb(marker, tokens):
        return None
    negated = _negated(marker, markers)
    if _user_acts(marker, markers):
        return None
    if marker.name in _PRACTICE:
        return "commitment" if negated else "practice"
    return "limit" if negated else "commitment"


def _grant_sign(marker: Marker, tokens: Sequence[Token], markers: Sequence[Marker]) -> Polarity | None:
    """`you may` gives a right, `you may not` takes one, `you can find our notice here` informs."""
    following = {token.key for token in tokens[marker.end : marker.end + 2]}
    if "not" in following or marker.key.startswith("no "):
        return "limit"
    if any(one.name == "navigation" and marker.start <= one.start <= marker.end for one in markers):
        return None
    if _follows_subordinator(marker, tokens):
        return None
    return "right"


def _follows_subordinator(marker: Marker, tokens: Sequence[Token]) -> bool:
    before = [token.key for token in tokens[max(0, marker.start - 1) : marker.start]]
    return bool({"if", "when", "where", "that", "which", "whenever", "as", "what", "how"} & set(before))


def _is_verb(marker: Marker, tokens: Sequence[Token]) -> bool:
    """Leave out nouns that look like verbs: `the use of`, `your request`, `access to`."""
    before = tokens[marker.start - 1].key if marker.start else ""
    after = tokens[marker.end].key if marker.end < len(tokens) else ""
    noun = before in {"the", "your", "a", "an", "this", "any", "such", "their", "of", "our", "its", "for"}
    return not noun and after != "of"


def _negated(marker: Marker, markers: Sequence[Marker]) -> bool:
    return any(
        one.name == "negation" and one.start < marker.start and marker.start - one.end < _NEAR
        for one in markers
    )


def _user_acts(marker: Marker, markers: Sequence[Marker]) -> bool:
    """Tell whether the nearest subject before a verb is the reader (`you use our services`)."""
    actors = [one for one in markers if one.name in {"company", "user", "recipient"} and one.end <= marker.start]
    if not actors:
        return False
    last = max(actors, key=lambda one: one.end)
    return last.key in {"you", "users", "user", "customers"} and marker.start - last.end <= 2


def _heading_polarity(heading: str, lexicon: Lexicon | None) -> Polarity | None:
    if lexicon is None:
        return None
    text = f" {heading.lower()} "
    for polarity in ("right", "practice", "commitment", "information"):
        if any(f" {word} " in text or text.startswith(f" {word}") for word in lexicon.headings.get(polarity, ())):
            return polarity  # type: ignore[return-value]  # the keys of the lexicon are polarities
    return None
