"""What a frozen release holds, and which releases are refused."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml

from policygen.errors import ReleaseError
from policygen.model.workspace import (
    Clause,
    ClauseUse,
    GroupSpec,
    Policy,
    Profile,
    Release,
    SectionSpec,
    Workspace,
)
from policygen.publish.records import dump_records
from policygen.publish.release import Terms, digest_lock, freeze_release
from policygen.text.words import digest_words

if TYPE_CHECKING:
    from collections.abc import Mapping

WORDS = {"en": "Privacy\n\nWe keep logs.\n"}
FIRST = Terms("1.0.0", "2026-01-05", "2026-01-05", "1")


def make_clause(clause_id: str, version: str, **changes: str) -> Clause:
    digest = f"sha256:{clause_id}@{version}"
    clause = Clause(clause_id, version, "Title", "practice", "We keep logs.", {}, digest=digest)
    return replace(clause, **changes)  # type: ignore[arg-type]


def make_workspace(*, releases: tuple[Release, ...] = (), pin: str = "") -> Workspace:
    lead = ClauseUse("logs/lead-in")
    group = GroupSpec(clauses=(ClauseUse("logs/access", pin),))
    section = SectionSpec("logs", {"en": "Logs"}, lead=(lead,), groups=(group,))
    policy = Policy("privacy", {"en": "Privacy"}, sections=(section,), definition={"title": "Privacy"})
    clauses: dict[str, Mapping[str, Clause]] = {
        "logs/access": {version: make_clause("logs/access", version) for version in ("1.9.0", "1.10.0")},
        "logs/lead-in": {"1.0.0": make_clause("logs/lead-in", "1.0.0")},
        "logs/unused": {"1.0.0": make_clause("logs/unused", "1.0.0")},
    }
    german = make_clause("logs/access", "1.10.0", locale="de", translates="sha256:source")
    return Workspace(
        Path(),
        "en",
        ("en", "de"),
        Profile({"company": {"name": "mori"}}, definition={"values": {"company": {"name": "mori"}}}),
        {"privacy": policy},
        clauses,
        translations={"de": {"logs/access": {"1.10.0": german}}},
        releases={"privacy": releases},
    )


Lock = dict[str, object]


def freeze_lock(workspace: Workspace, terms: Terms = FIRST, words: Mapping[str, str] = WORDS) -> Lock:
    lock: Lock = yaml.safe_load(freeze_release(workspace, "privacy", terms, words)["lock.yaml"])
    return lock


def test_lock_names_the_newest_version_of_every_clause_the_policy_names() -> None:
    """Versions compare as numbers (1.10.0 after 1.9.0), and a clause nobody uses stays out."""
    clauses = freeze_lock(make_workspace())["clauses"]
    assert clauses == {
        "logs/access": {"version": "1.10.0", "digest": "sha256:logs/access@1.10.0"},
        "logs/lead-in": {"version": "1.0.0", "digest": "sha256:logs/lead-in@1.0.0"},
    }


def test_a_pin_is_kept() -> None:
    """A pinned clause enters the lock at its pin, although a newer version lies beside it."""
    clauses = freeze_lock(make_workspace(pin="1.9.0"))["clauses"]
    assert isinstance(clauses, dict)
    assert clauses["logs/access"]["version"] == "1.9.0"


def test_translations_of_the_versions_used_are_locked() -> None:
    """A locale that is published carries the digest of its translation and of the source it was made from."""
    words = {**WORDS, "de": "Datenschutz\n"}
    lock = freeze_lock(make_workspace(), words=words)
    entry = {"version": "1.10.0", "digest": "sha256:logs/access@1.10.0", "translates": "sha256:source"}
    assert lock["translations"] == {"de": {"logs/access": entry}}
    assert lock["locales"] == ["en", "de"]


def test_words_stand_beside_the_lock_and_their_digest_in_it() -> None:
    """The canonical words are a file of their own, byte for byte, and the lock says their digest."""
    files = freeze_release(make_workspace(), "privacy", FIRST, WORDS)
    assert files["text.en.txt"] == WORDS["en"].encode()
    assert yaml.safe_load(files["lock.yaml"])["words"] == {"en": digest_words(WORDS["en"])}


def test_snapshots_of_definition_and_profile_are_whole() -> None:
    """The lock repeats the definition and the profile as they stood."""
    lock = freeze_lock(make_workspace())
    assert lock["definition"] == {"title": "Privacy"}
    assert lock["profile"] == {"values": {"company": {"name": "mori"}}}


def test_a_lock_quotes_the_lock_before_it() -> None:
    """The chain holds: `before` is the digest of the last release, and empty for the first."""
    last = Release("privacy", "1.0.0", "2026-01-05", "2026-01-05", {}, {}, digest="sha256:abc")
    following = Terms("1.0.1", "2026-03-02", "2026-03-02", "1")
    assert freeze_lock(make_workspace())["before"] == ""
    assert freeze_lock(make_workspace(releases=(last,)), following)["before"] == "sha256:abc"


def test_digest_of_a_lock_is_over_normalised_text() -> None:
    """Line ends and a byte order mark do not change the digest of a lock."""
    assert digest_lock("a: 1\nb: 2\n") == digest_lock("\ufeffa: 1\r\nb: 2\r\n")


def test_judgements_are_written_only_where_there_are_any() -> None:
    """No judgements, no file; otherwise the bytes as the draft has them, comments too, and their digest."""
    source = b"# why\n- {fingerprint: 'v1:0', acknowledge: true}\n"
    judged = replace(FIRST, decisions=source)
    assert "decisions.yaml" not in freeze_release(make_workspace(), "privacy", FIRST, WORDS)
    files = freeze_release(make_workspace(), "privacy", judged, WORDS)
    assert files["decisions.yaml"] == source
    assert yaml.safe_load(files["lock.yaml"])["decisions"] == digest_words(source.decode())


def test_the_same_workspace_gives_the_same_bytes() -> None:
    """Freezing twice gives equal files."""
    assert freeze_release(make_workspace(), "privacy", FIRST, WORDS) == freeze_release(
        make_workspace(), "privacy", FIRST, WORDS
    )


@pytest.mark.parametrize(
    ("terms", "code"),
    [
        (Terms("1.0", "2026-03-02", "2026-03-02", "1"), "version-malformed"),
        (Terms("1.0.0", "2026-03-02", "2026-03-02", "1"), "version-exists"),
        (Terms("0.9.0", "2026-03-02", "2026-03-02", "1"), "version-not-next"),
        (Terms("1.0.1", "2.3.2026", "2026-03-02", "1"), "date-malformed"),
        (Terms("1.0.1", "2026-02-30", "2026-03-02", "1"), "date-malformed"),
        (Terms("1.0.1", "2026-03-02", "2026-03-01", "1"), "effective-too-early"),
        (Terms("1.0.1", "2026-01-04", "2026-03-01", "1"), "date-before-last"),
    ],
)
def test_what_cannot_come_next_is_refused(terms: Terms, code: str) -> None:
    """A version that is none or not higher, and a date out of order, each have their own code."""
    last = Release("privacy", "1.0.0", "2026-01-05", "2026-01-05", {}, {})
    with pytest.raises(ReleaseError) as caught:
        freeze_release(make_workspace(releases=(last,)), "privacy", terms, WORDS)
    assert [problem.code for problem in caught.value.problems] == [code]


def test_records_have_no_anchors() -> None:
    """A value that stands in two places is written out twice: the loader refuses aliases."""
    shared = {"name": "mori", "list": ["a"]}
    text = dump_records({"one": shared, "two": shared, "three": ("b",)}).decode()
    assert "&" not in text
    assert "*" not in text
    assert yaml.safe_load(text) == {"one": shared, "two": shared, "three": ["b"]}


def test_records_keep_what_looks_like_a_date_or_a_number_as_text() -> None:
    """Versions, dates and country codes come back as the text they were."""
    values = {"published": "2026-01-05", "country": "NO", "catalogue": "1", "version": "3.10"}
    assert yaml.safe_load(dump_records(values)) == values
