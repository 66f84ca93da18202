"""Turns the clauses of a policy that give rights into what a reader can do when the policy changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policygen.build.render.anchors import name_anchors
from policygen.model.document import leaves
from policygen.model.notice import Option

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policygen.model.document import Document, Leaf
    from policygen.model.workspace import Clause, Workspace


def find_options(workspace: Workspace, document: Document) -> Iterator[Option]:
    """Yield what a policy lets its readers do, one for each right that a clause states.

    Args:
        workspace: The workspace as loaded.
        document: The policy; the words of an option are its own.

    Yields:
        Options in reading order; a clause of the kind `right` that states none is one too.
    """
    ids = name_anchors(document)
    passages: dict[str, list[Leaf]] = {}
    for leaf in leaves(document):
        if leaf.block.clause and leaf.block.text:
            passages.setdefault(leaf.block.clause.id, []).append(leaf)
    for clause_id, found in passages.items():
        first = found[0].block
        version = first.clause.version if first.clause else ""
        clause = workspace.clauses[clause_id][version]
        stated = [str(entry["right"]) for entry in clause.facts.get("rights", ())]
        for right in stated or [""] * (clause.kind == "right"):
            yield Option(
                right, _title(workspace, clause, document.locale), tuple(leaf.block.text for leaf in found),
                ids.get(first.anchor, ids.get(clause_id, "")), first.locale or document.locale,
            )


def _title(workspace: Workspace, clause: Clause, locale: str) -> str:
    translated = workspace.translations.get(locale, {}).get(clause.id, {}).get(clause.version)
    return (translated or clause).title
