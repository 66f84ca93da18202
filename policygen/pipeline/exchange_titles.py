"""Turns the titles of policies into units for translators, and what came back into `titles.yaml`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policygen.load.files import read_text
from policygen.load.localised import TITLES, written_titles
from policygen.publish.records import dump_records
from policygen.translate.exchange.compose import compose_titles

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path
    from typing import Any

    from policygen.model.workspace import Release, Workspace
    from policygen.translate.exchange.receive import Receipt
    from policygen.translate.exchange.sheet import Sheet

    Definitions = tuple[Mapping[str, Any], ...]


def list_definitions(workspace: Workspace, policy: str = "", release: Release | None = None) -> Definitions:
    """Return the definitions whose titles are meant: of a release, of a policy of the draft, or of all."""
    if release:
        return (release.lock["definition"],)
    policies = [workspace.policies[policy]] if policy else workspace.policies.values()
    return tuple(each.definition for each in policies)


def list_all_definitions(workspace: Workspace) -> Definitions:
    """Return every definition that a title may be of: of the draft, and of what was released."""
    frozen = (release.lock["definition"] for each in workspace.releases.values() for release in each)
    return (*list_definitions(workspace), *frozen)


def compose_policy_titles(workspace: Workspace, locale: str, definitions: Definitions) -> Sheet:
    """Make the sheet of the titles that a locale has, or lacks, in `titles.yaml`.

    A title that a definition itself has in the locale is translated there and not sent.
    """
    titles = list(_titles(workspace, locale, definitions))
    return compose_titles(titles, workspace.titles.get(locale, {}))


def find_missing_titles(workspace: Workspace, locale: str, definitions: Definitions) -> Iterator[str]:
    """Yield every title, in the words of the source, that a locale lacks; each once."""
    known = workspace.titles.get(locale, {})
    found = dict.fromkeys(_titles(workspace, locale, definitions))
    yield from (each for each in found if each not in known)


def _titles(workspace: Workspace, locale: str, definitions: Definitions) -> Iterator[str]:
    known = workspace.titles.get(locale, {})
    for each in definitions:
        for title in written_titles(each):
            source = title.get(workspace.source_locale, "")
            # A published locale has its titles here, too; those of `titles.yaml` are still written there.
            if source and title.get(locale, known.get(source)) == known.get(source):
                yield source


def make_titles(root: Path, locale: str, receipt: Receipt) -> dict[str, bytes]:
    """Return `titles.yaml` with the titles that came back; lines that do not change stay as they are."""
    path = f"locales/{locale}/{TITLES}"
    text = read_text(root, path) if (root / path).is_file() else ""
    changed = {
        unit.source: " ".join(receipt.words[unit.place].split())
        for unit in receipt.sheet.units
        if unit.place in receipt.words and receipt.words[unit.place] != unit.target
    }
    translated = {unit.source for unit in receipt.sheet.units if unit.target}
    lines = text.splitlines(keepends=True)
    for source in translated & set(changed):
        start, end = _find_entry(lines, source)
        lines[start:end] = [_entry(source, changed.pop(source))]
    if lines and not lines[-1].endswith("\n"):
        lines[-1] += "\n"
    lines += [_entry(source, title) for source, title in changed.items()]
    return {path: "".join(lines).encode()} if lines else {}


def _entry(source: str, title: str) -> str:
    return dump_records({source: title}).decode()


def _find_entry(lines: list[str], source: str) -> tuple[int, int]:
    """Return the lines of an entry: from its key to the next line that is no continuation."""
    import yaml  # noqa: PLC0415 - only where a title changed

    starts = [place for place, line in enumerate(lines) if line.strip() and line[0] not in " \t#"]
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        entry = yaml.safe_load("".join(lines[start:end]))
        if isinstance(entry, dict) and source in {" ".join(str(key).split()) for key in entry}:
            kept = [at for at in range(start, end) if lines[at].strip() and not lines[at].startswith("#")]
            return start, kept[-1] + 1
    return len(lines), len(lines)
