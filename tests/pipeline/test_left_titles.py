from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from policygen.pipeline.lint import lint_workspace
from tests.releasing import translate

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.mark.parametrize(
    ("title", "words", "found"),
    [
        ("What we collect", "What we collect", 1), ("What we collect", "Collecte", 0),
        ("Acme Plus", "Acme Plus", 0),
    ],
)
def test_a_title_left_in_the_source_language_is_a_warning(
    make_workspace: Callable[..., Path], title: str, words: str, found: int
) -> None:
    """What equals its key was hardly translated, unless it is only a name."""
    root = make_workspace()
    place = root / "policygen.yaml"
    text = place.read_text(encoding="utf-8").replace("What we collect", title)
    place.write_text(f"locales: {{source: en, published: [en, fr]}}\n{text}", encoding="utf-8")
    translate(root)
    titles = f"Privacy policy: Confidentialité\n{title}: {words}\n"
    (root / "locales/fr/titles.yaml").write_text(titles, encoding="utf-8")
    warned = [each.code for each in lint_workspace(root).warnings]
    assert warned.count("title-untranslated") == found
