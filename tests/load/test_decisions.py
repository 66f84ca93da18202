from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from policygen.errors import ReleaseError
from policygen.load.decisions import draft_decisions_path, judgements_of, parse_judgements, read_judgements
from policygen.load.workspace import load_workspace

if TYPE_CHECKING:
    from pathlib import Path

ENTRY = """- fingerprint: v1:0123456789abcdef
  acknowledge: true
  by: Ana
  role: Privacy counsel
  reason: >-
    Two lines
    of reason.
  date: 2026-11-20
"""


def problems_of(text: str) -> list[tuple[int, str]]:
    with pytest.raises(ReleaseError) as caught:
        parse_judgements(text, "d.yaml")
    return [(each.line, each.code) for each in caught.value.problems]


def test_written_by_hand() -> None:
    """What a person writes is read with its line; comments and blank lines are free."""
    labelled = ENTRY.replace("acknowledge: true", "label: neutral")
    one, two = parse_judgements(f"# Why\n{ENTRY}\n{labelled}", "d.yaml")
    assert (one.verdict, one.label, one.was) == ("acknowledge", None, None)
    assert (one.by, one.date) == ("Ana", "2026-11-20")
    assert (one.reason, one.line) == ("Two lines of reason.", 2)
    assert (two.verdict, two.label, two.line) == ("label", "neutral", 11)


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "[]\n"])
def test_nothing_yet(text: str) -> None:
    """An empty file holds no judgements."""
    assert parse_judgements(text, "d.yaml") == ()


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("acknowledge: true", "acknowledge: true\n  not_substantial: true", (1, "bad-value")),
        ("acknowledge: true", "acknowledge: false", (1, "bad-value")),
        ("acknowledge: true", "label: review", (2, "bad-value")),
        ("acknowledge", "acknowlege", (2, "unknown-key")),
        ("v1:0123456789abcdef", "v1:0123", (1, "bad-value")),
        ("2026-11-20", "20 November", (8, "bad-value")),
        ("  by: Ana\n", "", (1, "missing-key")),
        ("by: Ana", "by: ' '", (3, "bad-value")),
    ],
)
def test_bad_entries(before: str, after: str, expected: tuple[int, str]) -> None:
    """What decides nothing, or is not signed, is refused at its place."""
    assert expected in problems_of(ENTRY.replace(before, after))


@pytest.mark.parametrize("text", ["judgements: []\n", "words\n", "- words\n", "- {a: 1}\n- [\n"])
def test_other_shapes(text: str) -> None:
    """Anything but a list of judgements is refused, never a traceback."""
    assert problems_of(text)


def test_judgements_that_a_release_holds_byte_for_byte_are_spent(checkout: Path, tmp_path: Path) -> None:
    """A command that was killed after the release left them behind: they are not read again."""
    path = tmp_path / draft_decisions_path("privacy")
    released = tmp_path / "releases/privacy/2.0.0/decisions.yaml"
    for each in (path, released):
        each.parent.mkdir(parents=True)
        each.write_bytes((checkout / "releases/privacy/2.0.0/decisions.yaml").read_bytes())
    assert read_judgements(tmp_path, "privacy") == ()
    path.write_text(ENTRY, encoding="utf-8")
    assert len(read_judgements(tmp_path, "privacy")) == 1


def test_judgements_of_the_example(checkout: Path) -> None:
    """The example's own judgements can be read, in their order."""
    release = load_workspace(checkout).releases["privacy"][-1]
    written = [each["fingerprint"] for each in release.decisions]
    assert [one.fingerprint for one in judgements_of(release)] == written
