from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from gating import DECISION, make_change, make_comparison
from hypothesis import given
from hypothesis import strategies as st

from policygen.load.workspace import load_workspace
from policygen.model.change import STEPS, Finding, Step
from policygen.model.judgement import Judgement
from policygen.pipeline.refusals import (
    check_backdating,
    check_lead,
    check_step,
    find_refusals,
    find_silent,
    find_undecided,
    next_version,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

NAMED = Judgement("v1:0123456789abcdef", "acknowledge", "A. Person", "Privacy counsel", "why", "2026-01-01")
PLACE = "clauses/a/b/1.0.0.md", 1


def codes(problems: object) -> list[str]:
    return [problem.code for problem in problems]  # type: ignore[attr-defined]


@pytest.mark.parametrize("before", ["1.0.0", "2.4.9"])
@pytest.mark.parametrize("step", STEPS[1:])
def test_the_next_number_of_a_step_is_not_understated(before: str, step: Step) -> None:
    """The number the mend names is accepted, and so is any larger step."""
    for larger in STEPS[STEPS.index(step) :]:
        found = check_step(before, next_version(before, larger), replace(DECISION, version_step=step), "")
        assert not list(found)


@pytest.mark.parametrize("asked", STEPS[2:])
def test_a_smaller_step_is_understated(asked: Step) -> None:
    """Every smaller step is refused, and the mend names the least number that will do."""
    for smaller in STEPS[1 : STEPS.index(asked)]:
        decision = replace(DECISION, version_step=asked)
        (problem,) = check_step("1.2.3", next_version("1.2.3", smaller), decision, "")
        assert problem.code == "version-understated"
        assert next_version("1.2.3", asked) in problem.hint


@pytest.mark.parametrize("version", ["1.2.3", "1.2.2", "0.9.9"])
def test_a_number_that_does_not_come_after_is_understated(version: str) -> None:
    """A number may neither repeat nor go back."""
    (problem,) = check_step("1.2.3", version, replace(DECISION, version_step="patch"), "")
    assert "does not come after" in problem.message


@given(owed=st.integers(0, 400), given_days=st.integers(-10, 400))
def test_lead_time_is_short_exactly_when_fewer_days_are_given(owed: int, given_days: int) -> None:
    """Short by a day is short; the date that the mend names is early enough."""
    told = date(2026, 1, 31)
    decision = replace(DECISION, lead_days=owed)
    effective = (told + timedelta(days=given_days)).isoformat()
    found = list(check_lead(decision, told.isoformat(), effective, ""))
    assert codes(found) == (["lead-time-short"] if given_days < owed else [])
    for problem in found:
        named = next(word for word in problem.hint.split() if word.startswith("20"))
        assert not list(check_lead(decision, told.isoformat(), named, ""))


@pytest.mark.parametrize(
    ("published", "found"), [("2025-12-31", ["published-too-early"]), ("2026-01-01", [])]
)
def test_nothing_is_published_before_it_was_decided(published: str, found: list[str]) -> None:
    """A day of publication before the last judgement would buy lead time that nobody was given."""
    comparison = make_comparison(make_change(basis="decided", judgements=(NAMED,)))
    assert codes(check_backdating(comparison, published, "releases/p/2.0.0")) == found


def test_open_changes_wait_for_a_person() -> None:
    """A review and an unacknowledged reduction are found, with the command that mends them."""
    changes = [
        make_change(label="review"), make_change(), make_change(label="expansion"),
        make_change(basis="decided", judgements=(NAMED,)),
    ]
    found = list(find_undecided(make_comparison(*changes), lambda _: PLACE))
    assert codes(found) == ["review-undecided", "reduction-unacknowledged"]
    assert all("policygen decide v1:0123456789abcdef" in problem.hint for problem in found)


def make_finding(provenance: str, label: str = "reduction") -> Finding:
    return Finding("recipient-widened", label, "", "x", "why", provenance=provenance)  # type: ignore[arg-type]


def test_prose_is_silent_where_only_facts_take_something() -> None:
    """Facts alone are silent prose; once any words of the clause take something too, they are not."""
    stated = make_change(words=(), findings=(make_finding("stated"),))
    spoken = make_change(findings=(make_finding("read"),))
    gain = make_change(words=(), findings=(make_finding("stated", "expansion"),))
    assert list(find_silent(make_comparison(stated))) == [stated]
    assert not list(find_silent(make_comparison(stated, spoken)))
    assert not list(find_silent(make_comparison(gain)))


def test_all_reasons_are_named_at_once(make_workspace: Callable[..., Path]) -> None:
    """A release is refused with every reason, not only with the first."""
    workspace = load_workspace(make_workspace({"templates/page.html": "<p>Loose words</p>"}))
    found = find_refusals(
        workspace, make_comparison(make_change()), policy="privacy", version="1.0.1",
        published="2026-01-01", effective="2026-01-02",
    )
    assert {*codes(found)} == {
        "lint-error", "reduction-unacknowledged", "version-understated", "lead-time-short",
    }


def test_a_first_release_is_only_held_to_the_workspace(make_workspace: Callable[..., Path]) -> None:
    """Without a version before there is no step and no lead time; a missing translation still refuses."""
    asked = {"policy": "privacy", "version": "1.0.0", "published": "2026-01-01", "effective": "2026-01-01"}
    assert find_refusals(load_workspace(make_workspace()), None, **asked) == ()
    text = (make_workspace() / "policygen.yaml").read_text(encoding="utf-8")
    french = f"locales:\n  source: en\n  published: [en, fr]\n{text}"
    root = make_workspace({"policygen.yaml": french}, "french")
    found = {*codes(find_refusals(load_workspace(root), None, **asked))}
    assert found == {"translation-missing", "title-missing"}
