"""Making the next version of a clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from releasing import freeze, write_next

from policygen.errors import UsageError
from policygen.load.workspace import load_workspace
from policygen.model.workspace import parse_version
from policygen.pipeline.bump import bump_clause, raise_version

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

CLAUSE = "collection/account"
FOLDER = "clauses/collection/account"
COMMENTED = b"---\r\n# By counsel.\r\ntitle: Account  # short\r\nkind: limit\r\n---\r\nWe keep little.\r\n"


def test_the_copy_keeps_every_byte(make_workspace: Callable[..., Path]) -> None:
    """Comments, order and line ends of the front matter are the author's."""
    root = make_workspace({f"{FOLDER}/1.0.0.md": COMMENTED})
    freeze(root, "1.0.0", "2026-01-05")
    place = bump_clause(root, CLAUSE)
    assert place == root / FOLDER / "1.1.0.md"
    assert place.read_bytes() == COMMENTED
    assert load_workspace(root).clauses[CLAUSE].keys() == {"1.0.0", "1.1.0"}


@pytest.mark.parametrize(("level", "number"), [("patch", "1.0.1"), ("minor", "1.1.0"), ("major", "2.0.0")])
def test_the_level_says_which_part_goes_up(
    make_workspace: Callable[..., Path], level: str, number: str
) -> None:
    """The parts below it begin again."""
    root = make_workspace()
    freeze(root, "1.0.0", "2026-01-05")
    assert bump_clause(root, CLAUSE, level).stem == number  # type: ignore[arg-type]


def test_one_draft_at_a_time(make_workspace: Callable[..., Path]) -> None:
    """A clause that waits for release is edited where it stands; the message names the file."""
    root = make_workspace()
    with pytest.raises(UsageError, match=r"edit clauses/collection/account/1\.0\.0\.md"):
        bump_clause(root, CLAUSE)


@pytest.mark.parametrize("name", ["collection/acount", "nothing", "../../etc/passwd"])
def test_an_unknown_clause_is_a_wrong_request(make_workspace: Callable[..., Path], name: str) -> None:
    """And a near name is suggested where there is one."""
    with pytest.raises(UsageError, match="there is no clause"):
        bump_clause(make_workspace(), name)


def test_a_correction_starts_from_what_is_in_force(make_workspace: Callable[..., Path]) -> None:
    """A version to start from gives a patch of it, below the pending one; its number must be free."""
    root = make_workspace()
    freeze(root, "1.0.0", "2026-01-05")
    write_next(root, FOLDER, "1.0.0", "1.1.0", "We keep it for 30 days.")
    freeze(root, "2.0.0", "2026-02-02", "2026-04-01")
    with pytest.raises(UsageError, match="there already"):
        bump_clause(root, CLAUSE, "minor", start="1.0.0")
    with pytest.raises(UsageError, match=r"no version 7\.0\.0"):
        bump_clause(root, CLAUSE, start="7.0.0")
    place = bump_clause(root, CLAUSE, start="1.0.0")
    assert place.stem == "1.0.1"
    assert place.read_bytes() == (root / FOLDER / "1.0.0.md").read_bytes()


NUMBERS = st.tuples(*[st.integers(0, 999_998)] * 3)


@given(NUMBERS, st.sampled_from(["patch", "minor", "major"]))
def test_the_next_number_is_higher(number: tuple[int, int, int], level: str) -> None:
    """Whatever the level, and it is a number that a file may have."""
    following = parse_version(raise_version(".".join(map(str, number)), level))  # type: ignore[arg-type]
    assert following is not None
    assert following > number
