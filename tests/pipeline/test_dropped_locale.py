"""A language that is published no more: stopped until two people let it go, by `check` and by `release`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from policygen.pipeline.decide import Ruling, record_ruling
from policygen.pipeline.gate import GateRequest, check_gate
from policygen.pipeline.judge import judge_draft
from policygen.pipeline.release import ReleaseRequest, freeze_draft, release_draft
from tests.releasing import translate

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

BOTH, ONE = "published: [en, fr]", "published: [en]"


@pytest.fixture
def root(make_workspace: Callable[..., Path]) -> Path:
    """Release a policy in English and French, then publish the draft in English alone."""
    root = make_workspace()
    place = root / "policygen.yaml"
    text = place.read_text(encoding="utf-8")
    place.write_text(f"locales: {{source: en, {BOTH}}}\n{text}", encoding="utf-8")
    translate(root)
    freeze_draft(root, "1.0.0", published="2026-01-05", effective="2026-01-05")
    assert judge_draft(root).problems == ()
    place.write_text(place.read_text(encoding="utf-8").replace(BOTH, ONE), encoding="utf-8")
    return root


def codes(root: Path) -> set[str]:
    return {each.problem.code for each in check_gate(root, GateRequest(as_of="2026-02-02")).errors}


def test_a_language_is_not_dropped_in_silence(root: Path) -> None:
    """Its readers lose their text: neither the gate nor a patch release lets that pass."""
    assert "locale-dropped" in codes(root)
    refused = release_draft(root, ReleaseRequest("1.0.1", "2026-02-02", "2026-02-02")).refusals
    assert "locale-dropped" in {each.code for each in refused}


def test_two_people_may_let_a_language_go(root: Path) -> None:
    """One name is not enough; with two the step stands, and goes on to stand once it is released."""
    (found,) = judge_draft(root).judged.loosened
    assert found.before == "fr"
    record_ruling(root, [found.fingerprint], Ruling("acknowledge", "Ana", "Counsel", "Meant.", "2026-02-01"))
    assert {each.code for each in judge_draft(root).problems} == {"second-name-missing", "locale-dropped"}
    record_ruling(root, [found.fingerprint], Ruling("acknowledge", "Ben", "Counsel", "Meant.", "2026-02-01"))
    assert judge_draft(root).problems == ()
    freeze_draft(root, "1.0.1", published="2026-02-02", effective="2026-02-02")
    assert codes(root) & {"locale-dropped", "judgement-unused"} == set()


def test_a_release_that_dropped_a_language_in_silence_is_found(root: Path) -> None:
    """Going around the gate does not help: the release is held to the one before it."""
    freeze_draft(root, "1.0.1", published="2026-02-02", effective="2026-02-02")
    assert "locale-dropped" in codes(root)
