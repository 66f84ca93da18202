from __future__ import annotations

import pytest

from policygen.text.markdown import parse_markdown


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("我们收集\n您的信息", "我们收集您的信息"), ("信息，\n您", "信息，您"), ("かな\nカナ", "かなカナ"),
        ("**粗**\n体", "粗体"), ("他说“好”\n然后", "他说“好”然后"), ("中——\n文", "中——文"),
        ("漢\U00020000\n漢", "漢\U00020000漢"), ("中文\nmori", "中文 mori"),
        ("개인\n정보", "개인 정보"), ("one\ntwo", "one two"), ("好\n🙂", "好 🙂"),
        ("中 文", "中 文"), ("say “a”\nb", "say “a” b"), ("عربي\nعربي", "عربي عربي"),
    ],
)
def test_a_line_of_the_source_ends_without_a_space_in_scripts_without_spaces(source: str, text: str) -> None:
    """Han and Kana are written without spaces, Hangul with them; a space that was written stays."""
    assert [block.text for block in parse_markdown(source)] == [text]


def test_a_hard_break_stays_a_break() -> None:
    """Only where the source merely wraps is there nothing."""
    (block,) = parse_markdown("中文  \n中文")
    assert block.text == "中文 中文"
    assert [span.kind for span in block.spans] == ["break"]
