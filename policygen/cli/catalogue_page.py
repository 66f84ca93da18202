"""Turns rules into the catalogue page: names, what happened, why it matters, sources, examples."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from policygen.cli.explain import FAMILIES, rule_extras
from policygen.rules.sources import describe_source

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from policygen.model.facts import Facts
    from policygen.rules.record import Example, Rule

COMMAND = "policygen rules --format markdown > docs/CATALOGUE.md"
OPENING = f"""\
# The catalogue of rules

Made by `{COMMAND}` from the records in `policygen/rules/`; edit those, not this page.

Each rule says what happened to the reader, gives one label, and rests on the sources named. It applies
where the words give one of its polarities: a practice (what the company may do), a right (what the reader
may do), a commitment (what the company must do), a limit (what the company does not answer for), a duty
(what the reader must do) or information. Under each rule stand the pairs of sentences that test it: those
about which it speaks, and near misses about which it must not, with the label that the whole change gets.
What no rule accounts for is `review`.
"""
_SPECIAL = re.compile(r"([\\`*_\[\]<>|#~])")


def catalogue_markdown(rules: Sequence[Rule], catalogue: str, retired: Mapping[str, str]) -> str:
    """Write the page of the whole catalogue.

    Args:
        rules: Every rule, in the order of the catalogue.
        catalogue: Its version.
        retired: Ids that are never given again, with what speaks in their place.
    """
    parts = [OPENING, f"\nVersion {catalogue} of the catalogue: {len(rules)} rules.\n"]
    families = {title: [r for r in rules if r.family == family] for family, title in FAMILIES.items()}
    for title, members in families.items():
        parts.append(f"\n## {title}\n\n| id | rule | label | what happened |\n|---|---|---|---|\n")
        parts.extend(_contents_row(rule) for rule in members)
        parts.extend(rule_markdown(rule) for rule in members)
    parts.append("\n## Retired ids\n\nNever given again.\n\n")
    parts.extend(f"- {name}: {_escape(reason)}\n" for name, reason in retired.items())
    return "".join(parts)


def rule_markdown(rule: Rule) -> str:
    """Write one rule of the page."""
    lines = [
        f"\n### `{rule.name}` ({rule.id})\n",
        f"\n{_escape(rule.title)}: **{rule.label}**. {_escape(rule.why)}\n\n",
        f"- Applies to: {', '.join(rule.polarity)}\n",
        *(f"- {name}: {_escape(text)}\n" for name, text in rule_extras(rule)),
        *(f"- Source: {key}: {_escape(describe_source(key))}\n" for key in rule.sources),
        "\n| | before | after |\n|---|---|---|\n",
        *(_example_row(example) for example in rule.examples),
    ]
    return "".join(lines)


def _contents_row(rule: Rule) -> str:
    anchor = f"{rule.name}-{rule.id.lower()}"
    return f"| {rule.id} | [{rule.name}](#{anchor}) | {rule.label} | {_escape(rule.title)} |\n"


def _example_row(example: Example) -> str:
    stated = example.facts or ({}, {})
    before, after = _cell(example.before, stated[0]), _cell(example.after, stated[1])
    return f"| {', '.join(_verdict(example))} | {before} | {after} |\n"


def _verdict(example: Example) -> Iterator[str]:
    yield "speaks" if example.fires else "stays silent"
    if example.label:
        yield f"label {example.label}"
    if example.polarity:
        yield f"in a clause of kind {example.polarity}"


def _cell(text: str, facts: Facts) -> str:
    words = "<br>".join(_escape(line) for line in text.splitlines() if line.strip()) or "(nothing)"
    stated = json.dumps(facts, ensure_ascii=False).replace("|", r"\|")
    return f"{words}<br>facts: `{stated}`" if facts else words


def _escape(text: str) -> str:
    r"""Show words as they are, whatever Markdown would make of them: `*` becomes `\*`."""
    return _SPECIAL.sub(r"\\\1", text)
