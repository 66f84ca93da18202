from __future__ import annotations

import tomllib
from importlib import resources
from typing import TYPE_CHECKING

import pytest
from judging import compare_texts

from policygen.compare.changes import most_serious_label
from policygen.pipeline.evaluate import WHITESPACE
from policygen.rules.catalogue import load_catalogue
from policygen.rules.lexicon import known_languages
from policygen.rules.pairs import load_pairs, pairs_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policygen.model.change import Change
    from policygen.rules.record import Rule

BY_ID = {rule.id: rule for rule in load_catalogue().values()}
HARMLESS = {None, "cosmetic", "neutral", "expansion"}
LEAST = 2
"""Fewest pairs that fire a rule of wording, and fewest near misses."""


def read_pairs(language: str) -> dict[str, dict[str, list[dict[str, str]]]]:
    """Return the pairs of a language: of a rule's id, what fires it and what nearly does."""
    path = resources.files("policygen.rules") / "lexicons" / f"{language}.examples.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("language", known_languages())
def test_a_rule_shows_its_pairs(language: str) -> None:
    """What `policygen rules` shows of a language is what its file holds; English has no such file."""
    shown = load_pairs(language)
    assert bool(shown) is (language != "en")
    for rule, pairs in shown.items():
        assert {(pair.before, pair.after) for pair in pairs} == {
            (pair["before"], pair["after"]) for side in read_pairs(language)[rule].values() for pair in side
        }
        assert set(pairs) <= set(pairs_of(rule))


LANGUAGES = [language for language in known_languages() if language != "en"]
"""English has its examples in the rules themselves."""
each_language = pytest.mark.parametrize("language", LANGUAGES)


def cases() -> Iterator[object]:
    """Yield every pair of every language with the rule it is about and whether that must fire."""
    for language in LANGUAGES:
        for rule, sides in read_pairs(language).items():
            for side, pairs in sides.items():
                for number, pair in enumerate(pairs, 1):
                    name = f"{language}-{rule}-{side}-{number}"
                    yield pytest.param(language, BY_ID[rule], pair, side == "fires", id=name)


CASES = list(cases())


def judge(language: str, pair: dict[str, str]) -> tuple[Change, ...]:
    return compare_texts(pair["before"], pair["after"], locale=language)


def speakers(changes: tuple[Change, ...]) -> set[str]:
    return {finding.rule for change in changes for finding in change.findings}


@each_language
def test_every_rule_of_wording_has_its_pairs(language: str) -> None:
    """In each language at least two pairs fire each rule of wording, and two come near and do not."""
    pairs = read_pairs(language)
    wording = sorted(rule.id for rule in BY_ID.values() if rule.family == "B")
    short = [
        (rule, side)
        for rule in wording
        for side in ("fires", "near")
        if len(pairs.get(rule, {}).get(side, ())) < LEAST
    ]
    assert not short


@each_language
def test_pairs_are_written_once_and_differ(language: str) -> None:
    """A pair stands once under its rule, names a rule that exists, and its sides are not the same."""
    for rule, sides in read_pairs(language).items():
        assert rule in BY_ID
        assert set(sides) <= {"fires", "near"}
        pairs = [tuple(pair.items()) for side in sides.values() for pair in side]
        assert len(set(pairs)) == len(pairs), rule
        assert all(pair["before"] != pair["after"] for side in sides.values() for pair in side), rule


@pytest.mark.parametrize(("language", "rule", "pair", "fires"), CASES)
def test_a_pair_does_what_its_place_says(
    language: str, rule: Rule, pair: dict[str, str], *, fires: bool
) -> None:
    """Among all rules of the catalogue, the rule speaks or stays silent."""
    changes = judge(language, pair)
    if not changes:  # the trees are the same, so only white space differs
        assert fires is (rule.name == WHITESPACE)
        return
    assert (rule.name in speakers(changes)) is fires, speakers(changes)


@pytest.mark.parametrize(
    ("language", "rule", "pair"),
    [case.values[:3] for case in CASES if case.values[3] and case.values[1].label == "reduction"],
)
def test_a_reduction_is_never_called_harmless(language: str, rule: Rule, pair: dict[str, str]) -> None:
    """What fires a rule of reduction is called a reduction, and nothing beside it lowers that."""
    assert most_serious_label(judge(language, pair)) == "reduction", rule.name


@pytest.mark.parametrize(
    ("language", "rule", "pair"),
    [case.values[:3] for case in CASES if case.values[3] and case.values[1].label == "expansion"],
)
def test_an_expansion_taken_back_is_never_harmless(language: str, rule: Rule, pair: dict[str, str]) -> None:
    """Read from its end to its beginning, what gave the reader something takes it away."""
    back = {"before": pair["after"], "after": pair["before"]}
    assert most_serious_label(judge(language, back)) not in HARMLESS, rule.name
