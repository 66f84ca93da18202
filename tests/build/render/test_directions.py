from __future__ import annotations

import html
import re

from hypothesis import given
from hypothesis import strategies as st

from policygen.build.render.directions import cut_directions, find_direction, separate_directions

LETTERS = st.text("abc XY12٣٤.,:;()[]«»%@/-–&<>'’ \tشحمة، שלום יִ文字", max_size=40)


def read_back(markup: str) -> str:
    return html.unescape(re.sub(r"<[^>]*>", "", markup)).replace("\u200f", "")


@given(LETTERS)
def test_cutting_loses_no_word(text: str) -> None:
    """The pieces are the text; white space counts as one space, as on any page."""
    assert read_back(cut_directions(text)).split() == text.split()


def test_a_sentence_is_cut_where_its_direction_turns() -> None:
    """Words of one direction stay together; digits that readers take for letters stand alone."""
    cut = cut_directions("تواصل مع privacy@mori.example أو 30 يومًا.")
    assert cut.replace("\u200f", "") == (
        '<span>تواصل مع</span> <span dir="ltr">privacy@mori.example</span> <span>أو</span> '
        '<span dir="ltr">30</span> <span>يومًا</span><span>.</span>'
    )
    assert cut_directions("٢٠") == '<span dir="ltr"><span>٢</span><span>٠</span></span>'
    assert '<span dir="ltr">Mori Tech Co., Ltd</span>' in cut_directions("شركة Mori Tech Co., Ltd.")


def test_a_page_that_reads_from_the_left_is_not_touched() -> None:
    """Nothing of it is read, let alone changed."""
    page = '<html lang="en" dir="ltr"><p>Mori (مرحبا) &amp; co</p></html>'
    assert separate_directions(page) == page


def test_only_what_reads_from_the_right_is_cut() -> None:
    """Elements, attributes, style and the title stay; brackets among Latin words come from another font."""
    page = (
        '<!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>عنوان 1</title>'
        '<style>a > b { }</style></head><body>\n<p>كلمة <bdi dir="ltr">Mori (China)</bdi> &amp; ثم</p>\n'
        '<p lang="en" dir="ltr">left alone</p><br></body></html>'
    )
    cut = separate_directions(page)
    assert read_back(cut) == read_back(page)
    assert '<p lang="en" dir="ltr">left alone</p><br>' in cut
    assert "<title>عنوان 1</title><style>a > b { }</style>" in cut
    turned = '<span class="policygen-turned">'
    assert f"Mori {turned}(</span>China{turned})</span></bdi>" in cut
    assert "<body>\n<p><span>كلمة</span>" in cut


def test_the_direction_of_a_value_is_that_of_its_first_letter() -> None:
    """As browsers find it: signs and digits before it do not count."""
    assert find_direction("(12) شركة Mori") == "rtl"
    assert find_direction("Mori شركة") == "ltr"
    assert find_direction("+86 10 1234") == "ltr"
