from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from policygen.cli.main import main

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture
def build(make_workspace: Callable[..., Path], tmp_path: Path) -> Callable[..., int]:
    """Return a function that runs `policygen build` on a small workspace without releases."""

    def run(*options: str, **files: str) -> int:
        root = make_workspace(files)
        return main(["-C", str(root), "build", "--out", str(tmp_path / "out"), *options])

    return run


def built(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


@pytest.mark.slow
def test_all_formats_are_built_and_their_paths_printed(
    build: Callable[..., int], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One path a line on stdout, nothing on stderr where nobody watches."""
    assert build("--release", "draft") == 0
    out, err = capsys.readouterr()
    assert err == ""
    folder = tmp_path / "out/privacy/draft/en"
    assert sorted(out.splitlines()) == sorted(map(str, folder.iterdir()))
    assert built(folder) == ["fragment.html", "index.html", "policy.json", "policy.pdf", "policy.txt"]


def test_only_what_is_asked_for_is_built(build: Callable[..., int], tmp_path: Path) -> None:
    """Formats may be named one by one."""
    assert build("--release", "draft", "--format", "text", "--format", "json", "--locale", "en") == 0
    assert built(tmp_path / "out") == ["privacy/draft/en/policy.json", "privacy/draft/en/policy.txt"]


def test_without_pango_all_but_the_pdf_is_built(
    build: Callable[..., int], tmp_path: Path, capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The message says what to install, the paths are printed, and the exit code is 3."""
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    assert build("--release", "draft") == 3
    out, err = capsys.readouterr()
    assert "apt-get install libpangoft2-1.0-0 libharfbuzz-subset0" in err
    names = built(tmp_path / "out/privacy/draft/en")
    assert names == ["fragment.html", "index.html", "policy.json", "policy.txt"]
    assert len(out.splitlines()) == len(names)


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ((), "has no release yet; name the draft: --release draft"),
        (("--release", "draft", "--locale", "fr"), "there is no locale `fr`; there is en"),
        (("--release", "draft", "--policy", "privcy"), "did you mean `privacy`"),
        (("--release", "draft", "--format", "docx"), "docx"),
    ],
)
def test_a_request_that_makes_no_sense_says_what_would(
    build: Callable[..., int], tmp_path: Path, capsys: pytest.CaptureFixture[str],
    options: tuple[str, ...], words: str,
) -> None:
    """Exit code 2, and nothing is written."""
    assert build(*options) == 2
    assert words in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_a_workspace_that_cannot_be_used_leaves_the_last_output_whole(
    build: Callable[..., int], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit code 3, the place and the mend on stderr, and the files of the build before are still there."""
    assert build("--release", "draft", "--format", "text") == 0
    place = tmp_path / "out/privacy/draft/en/policy.txt"
    before = place.read_bytes()
    broken = {"clauses/collection/account/1.0.0.md": "---\ntitle: A\nkind: limit\n---\n{% include 'x' %}\n"}
    assert build("--release", "draft", "--format", "text", **broken) == 3
    assert "clauses/collection/account/1.0.0.md:5:" in capsys.readouterr().err
    assert place.read_bytes() == before


def test_ctrl_c_in_the_middle_is_quiet_and_harmless(
    build: Callable[..., int], tmp_path: Path, capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Exit code 130, no word, and nothing is written."""

    def stop(_: object) -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr("policygen.pipeline.build.render_json", stop)
    assert build("--release", "draft", "--format", "text", "--format", "json") == 130
    out, err = capsys.readouterr()
    assert (out, err.strip()) == ("", "")
    assert not (tmp_path / "out").exists()


def test_a_broken_layout_of_the_workspace_is_named(
    build: Callable[..., int], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing is written, not even the formats that would have worked."""
    assert build("--release", "draft", **{"templates/page.html": "<p>\n{{ documnt.title }}"}) == 3
    said = capsys.readouterr().err
    assert "templates/page.html:2: the layout cannot be used: 'documnt' is undefined" in said
    assert not (tmp_path / "out").exists()


def test_a_layout_of_the_workspace_takes_the_place_of_ours(build: Callable[..., int], tmp_path: Path) -> None:
    """By its name; the parts it imports are ours."""
    parts = '{% from "blocks.html" import write_policy with context %}'
    layout = parts + "<main>{{ write_policy(document) }}</main>"
    assert build("--release", "draft", "--format", "html", **{"templates/page.html": layout}) == 0
    page = (tmp_path / "out/privacy/draft/en/index.html").read_text(encoding="utf-8")
    assert page.startswith("<main>")
    assert '<h2 id="collection"><span class="number">1.</span> What we collect</h2>' in page


def test_a_place_that_cannot_be_written_is_refused(
    make_workspace: Callable[..., Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit code 3, and the message names the place."""
    place = tmp_path / "file"
    place.write_text("mine")
    options = ["build", "--release", "draft", "--format", "text", "--out", str(place)]
    assert main(["-C", str(make_workspace()), *options]) == 3
    assert f"{place}: cannot be written" in capsys.readouterr().err
    assert place.read_text() == "mine"


def test_never_among_the_sources(
    make_workspace: Callable[..., Path], capsys: pytest.CaptureFixture[str]
) -> None:
    """Output is refused inside the folders that hold clauses, releases, locales and layouts."""
    root = make_workspace()
    for name in ("clauses", "releases/privacy", "locales", "templates"):
        assert main(["-C", str(root), "build", "--release", "draft", "--out", str(root / name)]) == 2
        assert "choose another folder" in capsys.readouterr().err
