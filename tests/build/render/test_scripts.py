from __future__ import annotations

import io
import subprocess
import sys
import unicodedata
from typing import TYPE_CHECKING

import pikepdf
import pytest
from pypdf import PdfReader

from policygen.build.locales import text_direction
from policygen.build.render.printed import find_letters, print_page
from policygen.errors import ClauseError, MissingLibraryError
from policygen.load import fonts
from policygen.model.document import Block, ClauseRef, Document, Section
from policygen.text.markdown import parse_markdown

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from policygen.build.render.html import Pages

pytestmark = pytest.mark.slow

TEXTS = {
    "en": "We share **your data** with “Mori Ltd.” (only) — for 30 days: first, affiliates, offices.",
    "de": "Wir löschen **Ihre Daten** nach 30 Tagen; größere Maßnahmen: „Übermittlung“.",
    "vi": "Chúng tôi **thu thập** dữ liệu cá nhân của người dùng, và những điều khoản được sửa đổi.",
    "ru": "Мы храним **ваши данные** 30 дней; объём — «минимальный».",
    "uk": "Ми зберігаємо **ваші дані** 30 днів, її ґрунт.",
    "el": "Διατηρούμε **τα δεδομένα σας** για 30 ημέρες· «μόνο» *εδώ* ΐΰ ώ.",
    "ar": "نحتفظ **ببياناتك الشخصية** 30 يومًا (أو ٢٠٢٦/٣/٤) لأن القانون يلزمنا؛ راسل privacy@mori.example أو "
          "شركة Mori Technology Co., Ltd. الآن. إلا «ما تُقدِّمه» بنسبة 100%.",
    "fa": "ما اطلاعات **شخصی** شما را ۳۰ روز نگه می‌داریم؛ گزینه‌های پیوند چ ژ گ.",
    "he": "אנו אוספים **מידע אישי** (שם, כתובת) בתוך 30 ימים; Mori Ltd. שומרת. שָׁלוֹם עֲלֵיכֶם.",
    "zh-Hans": "我们会在30日内**删除**您的个人信息，包括但不限于“姓名”、地址（如有）；请联系mori。",
    "zh-Hant": "我們會在30日內**刪除**您的個人資料，包括但不限於「姓名」、地址（如有）；骨直角門。",
    "ja": "当社は30日以内に**個人情報**を削除します。「同意」が必要です、カタカナも。",
    "ko": "당사는 **개인정보**를 30일 이내에 삭제합니다. 동의(同意)가 필요합니다.",
}  # fmt: skip


def make_document(text: str, locale: str = "en", line: int = 7) -> Document:
    blocks = parse_markdown(text, line=line)
    ref = ClauseRef("area/clause", "1.0.0", path="clauses/area/clause/1.0.0.md")
    marked = tuple(
        Block(b.kind, f"area/clause.{n}", b.text, b.spans, b.children, line=b.line, clause=ref)
        for n, b in enumerate(blocks)
    )
    title = max(text.replace("*", "").split(), key=len)
    section = Section("s", title, "1.", blocks=marked)
    return Document(title, locale, text_direction(locale), sections=(section,))


def find_fonts(pdf: pikepdf.Pdf) -> list[pikepdf.Dictionary]:
    return [each for each in pdf.objects if isinstance(each, pikepdf.Dictionary) and "/FontFamily" in each]


def read_pdf(data: bytes) -> str:
    text = "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(data)).pages)
    return unicodedata.normalize("NFC", text)


def squeeze(text: str, locale: str) -> str:
    words = unicodedata.normalize("NFC", text).split()
    return ("" if locale[:2] in {"zh", "ja"} else " ").join(words)


@pytest.fixture
def set_text(pages: Pages) -> Callable[..., bytes]:
    def make(text: str, locale: str = "en") -> bytes:
        document = make_document(text, locale)
        return print_page(pages.render_print(document), document)

    return make


@pytest.mark.parametrize("locale", TEXTS)
def test_the_text_of_a_pdf_is_the_text_put_in(locale: str, set_text: Callable[..., bytes]) -> None:
    """In every script, in the order of reading: what is copied, found and read aloud is what was written."""
    data = set_text(TEXTS[locale], locale)
    text = TEXTS[locale].replace("*", "").replace("\u200c", "")
    assert squeeze(text, locale) in squeeze(read_pdf(data), locale)


@pytest.mark.parametrize("locale", TEXTS)
def test_a_pdf_is_set_in_our_fonts_alone_and_says_its_language(
    locale: str, set_text: Callable[..., bytes]
) -> None:
    """Every font is embedded and ours; the language and the direction of the pages are told."""
    with pikepdf.open(io.BytesIO(set_text(TEXTS[locale], locale))) as pdf:
        found = find_fonts(pdf)
        assert found
        assert all(str(each.FontFamily) in fonts.FAMILIES for each in found)
        assert all("/FontFile2" in each or "/FontFile3" in each for each in found)
        assert str(pdf.Root.Lang) == locale
        turned = str(pdf.Root.ViewerPreferences.get("/Direction", "/L2R")) == "/R2L"
        assert turned == (locale in {"ar", "fa", "he"})
        assert pdf.Root.MarkInfo.Marked


def test_no_font_of_the_machine_is_used_and_the_bytes_are_always_the_same(
    pages: Pages, tmp_path: Path
) -> None:
    """With all fonts of this machine or with none, and in another process: equal bytes in every script."""
    (tmp_path / "none").mkdir()
    config = tmp_path / "fonts.conf"
    config.write_text(f"<fontconfig><dir>{tmp_path / 'none'}</dir></fontconfig>", encoding="utf-8")
    script = (
        "import sys; from pathlib import Path; from policygen.model.document import Document;"
        "from policygen.build.render.printed import print_page\n"
        "for name in sys.argv[1:]:\n"
        "    page = Path(name)\n"
        "    made = print_page(page.read_text('utf-8'), Document(locale=page.stem))\n"
        "    page.with_suffix('.pdf').write_bytes(made)"
    )
    for locale, text in TEXTS.items():
        page = pages.render_print(make_document(text, locale))
        (tmp_path / f"{locale}.html").write_text(page, encoding="utf-8")
    places = [str(tmp_path / f"{locale}.html") for locale in TEXTS]
    environment = {"FONTCONFIG_FILE": str(config), "PYTHONHASHSEED": "7", "PATH": "/usr/bin:/bin"}
    subprocess.run([sys.executable, "-W", "ignore", "-c", script, *places], env=environment, check=True)
    for locale, text in TEXTS.items():
        document = make_document(text, locale)
        here = print_page(pages.render_print(document), document)
        assert (tmp_path / f"{locale}.pdf").read_bytes() == here, locale


def test_han_is_drawn_as_its_readers_know_it(set_text: Callable[..., bytes]) -> None:
    """One code, three shapes: simplified, traditional and Japanese texts are set in fonts of their own."""
    for locale, family in (("zh-Hans", "Hans"), ("zh-Hant", "Hant"), ("ja", "Japanese")):
        with pikepdf.open(io.BytesIO(set_text("直骨角", locale))) as pdf:
            names = {str(font.FontFamily) for font in find_fonts(pdf)}
        assert f"Policy {family}" in names
        assert not names & {f"Policy {other}" for other in ("Hans", "Hant", "Japanese", "Korean")} - {
            f"Policy {family}"
        }


@pytest.mark.parametrize(
    ("letter", "said"),
    [
        ("🙂", "🙂 (U+1F642 SLIGHTLY SMILING FACE)"),
        ("\U0002a6d6", "\U0002a6d6 (U+2A6D6 CJK UNIFIED IDEOGRAPH-2A6D6)"),
        ("\ue000", "a character (U+E000 a character without a name)"),
        ("\u0e01", "ก (U+0E01 THAI CHARACTER KO KAI)"),
    ],
)
def test_a_letter_that_no_font_has_is_refused_with_its_place(
    letter: str, said: str, set_text: Callable[..., bytes]
) -> None:
    """A box in place of a letter is no promise: the letter, the clause, the file and the line are named."""
    with pytest.raises(ClauseError) as error:
        set_text(f"All is well.\n\nWe love you {letter} all.")
    (problem,) = (each for each in error.value.problems if "area/clause" in each.message)
    assert problem.message == f"no font has {said}, in `area/clause`"
    assert (problem.path, problem.line) == ("clauses/area/clause/1.0.0.md", 9)
    assert problem.code == "glyph-missing"


def test_signs_that_show_nothing_need_no_glyph(set_text: Callable[..., bytes]) -> None:
    """Joiners, marks of direction, soft hyphens, selectors and kinds of spaces."""
    assert set_text("a\u200db\u200ec\u00add\ufe0fe\u2060f\u00a0g\u2009h")


def test_a_letter_of_a_title_is_named_by_its_section(pages: Pages) -> None:
    """A title has no clause."""
    document = Document("Title", sections=(Section("smile", "Smile 🙂", line=12),))
    with pytest.raises(ClauseError, match=r"no font has 🙂 .*in the title of section `smile`"):
        print_page(pages.render_print(document), document)


def test_fonts_that_are_not_installed_are_named_where_they_would_help(
    set_text: Callable[..., bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever installed only the base is told the extra, and still gets a PDF of what it can set."""
    found = fonts._find
    monkeypatch.setattr(fonts, "_find", lambda place: found(place) if "ibm_plex_serif" in place else None)
    fonts.read_letters.cache_clear()
    try:
        assert set_text(TEXTS["ru"], "ru")
        with pytest.raises(MissingLibraryError, match=r"no font has 文 .*clauses|policygen\[fonts\]"):
            set_text("中文", "zh-Hans")
        with pytest.raises(ClauseError, match="U\\+1F642"):
            set_text("中文🙂", "zh-Hans")
    finally:
        fonts.read_letters.cache_clear()


def test_letters_are_counted_for_the_language_around_them() -> None:
    """The nearest `lang` counts; what is not shown does not."""
    page = '<html lang="zh-Hans"><title>题</title><style>样</style><p>文<b lang="ja">字<i>骨</i></b>后</p>'
    found = find_letters(page, "zh-Hans")
    assert {"文", "后"} <= found["zh-Hans"]
    assert found["ja"] == {"字", "骨"}
    assert not {"题", "样"} & found["zh-Hans"]
