from __future__ import annotations

import re
from importlib import import_module
from typing import TYPE_CHECKING, get_args

import pytest

from policygen.errors import UsageError
from policygen.model.change import CONSENTS, LABELS
from policygen.rules.catalogue import RETIRED, find_rule, load_catalogue, rewrites
from policygen.rules.lexicon import load_lexicon
from policygen.rules.record import Topic
from policygen.rules.sources import find_source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policygen.rules.record import Rule

CATALOGUE = load_catalogue()
RULES = list(CATALOGUE.values())
each_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)

PACKAGES = {"A": "statements", "B": "wording", "C": "proofs"}
FOLDED = {"markup-changed", "clause-moved", "residual-unexplained", "whitespace-changed"}
"""Rules that the fold states itself: they need no check."""
NOUNS = {
    "assent-by-use", "retroactive-application", "unilateral-change-right", "conditionality-or-penalty",
    "optin-to-optout", "legal-minimum-narrowing", "spelling-regional", "residual-unexplained",
}
"""Names whose noun says what happened; every other says it with a past participle."""
PARTICIPLES = re.compile(r"[a-z]+ed|recast|-under-scope")
TWINS = (
    ("added", "removed"), ("added", "dropped"), ("widened", "narrowed"), ("extended", "shortened"),
    ("lengthened", "shortened"), ("weakened", "strengthened"), ("loosened", "tightened"),
)
FROZEN = """
A01 data-category-added
A02 data-category-generalised
A03 sensitive-category-added
A04 source-or-mode-widened
A05 purpose-added
A06 ai-training-added
A07 ads-or-profiling-added
A08 automated-decision-added
A09 recipient-widened
A10 sale-introduced
A11 transfer-added-or-safeguard-weakened
A12 default-visibility-widened
A13 disclosure-threshold-lowered
A14 legal-basis-or-consent-weakened
A15 retention-extended
A16 deletion-outcome-weakened
A17 right-removed-or-narrowed
A18 control-removed
A19 exercise-route-hardened
A20 response-time-lengthened
A21 fee-introduced
A22 complaint-or-appeal-removed
A23 security-commitment-weakened
A24 breach-notice-weakened
A25 change-lead-time-shortened
A26 change-channel-dropped
A27 unilateral-change-right
A28 assent-by-use
A29 retroactive-application
A30 child-protection-weakened
A31 name-changed
A32 contact-point-changed
A33 scope-changed
A34 recourse-worsened
A35 conditionality-or-penalty
A36 right-added
A37 commitment-added
A38 practice-dropped
A39 user-duty-removed
A40 limit-removed
A41 retention-shortened
A42 response-time-shortened
A43 change-lead-time-extended
A44 child-protection-strengthened
A45 bound-tightened
A46 fact-changed
A47 rights-procedure-changed
A48 contact-point-removed
B01 commitment-modal-weakened
B02 power-modal-strengthened
B03 negation-flipped
B04 restrictor-shifted
B05 consent-condition-dropped
B06 optin-to-optout
B08 bound-loosened
B10 number-changed-no-bound
B11 list-opened
B12 practice-item-added
B13 discretion-added
B14 hedge-added
B15 legal-minimum-narrowing
B16 exception-or-condition-shifted
B17 conjunction-changed
B18 timing-weakened
B19 actor-or-object-broadened
B20 definition-changed
B21 promise-removed
B22 residual-unexplained
B23 promise-item-removed
B24 promise-item-added
B25 practice-item-removed
B26 practice-added
B27 user-duty-added
B28 limit-added
B29 practice-removed
B30 commitment-modal-strengthened
B31 restrictor-added
B32 consent-condition-added
B33 exception-removed
B34 power-modal-weakened
B35 fee-removed
B36 explanation-added
B37 explanation-removed
B38 detail-changed
B39 named-example-added
B40 condition-added
B41 link-target-changed
B42 struck-words-changed
B43 example-added
B44 moved-under-scope
B45 identity-protection-dropped
B46 moved-between-scopes
C01 whitespace-changed
C02 markup-changed
C03 typography-changed
C04 encoding-changed
C05 spelling-corrected
C06 spelling-regional
C07 case-changed
C08 renumbered
C09 contraction-changed
C10 value-reformatted
C11 list-reordered
C12 clause-moved
C13 heading-renamed
C14 contact-reformatted
C15 version-line-changed
C16 final-mark-changed
C17 function-words-changed
C18 synonym-swapped
C19 sentence-recast
C20 force-reworded
C21 repetition-removed
C22 run-in-title-changed
C23 link-text-changed
"""


def closure(check: object, *names: str) -> Iterator[str]:
    """Yield the words that a made check was made with under these names, through the checks within it."""
    code, cells = getattr(check, "__code__", None), getattr(check, "__closure__", None)
    if code is None or not cells:
        return
    for variable, cell in zip(code.co_freevars, cells, strict=True):
        content = cell.cell_contents
        if variable in names:
            yield from content
        elif variable == "checks":
            for inner in content:
                yield from closure(inner, *names)


def test_the_ids_are_frozen() -> None:
    """A lock names rules by id: an id is never given to another rule, and never lost."""
    assert [f"{rule.id} {rule.name}" for rule in RULES] == FROZEN.strip().splitlines()


def test_a_retired_id_is_known_and_not_in_use() -> None:
    """An id that is no longer used is remembered, with what speaks in its place."""
    assert not {rule.id for rule in RULES} & set(RETIRED)
    for retired, instead in RETIRED.items():
        with pytest.raises(UsageError, match=re.escape(instead)):
            find_rule(retired)


def test_a_rule_is_found_by_name_and_id_and_a_near_name_is_hinted() -> None:
    """What a finding prints can be looked up."""
    rule = CATALOGUE["retention-extended"]
    assert find_rule("retention-extended") is find_rule("A15") is rule
    with pytest.raises(UsageError, match="did you mean retention-extended"):
        find_rule("retention-extend")
    with pytest.raises(UsageError, match="policygen rules"):
        find_rule("xyz")


def test_rewrites_run_in_their_order() -> None:
    """Typed rewrites run from encoding to the final mark, whatever their files are called."""
    assert [rule.order for rule in rewrites()] == sorted(rule.order for rule in rewrites())
    assert {rule.name for rule in rewrites()} == {rule.name for rule in RULES if rule.rewrite}


@each_rule
def test_a_rule_lies_where_its_name_and_family_say(rule: Rule) -> None:
    """The file's stem is the name, the package the family, and the module opens with the id and one line."""
    module = import_module(f"policygen.rules.{PACKAGES[rule.family]}.{rule.name.replace('-', '_')}")
    assert module.RULE is rule
    assert rule.id[0] == rule.family
    assert re.fullmatch(r"[ABC]\d\d", rule.id)
    assert re.fullmatch(rf"{rule.id}: [^\n]+\.", module.__doc__ or "")


@each_rule
def test_a_name_says_what_happened_to_the_reader(rule: Rule) -> None:
    """Names are of small letters, never a cure, and say what happened."""
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.name)
    assert not rule.name.startswith("no-")
    assert not {"old", "new", "base", "left"} & set(rule.name.split("-"))
    assert rule.name in NOUNS or PARTICIPLES.search(rule.name)


@each_rule
def test_twins_have_opposite_labels(rule: Rule) -> None:
    """Of added and removed, extended and shortened and the like, at most one takes from the reader."""
    for one, other in TWINS:
        stem = rule.name.removesuffix(one)
        twin = CATALOGUE.get(stem + other) if stem != rule.name else None
        if twin and rule.label != "neutral":
            assert {rule.label, twin.label} <= {"reduction", "expansion", "review"}
            assert rule.label != twin.label


@each_rule
def test_title_and_why_are_plain_sentences(rule: Rule) -> None:
    """The title is a heading without a full stop, the reason one sentence with one."""
    assert rule.title[0] == "“" or rule.title[0].isupper()
    assert not rule.title.endswith(".")
    assert rule.why[0].isupper()
    assert rule.why.endswith(".")
    assert ". " not in rule.why
    assert rule.title.rstrip(".") != rule.why.rstrip(".")
    assert len(rule.title) <= 80


@each_rule
def test_every_field_holds_a_known_value(rule: Rule) -> None:
    """Labels, topics and consents are the model's; only what takes from the reader asks for consent."""
    assert rule.label in LABELS
    assert rule.polarity
    assert set(rule.topics) <= set(get_args(Topic))
    assert rule.consent in CONSENTS
    assert rule.consent == "none" or rule.label == "reduction"


@each_rule
def test_a_rule_has_exactly_the_ways_to_speak_of_its_family(rule: Rule) -> None:
    """Proofs are cosmetic and only they rewrite; every other rule checks words or facts."""
    assert (rule.label == "cosmetic") == (rule.family == "C")
    assert rule.rewrite is None or rule.family == "C"
    assert not (rule.rewrite and rule.check)
    speaks = rule.check or rule.rewrite or rule.facts
    assert speaks or rule.name in FOLDED


@each_rule
def test_a_rule_absorbs_what_exists_and_never_its_own_twin(rule: Rule) -> None:
    """Nothing is absorbed by what it absorbs itself, at any distance: both would fall silent."""
    assert set(rule.absorbs) <= set(CATALOGUE)
    assert len(set(rule.absorbs)) == len(rule.absorbs)
    reached, ahead = set(), list(rule.absorbs)
    while ahead:
        name = ahead.pop()
        if name not in reached:
            reached.add(name)
            ahead.extend(CATALOGUE[name].absorbs)
    assert rule.name not in reached


@each_rule
def test_absorbing_never_hides_something_worse(rule: Rule) -> None:
    """A harmless rule may silence a worse one only as a proof, or about an example already covered."""
    worse = {name for name in rule.absorbs if LABELS.index(CATALOGUE[name].label) > LABELS.index(rule.label)}
    allowed = rule.family == "C" or rule.label in {"review", "expansion"} or worse <= {"residual-unexplained"}
    assert allowed, worse


@each_rule
def test_every_source_is_known(rule: Rule) -> None:
    """Counsel can look up what a rule rests on, and how well it is known."""
    assert rule.sources
    assert all(find_source(key).citation for key in rule.sources)
    assert rule.family != "C" or "W29" in rule.sources


@each_rule
def test_the_classes_of_words_a_rule_asks_for_exist(rule: Rule) -> None:
    """A class that no lexicon has would silence its rule for ever."""
    lexicon = load_lexicon("en")
    assert lexicon
    classes = lexicon.index.names()
    assert set(closure(rule.check, "names", "only_with")) <= classes


def test_each_kind_of_fact_belongs_to_one_rule() -> None:
    """What happened to a fact is said by one rule, whatever the order of the catalogue."""
    kinds = [kind for rule in RULES for kind in rule.facts]
    assert len(kinds) == len(set(kinds))
