from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policygen.compare.read.side import rewrite_sides
from policygen.errors import RuleError
from policygen.rules.lexicon import build_lexicon, load_lexicon
from policygen.rules.numerals import parse_digits
from policygen.rules.record import RewriteContext
from policygen.rules.values import find_quantities, fold_values
from policygen.text.han import parse_han
from policygen.text.tokens import tokenise

COUNTING = "0123456789一二三十百千万亿零年月日个工作周岁()（）,.:%￥€ -dreißigTagezwMnh１５"


def keys(text: str, language: str) -> list[str]:
    """Return the keys of a text after every rewrite."""
    return [token.key for token in rewrite_sides(text, "", RewriteContext(load_lexicon(language)))[0]]


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("zh", "三十日", "30日"), ("zh", "三十（30）日", "30日"), ("zh", "十五个工作日", "15个工作日"),
        ("zh", "两年", "24个月"), ("zh", "二十四小时", "1日"), ("zh", "二〇二四年一月一日", "2024年1月1日"),
        ("zh", "五万元", "50000元"), ("zh", "5万元", "50,000元"), ("zh", "１５日", "15日"),
        ("zh", "两周", "14天"),
        ("zh", "一百零五天", "105天"), ("zh", "10％", "10%"),
        ("zh", "半年", "6个月"), ("zh", "一年半", "18个月"), ("zh", "百分之十", "10%"),
        ("de", "dreißig (30) Tage", "30 Tage"), ("de", "30-tägig", "30 Tage"),
        ("de", "1.000 Euro", "1000 Euro"),
        ("de", "1,5 Jahre", "18 Monate"), ("de", "eines Monats", "1 Monat"), ("de", "01.05.2025", "1.5.2025"),
        ("de", "24 Stunden", "1 Tag"), ("de", "1.000,50 €", "1000,50 €"),
        ("en", "٣٠ days", "30 days"), ("en", "30-day", "30 days"),
    ],
)
def test_one_value_in_two_spellings_is_one_token(language: str, one: str, other: str) -> None:
    """Numbers, lengths of time, dates and money are compared by what they say, in every language."""
    assert keys(one, language) == keys(other, language)


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("zh", "三十日", "三十个工作日"), ("zh", "30日", "一个月"), ("zh", "2024年1月1日", "2024年1月2日"),
        ("zh", "5万元", "5元"), ("zh", "三年", "三个月"), ("zh", "10%", "10"),
        ("de", "1.000", "1,000"), ("de", "30 Tage", "30 Werktage"), ("de", "1.5.2025", "5.1.2025"),
        ("en", "5,000,001 users", "5,000,002 users"), ("en", "1,000", "1.000"),
    ],
)
def test_values_that_differ_stay_apart(language: str, one: str, other: str) -> None:
    """However alike they are written."""
    assert keys(one, language) != keys(other, language)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("zh", "保存期限为三年", [("duration", 1095.75)]),
        ("zh", "年满14周岁", [("number", 14.0)]),
        ("zh", "一般信息", []),
        ("zh", "第三方", []),
        ("zh", "自2024年5月起", []),
        ("de", "ein Nutzer", []),
        ("de", "innerhalb von zwei Wochen", [("duration", 14.0)]),
        ("de", "Art. 6 DSGVO", [("number", 6.0)]),
    ],
)
def test_what_a_text_counts(language: str, text: str, expected: list[tuple[str, float]]) -> None:
    """Numerals inside words count nothing, nor does a year without its day."""
    tokens = rewrite_sides(text, "", RewriteContext(load_lexicon(language)))[0]
    assert [(found.kind, found.amount) for found in find_quantities(tokens)] == expected


@pytest.mark.parametrize("language", ["zh", "de", "en"])
@given(text=st.text(alphabet=COUNTING, max_size=40))
def test_folding_keeps_every_letter_covered(language: str, text: str) -> None:
    """Whatever stands there: tokens stay in order and cover the same letters."""
    lexicon = load_lexicon(language)
    assert lexicon
    tokens = lexicon.cut(text)
    folded = fold_values(tokens, lexicon)
    assert [token.start for token in folded] == sorted(token.start for token in folded)
    covered = {place for token in folded for place in range(token.start, token.end)}
    assert all(set(range(token.start, token.end)) <= covered for token in tokens)
    find_quantities(folded)


def han(number: int) -> str:
    """Write a number below a hundred million in Chinese numerals."""
    if number >= 10_000:
        high, low = divmod(number, 10_000)
        return han(high) + "万" + (("零" if low < 1000 else "") + han(low) if low else "")
    text, gap = "", False
    for value, unit in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        figure, number = divmod(number, value)
        if figure:
            text += ("零" if gap and text else "") + "零一二三四五六七八九"[figure] + unit
        gap = not figure
    return text or "零"


@given(st.integers(0, 99_999_999))
def test_chinese_numerals_are_read_as_they_are_written(number: int) -> None:
    """Reading is the reverse of writing."""
    assert parse_han(han(number)) == number


@pytest.mark.parametrize("language", ["de", "en"])
@given(number=st.integers(0, 10**9))
def test_grouped_figures_are_read_as_they_are_written(language: str, number: int) -> None:
    """`1.000.000` in German is `1,000,000` in English."""
    lexicon = load_lexicon(language)
    assert lexicon
    measures = lexicon.measures
    assert parse_digits(f"{number:,}".replace(",", measures.group), measures) == number


def test_an_unknown_order_of_dates_is_refused() -> None:
    """A typing error in a lexicon must not silently swap days and months."""
    with pytest.raises(RuleError, match="unknown order"):
        build_lexicon({"language": "xx", "dates": {"numeric": "dym"}})


def test_words_before_a_unit_count_only_there() -> None:
    """`ein Monat` is one month, `ein Nutzer` is nobody's number."""
    lexicon = load_lexicon("de")
    assert lexicon
    folded = fold_values(tokenise("ein Monat und ein Nutzer"), lexicon)
    assert [token.key for token in folded if token.kind == "value"] == ["1 month"]
