"""Tell whether words that were put to a promise let in more than they give."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policygen.rules.content import content_places

if TYPE_CHECKING:
    from policygen.model.reading import Match, Reading, SideReading
    from policygen.rules.lexicon import Lexicon

_POWER = frozenset({"verb_collect", "verb_use", "verb_share", "verb_retain", "verb_sell", "verb_track"})
_PROMISING = frozenset(
    {"verb_delete", "verb_protect", "verb_notify", "verb_respond", "safeguard", "restrictor", "consent",
     "optin", "upper_bound", "deidentified"}
)
"""Classes by which words put to a bounded practice bind the company further."""
_GIVING = _PROMISING | {
    "right", "control", "complaint", "channel_active", "contact", "free", "negation", "breach",
}
"""Classes of which an aside in brackets has one where it gives the reader something."""
_GAINS = _GIVING | {
    "grant", "human_review", "timing_before", "timing_fast", "verb_erase", "verb_anonymise", "any_time",
    "change_notice", "optout", "imperative",
}
"""Classes of what a reader may have or be promised."""
_DENIABLE = _GAINS | _POWER | {
    "data", "sensitive", "recipient", "sale", "purpose_ads", "purpose_ai", "purpose_marketing",
    "purpose_other", "transfer_place", "practice_noun", "child", "automatic", "public_visibility", "fee",
}
"""Classes of what a policy may say that nobody does."""
_RISKS = frozenset(
    {"exception", "penalty", "fee", "discretion", "liability", "recipient", "optout", "sale", "assent"}
)
"""Classes by which added words may take more than they give."""
_BINDING = frozenset({"safeguard", "verb_protect", "verb_delete", "promise", "modal_strong"})
"""Classes by which a recipient is bound: `and require them to encrypt it`."""
_BOUNDED = frozenset(
    {"safeguard", "verb_protect", "verb_delete", "verb_notify", "timing_before", "right", "grant",
     "human_review", "restrictor", "consent", "optin", "free"}
)
"""Classes by which a clause put to a practice gives something."""
_TAKING = frozenset(
    {"recipient", "purpose_ads", "purpose_ai", "purpose_marketing", "purpose_other", "sale", "verb_share",
     "verb_sell", "verb_track", "verb_collect", "verb_use", "transfer_place", "optout", "assent",
     "verb_retain", "sensitive", "discretion", "automatic"}
)
"""Classes by which it takes."""
_NEAR_KIND = 3
"""Tokens between a kind and the word that leads its examples."""
_BOUND = frozenset({"consent", "free", "human_review", "upper_bound", "right"})
"""Classes by which they give all the same."""
_GATES = frozenset({"consent", "unconsented", "exception", "optin", "condition"})
"""Classes whose phrase says whose word is waited for."""
_PROMISES = frozenset({"right", "commitment"})
_CLAUSE = 5
"""Fewest tokens of a clause of its own."""
_STOPS = frozenset({",", ";", ":", "."})


def lets_in(side: SideReading, place: tuple[int, int], lexicon: Lexicon) -> bool:
    """Tell whether an item put to a right or promise may be one that the reader did not ask for.

    Data is now kept for a stated time, using a right takes some, data comes to a further place or party;
    the item joins what the company does within stated bounds (`kept for a week to fend off attacks` and
    `to compile statistics`), is one more way for it to keep its word (`deleted, anonymised or masked`),
    or one more who is let through a limit (`only you` and `the manager` `may see it`). Whether that is a
    limit or a licence is for a person.
    """
    denied = any(m.name == "negation" for m in side.markers)
    return (
        _is_keeping(side, place, lexicon)
        or (side.polarity == "right" and _lasts(side, place))
        or (not denied and bool(_inside(side, place) & {"transfer_place", "recipient"}))
        or (not denied and _widens_practice(side, place))
        or _is_alternative(side, place, lexicon)
        or (side.polarity in _PROMISES and brings_risk(side, place))
        or _passes_limit(side, place, lexicon)
        or _is_in_proviso(side, place)
        or _is_closed_off(side, place, lexicon)
        or _narrows_denial(side, place, lexicon)
        or _only_remarks(side, place)
        or not _is_gain(side, place, denied=denied or "exception" in _inside(side, place))
    )


def _is_gain(side: SideReading, place: tuple[int, int], *, denied: bool) -> bool:
    """Tell whether the lists know a run as something to gain: a right, a safeguard, a use that is denied."""
    inside = {m.name for m in side.markers if m.start < place[1] and place[0] < m.end}
    return bool(inside & (_DENIABLE if denied else _GAINS))


def brings_risk(side: SideReading, place: tuple[int, int]) -> bool:
    """Tell whether added words hold what takes from the reader, and deny nothing: `, backups excepted`."""
    inside = _inside(side, place)
    start, _ = _clause(side, place)
    denied = any(m.name == "negation" and start <= m.start < place[0] for m in side.markers)
    risks = inside & (_RISKS - {"recipient"} if denied or inside & _BINDING else _RISKS)
    return "negation" not in inside and bool(risks) and not inside & _BOUND


def _inside(side: SideReading, place: tuple[int, int]) -> set[str]:
    return {m.name for m in side.markers if place[0] <= m.start and m.end <= place[1]}


def _is_keeping(side: SideReading, place: tuple[int, int], lexicon: Lexicon) -> bool:
    """Tell whether a run says for how long data is kept, without a word such as `only` or `at most`."""
    spans = lexicon.words("spans")
    held = (m for m in side.markers if place[0] <= m.start and m.end <= place[1])
    inside = {m.name for m in held if m.key not in spans}
    held_long = _lasts(side, place) and "verb_retain" in inside
    return held_long and not inside & {"restrictor", "upper_bound"}


def _lasts(side: SideReading, place: tuple[int, int]) -> bool:
    return any(q.kind == "duration" and place[0] <= q.start and q.end <= place[1] for q in side.quantities)


def _widens_practice(side: SideReading, place: tuple[int, int]) -> bool:
    """Tell whether a run joins what the company does within bounds, and promises nothing itself."""
    acts = any(m.name in _POWER and not place[0] <= m.start < place[1] for m in side.markers)
    return side.polarity == "commitment" and acts and not _inside(side, place) & _PROMISING


def _is_alternative(side: SideReading, place: tuple[int, int], lexicon: Lexicon) -> bool:
    """Tell whether a run is one more of several ways in which the company may keep its word."""
    near = {token.key for token in side.tokens[max(0, place[0] - 1) : place[1] + 1]}
    acts = any(name.startswith("verb_") for name in _inside(side, place))
    return side.polarity == "commitment" and bool(near & lexicon.words("or")) and acts


def _passes_limit(side: SideReading, place: tuple[int, int], lexicon: Lexicon) -> bool:
    """Tell whether a run is one more behind `only`, or one more whose consent will do."""
    start = place[0]
    if _inside(side, place) & _PROMISING:
        return False
    gates = [m for m in side.markers if m.name in _GATES and m.start < start and place[1] <= m.end + 1]
    if gates and _is_led(side, place, lexicon):
        return True
    only = [m for m in side.markers if m.key in lexicon.grammar.only and m.end <= start]
    return any(not _STOPS & {token.key for token in side.tokens[m.end : start]} for m in only)


def gives_only(side: SideReading, place: tuple[int, int], lexicon: Lexicon) -> bool:
    """Tell whether added words deny, or bind the company, and take nothing.

    `，不用于广告`; `，并在传输前订立合同`, where what comes after is named but not done.
    """
    first = [m.name for m in side.markers if place[0] <= m.start <= place[0] + 1]
    if "negation" in first:
        return True
    held = [m for m in side.markers if place[0] <= m.start and m.end <= place[1]]
    keys = [token.key for token in side.tokens[: place[1]]] + [""]
    inside = {m.name for m in held if keys[m.end] not in lexicon.words("notice")}
    ceases = bool(set(keys[place[0] :]) & lexicon.words("ceasing"))
    return (ceases or bool(inside & _BOUNDED)) and not inside & _TAKING


def joins_denial(side: SideReading, place: tuple[int, int], lexicon: Lexicon) -> bool:
    """Tell whether a run joins, by `or` or a list mark, what its clause denies: `不得转让` `或出租`."""
    first = side.tokens[place[0]]
    led = first.key.startswith(tuple(lexicon.words("or")))
    if not led and side.text[first.start : first.end] != "、":
        return False
    denials = [m for m in side.markers if m.name == "negation" and m.start < place[0]]
    return any(not _STOPS & {t.key for t in side.tokens[m.end : place[0]]} for m in denials)


def illustrates(side: SideReading, place: tuple[int, int], lexicon: Lexicon) -> bool:
    """Tell whether added words stand among examples of a kind that is named before them: `例如 A、B`.

    Never what is sensitive, or a wide kind itself.
    """
    if _inside(side, place) & {"sensitive", "data_broad", "child"} or _lasts(side, place):
        return False
    leads = [p for p in range(place[0]) if side.tokens[p].key in lexicon.words("example_leads")]
    if not leads:
        return False
    near = [m for m in side.markers if 0 <= leads[-1] - m.end < _NEAR_KIND]
    kinds = {m.name for m in near if m.key not in lexicon.words("vague_kinds")}
    between = side.tokens[leads[-1] : place[1]]
    marks = {side.text[t.start : t.end] for t in between if t.kind == "mark"}
    return bool(kinds & {"data", "recipient"}) and marks <= {"、", ""}


def splits_gate(side: SideReading, place: tuple[int, int]) -> bool:
    """Tell whether words were put into the midst of a phrase that says whose word is waited for."""
    gates = (m for m in side.markers if m.name in _GATES and m.name != "condition")
    return any(gate.start < place[0] and place[1] < gate.end for gate in gates)


def only_goes_on(reading: Reading, match: Match) -> bool:
    """Tell whether an added clause names nothing that the reader would get beyond what was said."""
    start, end = match.after
    if end - start < _CLAUSE or reading.after.tokens[start].key not in _STOPS:
        return False
    said = f" {' '.join(token.key for token in reading.before.tokens)} "
    inside = (m for m in reading.after.markers if start <= m.start and m.end <= end)
    new = [m for m in inside if f" {m.key} " not in said]
    return not any(m.name in _GIVING or m.name == "promise" for m in new)


def _is_in_proviso(side: SideReading, place: tuple[int, int]) -> bool:
    """Tell whether a run stands in a condition that denies: `unless no duty` `or need` `forbids`."""
    start, end = _clause(side, place)
    opened = [m for m in side.markers if start <= m.start < place[0]]
    provisos = [m for m in opened if m.name in {"condition", "exception"}]
    return any(m.name == "negation" and p.start <= m.start < end for p in provisos for m in side.markers)


def _is_closed_off(side: SideReading, place: tuple[int, int], lexicon: Lexicon) -> bool:
    """Tell whether a word that closes an exception stands right behind a run: `身份验证` `和风控` `以外`."""
    behind = {token.key for token in side.tokens[place[1] - 1 : place[1] + 1]}
    return bool(behind & lexicon.grammar.closing)


def _narrows_denial(side: SideReading, place: tuple[int, int], lexicon: Lexicon) -> bool:
    """Tell whether a run that nothing joins stands behind a denial: `we do not sell it` `to dealers`."""
    start, _ = _clause(side, place)
    first = side.tokens[place[0]].key
    if first in _STOPS | {"(", "/"} | lexicon.joining or (place[0] and start == place[0]):
        return False
    before = side.tokens[place[0] - 1].key if place[0] else ""
    joined = before in lexicon.joining or side.tokens[place[1] - 1].key in lexicon.joining | {","}
    return not joined and any(m.name == "negation" and start <= m.start < place[0] for m in side.markers)


def _clause(side: SideReading, place: tuple[int, int]) -> tuple[int, int]:
    """Return the run of words between two stops in which an item stands."""
    keys = [token.key for token in side.tokens]
    start = max((p for p in range(place[0]) if keys[p] in _STOPS), default=-1) + 1
    end = min((p for p in range(place[1], len(keys)) if keys[p] in _STOPS), default=len(keys))
    return start, end


def _is_led(side: SideReading, place: tuple[int, int], lexicon: Lexicon) -> bool:
    """Tell whether a run begins or ends with `or`, or what joins it stands right beside it."""
    near = {token.key for token in side.tokens[max(0, place[0] - 1) : place[1] + 1]}
    return bool(near & lexicon.words("or"))


def _only_remarks(side: SideReading, place: tuple[int, int]) -> bool:
    """Tell whether a run stands in brackets and names nothing that the reader would get."""
    keys = {side.tokens[place[0]].key, side.tokens[place[1] - 1].key}
    return keys == {"(", ")"} and not _inside(side, place) & _GIVING


def holds_unknown(side: SideReading, place: tuple[int, int], lexicon: Lexicon) -> bool:
    """Tell whether a content word of a run stands in no list: what it gave cannot be weighed."""
    return any(
        side.tokens[p].kind == "character" or not _is_listed(side.tokens[p].key.lower(), lexicon)
        for p in content_places(side, *place, lexicon)
        if side.tokens[p].kind in {"word", "character"}
    )


def _is_listed(word: str, lexicon: Lexicon) -> bool:
    return word in (lexicon.segmenter.vocabulary if lexicon.segmenter else lexicon.index)
