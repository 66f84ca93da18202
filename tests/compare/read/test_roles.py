from __future__ import annotations

import pytest

from policygen.load.documents import read_document
from policygen.pipeline.compare import compare_documents


def label_of(before: str, after: str, locale: str) -> str | None:
    sides = (read_document(text, ".md", locale=locale) for text in (before, after))
    return compare_documents(*sides).decision.label


@pytest.mark.parametrize(
    ("before", "after", "locale"),
    [
        ("Retention period: 14 days", "Retention period: 60 days", "en"),
        ("Legal basis: your consent", "Legal basis: legitimate interest", "en"),
        ("Speicherdauer: 14 Tage", "Speicherdauer: 60 Tage", "de"),
    ],
)
def test_a_label_with_its_value_is_no_heading(before: str, after: str, locale: str) -> None:
    """A line such as `Retention: 14 days` says something: reworded it is not a renamed heading."""
    assert label_of(before, after, locale) in {"review", "reduction"}


def test_a_numbered_title_is_a_heading() -> None:
    """`Part 2: Sharing` is a title, and may be renamed."""
    text = "Part 2: {}\n\nWe keep logs."
    assert label_of(text.format("Sharing"), text.format("Sharing of data"), "en") == "cosmetic"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("手机号用于登录", "手机号用于登录和营销"),
        ("目的：登录", "目的：登录、广告"),
        ("第三方SDK不会收集您的位置。", "第三方SDK可能收集您的位置。"),
        ("**未经同意不共享。**", "**未经同意也可共享。**"),
    ],
)
def test_a_chinese_line_that_claims_is_no_heading(before: str, after: str) -> None:
    """No capital tells a title there: a label with its value, a verb of purpose or a full stop says no."""
    assert label_of(before, after, "zh") in {"review", "reduction"}
