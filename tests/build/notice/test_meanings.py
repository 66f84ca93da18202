from __future__ import annotations

import re

from policygen.build.notice.meanings import BY_DECISION, BY_LABEL, FACTS, MEANINGS, RIGHTS
from policygen.load.vocabulary import load_vocabulary
from policygen.model.change import LABELS
from policygen.rules.catalogue import load_catalogue


def test_each_rule_that_can_matter_speaks_to_readers() -> None:
    """Every rule but the cosmetic ones has a sentence, and no sentence is about a rule that is not there."""
    rules = {name for name, rule in load_catalogue().items() if rule.label != "cosmetic"}
    assert sorted(rules - set(MEANINGS)) == []
    assert sorted(set(MEANINGS) - rules) == []


def test_meanings_speak_to_the_reader() -> None:
    """They are whole sentences about you and us, and never about a reader or a company."""
    for text in (*MEANINGS.values(), *BY_LABEL.values(), *BY_DECISION.values()):
        assert text.endswith(".")
        assert not re.search(
            r"\b(the reader|the company|the user|hereby|herein|pursuant)\b", text, re.IGNORECASE
        )
    assert tuple(sorted(BY_LABEL)) == tuple(sorted(LABELS))


def test_a_reduction_keeps_its_meaning_whoever_decided() -> None:
    """A person's decision never replaces what is less favourable."""
    assert not {"reduction", "review"} & set(BY_DECISION)


def test_rights_and_facts_are_words_of_the_vocabulary() -> None:
    """A title for a right that nobody can state would be dead."""
    assert [right for right in RIGHTS if right not in load_vocabulary()["rights"]] == []
    assert FACTS[""]
