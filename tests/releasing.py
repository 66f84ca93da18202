"""Copies of the mori workspace, and small ones with a release, for tests that release, record and tamper."""

from __future__ import annotations

import shutil
from pathlib import Path

import yaml

from policygen.load.workspace import load_workspace
from policygen.pipeline.release import freeze_draft
from policygen.pipeline.stamp import Stamp, stamp_translation
from policygen.publish.records import dump_records

ROOT = Path(__file__).resolve().parent.parent
SALE = "We may sell your phone number to advertisers at our sole discretion."
CANCELLATION = "clauses/account/cancellation"
ACCOUNT = "clauses/collection/account"
FRENCH = """---
title: Compte
translates: {digest}
---
Nous collectons votre adresse électronique.
"""


def copy_mori(into: Path) -> Path:
    """Copy the workspace of the project as it was while it spoke English alone."""
    root = into / "mori"
    for part in ("clauses", "locales", "releases"):
        shutil.copytree(ROOT / part, root / part)
    definition = (ROOT / "policygen.yaml").read_text(encoding="utf-8")
    english = definition.replace("published: [en, zh-Hans, ar]", "published: [en]")
    (root / "policygen.yaml").write_text(english, encoding="utf-8")
    for folder in (root / "releases" / "privacy").iterdir():
        _take_languages_back(folder)
    return root


def _take_languages_back(folder: Path) -> None:
    """Leave of a release what it was before other languages were added to it."""
    place = folder / "events.yaml"
    events = yaml.safe_load(place.read_text(encoding="utf-8")) if place.exists() else []
    kept = [each for each in events if each["event"] != "locale-added"]
    if kept:
        place.write_bytes(dump_records(kept))
    else:
        place.unlink(missing_ok=True)
    for words in set(folder.glob("text.*.txt")) - {folder / "text.en.txt"}:
        words.unlink()


TITLES = "Privacy policy: Politique de confidentialité\nWhat we collect: Ce que nous collectons\n"


def freeze(root: Path, version: str, day: str, effective: str = "") -> Path:
    """Release the draft without the gate."""
    return freeze_draft(root, version, published=day, effective=effective or day)


def translate(root: Path, version: str = "1.0.0", clause: str = "collection/account") -> Path:
    """Write the French translation of a clause, and the titles; somebody has read it."""
    digest = load_workspace(root).clauses[clause][version].digest
    place = root / "locales" / "fr" / "clauses" / clause / f"{version}.md"
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(FRENCH.format(digest=digest), encoding="utf-8")
    (root / "locales" / "fr" / "titles.yaml").write_text(TITLES, encoding="utf-8")
    stamp_translation(root, Stamp(f"{clause}@{version}", "fr", "R. Name", "2026-01-05"))
    return place


def write_next(root: Path, folder: str, before: str, after: str, words: str) -> Path:
    """Write the next version of a clause: the one before with more words."""
    source = root / folder / f"{before}.md"
    target = root / folder / f"{after}.md"
    target.write_text(f"{source.read_text(encoding='utf-8').rstrip()} {words}\n", encoding="utf-8")
    return target


def read_tree(root: Path) -> dict[str, bytes]:
    """Return every file but the hidden ones, which no reader looks at."""
    files = (path for path in root.rglob("*") if path.is_file())
    named = ((path.relative_to(root), path) for path in files)
    return {
        str(name): path.read_bytes()
        for name, path in named
        if not any(part.startswith(".") for part in name.parts)
    }
