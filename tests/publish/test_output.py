from __future__ import annotations

import os
from pathlib import Path

import pytest

from policygen.errors import OutputError
from policygen.publish.output import write_file, write_files


def names(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*"))


def test_files_are_written_and_others_left_alone(tmp_path: Path) -> None:
    """Folders are made, what is there is replaced, what is not named stays, and nothing else is left."""
    (tmp_path / "a").mkdir()
    (tmp_path / "a/mine.txt").write_text("mine")
    (tmp_path / "a/x.txt").write_text("before")
    paths = write_files(tmp_path, {"a/x.txt": b"after", "b/c/y.txt": b"new"})
    assert paths == (tmp_path / "a/x.txt", tmp_path / "b/c/y.txt")
    assert [path.read_bytes() for path in paths] == [b"after", b"new"]
    assert names(tmp_path) == ["a", "a/mine.txt", "a/x.txt", "b", "b/c", "b/c/y.txt"]


def test_a_file_gets_the_permissions_any_program_would_give_it(tmp_path: Path) -> None:
    """A web server of another user can read what was built."""
    before = os.umask(0o022)
    try:
        write_file(tmp_path / "x.txt", b"")
    finally:
        os.umask(before)
    assert (tmp_path / "x.txt").stat().st_mode & 0o777 == 0o644


@pytest.mark.parametrize("error", [KeyboardInterrupt(), MemoryError(), OSError(28, "No space left")])
def test_a_write_that_is_stopped_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: BaseException
) -> None:
    """Whatever stops it while it writes, the last good output is whole and no scrap is left."""
    write_files(tmp_path, {"x": b"good", "y": b"good"})
    opened = os.open
    calls = []

    def stop(path: object, *arguments: object, **options: object) -> int:
        if ".policygen-" in str(path):
            calls.append(path)
            if len(calls) == 2:
                raise error
        return opened(path, *arguments, **options)

    monkeypatch.setattr(os, "open", stop)
    with pytest.raises((OutputError, KeyboardInterrupt, MemoryError)):
        write_files(tmp_path, {"x": b"half", "y": b"half"})
    monkeypatch.undo()
    assert names(tmp_path) == ["x", "y"]
    assert (tmp_path / "x").read_bytes() == (tmp_path / "y").read_bytes() == b"good"


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    """A file where a folder should be, and a folder where a file should be: the message says which."""
    (tmp_path / "file").write_text("")
    (tmp_path / "folder").mkdir()
    for folder, name in ((tmp_path / "file", "x"), (tmp_path / "file/deep", "x"), (tmp_path, "folder")):
        with pytest.raises(OutputError) as caught:
            write_files(folder, {name: b""})
        problem = caught.value.problems[0]
        assert problem.code == "output-unwritable"
        assert problem.path.startswith(str(tmp_path / "f"))
    assert names(tmp_path) == ["file", "folder"]


def test_a_device_is_never_replaced() -> None:
    """Writing to it would put a file in its place."""
    with pytest.raises(OutputError, match="no file"):
        write_file(Path(os.devnull), b"words")
    assert Path(os.devnull).is_char_device()


@pytest.mark.parametrize("name", ["../x", "a/../../x", "/etc/x", "", "."])
def test_a_name_that_leaves_the_folder_is_refused(tmp_path: Path, name: str) -> None:
    """Nothing is written outside, whatever a name says."""
    with pytest.raises(OutputError):
        write_files(tmp_path / "out", {name: b"x"})
    assert names(tmp_path) == []


def test_a_link_is_replaced_and_not_followed(tmp_path: Path) -> None:
    """What it leads to stays as it is."""
    (tmp_path / "target").write_text("mine")
    (tmp_path / "link").symlink_to(tmp_path / "target")
    write_files(tmp_path, {"link": b"built"})
    assert (tmp_path / "target").read_text() == "mine"
    assert not (tmp_path / "link").is_symlink()
