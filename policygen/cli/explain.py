"""Turns rules into what `policygen rules` shows: styled text and plain values."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from policygen.rules.pairs import pairs_of
from policygen.rules.sources import describe_source

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from policygen.model.facts import Facts
    from policygen.rules.record import Example, Rule

FAMILIES = {
    "A": "What the sentences state",
    "B": "How they are worded",
    "C": "Proofs that nothing changed",
}


def rule_records(rules: Iterable[Rule], catalogue: str) -> Mapping[str, Any]:
    """Make rules plain values: the contract `policygen.rules/1`."""
    return {"schema": "policygen.rules/1", "catalogue": catalogue, "rules": [_record(rule) for rule in rules]}


def list_segments(rules: Sequence[Rule]) -> Iterator[tuple[str, str]]:
    """List rules, one a line, by family."""
    width = max((len(rule.name) for rule in rules), default=0)
    for family, title in FAMILIES.items():
        members = [rule for rule in rules if rule.family == family]
        if members:
            yield "heading", title
            yield "", "\n"
        for rule in members:
            yield "muted", f"  {rule.id:<5}"
            yield "strong", f"{rule.name:<{width + 2}}"
            yield rule.label, f"{rule.label:<11}"
            yield "", f"{rule.title}\n"
        if members:
            yield "", "\n"
    yield "muted", f"{len(rules)} rules. `policygen rules NAME` explains one.\n"


def rule_segments(rule: Rule) -> Iterator[tuple[str, str]]:
    """Explain one rule."""
    yield "title", f"{rule.name} ({rule.id})"
    yield "", f"\n{rule.title}\n\nLabel      "
    yield rule.label, rule.label
    yield "", f"\nWhy        {rule.why}\nApplies to {', '.join(rule.polarity)}\n"
    for name, text in rule_extras(rule):
        yield "", f"{name:<11}{text}\n"
    yield "heading", "\nSources\n"
    for key in rule.sources:
        yield "", f"  {key}: {describe_source(key)}\n"
    yield "heading", "\nExamples\n"
    for example in rule.examples:
        yield from _example_segments(example)
    yield from _language_segments(rule)


def _language_segments(rule: Rule) -> Iterator[tuple[str, str]]:
    """Show the pairs of the rule in other languages, those of one language together."""
    language = ""
    for pair in pairs_of(rule.id):
        if pair.language != language:
            language = pair.language
            yield "heading", f"\nExamples ({language})\n"
        yield "strong", "  speaks\n" if pair.fires else "  stays silent\n"
        yield "removed", f"  - {pair.before or '(nothing)'}\n"
        yield "added", f"  + {pair.after or '(nothing)'}\n"


def _record(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.id, "name": rule.name, "family": rule.family, "polarity": list(rule.polarity),
        "label": rule.label, "title": rule.title, "why": rule.why, "sources": list(rule.sources),
        "facts": list(rule.facts), "absorbs": list(rule.absorbs), "topics": list(rule.topics),
        "consent": rule.consent, "examples": [_example_record(example) for example in rule.examples],
        "pairs": [pair._asdict() for pair in pairs_of(rule.id)],
    }


def _example_record(example: Example) -> dict[str, Any]:
    return {
        "before": example.before, "after": example.after, "fires": example.fires, "label": example.label,
        "facts": dict(zip(("before", "after"), example.facts, strict=True)) if example.facts else None,
    }


def rule_extras(rule: Rule) -> Iterator[tuple[str, str]]:
    """Yield what only some rules have."""
    if rule.facts:
        yield "Facts", ", ".join(rule.facts)
    if rule.topics:
        yield "Material", ", ".join(rule.topics)
    if rule.consent != "none":
        yield "Consent", rule.consent.replace("_", " ")
    if rule.absorbs:
        yield "Absorbs", ", ".join(rule.absorbs)


def _example_segments(example: Example) -> Iterator[tuple[str, str]]:
    yield "strong", "  speaks" if example.fires else "  stays silent"
    yield "muted", f", and the whole is {example.label}\n" if example.label else "\n"
    yield "removed", f"  - {example.before or '(nothing)'}\n"
    if example.facts:
        yield "removed", f"    stated: {_facts_text(example.facts[0])}\n"
    yield "added", f"  + {example.after or '(nothing)'}\n"
    if example.facts:
        yield "added", f"    stated: {_facts_text(example.facts[1])}\n"


def _facts_text(facts: Facts) -> str:
    """Write the front matter of an example on one line, as YAML allows."""
    return json.dumps(facts, ensure_ascii=False).replace('"', "")
