from __future__ import annotations

import pytest

from policygen.text.head import digest_translation, set_head_lines

FILE = """---
# made with care
title: Konto   # the account
translates: sha256:{}  # 1.0.0
short: >
  Wir erheben
  dies.
---
Wir erheben.

reviewed_by: no head
""".format("0" * 64)
NAMES = {"reviewed_by": "Jan Beck", "reviewed_on": "2026-11-23"}


def test_review_lines_are_no_part_of_the_digest() -> None:
    """Whoever read it and when: the digest stays; one word of the prose or of the head, and it does not."""
    stamped = set_head_lines(FILE, NAMES, behind="translates")
    assert stamped != FILE
    assert digest_translation(stamped) == digest_translation(FILE)
    assert digest_translation(FILE.replace("Konto", "Kunde")) != digest_translation(FILE)
    assert digest_translation(FILE.replace("no head", "x")) != digest_translation(FILE)


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_only_the_named_lines_change(ending: str) -> None:
    """Comments, order and line ends stay; a value that is there is replaced, with the comment behind it."""
    source = "\ufeff" + FILE.replace("\n", ending)
    values = {"translates": "sha256:" + "1" * 64, **NAMES}
    edited = set_head_lines(source, values, behind="title")
    expected = source.replace("0" * 64, "1" * 64)
    head = f"  # 1.0.0{ending}"
    expected = expected.replace(head, f"{head}reviewed_by: Jan Beck{ending}reviewed_on: 2026-11-23{ending}")
    assert edited == expected
    assert set_head_lines(edited, values, behind="title") == edited


def test_names_are_quoted_where_yaml_would_read_them_otherwise() -> None:
    """A name with a colon, a mark of comment or a line feed is no other value and no other line."""
    for name in ("A: B", "x #1", "a\nb", '"', "- a", "李雷", "O'Brien"):
        edited = set_head_lines(FILE, {"reviewed_by": name}, behind="translates")
        assert edited.count("\n") == FILE.count("\n") + 1
        assert digest_translation(edited) == digest_translation(FILE)
