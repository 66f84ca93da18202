from __future__ import annotations

from dataclasses import replace

import pytest

from policygen.compare.judgements import apply_judgements, find_undecided
from policygen.compare.loosened import find_loosened
from policygen.model.judgement import Authority, Judgement, NoticeTerms

TERMS = NoticeTerms(
    Authority(("Privacy counsel",), version="1.0.0"), {"prominent": 30, "ordinary": 7},
    ("push", "email"), ("CN", "EU"),
)
LOOSER = {
    "another role": replace(TERMS, authority=Authority(("Privacy counsel", "Intern"))),
    "no role": replace(TERMS, authority=Authority()),
    "one name for sale": replace(TERMS, authority=replace(TERMS.authority, second_name=("consent",))),
    "shorter": replace(TERMS, lead_days={"prominent": 1, "ordinary": 7}),
    "no lead time": replace(TERMS, lead_days={"prominent": 30}),
    "fewer channels": replace(TERMS, channels=("push",)),
    "fewer jurisdictions": replace(TERMS, jurisdictions=("EU",)),
}


@pytest.mark.parametrize("after", LOOSER.values(), ids=LOOSER)
def test_loosening_is_a_reduction_that_two_people_must_let_stand(after: NoticeTerms) -> None:
    """Each way of lowering the gate is found, stays open with one name and closes with two."""
    (found,) = find_loosened(TERMS, after)
    assert found.label == "reduction"
    assert [each.code for each in find_undecided((found,))] == [found.findings[0].rule]
    one = Judgement(found.fingerprint, "acknowledge", "Ana", "Privacy counsel", "Meant.", "2026-11-20")
    alone = apply_judgements((found,), (one,), TERMS.authority)
    assert [each.code for each in alone.problems] == ["second-name-missing"]
    both = apply_judgements((found,), (one, replace(one, by="Ben")), TERMS.authority)
    assert (list(find_undecided(both.changes)), both.problems) == ([], ())


@pytest.mark.parametrize("before", LOOSER.values(), ids=LOOSER)
def test_tightening_is_nothing(before: NoticeTerms) -> None:
    """The way back is free, and terms against themselves give nothing."""
    assert find_loosened(before, TERMS) == ()
    assert find_loosened(before, before) == ()


def test_the_fingerprint_binds_what_was_loosened() -> None:
    """Leave to go from 30 days to 14 is no leave to go to 1."""
    shorter = (replace(TERMS, lead_days={"prominent": days, "ordinary": 7}) for days in (14, 1))
    (fourteen,), (one,) = (find_loosened(TERMS, after) for after in shorter)
    assert fourteen.fingerprint != one.fingerprint


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [("en", "zh-Hans", 1), ("en", "en", 0), ("", "en", 0), ("en", "", 0)],
)
def test_another_version_that_prevails_is_a_change_for_its_readers(
    before: str, after: str, found: int
) -> None:
    """Whoever read the version that prevailed loses that; where there was only one, nobody does."""
    terms = (replace(TERMS, authoritative=before), replace(TERMS, authoritative=after))
    assert [one.findings[0].rule for one in find_loosened(*terms)] == ["authoritative-locale-changed"] * found


def test_each_language_that_is_dropped_is_a_change_of_its_own() -> None:
    """Leave to drop one language is none to drop another; a language more takes nothing away."""
    before = replace(TERMS, locales=("en", "de", "fr"))
    found = find_loosened(before, replace(TERMS, locales=("en", "ar")))
    assert [(one.findings[0].rule, one.before) for one in found] == [
        ("locale-dropped", "de"), ("locale-dropped", "fr"),
    ]
    (alone,) = find_loosened(before, replace(TERMS, locales=("en", "fr")))
    assert alone.fingerprint == found[0].fingerprint
    assert [each.code for each in find_undecided((alone,))] == ["locale-dropped"]
    one = Judgement(alone.fingerprint, "acknowledge", "Ana", "Privacy counsel", "Meant.", "2026-11-20")
    by_one = apply_judgements((alone,), (one,), TERMS.authority)
    assert [each.code for each in by_one.problems] == ["second-name-missing"]
    assert find_loosened(replace(TERMS, locales=("en",)), before) == ()
