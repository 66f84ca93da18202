from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from policygen.load.documents import read_document
from policygen.pipeline.compare import compare_documents, compare_sides

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("before", "after", "locale"),
    [
        ("We keep logs.", "We keep all logs.", "en"),
        ("Wir speichern Daten.", "Wir speichern alle Daten.", "de"),
        ("我们保存日志。", "我们保存全部日志。", "zh"),
        ("", "我们保存日志。", "zh"),
        ("", "", "en"),
    ],
)
def test_documents_without_a_language_are_told_by_their_words(before: str, after: str, locale: str) -> None:
    """Both sides together, so that an empty one is in the language of the other."""
    sides = (read_document(text, ".md", locale="") for text in (before, after))
    comparison = compare_documents(*sides)
    assert {comparison.before.locale, comparison.after.locale} == {locale}


def test_a_side_with_a_language_names_the_other() -> None:
    """A few words beside a long document are in its language."""
    named, bare = read_document("Cookies", ".md", locale="de"), read_document("Cookies", ".md", locale="")
    assert compare_documents(named, bare).after.locale == "de"


@pytest.mark.parametrize(("lang", "locale"), [("zh-CN", "zh-CN"), ("en", "zh")])
def test_a_page_is_believed_unless_its_script_is_another(tmp_path: Path, lang: str, locale: str) -> None:
    """A template in English around Chinese words does not make them English."""
    for name, words in (("a", "我们不会出售您的信息。"), ("b", "我们会出售您的信息。")):
        page = f'<html lang="{lang}"><body><p>{words}</p></body></html>'
        (tmp_path / f"{name}.html").write_text(page, encoding="utf-8")
    comparison = compare_sides(None, str(tmp_path / "a.html"), str(tmp_path / "b.html"))
    assert comparison.before.locale == comparison.after.locale == locale
    assert comparison.decision.label == "reduction"


def test_a_named_language_is_never_doubted(tmp_path: Path) -> None:
    """Whoever gives `--locale` knows better; rules that cannot read the words leave them to a person."""
    for name, words in (("a", "我们不会出售。"), ("b", "我们会出售。")):
        (tmp_path / f"{name}.md").write_text(words, encoding="utf-8")
    comparison = compare_sides(None, str(tmp_path / "a.md"), str(tmp_path / "b.md"), locale="en")
    assert comparison.after.locale == "en"
    assert comparison.decision.label == "review"
