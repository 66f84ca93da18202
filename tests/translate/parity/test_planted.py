# ruff: noqa: E501 - words of a policy and rows of a table stand in one line each
from __future__ import annotations

import pytest
from translations import SOURCE, TRANSLATIONS, source_clause, translated_clause

from policygen.translate.parity import check_parity

FAULTS: list[tuple[str, str, str, str]] = [
    # locale, kind, what the faithful translation says, what it says with the fault
    ("zh-Hans", "variables", "{{ company.name }}", "本公司"),
    ("zh-Hans", "variables", "{{ company.name }}", "{{ company.title }}"),
    ("zh-Hans", "links", "https://help.example.com/zh/privacy", "https://help.example.net/zh/privacy"),
    ("zh-Hans", "links", "[帮助页面](https://help.example.com/zh/privacy)", "帮助页面"),
    ("zh-Hans", "links", "privacy@acme.example", "privacy@acme.invalid"),
    ("zh-Hans", "anchors", "(#retention)", "(#保存期限)"),
    ("zh-Hans", "references", "[[account/cancellation]]", "“账户注销”"),
    ("zh-Hans", "references", "[[account/cancellation]]", "[[account/answer]]"),
    ("zh-Hans", "lists", "- 您可以发送", "  您可以发送"),
    ("zh-Hans", "lists", "| 日志文件 | 两年 |\n", ""),
    ("zh-Hans", "lists", "## 保存期限", "保存期限"),
    ("zh-Hans", "lists", "\n未满十四", "\n\n注意。\n\n未满十四"),
    ("zh-Hans", "numbers", "三十日", "三十个月"),
    ("zh-Hans", "numbers", "三十日", "十三日"),
    ("zh-Hans", "numbers", "三十日", "一段时间"),
    ("zh-Hans", "numbers", "十二个月", "十二年"),
    ("zh-Hans", "numbers", "十五个工作日", "十五日"),
    ("zh-Hans", "numbers", "2026年5月1日", "2026年1月5日"),
    ("zh-Hans", "numbers", "1,000.50", "10,000.50"),
    ("zh-Hans", "numbers", "两年", "二十年"),
    ("zh-Hans", "numbers", "百分之百", "百分之十"),
    ("zh-Hans", "numbers", "十四周岁", "十八周岁"),
    ("zh-Hans", "numbers", "72 小时", "72 天"),
    ("zh-Hans", "terms", "**个人信息**", "个人信息"),
    ("zh-Hans", "terms", "监护人", "“监护人”"),
    ("zh-Hans", "untranslated", "我们将在 72 小时内答复", "We answer within 72 hours"),
    ("zh-Hans", "untranslated", "监护人同意", "the consent of a guardian"),
    ("zh-Hans", "untranslated", "未满十四周岁的用户在百分之百的情况下都需要监护人同意", "未滿十四周歲的用戶在百分之百的情況下都需要監護人同意"),
    ("zh-Hans", "untranslated", "保存期限\n\n", "Retention\n\n"),
    ("zh-Hans", "markdown", "**个人信息**是指", "**“个人信息”**是指"),
    ("zh-Hans", "markdown", "**个人信息**", "＊＊个人信息＊＊"),
    ("zh-Hans", "markdown", "[帮助页面](https", "[帮助页面] (https"),
    ("zh-Hans", "markdown", "[下文](#retention)", "[下文]（#retention）"),
    ("zh-Hans", "markdown", "{{ company.name }}", "｛｛ company.name ｝｝"),
    ("zh-Hans", "markdown", "日志文件", "`日志文件"),
    ("zh-Hans", "markdown", "## 保存", "##保存"),
    ("ar", "variables", "{{ company.name }}", "الشركة"),
    ("ar", "links", "help.example.com/ar/privacy", "help.example.com/ar/terms"),
    ("ar", "anchors", "(#retention)", "(#account)"),
    ("ar", "references", "[[account/cancellation]]", "إلغاء الحساب"),
    ("ar", "lists", "| ملفات السجل | سنتان |\n", ""),
    ("ar", "numbers", "ثلاثين يومًا", "ثلاثين شهرًا"),
    ("ar", "numbers", "ثلاثين يومًا", "ثلاثة أيام"),
    ("ar", "numbers", "١٢ شهرًا", "١٢ سنة"),
    ("ar", "numbers", "خمسة عشر يوم عمل", "خمسة عشر يومًا"),
    ("ar", "numbers", "١ مايو ٢٠٢٦", "١ مارس ٢٠٢٦"),
    ("ar", "numbers", "سنتان", "سنة واحدة"),
    ("ar", "numbers", "١٬٠٠٠٫٥٠", "١٫٠٥"),
    ("ar", "numbers", "١٠٠٪", "١٠٪"),
    ("ar", "terms", "**المعلومات الشخصية**", "المعلومات الشخصية"),
    ("ar", "untranslated", "نجيب خلال ٧٢ ساعة", "We answer within 72 hours"),
    ("ar", "untranslated", "موافقة ولي الأمر", "the consent of a guardian"),
    ("ar", "markdown", "**المعلومات الشخصية**", "** المعلومات الشخصية **"),
    ("ar", "markdown", "[ما يلي](#", "[ما يلي] (#"),
    ("de", "variables", "{{ company.name }}", "Acme"),
    ("de", "links", "(https://help.example.com/de/privacy)", "(https://help.example.com/de/datenschutz)"),
    ("de", "anchors", "[das Folgende](#retention)", "das Folgende"),
    ("de", "references", "[[account/cancellation]]", "die Kündigung"),
    ("de", "lists", "- Sie können", "1. Sie können"),
    ("de", "numbers", "30 Tage", "30 Monate"),
    ("de", "numbers", "zwölf Monate", "zwanzig Monate"),
    ("de", "numbers", "fünfzehn Werktagen", "fünfzig Werktagen"),
    ("de", "numbers", "fünfzehn Werktagen", "fünfzehn Tagen"),
    ("de", "numbers", "1. Mai 2026", "1. März 2026"),
    ("de", "numbers", "1. Mai 2026", "01.06.2026"),
    ("de", "numbers", "1.000,50", "1,000.50"),
    ("de", "numbers", "zehn Jahre", "zehn Monate"),
    ("de", "terms", "**Personenbezogene Daten**", "Personenbezogene Daten"),
    ("de", "terms", "Sorgeberechtigten", "„Sorgeberechtigten“"),
    ("de", "untranslated", "Nutzer unter 14 Jahren brauchen in 100 % der Fälle die Einwilligung der Sorgeberechtigten.",
     "Users under 14 years of age need the consent of a guardian in 100% of cases."),
    ("de", "untranslated", "brauchen in 100 % der Fälle die Einwilligung der Sorgeberechtigten",
     "need the consent of a guardian in 100% der Fälle"),
    ("de", "markdown", "**Personenbezogene Daten**", "**Personenbezogene Daten"),
    ("de", "markdown", "[unsere Hilfeseite](", "[unsere Hilfeseite] ("),
    ("ja", "variables", "{{ company.name }}", "当社"),
    ("ja", "links", "https://help.example.com/ja/privacy", "https://example.com/ja/privacy"),
    ("ja", "anchors", "(#retention)", "(#account)"),
    ("ja", "references", "[[account/cancellation]]", "解約"),
    ("ja", "lists", "| 10年 |\n", "| 10年 |\n| その他 | 10年 |\n"),
    ("ja", "numbers", "30日間", "30か月間"),
    ("ja", "numbers", "十五営業日", "十五日"),
    ("ja", "numbers", "最長12か月間", "最長22か月間"),
    ("ja", "numbers", "2026年5月1日", "2025年5月1日"),
    ("ja", "numbers", "100％", "10％"),
    ("ja", "terms", "**個人情報**", "個人情報"),
    ("ja", "untranslated", "72時間以内に回答します。", "We answer within 72 hours. "),
    ("ja", "markdown", "**個人情報** とは", "**「個人情報」**とは"),
    ("fr", "numbers", "trente jours", "trente mois"),
    ("fr", "numbers", "1er mai 2026", "1er juin 2026"),
    ("fr", "numbers", "15 jours ouvrables", "15 jours"),
    ("fr", "untranslated", "Les utilisateurs de moins de 14 ans ont besoin de l'accord d'un tuteur",
     "Users under 14 years of age need the consent of a guardian"),
    ("es", "numbers", "quince días hábiles", "quince días"),
    ("es", "numbers", "1 de mayo de 2026", "1 de marzo de 2026"),
    ("es", "numbers", "1.000,50", "100,50"),
    ("pt-BR", "numbers", "trinta dias", "treze dias"),
    ("pt-BR", "numbers", "1º de maio de 2026", "1º de março de 2026"),
    ("pt-BR", "untranslated", "Usuários com menos de 14 anos precisam do consentimento de um responsável em 100% dos casos.",
     "Los usuarios menores de 14 años necesitan el consentimiento de su tutor y el de los demás en el 100% de los casos."),
    ("ko", "numbers", "30일", "30개월"),
    ("ko", "numbers", "15영업일", "15일"),
    ("ko", "numbers", "2026년 5월 1일", "2026년 5월 11일"),
    ("ru", "numbers", "30 дней", "30 месяцев"),
    ("ru", "numbers", "1 мая 2026", "1 марта 2026"),
    ("ru", "untranslated", "Мы отвечаем в течение 72 часов", "We answer within 72 hours"),
]  # fmt: skip


@pytest.mark.parametrize("locale", sorted(TRANSLATIONS))
def test_faithful_translation_is_clean(locale: str) -> None:
    """A natural translation that says the same has no fault, however its language writes it."""
    assert check_parity(source_clause(), translated_clause(locale)) == ()


@pytest.mark.parametrize(("locale", "kind", "faithful", "fault"), FAULTS)
def test_planted_fault_is_found(locale: str, kind: str, faithful: str, fault: str) -> None:
    """A fault is found under the code of its kind, in the file and at a line of the translation."""
    prose = TRANSLATIONS[locale][1]
    assert prose.count(faithful) >= 1, "the fault must be planted"
    found = check_parity(source_clause(), translated_clause(locale, prose.replace(faithful, fault, 1)))
    named = [problem for problem in found if problem.code == f"parity-{kind}"]
    assert named, found
    last_line = 5 + prose.count("\n") + 3
    assert all(problem.path.startswith(f"locales/{locale}/") and 1 <= problem.line <= last_line for problem in found)
    assert all(problem.hint for problem in named)


@pytest.mark.parametrize("locale", sorted(TRANSLATIONS))
def test_source_left_as_it_is(locale: str) -> None:
    """A translation that is a copy of its source is untranslated, in any language."""
    found = check_parity(source_clause(), translated_clause(locale, SOURCE))
    assert "parity-untranslated" in {problem.code for problem in found}


@pytest.mark.parametrize("locale", sorted(TRANSLATIONS))
def test_title_left_as_it_is(locale: str) -> None:
    """The title is looked at like the prose."""
    found = check_parity(source_clause(), translated_clause(locale, title="How long we keep your data"))
    assert {problem.code for problem in found} == {"parity-untranslated"}


def test_figures_that_look_alike_say_why_they_differ() -> None:
    """`1,000.50` copied into German is no thousand there: a message with twice the same words helps nobody."""
    found = check_parity(
        source_clause("The fee is EUR 1,000.50.\n", "Fee"),
        translated_clause("de", "Die Gebühr beträgt 1,000.50 EUR.\n", "Gebühr"),
    )
    (problem,) = found
    assert problem.message.endswith("as this language writes numbers")


def test_source_need_not_be_english() -> None:
    """Any language can be the source: Chinese words left in an English translation are found."""
    source = source_clause("我们将在三十日内删除您的个人信息。\n", "删除")
    faithful = translated_clause("en", "We delete your personal information within 30 days.\n", "Deletion")
    faulty = translated_clause("en", "We delete your 个人信息 within 60 days.\n", "Deletion")
    assert check_parity(source, faithful, source_locale="zh-Hans") == ()
    found = check_parity(source, faulty, source_locale="zh-Hans")
    assert {problem.code for problem in found} == {"parity-numbers", "parity-untranslated"}
