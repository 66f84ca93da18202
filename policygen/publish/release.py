"""Turn a decided draft into the files of its release: the lock, the words, the judgements.

The lock holds everything a rebuild needs, so that a release can be made again from the tree alone:
which version of every clause and translation it uses and what those files said (digests), the policy's
definition and the profile as they stood, and the digest of the lock before it. The words are kept beside
it, so that an upgrade of a library can never hide a difference. Nothing here is ever written twice.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from policygen.errors import Problem, ReleaseError
from policygen.model.workspace import newest_version, parse_version
from policygen.publish.records import dump_records
from policygen.text.words import digest_words, normalise_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

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
    decisions: tuple[Mapping[str, Any], ...] = ()
    """Judgements by people, moved from the draft into the release."""


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
    files = {LOCK_FILE: dump_records(lock)}
    files |= {f"text.{locale}.txt": text.encode() for locale, text in words.items()}
    if terms.decisions:
        files[DECISIONS_FILE] = dump_records(list(terms.decisions))
    return files


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
    if before and not problems:
        problems = list(_check_order(before[-1], terms))
    if problems:
        place = f"releases/{policy_id}/{terms.version}"
        raise ReleaseError(Problem(place, 0, message, hint, code) for code, message, hint in problems)


def digest_lock(source: str) -> str:
    """Digest a lock as the next lock quotes it: over its normalised text, so that line ends do not matter."""
    return digest_words(normalise_text(source))


def _make_lock(
    workspace: Workspace, policy: Policy, terms: Terms, words: Mapping[str, str]
) -> dict[str, Any]:
    before = workspace.releases.get(policy.id, ())
    used = _choose_versions(workspace, policy)
    translated = ((locale, _list_translations(workspace, locale, used)) for locale in words)
    return {
        "schema": LOCK_SCHEMA,
        "policy": policy.id,
        "version": terms.version,
        "published": terms.published,
        "effective": terms.effective,
        "before": before[-1].digest if before else "",
        "catalogue": terms.catalogue,
        "decision": _state_decision(terms.decision),
        "locales": list(words),
        "words": {locale: digest_words(text) for locale, text in words.items()},
        "clauses": {clause.id: {"version": clause.version, "digest": clause.digest} for clause in used},
        "translations": {locale: entries for locale, entries in translated if entries},
        "definition": policy.definition,
        "profile": workspace.profile.definition,
        **workspace.notice_rules,
    }


def _state_decision(decision: Decision | None) -> dict[str, Any]:
    """State what was decided; what has no value is left out, the whole of it for a first release."""
    stated = asdict(decision) if decision else {}
    return {key: value for key, value in stated.items() if value is not None}


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


def _list_translations(workspace: Workspace, locale: str, used: list[Clause]) -> dict[str, dict[str, str]]:
    """List the translations of exactly the versions used."""
    versions = workspace.translations.get(locale, {})
    found = {clause.id: versions.get(clause.id, {}).get(clause.version) for clause in used}
    return {
        clause_id: {"version": clause.version, "digest": clause.digest, "translates": clause.translates}
        for clause_id, clause in found.items()
        if clause
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


def _check_order(last: Release, terms: Terms) -> Iterator[Refusal]:
    if (parse_version(terms.version) or ()) <= (parse_version(last.version) or ()):
        yield "version-not-next", f"it does not come after {last.version}", "a release is never made twice"
    if terms.published < last.published:
        yield "published-too-early", f"{last.version} came out on {last.published}", "choose a later date"


def _is_date(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
