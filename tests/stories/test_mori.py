"""The example workspace: the words of the seed are all there, and its releases can be built again."""

from __future__ import annotations

import re
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from policygen.build.assemble import assemble_document
from policygen.load.localised import written_titles
from policygen.load.workspace import load_workspace
from policygen.pipeline.compare import compare_documents, compare_sides
from policygen.pipeline.verify import verify_releases
from policygen.publish.release import digest_lock
from policygen.text.words import digest_words, render_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from policygen.model.workspace import Clause, Release, Workspace

ROOT = Path(__file__).parents[2]
SEED = Path(__file__).parent / "mori" / "seed.txt"
DATES = {
    "1.0.0": ("2026-01-05", "2026-01-05"),
    "1.0.1": ("2026-03-02", "2026-03-02"),
    "1.1.0": ("2026-04-01", "2026-05-04"),
    "2.0.0": ("2026-08-03", "2026-10-01"),
}
LANGUAGES = ("zh-Hans", "ar")
LOCALES = ("en", *LANGUAGES)
LATIN = {"mori", "cookies", "webbeacon", "web beacon", "IP", "service@mori.example", "privacy@mori.example"}
"""What stands in Latin letters in the Chinese and the Arabic words too: names, addresses and terms."""
CORRECTED = {("collection/log", "1.0.0", "1.0.1"), ("changes/modification", "1.0.0", "1.0.1")}
"""Versions that corrected the one before: a spelling, quotation marks, a full stop."""


@pytest.fixture(scope="module")
def workspace() -> Workspace:
    return load_workspace(ROOT)


@pytest.fixture(scope="module")
def releases(workspace: Workspace) -> dict[str, Release]:
    return {release.version: release for release in workspace.releases["privacy"]}


def read_lock(version: str) -> str:
    return (ROOT / "releases" / "privacy" / version / "lock.yaml").read_text(encoding="utf-8")


def test_first_release_has_the_words_of_the_seed(releases: dict[str, Release]) -> None:
    """Version 1.0.0 says the seed word for word in its order; numbers and bullets are generated."""
    assert releases["1.0.0"].words["en"].split() == SEED.read_text(encoding="utf-8").split()


def test_no_word_of_the_seed_stands_in_the_definition_of_a_marker(workspace: Workspace) -> None:
    """No clause writes its own number or bullet: they come from the style of its group."""
    proses = [clause.prose for versions in workspace.clauses.values() for clause in versions.values()]
    assert not [prose for prose in proses if prose.lstrip()[:1] in "•-*0123456789"]


def test_releases_have_the_dates_of_the_story(releases: dict[str, Release]) -> None:
    """Four releases, each published and effective on its day."""
    assert {name: (each.published, each.effective) for name, each in releases.items()} == DATES


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("version", DATES)
def test_a_release_is_built_again_from_the_tree_alone(
    workspace: Workspace, releases: dict[str, Release], version: str, locale: str
) -> None:
    """The clauses at the versions of the lock, under its snapshots, give the words kept beside it."""
    document = assemble_document(workspace, "privacy", locale, release=releases[version])
    assert render_words(document) == releases[version].words[locale]


@pytest.mark.parametrize("version", DATES)
def test_a_lock_holds_the_digests_of_what_it_names(
    workspace: Workspace, releases: dict[str, Release], version: str
) -> None:
    """Digests of words and of every clause file match what lies in the tree."""
    lock = releases[version].lock
    assert lock["words"] == {"en": digest_words(releases[version].words["en"])}
    added = {event["locale"]: event["words"] for event in added_locales(releases[version])}
    assert added == {locale: digest_words(releases[version].words[locale]) for locale in LANGUAGES}
    for clause_id, entry in lock["clauses"].items():
        assert workspace.clauses[clause_id][entry["version"]].digest == entry["digest"]


def test_locks_form_a_chain(releases: dict[str, Release]) -> None:
    """Every lock quotes the digest of the lock before it; the first quotes none."""
    quoted = [releases[version].lock["before"] for version in DATES]
    assert quoted == ["", *(digest_lock(read_lock(version)) for version in list(DATES)[:-1])]


def test_the_draft_is_the_last_release(workspace: Workspace, releases: dict[str, Release]) -> None:
    """Nothing waits in the draft: the newest clauses say what 2.0.0 says."""
    document = assemble_document(workspace, "privacy", "en")
    assert render_words(document) == releases["2.0.0"].words["en"]


def added_locales(release: Release) -> Iterator[Mapping[str, Any]]:
    """Yield the events that added a locale to a release."""
    yield from (event for event in release.events if event["event"] == "locale-added")


def translations_of(workspace: Workspace, release: Release, locale: str) -> Iterator[tuple[Clause, Clause]]:
    """Yield every clause of a release with its translation."""
    for clause_id, entry in release.lock["clauses"].items():
        version = entry["version"]
        yield workspace.clauses[clause_id][version], workspace.translations[locale][clause_id][version]


@pytest.mark.parametrize("version", DATES)
def test_a_release_speaks_three_languages(releases: dict[str, Release], version: str) -> None:
    """Chinese and Arabic were added after the release; its lock stays as it was."""
    release = releases[version]
    assert set(release.words) == set(LOCALES)
    assert release.lock["locales"] == ["en"]
    assert all(event["date"] >= release.published for event in added_locales(release))


@pytest.mark.parametrize("locale", LANGUAGES)
@pytest.mark.parametrize("version", DATES)
def test_every_clause_of_a_release_was_translated_from_its_very_words_and_read(
    workspace: Workspace, releases: dict[str, Release], version: str, locale: str
) -> None:
    """Nothing is carried forward, nothing unread, and no difference had to be excused."""
    for source, translation in translations_of(workspace, releases[version], locale):
        assert translation.translates == source.digest
        assert translation.translated_by
        assert translation.reviewed_by
        assert not translation.exceptions


@pytest.mark.parametrize("locale", LANGUAGES)
def test_every_title_of_every_definition_is_translated(
    workspace: Workspace, releases: dict[str, Release], locale: str
) -> None:
    """The policy, its sections and groups: those of the releases and those of today."""
    definitions = (
        workspace.policies["privacy"].definition,
        *(release.lock["definition"] for release in releases.values()),
    )
    titles = {title["en"] for each in definitions for title in written_titles(each) if title}
    assert set(workspace.titles[locale]) == titles


@pytest.mark.parametrize("locale", LANGUAGES)
@pytest.mark.parametrize("version", DATES)
def test_no_english_is_left_in_a_translation(
    releases: dict[str, Release], version: str, locale: str
) -> None:
    """Latin letters stand in names, addresses and terms only."""
    found = re.findall(r"[A-Za-z][A-Za-z@.]*(?: [A-Za-z]+)*", releases[version].words[locale])
    assert {each.rstrip(".") for each in found} <= LATIN


@pytest.mark.parametrize("locale", LANGUAGES)
def test_versions_differ_in_a_translation_where_they_differ_in_english(
    workspace: Workspace, locale: str
) -> None:
    """Only a correction of spelling or typography may have nothing to correct in another language."""
    differ: dict[str, set[tuple[str, ...]]] = {"en": set(), locale: set()}
    for clause_id, versions in workspace.clauses.items():
        translated = workspace.translations[locale][clause_id]
        for pair in combinations(sorted(versions), 2):
            for name, proses in (("en", versions), (locale, translated)):
                before, after = (proses[version].prose.split() for version in pair)
                differ[name] |= {(clause_id, *pair)} if before != after else set()
    assert differ["en"] - CORRECTED <= differ[locale] <= differ["en"]


@pytest.mark.parametrize(("before", "after"), [*combinations(DATES, 2)])
def test_releases_differ_in_chinese_as_they_differ_in_english(
    workspace: Workspace, releases: dict[str, Release], before: str, after: str
) -> None:
    """Compared by their words alone, without facts, each pair gets the same labels in both languages."""
    labels = {}
    for locale in ("en", "zh-Hans"):
        sides = [
            assemble_document(workspace, "privacy", locale, release=releases[each])
            for each in (before, after)
        ]
        labels[locale] = sorted(change.label for change in compare_documents(*sides).changes)
    assert labels["zh-Hans"] == labels["en"]


def test_every_release_is_proved_in_every_language() -> None:
    """Rebuilt from the tree, each release says what it said, and no released file was edited."""
    verification = verify_releases(ROOT)
    assert verification.problems == ()
    assert {each.version: set(each.proved) for each in verification.releases} == {
        version: set(LOCALES) for version in DATES
    }


def test_people_in_the_example_are_roles_and_marked_as_examples(releases: dict[str, Release]) -> None:
    """Judgements and events name a role, never a person, and say that they are examples."""
    records = [record for each in releases.values() for record in (*each.decisions, *each.events)]
    assert records
    assert all(record["example"] is True for record in records)
    named = [[record["by"]] if isinstance(record["by"], str) else record["by"] for record in records]
    assert {name for names in named for name in names} <= {"Privacy counsel", "Product counsel"}


def test_readers_were_told_of_the_worse_version_on_the_day_it_was_published(
    releases: dict[str, Release],
) -> None:
    """Version 2.0.0 was notified on 2026-08-03 on the homepage, with evidence."""
    told = [event for event in releases["2.0.0"].events if event["event"] == "notified"]
    assert [(event["date"], event["channel"]) for event in told] == [("2026-08-03", "home_banner")]
    assert all(event["evidence"] for event in told)


@pytest.mark.parametrize(
    ("version", "notice", "step"),
    [("1.0.1", "none", "patch"), ("1.1.0", "ordinary", "minor"), ("2.0.0", "prominent", "major")],
)
def test_a_lock_keeps_what_was_decided(
    releases: dict[str, Release], version: str, notice: str, step: str
) -> None:
    """The decision stands in the lock, and each release took effect no earlier than it allows."""
    decision = releases[version].lock["decision"]
    assert (decision["notice"], decision["version_step"]) == (notice, step)
    assert decision["earliest_effective"] <= releases[version].effective


def test_every_reduction_of_the_worse_version_was_acknowledged(releases: dict[str, Release]) -> None:
    """The judgements of 2.0.0 bind to the fingerprints of its reductions, each and no other."""
    changes = compare_sides(ROOT, "1.1.0", "2.0.0").changes
    worse = {change.fingerprint for change in changes if change.label == "reduction"}
    assert {judgement["fingerprint"] for judgement in releases["2.0.0"].decisions} == worse
