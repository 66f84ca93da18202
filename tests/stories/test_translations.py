"""A policy in two languages over its life: what is carried, what goes stale, what nobody may slip in."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from releasing import freeze
from translating import KEEPING, SALE, WORDS, ZH, stamp, write_bilingual, write_source, write_translation

from policygen.build.assemble import assemble_document
from policygen.cli.main import main
from policygen.load.workspace import load_workspace
from policygen.model.event import Event
from policygen.pipeline.compare import compare_sides
from policygen.pipeline.event import add_event
from policygen.pipeline.gate import check_gate
from policygen.pipeline.immutability import find_edited_files
from policygen.pipeline.release import Released, ReleaseRequest, release_draft
from policygen.pipeline.translation_status import read_status
from policygen.pipeline.verify import verify_releases
from policygen.text.words import render_words

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

ENGLISH, CHINESE = WORDS[SALE]
TYPO = "We don't sell your data. We do not rent your data."
REDUCED = "We sell your data. We do not rent your data."
LOOSE = "我们出售您的数据。我们不出租您的数据。"


@pytest.fixture
def root(make_workspace: Callable[..., Path]) -> Path:
    """A release in English and Chinese."""
    return write_bilingual(make_workspace)


def state(root: Path, clause: str = SALE) -> tuple[str, str | None]:
    (locale,) = read_status(root).locales
    (unit,) = [each for each in locale.units if each.clause == clause]
    return unit.state, unit.label


def release(root: Path, version: str, day: str = "2026-03-02", effective: str = "2026-06-01") -> Released:
    return release_draft(root, ReleaseRequest(version, day, effective))


def codes(released: Released) -> set[str]:
    return {each.code for each in released.refusals}


def acknowledge(root: Path, locale: str = "") -> None:
    """Let a person acknowledge everything that is open."""
    spoken = ["--locale", locale] if locale else []
    changes = compare_sides(root, None, None, locale=locale).changes
    marks = [change.fingerprint for change in changes if change.is_open]
    signed = ["--by", "A. Name", "--role", "Counsel", "--reason", "Needed", "--date", "2026-03-01"]
    for name in ("A. Name", "B. Name"):
        signed[1] = name
        assert main(["-C", str(root), "decide", *marks, "--acknowledge", *spoken, *signed]) == 0


def test_a_comma_in_the_source_carries_the_translation_forward(root: Path) -> None:
    """What no reader could rely on makes nobody work; it is recorded in the release and on the page."""
    write_source(root, SALE, "1.0.1", TYPO)
    assert state(root) == ("carried", "cosmetic")
    assert release(root, "1.0.1", effective="2026-03-02").refusals == ()
    lock = load_workspace(root).releases["privacy"][-1].lock
    entry = lock["translations"][ZH][SALE]
    assert (entry["version"], entry["carried"], entry["reviewed_by"]) == ("1.0.0", True, "韩梅梅")
    assert "carried" not in lock["translations"][ZH][KEEPING]
    assert verify_releases(root).problems == ()
    out = root.parent / "out"
    assert main(["-C", str(root), "build", "--format", "json", "--out", str(out)]) == 0
    page = json.loads((out / f"privacy/1.0.1/{ZH}/policy.json").read_text(encoding="utf-8"))
    blocks = [block for section in page["sections"] for block in section["blocks"]]
    assert [block.get("carried") for block in blocks] == ["1.0.0", None]
    assert check_gate(root).passed


def test_a_carried_translation_can_be_replaced_and_the_release_stays(root: Path) -> None:
    """A translation that is written later is one of the next release."""
    write_source(root, SALE, "1.0.1", TYPO)
    freeze(root, "1.0.1", "2026-03-02")
    write_translation(root, SALE, "1.0.1", CHINESE.replace("您", "你"))
    assert find_edited_files(root) == ()
    assert verify_releases(root).problems == ()


def test_a_reduction_makes_the_translation_stale_and_blocks_until_it_is_read(root: Path) -> None:
    """Stale with the label of what the source did; a new translation is not enough, a person must read it."""
    write_source(root, SALE, "2.0.0", REDUCED)
    assert state(root) == ("stale", "reduction")
    acknowledge(root)
    (refusal,) = release(root, "2.0.0").refusals
    assert (refusal.code, refusal.path) == ("translation-stale", f"locales/{ZH}/clauses/{SALE}/1.0.0.md")
    assert f"policygen translate stamp {SALE} --locale {ZH}" in refusal.hint
    assert "reduction" in refusal.message
    assert not check_gate(root).passed
    write_translation(root, SALE, "2.0.0", LOOSE)
    assert state(root) == ("unreviewed", None)
    assert codes(release(root, "2.0.0")) == {"translation-unreviewed"}
    assert [each.problem.code for each in check_gate(root).findings] == ["translation-unreviewed"]
    stamp(root, SALE)
    assert release(root, "2.0.0").refusals == ()
    assert check_gate(root).passed


def test_a_translation_that_follows_its_source_takes_its_label(root: Path) -> None:
    """Current and alike: the Chinese words are labelled as the English ones, and nothing is told twice."""
    write_source(root, SALE, "2.0.0", REDUCED)
    write_translation(root, SALE, "2.0.0", LOOSE)
    english = compare_sides(root, None, None)
    chinese = compare_sides(root, None, None, locale=ZH)
    assert [(one.label, one.locale) for one in english.changes] == [("reduction", "")]
    (change,) = chinese.changes
    assert (change.label, change.inherits) == ("reduction", english.changes[0].fingerprint)
    assert "出售" in change.after
    assert english.decision == chinese.decision


def test_a_negation_lost_in_a_translation_alone_is_found(root: Path) -> None:
    """The English words are the same; the Chinese promise is gone: diff, check and release see it."""
    write_source(root, SALE, "1.1.0", ENGLISH)
    write_translation(root, SALE, "1.1.0", LOOSE)
    stamp(root, SALE)
    for locale in ("", ZH):
        comparison = compare_sides(root, None, None, locale=locale)
        (change,) = comparison.changes
        assert change.label in {"review", "reduction"}
        assert change.locale == ("" if locale else ZH)
        assert comparison.decision.version_step == "major"
    findings = check_gate(root).findings
    assert {each.problem.code for each in findings} & {"review-undecided", "reduction-unacknowledged"}
    assert findings[0].problem.path == f"locales/{ZH}/clauses/{SALE}/1.1.0.md"
    assert "version-understated" in codes(release(root, "1.0.1"))
    acknowledge(root)
    assert release(root, "2.0.0").refusals == ()
    assert check_gate(root).passed
    spoken = load_workspace(root).releases["privacy"][-1].lock["spoken"]
    assert (spoken["en"]["notice"], spoken[ZH]["notice"]) == ("none", "prominent")


def test_a_typo_in_the_source_hides_no_change_of_the_translation(root: Path) -> None:
    """An edit without weight gives no cover: what the translation changed beside it stands for itself."""
    write_source(root, SALE, "1.1.0", TYPO.replace("rent", "lease"))
    write_translation(root, SALE, "1.1.0", LOOSE)
    changes = compare_sides(root, None, None).changes
    assert [one.locale for one in changes if one.label in {"review", "reduction"}][-1] == ZH


def test_what_a_translation_changes_in_another_sentence_stands_for_itself(root: Path) -> None:
    """The source changed its second sentence, the translation its first too."""
    write_source(root, SALE, "2.0.0", "We do not sell your data. We rent your data.")
    write_translation(root, SALE, "2.0.0", "我们出售您的数据。我们出租您的数据。")
    changes = compare_sides(root, None, None).changes
    assert [(one.locale, "出售" in one.after) for one in changes] == [("", False), (ZH, True)]


def test_a_translation_that_breaks_parity_inherits_nothing(root: Path) -> None:
    """Thirty days became ninety in English; the Chinese says sixty."""
    write_source(root, KEEPING, "2.0.0", "We keep logs for 90 days.")
    write_translation(root, KEEPING, "2.0.0", "我们将日志保存60天。")
    assert [one.locale for one in compare_sides(root, None, None).changes] == ["", ZH]
    write_translation(root, KEEPING, "2.0.0", "我们将日志保存90天。")
    assert [one.locale for one in compare_sides(root, None, None).changes] == [""]


def test_the_words_of_an_edited_draft_are_kept_for_its_translation(root: Path) -> None:
    """A draft edited where it stands: the label is known, as its words were kept when it was read."""
    place = write_source(root, SALE, "1.1.0", ENGLISH.replace("rent", "lend"))
    write_translation(root, SALE, "1.1.0", CHINESE.replace("出租", "出借"))
    stamp(root, SALE)
    assert len(list((root / f"locales/{ZH}/sources").iterdir())) == 1
    text = place.read_text(encoding="utf-8")
    place.write_text(text.replace("not lend", "never lend"), encoding="utf-8")
    assert state(root)[0] in {"carried", "stale"}
    place.write_text(text.replace("do not lend", "lend"), encoding="utf-8")
    assert state(root) == ("stale", "reduction")
    for kept in (root / f"locales/{ZH}/sources").iterdir():
        kept.unlink()
    assert state(root) == ("stale", "review")
    stamp(root, SALE)
    assert state(root) == ("current", None)
    assert len(list((root / f"locales/{ZH}/sources").iterdir())) == 1


def test_a_locale_joins_releases_and_is_compared(make_workspace: Callable[..., Path]) -> None:
    """Old releases get a language by events, carried words included; then its words are compared as well."""
    root = write_bilingual(make_workspace, released=False)
    definition = root / "policygen.yaml"
    text = definition.read_text(encoding="utf-8")
    definition.write_text(text.replace("published: [en, zh-Hans]", "published: [en]"), encoding="utf-8")
    freeze(root, "1.0.0", "2026-01-05")
    write_source(root, SALE, "1.0.1", TYPO)
    freeze(root, "1.0.1", "2026-02-02")
    write_source(root, SALE, "2.0.0", REDUCED)
    freeze(root, "2.0.0", "2026-03-02")
    for version in ("1.0.0", "1.0.1"):
        add_event(root, Event("locale-added", "2026-04-01", locale="zh-CN"), version=version)
    assert main(["-C", str(root), "event", "locale-added", "--locale", ZH, "--date", "2026-04-01"]) == 1
    write_translation(root, SALE, "2.0.0", LOOSE)
    stamp(root, SALE)
    add_event(root, Event("locale-added", "2026-04-01", locale=ZH), version="2.0.0")
    workspace = load_workspace(root)
    carried = [one.recorded_translations(ZH) or {} for one in workspace.releases["privacy"]]
    assert [bool(entries[SALE].get("carried")) for entries in carried] == [False, True, False]
    assert verify_releases(root).problems == ()
    (change,) = compare_sides(root, "1.0.0", "2.0.0", locale=ZH).changes
    assert (change.label, bool(change.inherits)) == ("reduction", True)
    (slip,) = compare_sides(root, "1.0.0", "1.0.1", locale=ZH).changes
    assert (slip.label, slip.locale) == ("cosmetic", "en")
    stamp(root, f"{SALE}@2.0.0")
    assert find_edited_files(root) == ()
    place = root / f"locales/{ZH}/clauses/{SALE}/1.0.0.md"
    place.write_text(place.read_text(encoding="utf-8").replace("不", ""), encoding="utf-8")
    assert {each.path for each in find_edited_files(root)} == {f"locales/{ZH}/clauses/{SALE}/1.0.0.md"}


def test_a_release_is_rebuilt_of_what_it_recorded(root: Path) -> None:
    """The engine may think otherwise tomorrow: which translation serves stands in the lock."""
    write_source(root, SALE, "1.0.1", TYPO)
    freeze(root, "1.0.1", "2026-03-02")
    write_translation(root, SALE, "1.0.1", LOOSE)
    workspace = load_workspace(root)
    last = workspace.releases["privacy"][-1]
    assert render_words(assemble_document(workspace, "privacy", ZH, release=last)) == last.words[ZH]


def test_what_is_written_alike_in_both_languages_is_one_change(root: Path) -> None:
    """A slip in a name of the trade, mended in both languages, is told once, with the label of the source."""
    for version, name in (("1.1.0", "webbeacon"), ("1.1.1", "web beacon")):
        write_source(root, KEEPING, version, f"We use a {name} to keep logs for 30 days.")
        write_translation(root, KEEPING, version, f"我们使用{name}将日志保存30天。")
        freeze(root, version, "2026-03-02")
    (change,) = compare_sides(root, "1.1.0", "1.1.1").changes
    assert (change.label, change.locale) == ("cosmetic", "")
    (change,) = compare_sides(root, "1.1.0", "1.1.1", locale=ZH).changes
    assert (change.label, bool(change.inherits)) == ("cosmetic", True)


def test_no_page_shows_what_its_source_no_longer_says(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A draft edited after it was translated: its page needs the translation, or says there is none."""
    place = write_source(root, SALE, "2.0.0", REDUCED)
    write_translation(root, SALE, "2.0.0", LOOSE)
    text = place.read_text(encoding="utf-8")
    place.write_text(text.replace("do not rent", "rent"), encoding="utf-8")
    out = root.parent / "out"
    build = ["-C", str(root), "build", "--release", "draft", "--format", "text", "--out", str(out)]
    assert main(build) == 1
    assert f"{SALE}/2.0.0.md" in capsys.readouterr().err
    assert main([*build, "--allow-fallback"]) == 0
    page = (out / f"privacy/draft/{ZH}/policy.txt").read_text(encoding="utf-8")
    assert "We rent your data." in page


def test_a_language_that_was_left_out_is_held_to_what_it_said(root: Path) -> None:
    """Out of one release and back in the next: what is lost on the way is seen, decided and released."""
    config = root / "policygen.yaml"
    both = config.read_text(encoding="utf-8")
    config.write_text(both.replace("[en, zh-Hans]", "[en]"), encoding="utf-8")
    freeze(root, "1.0.1", "2026-02-01")
    config.write_text(both, encoding="utf-8")
    write_source(root, SALE, "1.0.1", ENGLISH)
    write_translation(root, SALE, "1.0.1", LOOSE)
    (found,) = compare_sides(root, None, None).changes
    assert (found.locale, found.label) == (ZH, "reduction")
    assert {"reduction-unacknowledged", "translation-unreviewed"} <= codes(release(root, "2.0.0"))
    stamp(root, SALE)
    acknowledge(root)
    assert release(root, "2.0.0").refusals == ()
    assert [one.locale for one in compare_sides(root, "1.0.1", "2.0.0").changes] == [ZH]
    assert not [each for each in check_gate(root).findings if each.severity == "error"]


def test_a_language_that_comes_back_unchanged_is_no_change(root: Path) -> None:
    """The source changed while it was away, and its translation follows the source: told once."""
    config = root / "policygen.yaml"
    both = config.read_text(encoding="utf-8")
    config.write_text(both.replace("[en, zh-Hans]", "[en]"), encoding="utf-8")
    write_source(root, SALE, "2.0.0", REDUCED)
    freeze(root, "2.0.0", "2026-02-01")
    config.write_text(both, encoding="utf-8")
    write_translation(root, SALE, "2.0.0", LOOSE)
    assert compare_sides(root, None, None).changes == ()


@pytest.mark.parametrize(
    ("path", "mend"),
    [
        (f"clauses/{SALE}/1.0.0.md", f"policygen bump {SALE}"),
        (f"locales/{ZH}/clauses/{SALE}/1.0.0.md", f"translate a new version: policygen bump {SALE}"),
    ],
)
def test_a_diff_of_releases_says_which_released_file_was_edited(
    root: Path, path: str, mend: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Both sides read the edited file, so that nothing seems changed: that must not pass unsaid."""
    write_source(root, KEEPING, "1.0.1", "We keep logs for thirty days.")
    write_translation(root, KEEPING, "1.0.1", "我们将日志保存三十天。")
    freeze(root, "1.0.1", "2026-03-02")
    assert main(["-C", str(root), "diff", "1.0.0", "1.0.1"]) == 0
    assert capsys.readouterr().err == ""
    place = root / path
    text = place.read_text(encoding="utf-8")
    place.write_text(text.replace("do not sell", "sell").replace("不出售", "出售"), encoding="utf-8")
    assert main(["-C", str(root), "diff", "1.0.0", "1.0.1"]) == 0
    said = capsys.readouterr()
    assert "sell" not in said.out
    for version in ("1.0.0", "1.0.1"):
        assert f"warning: {path}: the file was edited after release {version}" in said.err
    assert mend in said.err
    assert mend in next(each for each in find_edited_files(root) if each.path == path).hint
