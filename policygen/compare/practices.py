"""Turn the facts of two versions of each clause into typed fact changes, through DeepDiff.

What DeepDiff calls things stays in this module. Only clauses whose facts differ are compared, joined
by their id; a value that merely moved to another clause is neither added nor removed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from policygen.model.facts import FactChange, Facts, FactSheet, FactWords

if TYPE_CHECKING:
    from collections.abc import Iterator

_Leaf = tuple[tuple[str, ...], Any, Any]
"""Names on the way to a value, the value before and after; None where there is none."""

_CONTROL = ("opt_in", "opt_out", "none")
_FEE = ("none", "possible", "charged")
_ASSENT = ("consent", "continued_use", "none")
_SOURCE = ("subject", "observed", "inferred", "third_party")
"""Each from the best for the reader to the worst."""
_SCALES = {
    "control": (_CONTROL, "none", "control-removed", "control-added"),
    "source": (_SOURCE, "subject", "source-widened", "source-narrowed"),
}
"""By field: its scale, what counts where nothing is stated, and the kinds of getting worse and better."""
_ADS = re.compile(r"advert|target|profil|cross_context|behaviou?ral", re.IGNORECASE)
_AI = re.compile(r"(^|_|:)ai(_|$)|train|machine_learning|model_improvement", re.IGNORECASE)
_SALE = re.compile(r"sale|sell", re.IGNORECASE)


def compare_facts(before: FactSheet, after: FactSheet, words: FactWords) -> tuple[FactChange, ...]:
    """State every fact that changed.

    Args:
        before: The facts of the side before.
        after: The facts of the side after.
        words: What the vocabulary knows.

    Returns:
        Fact changes in the order of the clauses; empty when both sides state the same.
    """
    changed = [
        clause
        for clause in dict.fromkeys((*before.clauses, *after.clauses))
        if before.clauses.get(clause, {}) != after.clauses.get(clause, {})
    ]
    stated = _stated(before), _stated(after)
    return tuple(
        change
        for clause in changed
        for change in _compare_clause(
            clause, before.clauses.get(clause, {}), after.clauses.get(clause, {}), words, stated
        )
    )


def _stated(sheet: FactSheet) -> set[tuple[str, str]]:
    """Collect the words that any clause states, by the name of their list."""
    found = set()
    for facts in sheet.clauses.values():
        for path, value in _flatten((), facts):
            found.add((path[-1], str(value)))
    return found


def _compare_clause(
    clause: str,
    before: Facts,
    after: Facts,
    words: FactWords,
    stated: tuple[set[tuple[str, str]], set[tuple[str, str]]],
) -> Iterator[FactChange]:
    gone: dict[tuple[str, ...], list[Any]] = {}
    leaves = list(_leaves(before, after))
    for path, first, second in leaves:
        if second is None:
            gone.setdefault(path, []).append(first)
    whole = {(path[:-1], first is None) for path, first, second in leaves if _is_term(path, first, second)}
    for path, first, second in leaves:
        name = path[-1]
        if name == "after" and None in {first, second} and (path[:-1], first is None) in whole:
            continue
        here, there = _without_moved(name, first, second, stated)
        if here is None and there is None:
            continue
        kind = _kind(path, here, there, words, [*gone.get(path, []), first])
        yield FactChange(clause, kind, ".".join(path), here, there)


def _without_moved(
    name: str, before: Any, after: Any, stated: tuple[set[tuple[str, str]], set[tuple[str, str]]]
) -> tuple[Any, Any]:
    """Leave out a word of a list that the other side states too, in whatever clause."""
    if name not in _LISTS:
        return before, after
    return (
        None if (name, str(before)) in stated[1] else before,
        None if (name, str(after)) in stated[0] else after,
    )


_LISTS = frozenset({"data", "purposes", "processing", "safeguards", "channels", "name", "subjects"})
_PROTECTS = frozenset({"anonymise", "delete", "destruct", "erase", "pseudonymise", "restrict"})
"""Processing that ends or limits what is held of the reader: it counts as a safeguard."""


def _is_term(path: tuple[str, ...], before: Any, after: Any) -> bool:
    """Tell whether a retention came or went as a whole; its event then says nothing of its own."""
    return path[-1] in {"duration", "until"} and (before is None or after is None)


def _leaves(before: Facts, after: Facts) -> Iterator[_Leaf]:
    """Yield every single value that differs, sub-lists and sub-maps taken apart."""
    from deepdiff import DeepDiff  # noqa: PLC0415  takes a tenth of a second to import

    tree = DeepDiff(before, after, ignore_order=True, view="tree", cutoff_intersection_for_pairs=1)
    for levels in tree.values():
        for level in levels:
            path = tuple(str(part) for part in level.path(output_format="list") if isinstance(part, str))
            first = level.t1 if _present(level.t1) else None
            second = level.t2 if _present(level.t2) else None
            yield from _apart(path, first, second)


def _present(value: object) -> bool:
    return type(value).__name__ != "NotPresent"


def _apart(path: tuple[str, ...], before: Any, after: Any) -> Iterator[_Leaf]:
    """Take a differing value apart; a whole that came or went yields each of its values."""
    if before is not None and after is not None and not isinstance(before, (Mapping, list)):
        yield path, before, after
        return
    for inner, value in _flatten(path, before) if before is not None else ():
        yield inner, value, None
    for inner, value in _flatten(path, after) if after is not None else ():
        yield inner, None, value


def _flatten(path: tuple[str, ...], value: Any) -> Iterator[tuple[tuple[str, ...], Any]]:
    if isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _flatten((*path, str(key)), inner)
    elif isinstance(value, Sequence) and not isinstance(value, str):
        for inner in value:
            yield from _flatten(path, inner)
    else:
        yield path or ("",), value


def _kind(path: tuple[str, ...], before: Any, after: Any, words: FactWords, gone: list[Any]) -> str:
    """Name what happened to one value."""
    name = path[-1]
    if "retention" in path:
        return _retention_kind(name, before, after, words)
    if "changes" in path:
        return _changes_kind(name, before, after, words)
    if "rights" in path:
        return _rights_kind(name, before, after, words)
    if "recipients" in path:
        return _presence("recipient", before, after) if name in {"name", "role"} else "fact-changed"
    if "transfers" in path:
        return _presence("transfer", before, after) if name == "country" else "transfer-tool-changed"
    return _practice_kind(name, before, after, words, gone)


def _practice_kind(name: str, before: Any, after: Any, words: FactWords, gone: list[Any]) -> str:
    if name == "data":
        return _data_kind(before, after, words, gone)
    if name == "purposes":
        return _purpose_kind(before, after)
    if name == "safeguards" or (name == "processing" and str(after or before) in _PROTECTS):
        return _presence("safeguard", before, after)
    if name in _SCALES:
        scale, least, worse, better = _SCALES[name]
        return _on_scale(scale, before or least, after or least, worse, better)
    if name in {"required", "automated"}:
        return f"{name}-{'added' if _is_true(after) else 'removed'}"
    if name == "legal_basis":
        return _basis_kind(before, after)
    if name == "subjects" and after and "child" in str(after):
        return "children-added"
    return "fact-changed"


def _data_kind(before: Any, after: Any, words: FactWords, gone: list[Any]) -> str:
    if after is None:
        return "data-removed"
    if words.is_sensitive("data", str(after)):
        return "sensitive-data-added"
    if any(words.is_broader("data", str(after), str(other)) for other in (before, *gone) if other):
        return "data-generalised"
    return "data-added"


def _purpose_kind(before: Any, after: Any) -> str:
    if after is None:
        return "purpose-removed"
    del before
    for pattern, kind in ((_SALE, "sale-added"), (_AI, "ai-purpose-added"), (_ADS, "ads-purpose-added")):
        if pattern.search(str(after)):
            return kind
    return "purpose-added"


def _retention_kind(name: str, before: Any, after: Any, words: FactWords) -> str:
    if name == "indefinite":
        return "retention-extended" if _is_true(after) else "retention-shortened"
    if name in {"until", "after"}:
        return "retention-added" if before is None else "fact-changed"
    if before is None or after is None:
        return "retention-added" if before is None else "retention-extended"
    longer = words.is_longer(str(after), str(before))
    if longer is None:
        return "fact-changed"
    return "retention-extended" if longer else "retention-shortened"


def _rights_kind(name: str, before: Any, after: Any, words: FactWords) -> str:
    if name == "right":
        return _presence("right", before, after)
    if name == "deadline":
        if before is None or after is None:
            return "deadline-added" if before is None else "deadline-extended"
        longer = words.is_longer(str(after), str(before))
        return "fact-changed" if longer is None else f"deadline-{'extended' if longer else 'shortened'}"
    if name == "fee":
        return _on_scale(_FEE, before or "none", after or "none", "fee-added", "fee-removed")
    return "route-changed"


def _changes_kind(name: str, before: Any, after: Any, words: FactWords) -> str:
    if name == "lead":
        if before is None or after is None:
            return "lead-extended" if before is None else "lead-shortened"
        longer = words.is_longer(str(after), str(before))
        return "fact-changed" if longer is None else f"lead-{'extended' if longer else 'shortened'}"
    if name == "channels":
        return _presence("channel", before, after)
    if name == "assent":
        return _on_scale(_ASSENT, before or "none", after or "none", "assent-weakened", "assent-strengthened")
    return "retroactive-added" if _is_true(after) else "retroactive-removed"


def _basis_kind(before: Any, after: Any) -> str:
    if before is not None and "consent" in str(before) and "consent" not in str(after):
        return "legal-basis-weakened"
    return "legal-basis-strengthened" if after is not None and "consent" in str(after) else "fact-changed"


def _presence(what: str, before: Any, after: Any) -> str:
    if before is not None and after is not None:
        return f"{what}-changed"
    return f"{what}-added" if before is None else f"{what}-removed"


def _on_scale(scale: Sequence[str], before: Any, after: Any, worse: str, better: str) -> str:
    places = [scale.index(str(value)) if str(value) in scale else -1 for value in (before, after)]
    if -1 in places or places[0] == places[1]:
        return "fact-changed"
    return worse if places[1] > places[0] else better


def _is_true(value: object) -> bool:
    return value is True or value == "true"
