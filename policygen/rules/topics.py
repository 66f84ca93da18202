"""Find what a change is about where one name is not enough: consent, children, sale, sensitive data.

The findings say it. Where no rule could read the change (`review`), the words that changed say it, so that
what nobody understood is not waved through by one person.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from policygen.rules.lexicon import load_lexicon

if TYPE_CHECKING:
    from collections.abc import Mapping

    from policygen.model.change import Change
    from policygen.model.judgement import Topic

AUTHORITY_RULES = (
    "authority-loosened", "notice-rules-loosened", "authoritative-locale-changed", "locale-dropped",
)
"""Names under which a draft that loosens its own gate is reported; no rule of the catalogue."""

TOPICS: Mapping[str, Topic] = {
    "legal-basis-or-consent-weakened": "consent",
    "consent-condition-dropped": "consent",
    "optin-to-optout": "consent",
    "assent-by-use": "consent",
    "retroactive-application": "consent",
    "child-protection-weakened": "children",
    "sale-introduced": "sale",
    "sensitive-category-added": "sensitive",
    **dict.fromkeys(AUTHORITY_RULES, "authority"),
}
"""Name of a rule to its topic."""
_MARKERS: Mapping[str, Topic] = {
    "consent": "consent", "optin": "consent", "optout": "consent", "child": "children",
    "sale": "sale", "verb_sell": "sale", "sensitive": "sensitive",
}
"""Class of words to the topic it gives a change that no rule could read."""


def find_topics(change: Change, locale: str = "en") -> frozenset[Topic]:
    """Return what a change is about.

    Args:
        change: With its findings as the rules gave them.
        locale: Language of its words.
    """
    found = {TOPICS[finding.rule] for finding in change.findings if finding.rule in TOPICS}
    if change.consent == "guardian":
        found.add("children")
    if change.label == "review":
        found |= _read_words(change, locale)
    return frozenset(found)


def _read_words(change: Change, locale: str) -> set[Topic]:
    """Look at the words that were removed or added; at all of them where a whole passage came or went."""
    lexicon = load_lexicon(locale)
    edits = [run.text for run in change.words if run.op != "equal"] or [change.before, change.after]
    if lexicon is None:
        return set()
    markers = (marker.name for text in edits for marker in lexicon.find(lexicon.fold(text)))
    return {_MARKERS[name] for name in markers if name in _MARKERS}
