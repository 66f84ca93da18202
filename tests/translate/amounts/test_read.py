# ruff: noqa: E501 - a row of a table is one line
from __future__ import annotations

from decimal import Decimal

import pytest
from babel.dates import format_date
from hypothesis import given, settings
from hypothesis import strategies as st

from policygen.text.han import parse_han
from policygen.translate.amounts.amount import is_same
from policygen.translate.amounts.fold import fold_text
from policygen.translate.amounts.read import read_amounts

LOCALES = ["en", "zh-Hans", "zh-Hant", "ja", "ko", "de", "fr", "es", "pt-BR", "ar"]
THIRTY = {
    "day": ["thirty days", "三十天", "三十天", "三十日間", "삼십 일", "dreißig Tage", "trente jours", "treinta días",
            "trinta dias", "ثلاثين يومًا"],
    "working day": ["30 working days", "30个工作日", "30 個工作日", "30営業日", "30영업일", "30 Werktage",
                    "30 jours ouvrables", "30 días hábiles", "30 dias úteis", "30 يوم عمل"],
    "week": ["30 weeks", "30周", "30 週", "30週間", "30주", "30 Wochen", "30 semaines", "30 semanas", "30 semanas",
             "30 أسبوعًا"],
    "month": ["thirty months", "三十个月", "三十個月", "30か月", "30개월", "30 Monate", "30 mois", "30 meses",
              "30 meses", "30 شهرًا"],
    "year": ["30 years", "30年", "30 年", "30年間", "30년", "dreißig Jahre", "30 ans", "30 años", "30 anos", "30 عامًا"],
    "hour": ["30 hours", "30小时", "30 小時", "30時間", "30시간", "30 Stunden", "30 heures", "30 horas", "30 horas",
             "30 ساعة"],
    "percent": ["30 percent", "百分之三十", "30%", "30パーセント", "30퍼센트", "30 Prozent", "30 pour cent",
                "30 por ciento", "30 por cento", "30 بالمائة"],
}  # fmt: skip


def stated(text: str, locale: str) -> list[tuple[object, str]]:
    return [(amount.value, amount.unit) for amount in read_amounts(text, locale)]


@pytest.mark.parametrize("unit", THIRTY)
@pytest.mark.parametrize("locale", LOCALES)
def test_units_of_every_language(unit: str, locale: str) -> None:
    """A number and its unit are read as one amount, in digits or in words."""
    assert stated(THIRTY[unit][LOCALES.index(locale)], locale) == [(Decimal(30), unit)]


@pytest.mark.parametrize("locale", LOCALES)
@given(day=st.dates())
@settings(max_examples=30, deadline=None)
def test_dates_of_every_language(locale: str, day: object) -> None:
    """A date as Babel writes it, long or of middle length, is that date."""
    for form in ("long", "medium"):
        year = day.year  # type: ignore[attr-defined]
        if 1900 <= year < 2100:
            text = format_date(day, form, locale=locale.replace("-", "_"))  # type: ignore[arg-type]
            assert stated(text, locale) == [(day.isoformat(), "date")], text  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("locale", "text", "value"),
    [
        ("en", "1,000.50", "1000.50"), ("de", "1.000,50", "1000.50"), ("fr", "1 000,50", "1000.50"),
        ("de-CH", "1’000.50", "1000.50"), ("ar", "١٬٠٠٠٫٥٠", "1000.50"), ("zh-Hans", "１，０００．５０", "1000.50"),
        ("en", "5 million", "5000000"), ("zh-Hans", "500万", "5000000"), ("de", "5 Mio.", "5000000"),
        ("ja", "5百万", "5000000"), ("ar", "5 ملايين", "5000000"), ("hi", "३०", "30"), ("en", "1.5", "1.5"),
    ],
)  # fmt: skip
def test_numbers_by_locale(locale: str, text: str, value: str) -> None:
    """Marks in numbers are those of the locale, digits those of any script."""
    assert [each.value for each in read_amounts(text, locale)] == [Decimal(value)]


@pytest.mark.parametrize(
    ("text", "value"),
    [("三十", 30), ("十五", 15), ("百", 100), ("两", 2), ("二〇二六", 2026), ("一万二千", 12000), ("一百零五", 105),
     ("廿一", 21), ("三千万", 30_000_000), ("壹佰", 100), ("万", None)],
)  # fmt: skip
def test_chinese_numerals(text: str, value: int | None) -> None:
    """Chinese numerals, also those of contracts and the digits of years."""
    assert parse_han(text) == value


@pytest.mark.parametrize(
    ("locale", "text"),
    [("en", "the user may not register; third parties; one of us"), ("zh-Hans", "一般来说，统一的唯一第三方应当进一步"),
     ("de", "Achtung: einer unserer Dienste"), ("ja", "第三者が一切"), ("ko", "제3자"), ("fr", "un service neuf")],
)  # fmt: skip
def test_words_that_are_no_amounts(locale: str, text: str) -> None:
    """Words that look like numbers state none that the other side would have to have."""
    assert {each.strength for each in read_amounts(text, locale)} <= {"maybe"}


def test_same_amount_in_other_units() -> None:
    """Two weeks are 14 days and a year is 12 months; 30 days are no month, nor 30 working days."""
    weeks, days, month, working = (
        read_amounts(text, "en")[0] for text in ("two weeks", "14 days", "1 month", "14 working days")
    )
    assert is_same(weeks, days)
    assert not is_same(days, month)
    assert not is_same(days, working)
    assert is_same(read_amounts("12 months", "en")[0], read_amounts("one year", "en")[0])
    assert is_same(read_amounts("6 p.m.", "en")[0], read_amounts("18 Uhr", "de")[0])


@given(st.text(max_size=60), st.sampled_from([*LOCALES, "ru", "xx"]))
@settings(max_examples=300, deadline=None)
def test_any_text_can_be_read(text: str, locale: str) -> None:
    """No text is too odd, and every amount stands where it says, one behind the other."""
    amounts = read_amounts(text, locale)
    places = [(each.start, each.end) for each in amounts]
    assert places == sorted(places)
    assert all(0 <= start < end <= len(fold_text(text)) for start, end in places)


@pytest.mark.parametrize("text", ["一" * 5000, "一" + "亿" * 5000, "thirty (" + "1" * 5000 + ") days"])
def test_numbers_beyond_measure(text: str) -> None:
    """A run of numerals that is longer than any number is no number, and no fault."""
    for locale in ("zh-Hans", "en", "ja"):
        assert isinstance(read_amounts(text, locale), tuple)
