"""Turn a decided draft into the files of its release: the lock, the words, the judgements.

The lock holds everything a rebuild needs, so that a release can be made again from the tree alone:
which version of every clause and translation it uses and what those files said (digests), the policy's
definition and the profile as they stood, and the digest of the lock before it. The words are kept beside
it, so that an upgrade of a library can never hide a difference. Nothing here is ever written twice.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

from policygen.errors import Problem, ReleaseError
from policygen.model.chain import last_made
from policygen.model.workspace import newest_version, parse_version
from policygen.publish.records import dump_records
from policygen.text.words import digest_words, normalise_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from policygen.model.change import Decision
    from policygen.model.workspace import (
        Clause,
        ClauseUse,
        GroupSpec,
        Policy,
        Release,
        SectionSpec,
        Workspace,
    )

Refusal = tuple[str, str, str]
"""Code, message and mend."""

SEAL = "\nseal: "
"""What the last line of a lock begins with: the digest of everything above it."""
LOCK_SCHEMA = "policygen.lock/1"
LOCK_FILE = "lock.yaml"
DECISIONS_FILE = "decisions.yaml"


@dataclass(frozen=True, slots=True)
class Terms:
    """What is said about a release when it is made, beside the words themselves."""

    version: str
    published: str
    """ISO date."""
    effective: str
    """ISO date, not before the publication."""
    catalogue: str
    """Version of the rules that decided."""
    decision: Decision | None = None
    """What the comparison with the release before decided; None for the first release."""
    spoken: Mapping[str, Decision] = field(default_factory=dict)
    """What readers of each language are owed, where a translation changed on its own; else empty."""
    decisions: bytes = b""
    """The judgements by people as the draft holds them: the file moves into the release, byte for byte."""
    layouts: str = ""
    """Digest of the page layouts on the day of the release; they are no part of the policy."""
    corrects: str = ""
    """The version that is corrected while a higher one is pending; empty for the next version."""


def freeze_release(
    workspace: Workspace, policy_id: str, terms: Terms, words: Mapping[str, str]
) -> dict[str, bytes]:
    """Make the files of `releases/<policy>/<version>/` from the newest version of each clause.

    Args:
        workspace: The workspace as loaded, with the releases made so far.
        policy_id: Which of its policies.
        terms: Version, dates, decision and judgements.
        words: The canonical words by locale, as `render_words` gives them.

    Returns:
        File name to content: the lock, `text.<locale>.txt`, and the judgements where there are any.

    Raises:
        ReleaseError: The version or a date cannot follow the releases made so far.
    """
    policy = workspace.policies[policy_id]
    require_succession(workspace.releases.get(policy_id, ()), policy_id, terms)
    lock = _make_lock(workspace, policy, terms, words)
    files = {LOCK_FILE: seal_lock(dump_records(lock))}
    files |= {f"text.{locale}.txt": text.encode() for locale, text in words.items()}
    if terms.decisions:
        files[DECISIONS_FILE] = terms.decisions
    return files


def seal_lock(source: bytes) -> bytes:
    """Add the last line to a lock: the digest of what stands above, so that any edit of it shows."""
    return source + f"{SEAL[1:]}{digest_lock(source.decode())}\n".encode()


def digest_layouts(layouts: Mapping[str, str]) -> str:
    """Digest page layouts by their names, so that `verify` can tell a new look from new words."""
    return digest_words("".join(f"{name}\n{layouts[name]}\n" for name in sorted(layouts)))


def digest_decisions(source: bytes) -> str:
    """Digest the judgements of a release as its lock quotes them; empty where there are none."""
    return digest_words(source.decode("utf-8", "replace")) if source else ""


def require_succession(before: tuple[Release, ...], policy_id: str, terms: Terms) -> None:
    """Refuse a version or a date that cannot come next.

    Args:
        before: The releases made so far, oldest first.
        policy_id: The policy, for the message.
        terms: What is asked for.

    Raises:
        ReleaseError: With every reason.
    """
    problems = [*_check_dates(terms), *_check_version(terms)]
    if not problems:
        problems = list(_check_order(before, terms))
    if problems:
        place = f"releases/{policy_id}/{terms.version}"
        raise ReleaseError(Problem(place, 0, message, hint, code) for code, message, hint in problems)


def digest_lock(source: str) -> str:
    """Digest a lock as the next lock quotes it: over its normalised text, so that line ends do not matter."""
    return digest_words(normalise_text(source))


def _make_lock(
    workspace: Workspace, policy: Policy, terms: Terms, words: Mapping[str, str]
) -> dict[str, Any]:
    before = last_made(workspace.releases.get(policy.id, ()))
    used = _choose_versions(workspace, policy)
    translated = ((locale, _list_translations(workspace, locale, used)) for locale in words)
    return {
        "schema": LOCK_SCHEMA,
        "policy": policy.id,
        "version": terms.version,
        "published": terms.published,
        "effective": terms.effective,
        "before": before.digest if before else "",
        **({"corrects": terms.corrects} if terms.corrects else {}),
        "catalogue": terms.catalogue,
        "decision": _state_decision(terms.decision),
        **({"spoken": _state_spoken(terms.spoken)} if terms.spoken else {}),
        "locales": list(words),
        "words": {locale: digest_words(text) for locale, text in words.items()},
        "clauses": {clause.id: {"version": clause.version, "digest": clause.digest} for clause in used},
        "translations": {locale: entries for locale, entries in translated if entries},
        "definition": policy.definition,
        "profile": workspace.profile.definition,
        **workspace.notice_rules,
        **({"layouts": terms.layouts} if terms.layouts else {}),
        **({"decisions": digest_decisions(terms.decisions)} if terms.decisions else {}),
    }


def _state_decision(decision: Decision | None) -> dict[str, Any]:
    """State what was decided; what has no value is left out, the whole of it for a first release."""
    stated = asdict(decision) if decision else {}
    return {key: value for key, value in stated.items() if value is not None}


def _state_spoken(spoken: Mapping[str, Decision]) -> dict[str, dict[str, Any]]:
    names = ("label", "notice", "consent", "material")
    return {tag: {name: getattr(one, name) for name in names} for tag, one in spoken.items()}


def _choose_versions(workspace: Workspace, policy: Policy) -> list[Clause]:
    """Resolve every clause the policy names, in order of id; also those its conditions leave out."""
    pins = {use.id: use.version for use in _walk_uses(policy)}
    chosen = []
    for clause_id in sorted(pins):
        versions = workspace.clauses[clause_id]
        chosen.append(versions[pins[clause_id] or newest_version(versions)])
    return chosen


def _walk_uses(policy: Policy) -> Iterator[ClauseUse]:
    yield from policy.preamble
    for part in policy.sections:
        runs: tuple[SectionSpec | GroupSpec, ...] = (part, *part.groups)
        for run in runs:
            yield from (*run.lead, *run.clauses, *run.closing)


def _list_translations(
    workspace: Workspace, locale: str, used: Iterable[Clause]
) -> dict[str, dict[str, str | bool]]:
    """List the translations of the versions used, those carried forward under the version of their file."""
    versions = workspace.translations.get(locale, {})
    found = {clause.id: versions.get(clause.id, {}).get(clause.version) for clause in used}
    return {clause_id: record_translation(clause) for clause_id, clause in found.items() if clause}


def record_translation(clause: Clause) -> dict[str, str | bool]:
    """Record a translation as a lock or an event quotes it."""
    return {
        "version": clause.carried or clause.version, "digest": clause.digest, "translates": clause.translates,
        **({"carried": True} if clause.carried else {}),
        **({"reviewed_by": clause.reviewed_by} if clause.is_reviewed else {}),
    }


def _check_version(terms: Terms) -> Iterator[Refusal]:
    if parse_version(terms.version) is None:
        yield "version-malformed", f"`{terms.version}` is no version", "write it as 1.2.0"


def _check_dates(terms: Terms) -> Iterator[Refusal]:
    for text in (terms.published, terms.effective):
        if not _is_date(text):
            yield "date-malformed", f"`{text}` is no date", "write dates as 2026-01-31"
    if _is_date(terms.published) and _is_date(terms.effective) and terms.effective < terms.published:
        yield "effective-too-early", "it would take effect before it is published", "choose a later date"


def _check_order(before: tuple[Release, ...], terms: Terms) -> Iterator[Refusal]:
    """Check a version and its publication against the releases made so far."""
    versions = [release.version for release in before]
    made = last_made(before)
    if terms.version in versions:
        mend = "a release is never made twice: choose the next number"
        yield "version-exists", f"{terms.version} was released already", mend
    elif terms.corrects:
        yield from _check_correction(versions, terms)
    elif versions and _key(terms.version) <= _key(versions[-1]):
        mend = "choose a higher number; only what is in force while another is pending can be corrected"
        yield "version-not-next", f"{terms.version} does not come after {versions[-1]}", mend
    if made and terms.published < made.published:
        message = f"{made.version} was published on {made.published}, after {terms.published}"
        yield "date-before-last", message, "choose a later date of publication"


def _check_correction(versions: list[str], terms: Terms) -> Iterator[Refusal]:
    """Check that a correction stands right above the version it corrects."""
    following = next((one for one in versions if _key(one) > _key(terms.corrects)), "")
    fits = _key(terms.corrects) < _key(terms.version)
    if not fits or (following and _key(terms.version) > _key(following)):
        between = f"above {terms.corrects}" + (f" and below {following}" if following else "")
        message = f"{terms.version} does not correct {terms.corrects}"
        yield "version-not-next", message, f"choose a number {between}"


def _key(version: str) -> tuple[int, int, int]:
    return parse_version(version) or (0, 0, 0)


def _is_date(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
