from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

import pytest

from policygen.cli.main import main
from policygen.load.workspace import load_workspace

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


@pytest.mark.slow
def test_a_letter_that_no_font_has_stops_the_build(
    build: Callable[..., int], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit code 3 with letter, file and line, and nothing is written; without the PDF there is no need."""
    clause = "---\ntitle: T\nkind: practice\n---\nWe collect your name.\n\nThank you \U0001f642.\n"
    files = {"clauses/collection/account/1.0.0.md": clause}
    assert build("--release", "draft", **files) == 3
    message = "clauses/collection/account/1.0.0.md:7: no font has \U0001f642 (U+1F642 SLIGHTLY SMILING FACE)"
    assert message in capsys.readouterr().err
    assert not (tmp_path / "out").exists()
    assert build("--release", "draft", "--format", "html", "--format", "text", **files) == 0


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ((), "has no release yet; name the draft: --release draft"),
        (("--release", "draft", "--locale", "fr"), "there is no locale `fr`; there is en (the draft"),
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

    def stop(*_: object) -> str:
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


HALF_TRANSLATED = {
    "policygen.yaml": (
        "locales: {source: en, published: [en, zh-Hans]}\n"
        "policies:\n  privacy:\n    title: Privacy\n    sections:\n"
        "      - {id: a, title: What we keep, clauses: a/kept}\n"
        "      - {id: b, title: What you can do, clauses: [a/asked, a/told]}\n"
    ),
    "clauses/a/kept/1.0.0.md": "---\ntitle: A\nkind: practice\n---\nWe keep logs.\n",
    "clauses/a/asked/1.0.0.md": "---\ntitle: B\nkind: right\n---\nAsk us.\n",
    "clauses/a/told/1.0.0.md": "---\ntitle: C\nkind: information\n---\nWrite to us.\n",
    "locales/zh-Hans/titles.yaml": "Privacy: 隐私政策\nWhat you can do: 您可以做什么\n",
}
KEPT = "---\ntitle: 甲\ntranslates: sha256:{digest}\n---\n我们保留日志。\n"


@pytest.fixture
def half_translated(make_workspace: Callable[..., Path]) -> Path:
    """Return a workspace that lacks a title and two clauses in Chinese."""
    root = make_workspace(HALF_TRANSLATED)
    digest = load_workspace(root).clauses["a/kept"]["1.0.0"].digest.removeprefix("sha256:")
    kept = {"locales/zh-Hans/clauses/a/kept/1.0.0.md": KEPT.format(digest=digest)}
    return make_workspace(HALF_TRANSLATED | kept)


def test_what_is_not_translated_is_refused_with_every_file_it_needs(
    half_translated: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit code 1, nothing is written, not even the locale that is complete, and the mend is said."""
    options = ["build", "--release", "draft", "--format", "text", "--out", str(tmp_path / "out")]
    assert main(["-C", str(half_translated), *options]) == 1
    said = capsys.readouterr().err
    for name in ("asked", "told"):
        assert f"locales/zh-Hans/clauses/a/{name}/1.0.0.md: `a/{name}` 1.0.0 is not translated" in said
    assert "locales/zh-Hans/titles.yaml: the title `What we keep` is not translated" in said
    assert "--allow-fallback" in said
    assert "3 problems" in said
    assert not (tmp_path / "out").exists()


def test_a_fallback_is_said_in_words_and_marked_in_every_format(
    half_translated: Path, tmp_path: Path
) -> None:
    """A reader knows at the top what stands in which language, and programs know of every element."""
    formats = ["--format", "text", "--format", "html", "--format", "json"]
    options = ["build", "--release", "draft", "--allow-fallback", *formats, "--out", str(tmp_path / "out")]
    assert main(["-C", str(half_translated), *options]) == 0
    folder = tmp_path / "out/privacy/draft"
    page = (folder / "zh-Hans/index.html").read_text(encoding="utf-8")
    assert page.index('class="fallback"') < page.index("<h1")
    assert "<strong>英语</strong>" in page
    assert '<h2 id="a" lang="en" dir="ltr"><span class="number">1.</span> What we keep</h2>' in page
    assert '<p id="a-asked" lang="en" dir="ltr">Ask us.</p>' in page
    assert '<p id="a-kept">我们保留日志。</p>' in page
    text = (folder / "zh-Hans/policy.txt").read_text(encoding="utf-8")
    assert "1. What we keep" in text.partition("\n\n")[0]
    value = json.loads((folder / "zh-Hans/policy.json").read_text(encoding="utf-8"))
    (language,) = value["fallback"]["languages"]
    assert (language["locale"], language["parts"]) == ("en", ["1. What we keep", "2. 您可以做什么"])
    assert value["sections"][0]["title_locale"] == "en"
    assert "fallback" not in (folder / "en/index.html").read_text(encoding="utf-8").partition("</style>")[2]


@pytest.mark.parametrize("tag", ["zh-CN", "ZH_hans", "zh", "zh-SG"])
def test_a_locale_is_found_by_every_spelling(half_translated: Path, tmp_path: Path, tag: str) -> None:
    """What is written is named by the canonical tag."""
    options = ["--locale", tag, "--allow-fallback", "--format", "text", "--out", str(tmp_path / "out")]
    assert main(["-C", str(half_translated), "build", "--release", "draft", *options]) == 0
    assert built(tmp_path / "out") == ["privacy/draft/zh-Hans/policy.txt"]


def test_another_script_is_never_taken_for_the_one_asked_for(
    half_translated: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit code 2, with what there is."""
    options = ["--release", "draft", "--locale", "zh-TW", "--out", str(tmp_path / "out")]
    assert main(["-C", str(half_translated), "build", *options]) == 2
    assert "there is no locale `zh-TW` (`zh-Hant`); there is en, zh-Hans" in capsys.readouterr().err


def test_interface_strings_do_not_stand_in_english_unsaid(
    make_workspace: Callable[..., Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A language that policygen does not speak needs a catalogue of the workspace, or a fallback."""
    definition = (
        "locales: {source: sw}\npolicies:\n  privacy:\n    title: Faragha\n    sections:\n"
        "      - {id: a, title: Data, clauses: a/kept}\n"
    )
    kept = "---\ntitle: A\nkind: practice\n---\nTunahifadhi.\n"
    root = make_workspace({"policygen.yaml": definition, "clauses/a/kept/1.0.0.md": kept})
    options = ["build", "--release", "draft", "--format", "html", "--out", str(tmp_path / "out")]
    assert main(["-C", str(root), *options]) == 1
    assert "locales/sw/messages.po: “Contents” is not translated into `sw`" in capsys.readouterr().err
    assert main(["-C", str(root), *options, "--allow-fallback"]) == 0
