"""The example workspace: the words of the seed are all there, and its releases can be built again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from policygen.build.assemble import assemble_document
from policygen.load.workspace import load_workspace
from policygen.pipeline.compare import compare_sides
from policygen.publish.release import digest_lock
from policygen.text.words import digest_words, render_words

if TYPE_CHECKING:
    from policygen.model.workspace import Release, Workspace

ROOT = Path(__file__).parents[2]
SEED = Path(__file__).parent / "mori" / "seed.txt"
DATES = {
    "1.0.0": ("2026-01-05", "2026-01-05"),
    "1.0.1": ("2026-03-02", "2026-03-02"),
    "1.1.0": ("2026-04-01", "2026-05-04"),
    "2.0.0": ("2026-08-03", "2026-10-01"),
}


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


@pytest.mark.parametrize("version", DATES)
def test_a_release_is_built_again_from_the_tree_alone(
    workspace: Workspace, releases: dict[str, Release], version: str
) -> None:
    """The clauses at the versions of the lock, under its snapshots, give the words kept beside it."""
    document = assemble_document(workspace, "privacy", "en", release=releases[version])
    assert render_words(document) == releases[version].words["en"]


@pytest.mark.parametrize("version", DATES)
def test_a_lock_holds_the_digests_of_what_it_names(
    workspace: Workspace, releases: dict[str, Release], version: str
) -> None:
    """Digests of words and of every clause file match what lies in the tree."""
    lock = releases[version].lock
    assert lock["words"] == {"en": digest_words(releases[version].words["en"])}
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


def test_people_in_the_example_are_roles_and_marked_as_examples(releases: dict[str, Release]) -> None:
    """Judgements and events name a role, never a person, and say that they are examples."""
    records = [record for each in releases.values() for record in (*each.decisions, *each.events)]
    assert records
    assert all(record["example"] is True for record in records)
    assert {record["by"] for record in records} <= {"Privacy counsel", "Product counsel"}


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
