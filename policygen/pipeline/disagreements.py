"""Turns outcomes into what there is to work on: disagreements by rule, and how often each rule is right."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from policygen.model.change import LABELS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from policygen.model.change import Finding
    from policygen.pipeline.evaluate import Outcome

KINDS = (
    "missed", "notice_missed", "unnamed", "false_accusation", "false_alarm", "notice_false_alarm", "shade",
)
"""In the order in which they count. `unnamed`: a reduction labelled `review`; `shade`: one harmless label
for another."""
FLAGGED = frozenset({"review", "reduction"})


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A pair about which the engine and people differ."""

    outcome: Outcome
    kind: str
    gold: str
    """What people said: a label, `prominent` or `not prominent`."""


def find_disagreements(outcomes: Iterable[Outcome]) -> tuple[Disagreement, ...]:
    """Return the pairs that people labelled otherwise, in their order."""
    found = []
    for outcome in outcomes:
        kind = _kind(outcome)
        if kind:
            gold = outcome.label or ("prominent" if outcome.notice else "not prominent")
            found.append(Disagreement(outcome, kind, gold))
    return tuple(found)


def group_disagreements(outcomes: Iterable[Outcome]) -> list[dict[str, Any]]:
    """Group disagreements by the rules that gave the label.

    Returns:
        Plain values: `rule` (null where none spoke), `count`, `kinds` and `disagreements` with `id`, `kind`,
        `gold`, `said` and the `words` the rule took. A pair stands under each rule that gave its label;
        the groups with the gravest disagreements come first.
    """
    groups: dict[str, list[Disagreement]] = {}
    for one in find_disagreements(outcomes):
        for rule in _rules(one.outcome) or ("",):
            groups.setdefault(rule, []).append(one)
    ordered = sorted(groups.items(), key=lambda group: _gravity(*group))
    return [_group(rule, members) for rule, members in ordered]


def rule_figures(outcomes: Iterable[Outcome]) -> list[dict[str, Any]]:
    """Count for every rule how often people agree with the label it gave to a pair of one change.

    Returns:
        Plain values by name: `rule`, `label`, `gave` (pairs whose label it gave), `agreed`, `too_serious`
        and `too_mild`.
    """
    counts: dict[tuple[str, str], Counter[str]] = {}
    for outcome in outcomes:
        if not outcome.label:
            continue
        for rule in _rules(outcome):
            counts.setdefault((rule, outcome.prediction.label), Counter())[_compare(outcome)] += 1
    names = ("agreed", "too_serious", "too_mild")
    return [
        {"rule": rule, "label": label, "gave": count.total(), **{name: count[name] for name in names}}
        for (rule, label), count in sorted(counts.items())
    ]


def _rules(outcome: Outcome) -> tuple[str, ...]:
    """Return the rules that gave the label, without their findings where no change has any."""
    return tuple(dict.fromkeys(finding.rule for finding in outcome.loudest)) or outcome.prediction.rules


def _kind(outcome: Outcome) -> str:
    """Name the kind of a disagreement; nothing where people agree or said nothing."""
    said, gold = outcome.prediction.label, outcome.label
    if gold is None:
        if outcome.notice is None or outcome.notice is outcome.prediction.notice:
            return ""
        return "notice_missed" if outcome.notice else "notice_false_alarm"
    if gold == "reduction":
        return {"reduction": "", "review": "unnamed"}.get(said, "missed")
    if gold == said or (gold, said) == ("cosmetic", "none"):
        return ""
    if said in FLAGGED:
        return "false_accusation" if said == "reduction" else "false_alarm"
    return "shade"


def _compare(outcome: Outcome) -> str:
    said = outcome.prediction.label
    given = 0 if said == "none" else LABELS.index(said)
    gold = LABELS.index(outcome.label) if outcome.label else given
    return "agreed" if gold == given else "too_mild" if gold > given else "too_serious"


def _gravity(rule: str, members: Sequence[Disagreement]) -> tuple[list[int], str]:
    kinds = Counter(one.kind for one in members)
    return [-kinds[kind] for kind in KINDS], rule


def _group(rule: str, members: Sequence[Disagreement]) -> dict[str, Any]:
    kinds = Counter(one.kind for one in members)
    ordered = sorted(members, key=lambda one: KINDS.index(one.kind))
    return {
        "rule": rule or None,
        "count": len(members),
        "kinds": {kind: kinds[kind] for kind in KINDS if kinds[kind]},
        "disagreements": [_values(one, rule) for one in ordered],
    }


def _values(one: Disagreement, rule: str) -> dict[str, Any]:
    findings = (finding for finding in one.outcome.loudest if finding.rule == rule)
    prediction = one.outcome.prediction
    return {
        "id": prediction.id, "kind": one.kind, "gold": one.gold, "said": prediction.label,
        "words": [_words(finding) for finding in dict.fromkeys(findings)],
    }


def _words(finding: Finding) -> Mapping[str, str]:
    return {"before": finding.before, "after": finding.after}
