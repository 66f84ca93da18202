"""The words around a policy: whoever asks whether a policy may go out hears of them before a build fails."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from releasing import freeze

from policygen.cli.main import main
from policygen.errors import UntranslatedError
from policygen.load.workspace import inspect_workspace, load_workspace
from policygen.model.event import Event
from policygen.pipeline.event import add_event
from policygen.pipeline.gate import check_gate
from policygen.pipeline.release import ReleaseRequest, release_draft
from policygen.pipeline.stamp import Stamp, stamp_translation

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

TITLES = "Privacy policy: Sera ya faragha\nWhat we collect: Tunachokusanya\n"
CLAUSE = "collection/account"
FILE = "locales/sw/messages.po"


@pytest.fixture
def root(make_workspace: Callable[..., Path]) -> Path:
    """A policy in English and in a language that policygen has no words of, translated and read."""
    root = make_workspace({"locales/sw/titles.yaml": TITLES})
    digest = inspect_workspace(root)[0].clauses[CLAUSE]["1.0.0"].digest
    place = root / f"locales/sw/clauses/{CLAUSE}/1.0.0.md"
    place.parent.mkdir(parents=True)
    head = f"title: Akaunti\ntranslates: {digest}\ntranslated_by: A. Name\n"
    place.write_text(f"---\n{head}---\nTunakusanya anwani yako ya barua pepe.\n", encoding="utf-8")
    stamp_translation(root, Stamp(CLAUSE, "sw", "B. Name", "2026-01-05"))
    return root


def publish(root: Path) -> None:
    config = root / "policygen.yaml"
    text = config.read_text(encoding="utf-8")
    config.write_text(f"locales: {{published: [en, sw]}}\n{text}", encoding="utf-8")


def write_strings(root: Path, lacking: set[str]) -> None:
    entries = "".join(f'msgid "{each}"\nmsgstr "Neno: {each}"\n\n' for each in sorted(lacking))
    header = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n'
    (root / FILE).write_text(header + entries, encoding="utf-8")


def quoted(messages: list[str]) -> set[str]:
    return {each.partition("“")[2].partition("”")[0] for each in messages}


def test_what_a_build_would_refuse_is_refused_before_the_release(root: Path, tmp_path: Path) -> None:
    """Check and release name every string with its file; once they stand there, both and the build pass."""
    publish(root)
    found = [each.problem for each in check_gate(root).findings if each.severity == "error"]
    assert {(each.code, each.path) for each in found} == {("string-missing", FILE)}
    lacking = quoted([each.message for each in found])
    assert {"Contents", "Effective from", "Published"} < lacking
    released = release_draft(root, ReleaseRequest("1.0.0", "2026-02-02", "2026-02-02"))
    assert quoted([each.message for each in released.refusals]) == lacking
    write_strings(root, lacking - {"Published"})
    assert [each.problem.message for each in check_gate(root).findings] == [
        "“Published” is not translated into `sw`"
    ]
    write_strings(root, lacking)
    assert check_gate(root).passed
    assert not release_draft(root, ReleaseRequest("1.0.0", "2026-02-02", "2026-02-02")).refusals
    assert main(["-C", str(root), "build", "--format", "html", "--out", str(tmp_path / "out")]) == 0


def test_a_locale_joins_no_release_whose_pages_it_has_no_words_for(root: Path, tmp_path: Path) -> None:
    """The event is refused as the build would be; and what it needs is all that the build needs."""
    freeze(root, "1.0.0", "2026-01-05")
    event = Event("locale-added", "2026-02-20", locale="sw")
    with pytest.raises(UntranslatedError) as caught:
        add_event(root, event)
    assert {each.code for each in caught.value.problems} == {"string-missing"}
    lacking = quoted([each.message for each in caught.value.problems])
    assert any("prevails" in each for each in lacking)
    write_strings(root, lacking)
    add_event(root, event)
    assert set(load_workspace(root).releases["privacy"][0].words) == {"en", "sw"}
    assert main(["-C", str(root), "build", "--format", "html", "--out", str(tmp_path / "out")]) == 0


def test_a_catalogue_that_cannot_be_read_is_named(root: Path) -> None:
    """Not a fault of the gate, but a finding of it."""
    publish(root)
    (root / FILE).write_text("no catalogue", encoding="utf-8")
    assert "catalogue-broken" in {each.problem.code for each in check_gate(root).findings}
