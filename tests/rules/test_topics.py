from __future__ import annotations

from policygen.rules.catalogue import load_catalogue
from policygen.rules.topics import AUTHORITY_RULES, TOPICS


def test_topics_name_rules_that_exist() -> None:
    """Every rule that needs a second name is in the catalogue, but for those about the gate itself."""
    assert set(TOPICS) - set(AUTHORITY_RULES) <= set(load_catalogue())


def test_rules_about_children_and_consent_are_not_forgotten() -> None:
    """A reduction whose topic is children, or whose name speaks of consent or sale, needs a second name."""
    for rule in load_catalogue().values():
        named = any(word in rule.name for word in ("consent", "sale", "sensitive"))
        grave = named or "children" in rule.topics
        if rule.label == "reduction" and grave:
            assert rule.name in TOPICS, rule.name
