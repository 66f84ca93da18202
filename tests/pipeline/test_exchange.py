from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from policygen.errors import InputError, LocaleError, UsageError
from policygen.load.workspace import inspect_workspace, load_workspace
from policygen.pipeline.exchange import export_units, import_units
from policygen.pipeline.exchange_sheets import mark_difference
from policygen.pipeline.parity import inspect_parity

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from policygen.pipeline.exchange import Form

    Make = Callable[..., Path]

CLAUSE = "clauses/collection/account/1.0.0.md"
TARGET = "locales/de/clauses/collection/account/1.0.0.md"
HEAD = "---\ntitle: Account data\nkind: information\nshort: In short.\n---\n"
PROSE = "We keep **your data** for 30 days.\n\n- It belongs to {{ company.name }}.\n- See [here](#top).\n"
GERMAN = [
    "Kontodaten",
    "Kurz gesagt.",
    "Wir speichern **Ihre Daten** 30 Tage.",
    "Sie gehören {{ company.name }}.",
    "Siehe [hier](#top).",
]
FORMS: list[Form] = ["po", "xliff"]


@pytest.fixture
def workspace(make_workspace: Make) -> Path:
    definition = (make_workspace() / "policygen.yaml").read_text()
    published = "locales: {source: en, published: [en, de]}\n" + definition
    return make_workspace({"policygen.yaml": published, CLAUSE: HEAD + PROSE})


def export(root: Path, form: Form, **options: bool) -> Path:
    path = root.parent / f"de.{form}"
    path.write_text(export_units(root, "de", form, **options))
    return path


def answer(path: Path, form: Form, words: list[str], places: list[str] | None = None) -> None:
    """Write translations into an export as a tool would: one for each unit of the clause."""
    text = path.read_text()
    for place, target in zip(places or ["title", "short", "1", "2", "3"], words, strict=True):
        if form == "po":
            start = text.index(f'msgctxt "collection/account@1.0.0#{place}"')
            entry = text[start:].split("\n\n")[0]
            lines = entry[: entry.index("msgstr ")] + 'msgstr "' + target.replace('"', '\\"') + '"'
            text = text[:start] + lines + text[start + len(entry.rstrip("\n")) :]
            before = text.rfind("\n\n", 0, start)
            text = text[:before] + text[before:start].replace("#, fuzzy\n", "") + text[start:]
        else:
            start = text.index(f'<trans-unit id="collection/account@1.0.0#{place}"')
            begin, end = text.index("<target", start), text.index("</trans-unit>", start)
            end = min(end, text.index("\n", text.index(">", begin)))
            text = text[:begin] + f'<target state="translated">{target}</target>' + text[end:]
    path.write_text(text)


def tree(root: Path) -> dict[str, bytes]:
    return {str(p.relative_to(root)): p.read_bytes() for p in sorted(root.rglob("*")) if p.is_file()}


@pytest.mark.parametrize("form", FORMS)
def test_from_nothing_to_a_translation(workspace: Path, form: Form) -> None:
    """What was missing is sent empty, and comes back as a whole file tied to its source, read by nobody."""
    path = export(workspace, form)
    answer(path, form, GERMAN)
    done = import_units(workspace, path, by="A. Name")
    assert (done.written, done.refused, done.incomplete) == ((TARGET,), (), ())
    clause = load_workspace(workspace).translations["de"]["collection/account"]["1.0.0"]
    assert clause.prose == (
        "Wir speichern **Ihre Daten** 30 Tage.\n\n- Sie gehören {{ company.name }}.\n- Siehe [hier](#top).\n"
    )
    assert (clause.title, clause.short, clause.translated_by) == ("Kontodaten", "Kurz gesagt.", "A. Name")
    assert clause.translates == load_workspace(workspace).clauses["collection/account"]["1.0.0"].digest
    assert not clause.reviewed_by


@pytest.mark.parametrize("form", FORMS)
def test_nothing_done_changes_nothing(workspace: Path, form: Form) -> None:
    """An export that comes back as it was sent changes no byte, before and after there is a translation."""
    for _ in range(2):
        path = export(workspace, form, everything=True)
        before = tree(workspace)
        assert import_units(workspace, path, by="A. Name").written == ()
        assert tree(workspace) == before
        answer(path, form, GERMAN)
        import_units(workspace, path, by="A. Name")


LINES = st.sampled_from(
    ["", "Wort **stark**,", "und  ", "- Punkt", '  "mehr" \\ davon', "1. eins", "# Titel", "a\\",
     "| a | b |\n| - | - |", "```\nx  y\n```", "我们收集。", "نحن", "🙂 `x`", "> Zitat",
     "{{ company.name }}", "<b>&amp;", "#, fuzzy"]
)  # fmt: skip


@given(
    prose=st.lists(LINES, min_size=1, max_size=9).map("\n".join).filter(str.strip),
    form=st.sampled_from(FORMS),
)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_translation_survives(workspace: Path, prose: str, form: Form) -> None:
    """Whatever a translation says and however it is written, out and in again changes no byte of it."""
    digest = load_workspace(workspace).clauses["collection/account"]["1.0.0"].digest
    head = f"# by hand\ntitle: 'T'\ntranslates: {digest}\nreviewed_by: R\nreviewed_on: 2026-01-02\n"
    text = f"---\n{head}---\n{prose}\n"
    target = workspace / TARGET
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text)
    path = export(workspace, form, everything=True)
    done = import_units(workspace, path, by="A. Name")
    assert (done.written, done.refused, done.incomplete) == ((), (), ())
    assert target.read_text() == text


@pytest.mark.parametrize("form", FORMS)
def test_source_edited_before_the_export(workspace: Path, form: Form) -> None:
    """A stale unit goes out with its translation and the difference; untouched units come with theirs."""
    path = export(workspace, form)
    answer(path, form, GERMAN)
    import_units(workspace, path, by="A. Name")
    (workspace / CLAUSE).write_text(HEAD + PROSE.replace("30 days", "60 days"))
    path = export(workspace, form)
    text = path.read_text()
    assert "[-30-] {+60+} days" in text
    assert text.count("Wir speichern") == 1
    assert ("#, fuzzy" in text) == (form == "po")
    before = tree(workspace)
    assert import_units(workspace, path, by="A. Name").written == ()
    assert tree(workspace) == before
    answer(path, form, ["Wir speichern **Ihre Daten** 60 Tage."], ["1"])
    assert import_units(workspace, path, by="B. Name").written == (TARGET,)
    clause = load_workspace(workspace).translations["de"]["collection/account"]["1.0.0"]
    assert "60 Tage" in clause.prose
    assert clause.translated_by == "B. Name"
    assert clause.translates == load_workspace(workspace).clauses["collection/account"]["1.0.0"].digest


@pytest.mark.parametrize("form", FORMS)
def test_source_edited_after_the_export(workspace: Path, form: Form) -> None:
    """Words that were made from another source are not taken for a translation of what it says now."""
    path = export(workspace, form)
    answer(path, form, GERMAN)
    (workspace / CLAUSE).write_text(HEAD + PROSE.replace("30 days", "60 days"))
    done = import_units(workspace, path, by="A. Name")
    assert done.written == ()
    assert {(each.code, each.path, each.line > 0) for each in done.refused} == {
        ("exchange-stale", str(path), True)
    }
    assert not (workspace / TARGET).exists()


def test_facts_edited_after_the_export(workspace: Path) -> None:
    """Where only facts were edited the words are kept, tied to the source they were made from: stale."""
    path = export(workspace, "po")
    answer(path, "po", GERMAN)
    (workspace / CLAUSE).write_text(HEAD.replace("information", "commitment") + PROSE)
    done = import_units(workspace, path, by="A. Name")
    assert [each.code for each in done.findings] == ["exchange-stale"]
    loaded = load_workspace(workspace)
    assert loaded.translations["de"]["collection/account"]["1.0.0"].translates != (
        loaded.clauses["collection/account"]["1.0.0"].digest
    )


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    ("place", "fault", "code"),
    [
        (2, "Wir speichern **Ihre Daten** 30 Monate.", "parity-numbers"),
        (3, "Sie gehören uns.", "parity-variables"),
        (4, "Siehe [hier](#bottom).", "parity-anchors"),
        (2, "Wir speichern Ihre Daten 30 Tage.", "parity-terms"),
    ],
)
def test_lost_on_the_way(workspace: Path, form: Form, place: int, fault: str, code: str) -> None:
    """A clause that is not the same as its source is refused with its line; --with-findings writes it."""
    path = export(workspace, form)
    answer(path, form, [fault if at == place else words for at, words in enumerate(GERMAN)])
    done = import_units(workspace, path, by="A. Name")
    assert done.written == ()
    assert [(each.code, each.path, each.line > 0, bool(each.hint)) for each in done.refused] == [
        (code, str(path), True, True)
    ]
    done = import_units(workspace, path, by="A. Name", with_findings=True)
    assert done.written == (TARGET,)
    assert [each.code for each in done.findings] == [code]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    ("place", "fault"),
    [(0, "Konto 7"), (2, "Wir speichern **Ihre Daten**."), (3, "Sie gehören 7 {{ company.name }}.")],
)
def test_a_difference_is_shown_at_its_unit(workspace: Path, form: Form, place: int, fault: str) -> None:
    """Whoever looks for it in a long file finds the unit, and in the translation the block."""
    path = export(workspace, form)
    answer(path, form, [fault if at == place else words for at, words in enumerate(GERMAN)])
    (refusal,) = import_units(workspace, path, by="A. Name").refused
    lines = path.read_text().splitlines()
    mark = "collection/account@1.0.0#" + ["title", "short", "1", "2", "3"][place]
    start = next(number for number, line in enumerate(lines, 1) if f'{mark}"' in line)
    assert abs(refusal.line - start) <= 1
    import_units(workspace, path, by="A. Name", with_findings=True)
    (found,) = inspect_parity(inspect_workspace(workspace)[0]).errors
    written = (workspace / TARGET).read_text().splitlines()
    assert found.line == (1 if place == 0 else written.index(f"- {fault}" if place == 3 else fault) + 1)


@pytest.mark.parametrize("form", FORMS)
def test_half_a_file_is_refused_as_such(workspace: Path, form: Form) -> None:
    """Cut between two units a catalogue looks whole: its header says how many there were."""
    path = export(workspace, form)
    answer(path, form, GERMAN)
    text = path.read_text()
    half = len(text) // 2
    path.write_text(text[: text.index("\n\n", half) + 1 if form == "po" else half])
    with pytest.raises(LocaleError, match="a part of the file is missing"):
        import_units(workspace, path, by="A. Name")
    if form == "po":
        path.write_text("\n".join(line for line in path.read_text().splitlines() if "X-Units" not in line))
        assert import_units(workspace, path, by="A. Name").refused == ()


@pytest.mark.parametrize("form", FORMS)
def test_half_a_clause_waits(workspace: Path, form: Form) -> None:
    """A clause of which a unit is missing stays in the exchange file, and is named."""
    path = export(workspace, form)
    answer(path, form, GERMAN[:3], ["title", "short", "1"])
    done = import_units(workspace, path, by="A. Name")
    assert (done.written, done.refused) == ((), ())
    assert "2 of 5 units are not done: #2, #3" in done.incomplete[0].message
    assert tree(workspace).keys() == {"policygen.yaml", CLAUSE}


def test_review_goes_with_other_words(workspace: Path) -> None:
    """What somebody has read stays read only as long as nothing of it changes."""
    path = export(workspace, "po")
    answer(path, "po", GERMAN)
    import_units(workspace, path, by="A. Name")
    target = workspace / TARGET
    marked = target.read_text().replace(
        "translated_by:", "reviewed_by: R\nreviewed_on: 2026-01-02\ntranslated_by:"
    )
    target.write_text(marked)
    path = export(workspace, "po", everything=True)
    import_units(workspace, path, by="B. Name")
    assert target.read_text() == marked
    answer(path, "po", ["Kontoangaben"], ["title"])
    import_units(workspace, path, by="B. Name")
    assert "reviewed" not in target.read_text()
    assert "title: Kontoangaben" in target.read_text()


def test_titles_are_sent_and_come_back(workspace: Path) -> None:
    """Titles of the policy and its sections are units too; a title that was there keeps its line."""
    titles = workspace / "locales/de/titles.yaml"
    titles.parent.mkdir(parents=True)
    titles.write_text('# Titel\n"Privacy policy": Datenschutz  # so genannt\n')
    path = export(workspace, "po")
    text = path.read_text()
    path.write_text(
        text.replace('msgid "What we collect"\nmsgstr ""', 'msgid "What we collect"\nmsgstr "Was: wir"')
    )
    assert import_units(workspace, path).written == ("locales/de/titles.yaml",)
    assert titles.read_text().startswith('# Titel\n"Privacy policy": Datenschutz  # so genannt\n')
    assert load_workspace(workspace).titles["de"] == {
        "Privacy policy": "Datenschutz",
        "What we collect": "Was: wir",
    }


def test_titles_of_a_published_language_go_out_and_can_be_corrected(workspace: Path) -> None:
    """Publishing gives the policy the words of `titles.yaml`; they are still written there."""
    titles = workspace / "locales/de/titles.yaml"
    titles.parent.mkdir(parents=True)
    titles.write_text("Privacy policy: Datenschutz\nWhat we collect: Was wir erheben\n")
    path = export(workspace, "po", everything=True)
    text = path.read_text()
    assert import_units(workspace, path).refused == ()
    path.write_text(text.replace('msgstr "Datenschutz"', 'msgstr "Datenschutzerklärung"'))
    assert import_units(workspace, path).written == ("locales/de/titles.yaml",)
    assert titles.read_text() == "Privacy policy: Datenschutzerklärung\nWhat we collect: Was wir erheben\n"


def test_a_file_without_a_language_says_so(workspace: Path) -> None:
    """A file whose header was lost is named with what it lacks."""
    path = workspace.parent / "headless.po"
    path.write_text("# Nothing but a remark.\n")
    with pytest.raises(LocaleError, match=r"headless\.po: .*names no language"):
        import_units(workspace, path, by="A. Name")


def test_unknown_units_and_languages(workspace: Path) -> None:
    """A clause that is not in the draft is refused, so is a language that is none, or the source's."""
    path = export(workspace, "po")
    answer(path, "po", GERMAN)
    good = path.read_text()
    path.write_text(good.replace("collection/account@1.0.0", "collection/account@9.0.0"))
    done = import_units(workspace, path, by="A. Name")
    assert (done.written, [each.code for each in done.refused]) == ((), ["exchange-stale"])
    path.write_text(good.replace("Language: de", "Language: en"))
    with pytest.raises(UsageError, match="language of the source"):
        import_units(workspace, path, by="A. Name")
    path.write_text(good.replace("Language: de", "Language: ../../x"))
    with pytest.raises(LocaleError, match="catalogue"):
        import_units(workspace, path, by="A. Name")
    path.write_text(good)
    with pytest.raises(UsageError, match="--by NAME"):
        import_units(workspace, path)
    path.write_bytes(b"\xff\xfe\x00bad")
    with pytest.raises(LocaleError):
        import_units(workspace, path)
    with pytest.raises(LocaleError, match="cannot be read"):
        import_units(workspace, workspace / "absent.po")
    with pytest.raises(UsageError, match="no language tag"):
        export_units(workspace, "!!")


def test_difference_in_one_line() -> None:
    """What was removed and what was added stand in brackets, word by word."""
    assert mark_difference("kept for 30 days", "kept for 60 long days") == "kept for [-30-] {+60 long+} days"


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("locale", ["zh-Hans", "ar"])
def test_mori_is_sent_whole(checkout: Path, locale: str, form: Form, tmp_path: Path) -> None:
    """The example policy goes out and comes back unchanged, and the same twice over."""
    first = export_units(checkout, locale, form, everything=True)
    assert first == export_units(checkout, locale, form, everything=True)
    path = tmp_path / "mori"
    path.write_text(first)
    done = import_units(checkout, path)
    assert (done.written, done.refused, done.incomplete) == ((), (), ())
    assert done.unchanged > 30


def test_nothing_is_written_outside(workspace: Path, tmp_path: Path) -> None:
    """Where `locales/` or the kept sources are a link out of the workspace, nothing is written at all."""
    outside = tmp_path / "outside"
    outside.mkdir()
    path = export(workspace, "po")
    answer(path, "po", GERMAN)
    for link in ("locales/de", "locales/de/sources"):
        place = workspace / link
        place.parent.mkdir(parents=True, exist_ok=True)
        place.symlink_to(outside)
        with pytest.raises(InputError, match="leads out of the workspace"):
            import_units(workspace, path, by="A. Name")
        place.unlink()
    assert list(outside.iterdir()) == []
    assert not (workspace / TARGET).exists()


def test_a_template_does_not_come_back(workspace: Path) -> None:
    """A statement of a template in a translation would make the workspace unreadable: it is refused."""
    path = export(workspace, "po")
    answer(path, "po", [*GERMAN[:2], "Wir speichern **Ihre Daten** {% raw %}30 Tage.", *GERMAN[3:]])
    assert "template-statement" in {each.code for each in import_units(workspace, path, by="A").refused}
    assert not (workspace / TARGET).exists()
