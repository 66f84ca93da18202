from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from policygen.errors import OutputError
from policygen.load.decisions import draft_decisions_path, read_judgements
from policygen.model.judgement import Judgement
from policygen.publish.decisions import append_decisions

if TYPE_CHECKING:
    from pathlib import Path

MARK = "v1:0123456789abcdef"
ONE = Judgement(MARK, "acknowledge", "Ana", "Counsel", "# no: “yes”", "2026-11-20", was="reduction")
TWO = Judgement(MARK, "label", "Ben", "Counsel", "Same.", "2026-11-21", label="neutral", locale="fr")
WRITTEN = """# Kept: what people wrote stands as they wrote it.
- {fingerprint: "v1:aaaaaaaaaaaaaaaa", label: 'neutral', by: Cy, role: R, reason: r, date: 2026-01-01} # why
"""


@pytest.mark.parametrize("before", ["", "# Only a comment", WRITTEN, WRITTEN.replace("\n", "\r\n")])
def test_what_was_there_stays_byte_for_byte(tmp_path: Path, before: str) -> None:
    """Entries are appended behind what people wrote; what is read back is what was given, in its order."""
    path = tmp_path / draft_decisions_path("privacy")
    path.parent.mkdir(parents=True)
    path.write_bytes(before.encode())
    earlier = read_judgements(tmp_path, "privacy")
    assert append_decisions(tmp_path, "privacy", [ONE, TWO]) == path
    assert path.read_bytes().startswith(before.encode())
    assert read_judgements(tmp_path, "privacy") == (*earlier, ONE, TWO)


def test_first_judgement(tmp_path: Path) -> None:
    """The file and its folder are made where they are missing."""
    append_decisions(tmp_path, "privacy", [ONE])
    assert read_judgements(tmp_path, "privacy") == (ONE,)


@pytest.mark.parametrize("before", ["[]\n", f"  {WRITTEN.splitlines()[1]}\n"])
def test_a_list_that_cannot_grow_is_left_alone(tmp_path: Path, before: str) -> None:
    """A list in another style is refused with its mend, and stays as it is."""
    path = tmp_path / draft_decisions_path("privacy")
    path.parent.mkdir(parents=True)
    path.write_text(before, encoding="utf-8")
    with pytest.raises(OutputError) as caught:
        append_decisions(tmp_path, "privacy", [ONE])
    assert caught.value.problems[0].code == "decisions-unfit"
    assert path.read_text(encoding="utf-8") == before
