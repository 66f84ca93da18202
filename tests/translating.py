"""A small workspace in English and Chinese with one release, for tests of translations that age."""

from __future__ import annotations

from typing import TYPE_CHECKING

from releasing import freeze

from policygen.load.workspace import inspect_workspace
from policygen.pipeline.stamp import Stamp, stamp_translation

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from policygen.pipeline.stamp import Stamped

ZH = "zh-Hans"
SALE, KEEPING = "sharing/sale", "keeping/logs"
DAY = "2026-01-05"
DEFINITION = """locales:
  source: en
  published: [en, zh-Hans]
policies:
  privacy:
    title: {en: Privacy policy, zh-Hans: 隐私政策}
    jurisdictions: [CN]
    sections:
      - id: sharing
        title: {en: Sharing, zh-Hans: 共享}
        clauses: [sharing/sale]
      - id: keeping
        title: {en: Keeping, zh-Hans: 保存}
        clauses: [keeping/logs]
"""
WORDS = {
    SALE: ("We do not sell your data. We do not rent your data.", "我们不出售您的数据。我们不出租您的数据。"),
    KEEPING: ("We keep logs for 30 days.", "我们将日志保存30天。"),
}


def write_source(root: Path, clause: str, version: str, words: str) -> Path:
    """Write one version of a clause."""
    place = root / "clauses" / clause / f"{version}.md"
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(f"---\ntitle: Title\nkind: commitment\n---\n{words}\n", encoding="utf-8")
    return place


def write_translation(root: Path, clause: str, version: str, words: str, *, locale: str = ZH) -> Path:
    """Write the translation of one version of a clause, made from what that says now."""
    place = root / "locales" / locale / "clauses" / clause / f"{version}.md"
    place.parent.mkdir(parents=True, exist_ok=True)
    digest = inspect_workspace(root)[0].clauses[clause][version].digest
    head = f"title: 标题 # short\ntranslates: {digest}\ntranslated_by: 李雷\n"
    place.write_text(f"---\n{head}---\n{words}\n", encoding="utf-8")
    return place


def stamp(root: Path, clause: str, *, locale: str = ZH, day: str = DAY) -> Stamped:
    """Let a person say that they read a translation."""
    return stamp_translation(root, Stamp(clause, locale, "韩梅梅", day))


def write_bilingual(make_workspace: Callable[..., Path], *, released: bool = True) -> Path:
    """Write the workspace, its translations read by a person, and release it."""
    root = make_workspace({"policygen.yaml": DEFINITION})
    for clause, (english, chinese) in WORDS.items():
        write_source(root, clause, "1.0.0", english)
        write_translation(root, clause, "1.0.0", chinese)
        stamp(root, clause)
    if released:
        freeze(root, "1.0.0", DAY)
    return root
