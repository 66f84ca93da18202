from __future__ import annotations

import unicodedata

import pytest

from policygen.load import fonts
from policygen.load.fonts import FAMILIES, is_installed, order_families, read_letters, would_help


def encodable(codec: str) -> set[int]:
    """Return every Han letter, syllable or kana of a national character set."""
    found = set()
    for code in range(0x3041, 0xD7A4):
        try:
            chr(code).encode(codec)
        except UnicodeEncodeError:
            continue
        found.add(code)
    return {code for code in found if unicodedata.category(chr(code)) == "Lo"}


@pytest.mark.parametrize("name", FAMILIES)
def test_the_extra_brings_every_family(name: str) -> None:
    """What is developed with has all fonts, every file of them."""
    assert is_installed(FAMILIES[name])


@pytest.mark.parametrize(
    ("name", "codec"),
    [("Hans", "gb2312"), ("Hans", "gbk"), ("Hant", "big5"), ("Japanese", "shift_jis"), ("Korean", "euc_kr")],
)
def test_a_family_has_the_letters_of_its_national_set(name: str, codec: str) -> None:
    """Policies are written with these: none of them is missing, plain or bold."""
    wanted = {code for code in encodable(codec) if name != "Korean" or 0xAC00 <= code <= 0xD7A3}
    assert len(wanted) > 2000
    assert wanted <= read_letters(FAMILIES[f"Policy {name}"])


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Serif", "abcäöüßéèñçøåğışčřžąęłőțđ “”‘’„«»–—…•€©§ абвгдеёжзиклмнопрстуфхцчшщъыьэюяіїєґ"),
        ("Wide", "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ ắằẵẳặễệồộơởưữựỳỵ"),
        ("Arabic", "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي ًٌٍَُِّْ ،؛؟ ٠١٢٣٤٥٦٧٨٩ پچژگکی ۰۱۲۳"),
        ("Hebrew", "אבגדהוזחטיךכלםמןנסעףפץצקרשת ְֱֲֳִֵֶַָֹֻּ ׁׂ ־״׳"),
    ],
)
def test_a_family_has_the_letters_of_its_languages(name: str, letters: str) -> None:
    """Letters, vowel signs, digits and signs of the languages that a family is for."""
    has = read_letters(FAMILIES[f"Policy {name}"])
    assert [letter for letter in letters if ord(letter) not in has] == []


@pytest.mark.parametrize(
    ("locale", "name"),
    [
        ("en", "Serif"), ("ru", "Serif"), ("el", "Wide"), ("ar", "Arabic"), ("fa-IR", "Arabic"),
        ("he", "Hebrew"),
        ("zh", "Hans"), ("zh-Hans", "Hans"), ("zh-Hant", "Hant"), ("zh-TW", "Hant"), ("zh-Hant-HK", "Hant"),
        ("ja", "Japanese"), ("ko", "Korean"), ("und", "Serif"),
    ],
)
def test_a_language_looks_into_its_own_family_first(locale: str, name: str) -> None:
    """Han is drawn as the readers of each language know it; and every family is looked into at last."""
    order = order_families(locale)
    assert order[0] == f"Policy {name}"
    assert {*order} == {*FAMILIES}


def test_what_the_extra_would_help_with_is_known_without_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody can look into packages that are not there: yet Han, Hangul, Arabic are known, pictures not."""
    assert not any(map(would_help, "文한عש"))
    found = fonts._find
    monkeypatch.setattr(fonts, "_find", lambda place: found(place) if "ibm_plex_serif" in place else None)
    assert all(map(would_help, "文あ한عשαệ①"))
    assert not any(map(would_help, "🙂\ue000"))
