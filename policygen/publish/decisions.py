"""Turns judgements into entries of the draft's `decisions.yaml`; what people wrote there stays as it is."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from policygen.errors import OutputError, Problem, ReleaseError
from policygen.load.decisions import draft_decisions_path, parse_judgements
from policygen.load.files import MAX_RELEASE_BYTES, decode_text, read_bytes
from policygen.publish.output import write_file
from policygen.publish.records import append_records

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from policygen.model.judgement import Judgement

_OPTIONAL = ("was", "catalogue", "clause", "locale")


def append_decisions(root: Path, policy: str, judgements: Sequence[Judgement]) -> Path:
    """Append judgements to the draft of a policy.

    Args:
        root: The workspace, held by `hold_workspace` since before the judgements were weighed.
        policy: Policy id.
        judgements: What to append, in this order.

    Returns:
        The file.

    Raises:
        OutputError: It cannot be written, or its list is not written so that it can grow at its end.
        InputError: What is there cannot be read.
    """
    path = draft_decisions_path(policy)
    there = (root / path).exists()
    before = read_bytes(root, path, limit=MAX_RELEASE_BYTES) if there else b""
    after = append_records(before, [state_judgement(each) for each in judgements])
    _check_whole(before, after, path, len(judgements))
    write_file(root / path, after)
    return root / path


def state_judgement(judgement: Judgement) -> dict[str, Any]:
    """State a judgement as an entry of `decisions.yaml`: only what has a value, the binding first."""
    said: dict[str, Any] = {"label": judgement.label} if judgement.label else {judgement.verdict: True}
    values = asdict(judgement)
    rest = {name: values[name] for name in _OPTIONAL if values[name]}
    signed = {name: values[name] for name in ("by", "role", "reason", "date")}
    return {"fingerprint": judgement.fingerprint, **said, **signed, **rest}


def _check_whole(before: bytes, after: bytes, path: str, count: int) -> None:
    """Make sure that the file still holds what it held, and the new entries behind it."""
    earlier = parse_judgements(decode_text(before, path), path)
    try:
        whole = parse_judgements(decode_text(after, path), path)
    except ReleaseError as error:
        raise _unfit(path) from error
    if whole[: len(earlier)] != earlier or len(whole) != len(earlier) + count:
        raise _unfit(path)


def _unfit(path: str) -> OutputError:
    message = "the list is written so that nothing can be appended to it"
    hint = "begin each entry with `- ` in the first column"
    return OutputError([Problem(path, 1, message, hint, "decisions-unfit")])
