"""Tell whether words name somebody: by their capitals, a company's suffix, or because no list knows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policygen.rules.content import content_places
from policygen.rules.labels import is_in_label
from policygen.rules.spelling import count_words

if TYPE_CHECKING:
    from policygen.model.reading import Edit, Reading, SideReading, Token
    from policygen.rules.lexicon import Lexicon

_SAYING = frozenset({"consent", "optin", "optout", "negation", "sensitive", "recipient", "restrictor"})
"""Classes that no label holds without saying something."""
_CONNECTOR = 4
"""Longest small word that may stand within a name."""
_LEAST_PART = 4
"""Shortest part of a compound that is looked up."""
_REACH = 8
"""Tokens within which the suffix of a company follows the characters that name it."""


def is_names(side: SideReading, start: int, end: int, lexicon: Lexicon, *, opening: bool = False) -> bool:
    """Tell whether a run of words names somebody: capitals throughout, or a company's suffix.

    Args:
        side: The side it stands on.
        start: First token.
        end: One past the last token.
        lexicon: Light words do not count.
        opening: Count a capital at the very beginning, which any word may have.
    """
    if is_in_label(side, start, end, lexicon):
        return not any(m.name in _SAYING and m.start < end and start < m.end for m in side.markers)
    places = content_places(side, start, end, lexicon)
    places = [place for place in places if side.tokens[place].key not in lexicon.words("standing")] or places
    if not places or (not opening and all(place == 0 for place in places)):
        return False
    suffixes = {m.start for m in side.markers if m.name == "company_suffix"}
    named = [place for place in places if place in suffixes or _is_name(side, place, suffixes, lexicon)]
    joined = [place for place in places if place not in named and _is_connector(side, place, lexicon)]
    if len(named) + len(joined) < len(places) or not named:
        return False
    return any(_is_word(side, place) for place in named) or is_contact(side)


def swaps_names(reading: Reading, edit: Edit, lexicon: Lexicon) -> bool:
    """Tell whether an edit puts one name for another."""
    return is_names(reading.before, edit.before_start, edit.before_end, lexicon) and is_names(
        reading.after, edit.after_start, edit.after_end, lexicon
    )


def is_contact(side: SideReading) -> bool:
    """Tell whether a piece gives an address, a telephone number or the like."""
    names = {marker.name for marker in side.markers}
    return "contact" in names or any(token.kind == "address" for token in side.tokens)


def _is_name(side: SideReading, place: int, suffixes: set[int], lexicon: Lexicon) -> bool:
    token = side.tokens[place]
    first = side.text[token.start]
    if token.kind == "address" or _is_numeral(token, first):
        return True
    if first.isupper():
        if not lexicon.grammar.capital_nouns or not suffixes.isdisjoint({place - 1, place + 1}):
            return True
        named = _follows_kind(side, place, lexicon)
        return _is_no_noun(side.text[token.start : token.end], lexicon, named=named)
    if token.key in lexicon.words("names") or token.key in lexicon.words("places"):
        return True
    if lexicon.segmenter and _is_led_name(side, place, lexicon):
        return True
    return _is_part(token, lexicon) and _leads_to(side, place, suffixes, lexicon)


def _is_part(token: Token, lexicon: Lexicon) -> bool:
    """Tell whether a word may be part of a name where nothing has capitals: no list knows it, or one does."""
    return token.kind == "character" or token.key in lexicon.words("name_parts")


def _is_led_name(side: SideReading, place: int, lexicon: Lexicon) -> bool:
    """Tell whether a word is part of a name that a small word leads and a kind ends: `由 … 快递`."""
    ends, keys = lexicon.words("name_ends"), [token.key for token in side.tokens]
    first = last = place
    while first and (_is_part(side.tokens[first - 1], lexicon) or keys[first - 1] in lexicon.words("names")):
        first -= 1
    while last + 1 < len(keys) and _is_part(side.tokens[last], lexicon) and keys[last] not in ends:
        last += 1
    run = side.tokens[first : last + 1]
    known = {"character"} & {token.kind for token in run} or any(t.key in lexicon.words("names") for t in run)
    return (
        bool(known)
        and last - first < _REACH
        and keys[last] in ends
        and (not first or keys[first - 1] in lexicon.words("name_leads"))
    )


def _leads_to(side: SideReading, place: int, suffixes: set[int], lexicon: Lexicon) -> bool:
    """Tell whether only parts of a name stand between a word and the suffix of a company behind it."""
    for behind in range(place + 1, min(place + _REACH, len(side.tokens))):
        if behind in suffixes:
            return True
        if not _is_part(side.tokens[behind], lexicon):
            return False
    return False


def _is_no_noun(word: str, lexicon: Lexicon, *, named: bool = False) -> bool:
    """Tell whether a capital makes a name where every noun has one: no list and no dictionary knows it.

    Behind a word for its kind a name may be made of words that the dictionary knows.
    """
    rest = word[1:]
    if rest.lower() != rest or any(map(str.isdigit, rest)):
        return True
    small = word.lower()
    if small in lexicon.words("name_parts"):
        return True
    if small in lexicon.index or small in lexicon.light or small.endswith(lexicon.grammar.noun_endings):
        return False
    return named or not (count_words([small], lexicon.language) or _is_compound(small, lexicon))


def _is_compound(word: str, lexicon: Lexicon) -> bool:
    """Tell whether a word ends in one that the dictionary knows: a thing, not a name."""
    ends = [word[cut:] for cut in range(_LEAST_PART, len(word) - _LEAST_PART)]
    return any(end in lexicon.index for end in ends) or bool(count_words(ends, lexicon.language))


def _follows_kind(side: SideReading, place: int, lexicon: Lexicon) -> bool:
    """Tell whether a word stands behind one for its kind: `the bureau` `Bonitas Info`, `the service X`."""
    ends = {m.end for m in side.markers if m.name == "recipient"}
    kinds, opening = lexicon.words("kinds"), lexicon.words("opened_already")
    if lexicon.grammar.capital_nouns and place - 1 in ends and side.tokens[place - 1].key in opening:
        return True
    while place:
        if place in ends or side.tokens[place - 1].key in kinds:
            return True
        place -= 1
        if not side.text[side.tokens[place].start].isupper():
            break
    return False


def _is_numeral(token: Token, first: str) -> bool:
    if token.kind == "value":
        return token.key.isdigit()
    return token.kind == "number" or (token.kind == "word" and first.isdecimal())


def _is_word(side: SideReading, place: int) -> bool:
    return side.tokens[place].kind in {"word", "address", "character"}


def _is_connector(side: SideReading, place: int, lexicon: Lexicon) -> bool:
    """Tell whether a small word may stand within a name: `du`, `of`, `tn`."""
    token = side.tokens[place]
    if token.kind != "word" or len(token.key) > _CONNECTOR or lexicon.segmenter:
        return False
    return not lexicon.grammar.capital_nouns or side.text[token.start].islower()
