"""Turns `decisions.yaml` into judgements, with every problem of the file at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Self

from pydantic import model_validator

from policygen.errors import InputError, Problem, ReleaseError
from policygen.load.checks import Boolean, IsoDate, Text, choice, matching, refuse
from policygen.load.files import MAX_RELEASE_BYTES, list_folder, read_bytes, read_text
from policygen.load.layout import LocaleTag
from policygen.load.schema import Strict, validate
from policygen.load.yaml import YamlText, read_yaml
from policygen.model.judgement import Judgement
from policygen.model.workspace import DRAFT

if TYPE_CHECKING:
    from pathlib import Path

    from policygen.load.yaml import Path as Place
    from policygen.model.judgement import Verdict
    from policygen.model.workspace import Release

DECISIONS = "decisions.yaml"

Fingerprint = Annotated[
    str, matching("v1:[0-9a-f]{16}", "a fingerprint", "copy it from `policygen decide --list`")
]
DecidedLabel = Annotated[str, choice("cosmetic", "neutral", "expansion", "reduction")]
RulesLabel = Annotated[str, choice("cosmetic", "neutral", "expansion", "review", "reduction")]


class Entry(Strict):
    """One judgement as somebody wrote it: exactly one of label, acknowledge and not_substantial."""

    fingerprint: Fingerprint
    label: DecidedLabel = ""
    acknowledge: Boolean = False
    not_substantial: Boolean = False
    by: Text
    role: Text
    reason: Text
    date: IsoDate
    was: RulesLabel = ""
    catalogue: str = ""
    clause: str = ""
    locale: LocaleTag = ""
    example: Boolean = False

    @model_validator(mode="after")
    def _check_verdict(self) -> Self:
        """Refuse an entry that decides nothing, or two things."""
        if bool(self.label) + self.acknowledge + self.not_substantial != 1:
            mend = "write exactly one of `label: neutral`, `acknowledge: true`, `not_substantial: true`"
            refuse("says nothing, or two things, about the change", mend)
        return self


class Decisions(Strict):
    """The whole of `decisions.yaml`: a list of judgements."""

    judgements: tuple[Entry, ...]


def draft_decisions_path(policy_id: str) -> str:
    """Return where the judgements on the draft of a policy stand, relative to the workspace."""
    return decisions_path(policy_id, DRAFT)


def decisions_path(policy_id: str, version: str) -> str:
    """Return where the judgements on a release, or on the draft, stand."""
    return f"releases/{policy_id}/{version}/{DECISIONS}"


def read_judgements(root: Path, policy_id: str) -> tuple[Judgement, ...]:
    """Read the judgements on the draft of a policy.

    A file that a release holds byte for byte was moved there by a command that was then killed: its
    judgements are spent.

    Args:
        root: The workspace.
        policy_id: Which of its policies.

    Raises:
        ReleaseError: The file cannot be used; holds every problem of it.
    """
    path = draft_decisions_path(policy_id)
    try:
        if not (root / path).exists() or _is_released(root, policy_id, path):
            return ()
        return parse_judgements(read_text(root, path, limit=MAX_RELEASE_BYTES), path)
    except InputError as error:
        raise ReleaseError(error.problems) from error


def parse_judgements(text: str, path: str) -> tuple[Judgement, ...]:
    """Read the text of a `decisions.yaml`.

    Args:
        text: Normalised.
        path: Its file, for the problems.

    Raises:
        ReleaseError: It cannot be used; holds every problem.
    """
    return _validate(read_yaml(text, path, limit=MAX_RELEASE_BYTES), path)


def judgements_of(release: Release) -> tuple[Judgement, ...]:
    """Return the judgements that a release keeps.

    Raises:
        ReleaseError: Its `decisions.yaml` cannot be used.
    """
    path = decisions_path(release.policy, release.version)
    return _validate(YamlText(value=list(release.decisions)), path)


def _is_released(root: Path, policy_id: str, path: str) -> bool:
    content = read_bytes(root, path, limit=MAX_RELEASE_BYTES)
    others = (entry for entry in list_folder(root, f"releases/{policy_id}") if entry.name != DRAFT)
    places = (f"{entry.path}/{DECISIONS}" for entry in others if entry.is_folder)
    return any((root / each).is_file() and (root / each).read_bytes() == content for each in places)


def _validate(source: YamlText, path: str) -> tuple[Judgement, ...]:
    model, problems = validate(Decisions, _under_name(source), path)
    if source.value is not None and not isinstance(source.value, list):
        hint = "begin each judgement with `- fingerprint: ...`"
        problems = [Problem(path, 1, "a list of judgements was expected", hint, "bad-value")]
    if model is None or problems:
        raise ReleaseError(problems)
    return tuple(
        _make(entry, path, source.place((place,)).line) for place, entry in enumerate(model.judgements)
    )


def _under_name(source: YamlText) -> YamlText:
    """Put the list under a name, as models are maps, and keep its places."""

    def move(places: dict[Place, Any]) -> dict[Place, Any]:
        return {("judgements", *place): mark for place, mark in places.items()}

    value = {"judgements": source.value or []}
    return YamlText(value, move(source.values), move(source.keys), source.problems)


def _make(entry: Entry, path: str, line: int) -> Judgement:
    verdict: Verdict = "label"
    if entry.acknowledge or entry.not_substantial:
        verdict = "acknowledge" if entry.acknowledge else "not_substantial"
    label: Any = entry.label or None
    was: Any = entry.was or None
    return Judgement(
        entry.fingerprint, verdict, entry.by, entry.role, entry.reason, entry.date, label=label, was=was,
        catalogue=entry.catalogue, clause=entry.clause, locale=entry.locale, path=path, line=line,
    )
