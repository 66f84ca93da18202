from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from translating import SALE, WORDS, ZH, stamp, write_bilingual, write_source, write_translation

from policygen.errors import InputError, UsageError
from policygen.load.workspace import load_workspace
from policygen.pipeline.immutability import find_edited_files
from policygen.pipeline.stamp import Stamp, stamp_translation

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

FILE = f"locales/{ZH}/clauses/{SALE}/1.0.0.md"


@pytest.fixture
def root(make_workspace: Callable[..., Path]) -> Path:
    return write_bilingual(make_workspace)


def test_a_stamp_writes_lines_of_the_head_and_nothing_else(root: Path) -> None:
    """Words, comments and order stay; who read it, when, and what was read are added."""
    place = root / FILE
    lines = place.read_text(encoding="utf-8").splitlines()
    assert lines[1] == "title: 标题 # short"
    assert [line.partition(":")[0] for line in lines[2:7]] == [
        "translates", "translated_by", "reviewed_by", "reviewed_on", "reviewed_text",
    ]
    assert lines[7:] == ["---", WORDS[SALE][1]]
    before = place.read_bytes()
    stamp(root, SALE)
    assert place.read_bytes() == before


def test_a_released_translation_can_be_read_again(root: Path) -> None:
    """That somebody read it later is no edit of the release; one word of it is."""
    place = root / FILE
    stamp_translation(root, Stamp(SALE, ZH, "Another", "2026-02-02"))
    assert load_workspace(root).translations[ZH][SALE]["1.0.0"].reviewed_by == "Another"
    assert find_edited_files(root) == ()
    place.write_text(place.read_text(encoding="utf-8").replace("标题", "题"), encoding="utf-8")
    assert len(find_edited_files(root)) == 1


def test_an_edit_voids_the_review(root: Path) -> None:
    """Read is what was read: other words, or another source written in by hand, nobody has read."""
    write_source(root, SALE, "1.1.0", "We do not sell your data.")
    place = write_translation(root, SALE, "1.1.0", "我们不出售您的数据。")
    stamp(root, SALE)
    text = place.read_text(encoding="utf-8")
    for edited in (text.replace("出售", "卖"), text.replace("标题", "题")):
        place.write_text(edited, encoding="utf-8")
        assert not load_workspace(root).translations[ZH][SALE]["1.1.0"].is_reviewed


def test_an_earlier_translation_becomes_that_of_the_version_it_was_read_beside(root: Path) -> None:
    """The file of the released version stays; its words, under the new version, name the new source."""
    before = (root / FILE).read_bytes()
    source = write_source(root, SALE, "1.1.0", "We never sell your data. We never rent your data.")
    stamped = stamp(root, SALE)
    assert stamped.path == root / FILE.replace("1.0.0", "1.1.0")
    assert (root / FILE).read_bytes() == before
    found = load_workspace(root).translations[ZH][SALE]["1.1.0"]
    assert found.is_reviewed
    assert found.translates == load_workspace(root).clauses[SALE]["1.1.0"].digest
    assert source.is_file()


def test_a_refusal_points_at_the_file_and_line_that_were_read(root: Path) -> None:
    """Not at the lines that the stamp would have added, nor at a file that is not there yet."""
    write_source(root, SALE, "1.1.0", "We do not sell your data within 30 days.")
    place = write_translation(root, SALE, "1.1.0", "我们在60天内不出售您的数据。")
    lines = place.read_text(encoding="utf-8").splitlines()
    (refusal,) = stamp(root, SALE).refusals
    assert "60天" in lines[refusal.line - 1]
    place.unlink()
    refusals = stamp(root, SALE).refusals
    assert {each.path for each in refusals} == {FILE}
    assert all(FILE.replace("1.0.0", "1.1.0") in each.hint for each in refusals)


def test_a_released_translation_that_was_edited_is_not_stamped(root: Path) -> None:
    """What must be restored must not be marked as read."""
    place = root / FILE
    place.write_text(place.read_text(encoding="utf-8").replace("不", ""), encoding="utf-8")
    before = place.read_bytes()
    stamped = stamp(root, f"{SALE}@1.0.0")
    assert stamped.path is None
    assert [each.code for each in stamped.refusals] == ["released-file-edited"]
    assert place.read_bytes() == before


def test_a_stamp_is_refused_where_parity_fails_unless_a_reason_is_recorded(root: Path) -> None:
    """Who reads sixty days beside thirty has not read; with a reason in the head it is theirs to say."""
    write_source(root, SALE, "1.1.0", "We do not sell your data within 30 days.")
    place = write_translation(root, SALE, "1.1.0", "我们在60天内不出售您的数据。")
    stamped = stamp(root, SALE)
    assert stamped.path is None
    assert {each.code for each in stamped.refusals} == {"parity-numbers"}
    text = place.read_text(encoding="utf-8")
    reason = 'exceptions:\n  - {kind: numbers, reason: "sixty by local law"}\n'
    place.write_text(text.replace("translates:", f"{reason}translates:"), encoding="utf-8")
    assert stamp(root, SALE).path == place


@pytest.mark.parametrize(
    ("clause", "locale", "said"),
    [
        ("sharing/sail", ZH, "did you mean"), ("sharing/*", ZH, "no clause"), (SALE, "fr", "no locale"),
        (f"{SALE}@9.0.0", ZH, "no version"),
    ],
)
def test_what_is_not_there_cannot_be_stamped(root: Path, clause: str, locale: str, said: str) -> None:
    """No clause, language or version is made up, and a pattern is no clause."""
    with pytest.raises(UsageError, match=said):
        stamp_translation(root, Stamp(clause, locale, "A", "2026-01-05"))


def test_a_head_that_cannot_be_edited_line_by_line_is_left_alone(root: Path) -> None:
    """A head written as one map is refused, and not a byte of it changes."""
    write_source(root, SALE, "1.1.0", "We do not sell your data.")
    place = write_translation(root, SALE, "1.1.0", "我们不出售您的数据。")
    digest = load_workspace(root).clauses[SALE]["1.1.0"].digest
    head = f"{{title: 标题, translates: '{digest}'}}"
    place.write_text(f"---\n{head}\n---\n我们不出售您的数据。\n", encoding="utf-8")
    before = place.read_bytes()
    with pytest.raises(InputError, match="cannot be stamped"):
        stamp(root, SALE)
    assert place.read_bytes() == before


def test_nothing_is_kept_or_tidied_outside(root: Path, tmp_path: Path) -> None:
    """Where the kept sources are a link out of the workspace, nothing there is written or removed."""
    outside = tmp_path / "outside"
    sources = root / f"locales/{ZH}/sources"
    sources.mkdir(exist_ok=True)
    sources.rename(outside)
    (outside / "0123456789ab.md").write_text("mine", encoding="utf-8")
    kept = sorted(outside.iterdir())
    sources.symlink_to(outside)
    write_source(root, SALE, "1.1.0", "We do not sell your data.")
    place = write_translation(root, SALE, "1.1.0", "我们不出售您的数据。")
    before = place.read_bytes()
    with pytest.raises(InputError, match="leads out of the workspace"):
        stamp(root, SALE)
    assert place.read_bytes() == before
    assert sorted(outside.iterdir()) == kept
