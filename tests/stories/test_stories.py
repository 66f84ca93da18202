"""Whole stories: two sides, what a careful reader says about every change, and what the engine must say."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from policygen.pipeline.compare import compare_sides

if TYPE_CHECKING:
    from policygen.model.change import Change, Comparison

STORIES = Path(__file__).parent
ROOT = STORIES.parents[1]


@dataclass(frozen=True)
class Story:
    """One pair of one story, with what is expected of it."""

    name: str
    expected: dict[str, Any]

    def __str__(self) -> str:
        return f"{self.name}: {self.expected['before']} to {self.expected['after']}"


def load_stories() -> list[Story]:
    files = sorted(STORIES.glob("*/expected.yaml"))
    return [
        Story(file.parent.name, pair)
        for file in files
        for pair in yaml.safe_load(file.read_text(encoding="utf-8"))["pairs"]
    ]


def compare(story: Story) -> Comparison:
    """Compare releases of the example workspace by number, everything else by its path in the story."""
    if story.name == "mori":
        return compare_sides(ROOT, story.expected["before"], story.expected["after"])
    folder = STORIES / story.name
    return compare_sides(None, str(folder / story.expected["before"]), str(folder / story.expected["after"]))


def describes(expected: dict[str, Any], change: Change) -> bool:
    """Tell whether an expected entry speaks of this change: same clause, its words on one of the sides."""
    if expected.get("clause", change.clause) != change.clause:
        return False
    if expected.get("facts_only"):
        return bool(change.facts) and {finding.provenance for finding in change.findings} == {"stated"}
    words = " ".join(str(expected["words"]).split())
    return any(words in " ".join(side.split()) for side in (change.before, change.after))


def pick(expected: dict[str, Any], *keys: str) -> dict[str, Any]:
    """Keep what the story states, of these keys."""
    return {key: expected[key] for key in keys if key in expected}


STORY_PAIRS = pytest.mark.parametrize("story", load_stories(), ids=str)


@STORY_PAIRS
def test_the_decision_is_the_expected_one(story: Story) -> None:
    """Notice and version step, and whether it is material where the story says so."""
    decision = compare(story).decision
    stated = pick(story.expected, "notice", "version_step", "material")
    assert {key: getattr(decision, key) for key in stated} == stated


@STORY_PAIRS
def test_every_change_gets_its_label(story: Story) -> None:
    """Every expected change is reported once with its label (and its kind and materiality where stated)."""
    changes = compare(story).changes
    for expected in story.expected["changes"]:
        found = [change for change in changes if describes(expected, change)]
        assert len(found) == 1, (expected, found)
        stated = pick(expected, "label", "kind", "material")
        assert {key: getattr(found[0], key) for key in stated} == stated, found[0]


@STORY_PAIRS
def test_nothing_else_is_reported(story: Story) -> None:
    """No change is reported that the story does not know."""
    unknown = [
        change
        for change in compare(story).changes
        if not any(describes(expected, change) for expected in story.expected["changes"])
    ]
    assert unknown == []


def test_the_worse_version_is_worse_in_six_ways_over_different_sections() -> None:
    """Version 2.0.0 reduces in at least six changes, each in a section of its own."""
    reductions = [
        change for change in compare_sides(ROOT, "1.1.0", "2.0.0").changes if change.label == "reduction"
    ]
    assert len({change.section for change in reductions}) >= 6
