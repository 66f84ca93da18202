"""Read from a sentence whether it gives the company a power, or the reader a right or a promise.

Where the sentence has a subject and a verb they come first, because they are what a court would
read; then the kind its author gave the clause, the lead-in that governs it, a verb without a
subject, and the heading it stands under.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from policygen.model.change import Polarity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policygen.model.reading import Marker, Token
    from policygen.rules.lexicon import Lexicon

PRACTICE = frozenset({"verb_collect", "verb_use", "verb_share", "verb_sell", "verb_retain", "verb_track"})
PROMISE = frozenset({"verb_protect", "verb_notify", "verb_delete", "verb_respond"})
_SUBORDINATE = frozenset({"condition", "consent", "exception"})
_SUBJECTS = frozenset({"company", "recipient"})
_PLAIN: dict[str, Polarity] = {"liability": "limit", "duty": "duty", "informing": "information"}
_ASKING = ("obtain", "seek", "request", "get ", "ask", "require")
_EMBEDDED = frozenset({"how", "what", "why", "whether", "about", "explains", "describes"})
_POINTING = 1
"""A sentence that points elsewhere says so in its first words."""
_SPANS = (" day", " month", " year", " working_day", " hour")
_NOBODY = frozenset({"no", "nothing", "nobody", "none", "no one", "neither"})
_NEAR = 8
"""Tokens before a verb in which a negation belongs to it."""
_REACH = 3
"""Tokens between a subject and its verb."""
_NOUN_BEFORE = frozenset(
    "the your a an this any such their of our its for no these those his her other certain".split()
)
_VERB_BEFORE = frozenset(
    "to and or , ; may might can could will shall must would should not do does did is are was were be been being "
    "has have had also who which that then either both automatically only cannot we they".split()
)
_BE = frozenset("is are was were be been being has have had get gets not also may".split())
_TOLD = frozenset({"read", "access", "log", "follow", "save", "link", "remember"})
"""At the beginning of a sentence these tell the reader to do something."""
_AMBIGUOUS = frozenset(
    "access request requests log logs record records review reviews report reports release releases display host place "
    "places measure measures link links set sets match matches contact apply applies show shows market markets import "
    "purchase purchases order target score scores train post process processes use uses share shares transfer transfers "
    "exchange license trade store stores hold stay remain save show capture cache list supply lease test tests audit "
    "audits limit limits secure answer answers help reply notice advise scan profile profiles track follow followed "
    "following watch listen promote promotes".split()
)
"""Words that are nouns as often as verbs: they count as verbs only behind a subject or an auxiliary."""


class PolarityReading(NamedTuple):
    """A polarity and where it came from."""

    polarity: Polarity
    source: str
    strong: bool = True
    """A subject and a verb were read, not a bare verb."""


def read_polarity(
    tokens: Sequence[Token], markers: Sequence[Marker], *, kind: Polarity | None,
    lead_in: PolarityReading | None, headings: Sequence[str], lexicon: Lexicon | None, fragment: bool,
) -> PolarityReading:
    """Say what a sentence gives, and which of its signs said so.

    Args:
        tokens: Folded tokens of the sentence.
        markers: What the lexicon found in it.
        kind: What the clause's front matter says, if anything.
        lead_in: The reading of the sentence that introduces it, if any.
        headings: Titles it stands under, outermost first.
        lexicon: Words of headings; None for a language without one.
        fragment: It is no full sentence of running text, so that its heading governs it.

    Returns:
        The polarity with its source in words for people; `information` where nothing says more.
    """
    own = read_own_polarity(tokens, markers)
    if own and own.strong:
        return own
    if kind and kind != "information":
        return PolarityReading(kind, "the kind of the clause")
    if lead_in and lead_in.polarity != "information":
        return PolarityReading(lead_in.polarity, f"the lead-in ({lead_in.source})")
    if own:
        return own
    for heading in reversed(headings if fragment else ()):
        polarity = _heading_polarity(heading, lexicon)
        if polarity:
            return PolarityReading(polarity, f"the heading “{heading}”")
    return PolarityReading("information", "no subject, verb, lead-in or heading says more")


def read_own_polarity(tokens: Sequence[Token], markers: Sequence[Marker]) -> PolarityReading | None:
    """Read the polarity from subject and verb of the main clause; None where they do not tell."""
    ordered = sorted(markers, key=lambda one: (one.start, -one.end))
    start = _main_clause(tokens, ordered)
    weak: PolarityReading | None = None
    informs: PolarityReading | None = None
    points = any(one.name == "informing" and one.start <= _POINTING for one in ordered)
    for marker in ordered:
        if marker.start < start or _within_pointer(marker, ordered):
            continue
        sign = _sign(marker, tokens, ordered)
        if sign is None:
            continue
        bounded = _is_bounded(marker, tokens, ordered) or (sign[0] == "practice" and _only_if(marker, ordered))
        polarity = "commitment" if bounded else sign[0]
        reading = PolarityReading(polarity, f"the words “{marker.key}”", sign[1])
        if marker.name == "informing":
            informs = informs or reading
        elif reading.strong and not (points and not _we_act(marker, ordered)):
            return reading
        else:
            weak = weak or reading
    return informs or weak or _bare_promise(ordered)


def _within_pointer(marker: Marker, markers: Sequence[Marker]) -> bool:
    """Tell whether a verb is part of a phrase that points elsewhere: `we provide additional information`."""
    return marker.name != "informing" and any(
        one.name == "informing" and one.start <= marker.start and marker.end <= one.end for one in markers
    )


def _we_act(marker: Marker, markers: Sequence[Marker]) -> bool:
    """Tell whether the company itself is the subject right before a verb."""
    return any(
        one.name == "company" and one.key in {"we", "the company"} and 0 <= marker.start - one.end <= _REACH
        for one in markers
    )


def _bare_promise(markers: Sequence[Marker]) -> PolarityReading | None:
    """Read `we will ...` with a verb that no list knows as a promise."""
    for marker in markers:
        if marker.name == "modal_strong" and any(
            one.name == "company" and one.key in {"we", "the company"} and one.end == marker.start for one in markers
        ):
            return PolarityReading("commitment", f"the words “we {marker.key}”", strong=False)
    return None


def _only_if(marker: Marker, markers: Sequence[Marker]) -> bool:
    """Tell whether a power is bound to a condition: `we only transfer it if ...`."""
    only = any(one.name == "restrictor" and one.key == "only" and abs(one.start - marker.start) < _REACH for one in markers)
    return only and any(one.name in {"condition", "consent"} and one.start > marker.start for one in markers)


def _is_bounded(marker: Marker, tokens: Sequence[Token], markers: Sequence[Marker]) -> bool:
    """Tell whether a sentence about keeping data says for how long at most: that is a promise."""
    if marker.name != "verb_retain":
        return False
    lasts = any(token.kind == "value" and token.key.endswith(_SPANS) for token in tokens)
    names = {one.name for one in markers}
    return lasts and "indefinite" not in names or bool(names & {"restrictor"} and names & {"indefinite"})


def _main_clause(tokens: Sequence[Token], markers: Sequence[Marker]) -> int:
    """Return where the main clause begins: behind a subordinate clause that opens the sentence."""
    if not any(marker.start == 0 and marker.name in _SUBORDINATE for marker in markers):
        return 0
    for place, token in enumerate(tokens[:-1]):
        if token.key == "," and place > 1 and tokens[place + 1].key in {"we", "our", "you", "your"}:
            return place + 1
    company = next((m.start for m in markers if m.name == "company" and m.key in {"we", "the company"}), len(tokens))
    for place, token in enumerate(tokens):
        if place > company:
            return 0
        if token.key in {",", "then"} and place > 1:
            return place + 1
    return 0


def _sign(
    marker: Marker, tokens: Sequence[Token], markers: Sequence[Marker]
) -> tuple[Polarity, bool] | None:
    """Say what one marker tells about the clause it stands in, and whether a subject says so too."""
    if marker.name in _PLAIN:
        return None if _asks_consent(marker, markers) else (_PLAIN[marker.name], True)
    if marker.name == "promise":
        return (None if _user_acts(marker, markers) else ("commitment", marker.key not in {"do not", "does not"}))
    if marker.name == "consent" and marker.key.startswith(_ASKING):
        return "commitment", True
    if marker.name == "imperative":
        informs = any(one.name == "informing" for one in markers)
        return ("right", True) if marker.start == 0 and not informs else None
    if marker.name == "restrictor" and marker.start == 0 and marker.key == "only":
        return "commitment", True
    if marker.name in {"right", "grant"}:
        granted = _grant_sign(marker, tokens, markers)
        return (granted, True) if granted else None
    if marker.name not in PRACTICE | PROMISE or not _is_verb(marker, tokens):
        return None
    if _user_acts(marker, markers):
        return None
    if marker.name == "verb_share" and marker.end < len(tokens) and tokens[marker.end].key in {"you", "them"}:
        return "commitment", False
    strong = _has_subject(marker, tokens, markers)
    negated = _negated(marker, markers)
    if marker.name in PRACTICE:
        return ("commitment" if negated else "practice"), strong
    return ("limit" if negated else "commitment"), strong


def _asks_consent(marker: Marker, markers: Sequence[Marker]) -> bool:
    """Tell whether what the company will ask for is consent: that binds the company, not the reader."""
    return marker.name == "duty" and any(
        one.name == "consent" and marker.start < one.start <= marker.end for one in markers
    )


def _grant_sign(marker: Marker, tokens: Sequence[Token], markers: Sequence[Marker]) -> Polarity | None:
    """`you may` gives a right, `you may not` takes one, `you can find our notice here` informs."""
    following = {token.key for token in tokens[marker.end : marker.end + 2]}
    if "not" in following or marker.key.startswith("no "):
        return "limit"
    if marker.start and tokens[marker.start - 1].key in {"other", "third"}:
        return "practice"
    if any(one.name == "navigation" and marker.start <= one.start <= marker.end for one in markers):
        return None
    return None if _follows_subordinator(marker, tokens) else "right"


def _follows_subordinator(marker: Marker, tokens: Sequence[Token]) -> bool:
    before = tokens[marker.start - 1].key if marker.start else ""
    return before in {"if", "when", "where", "that", "which", "whenever", "as", "what", "how", "so"}


def _is_verb(marker: Marker, tokens: Sequence[Token]) -> bool:
    """Leave out nouns and adjectives that look like verbs: `the use of`, `hashed form`, `your request`."""
    before = tokens[marker.start - 1].key if marker.start else ""
    after = tokens[marker.end].key if marker.end < len(tokens) else ""
    first = tokens[marker.start].key
    if before in _NOUN_BEFORE or after == "of" or _is_embedded(marker, tokens):
        return False
    if not marker.start and first in _TOLD:
        return False
    if first.endswith("ed") and marker.start and before not in _VERB_BEFORE and not before.endswith("ly"):
        return False
    if first not in _AMBIGUOUS or not marker.start or before in _VERB_BEFORE or before.endswith("ly"):
        return True
    opening = marker.start == 1 or tokens[marker.start - 2].key in {",", ";", ":"}
    return opening and first.endswith("s")


def _is_embedded(marker: Marker, tokens: Sequence[Token]) -> bool:
    """Tell whether a verb stands in an indirect question: `how we process your data`."""
    before = {token.key for token in tokens[max(0, marker.start - 4) : marker.start]}
    return bool(before & _EMBEDDED)


def _has_subject(marker: Marker, tokens: Sequence[Token], markers: Sequence[Marker]) -> bool:
    """Tell whether somebody acts: a party right before the verb, or a passive (`is shared`)."""
    first = tokens[marker.start].key
    before = {token.key for token in tokens[max(0, marker.start - 3) : marker.start]}
    if before & (_BE - {"not", "also", "may"}) and not first.endswith("ing"):
        return True
    subject = any(
        one.name in _SUBJECTS and one.key not in {"our", "us", "ours"} and 0 <= marker.start - one.end <= _REACH
        for one in markers
    )
    modal = before & {"may", "might", "can", "could", "will", "shall", "must", "would", "cannot", "they"}
    third = first.endswith("s") and marker.start > 0 and first not in _AMBIGUOUS
    return subject or bool(modal) or third


def _negated(marker: Marker, markers: Sequence[Marker]) -> bool:
    """Tell whether a verb is negated: no other subject stands between the negation and it."""
    subjects = [one.start for one in markers if one.name == "company" and one.end <= marker.start and one.key == "we"]
    last = max(subjects, default=-1)
    return any(
        one.name == "negation"
        and (
            (last < one.start < marker.start and marker.start - one.end < _NEAR)
            or (one.key in _NOBODY and 0 <= one.start - marker.end < _REACH)
        )
        for one in markers
    )


def _user_acts(marker: Marker, markers: Sequence[Marker]) -> bool:
    """Tell whether the nearest subject before a verb is the reader (`you use our services`)."""
    actors = [one for one in markers if one.name in {"company", "user", "recipient"} and one.end <= marker.start]
    if not actors:
        return False
    last = max(actors, key=lambda one: one.end)
    return last.key in {"you", "users", "user", "customers"} and marker.start - last.end <= _REACH


def _heading_polarity(heading: str, lexicon: Lexicon | None) -> Polarity | None:
    if lexicon is None:
        return None
    text = f" {heading.lower()} "
    for polarity in ("right", "practice", "commitment", "information"):
        if any(f" {word} " in text or text.startswith(f" {word}") for word in lexicon.headings.get(polarity, ())):
            return polarity
    return None
