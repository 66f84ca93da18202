# ruff: noqa: E501 - sentences of a policy stand in one line each
from __future__ import annotations

import pytest
from translations import source_clause, translated_clause

from policygen.translate.parity import check_parity

PAIRS: list[tuple[str, dict[str, str]]] = [
    (
        "One of our services may be used by third parties.",
        {
            "zh-Hans": "我们的一项服务可能由第三方使用。",
            "de": "Einer unserer Dienste kann von Dritten genutzt werden.",
            "fr": "L'un de nos services peut être utilisé par des tiers.",
            "ja": "当社のサービスの一つは、第三者によって利用されることがあります。",
            "ko": "당사의 서비스 중 하나는 제3자가 사용할 수 있습니다.",
            "ar": "قد تستخدم أطراف ثالثة إحدى خدماتنا.",
            "es": "Uno de nuestros servicios puede ser utilizado por terceros.",
            "pt-BR": "Um de nossos serviços pode ser usado por terceiros.",
        },
    ),
    (
        "We answer within one month; this may be extended by two further months.",
        {
            "zh-Hans": "我们将在一个月内答复；必要时可再延长两个月。",
            "de": "Wir antworten innerhalb eines Monats; diese Frist kann um zwei weitere Monate verlängert werden.",
            "fr": "Nous répondons dans un délai d'un mois ; ce délai peut être prolongé de deux mois.",
            "ja": "当社は1か月以内に回答します。この期間はさらに2か月延長されることがあります。",
            "ko": "당사는 1개월 이내에 답변하며, 이 기간은 2개월 더 연장될 수 있습니다.",
            "ar": "نجيب خلال شهر واحد، ويجوز تمديد هذه المدة شهرين آخرين.",
            "es": "Respondemos en el plazo de un mes, que podrá prorrogarse otros dos meses.",
            "pt-BR": "Respondemos em um mês; esse prazo pode ser prorrogado por mais dois meses.",
        },
    ),
    (
        "We process your data on the basis of Article 6(1)(f) GDPR and Article 17.",
        {
            "zh-Hans": "我们依据《通用数据保护条例》第六条第一款第(f)项和第十七条处理您的数据。",
            "de": "Wir verarbeiten Ihre Daten auf Grundlage von Art. 6 Abs. 1 lit. f DSGVO und Art. 17.",
            "fr": "Nous traitons vos données sur le fondement de l'article 6, paragraphe 1, point f), du RGPD et de l'article 17.",
            "ja": "当社は、GDPR第6条第1項(f)および第17条に基づいてお客様のデータを処理します。",
            "ar": "نعالج بياناتك استنادًا إلى المادة 6 (1) (و) والمادة 17 من اللائحة العامة لحماية البيانات.",
        },
    ),
    (
        "Support is open Monday to Friday from 9 a.m. to 6 p.m.",
        {
            "zh-Hans": "客服时间为周一至周五上午9:00至下午6:00。",
            "de": "Der Support ist Montag bis Freitag von 9 bis 18 Uhr erreichbar.",
            "fr": "L'assistance est ouverte du lundi au vendredi de 9 h à 18 h.",
            "ja": "サポートは月曜日から金曜日の午前9時から午後6時まで受け付けています。",
            "ko": "고객센터는 월요일부터 금요일까지 오전 9시부터 오후 6시까지 운영됩니다.",
        },
    ),
    (
        "We use two-factor authentication and keep logs for two weeks.",
        {
            "zh-Hans": "我们使用双重身份验证，并将日志保存两周。",
            "de": "Wir verwenden eine Zwei-Faktor-Authentisierung und bewahren Protokolle 14 Tage auf.",
            "fr": "Nous utilisons l'authentification à deux facteurs et conservons les journaux pendant deux semaines.",
            "ja": "当社は二要素認証を使用し、ログを2週間保存します。",
            "ko": "당사는 2단계 인증을 사용하며 로그를 2주간 보관합니다.",
            "ar": "نستخدم المصادقة الثنائية ونحتفظ بالسجلات لمدة أسبوعين.",
        },
    ),
    (
        "You must be at least 16 years old; once a year we review this policy.",
        {
            "zh-Hans": "您必须年满16周岁；我们每年审查一次本政策。",
            "de": "Sie müssen mindestens 16 Jahre alt sein; einmal im Jahr überprüfen wir diese Richtlinie.",
            "fr": "Vous devez avoir au moins 16 ans ; nous révisons cette politique une fois par an.",
            "ja": "お客様は16歳以上でなければなりません。当社は年に一度、本ポリシーを見直します。",
            "ko": "만 16세 이상이어야 하며, 당사는 매년 한 번 본 방침을 검토합니다.",
            "ar": "يجب ألا يقل عمرك عن 16 عامًا، ونراجع هذه السياسة مرة واحدة سنويًا.",
            "es": "Debe tener al menos 16 años; revisamos esta política una vez al año.",
        },
    ),
    (
        "Fines can reach 20 million euros or 4% of turnover.",
        {
            "zh-Hans": "罚款最高可达2000万欧元或营业额的4%。",
            "de": "Bußgelder können bis zu 20 Mio. Euro oder 4 % des Umsatzes betragen.",
            "fr": "Les amendes peuvent atteindre 20 millions d'euros ou 4 % du chiffre d'affaires.",
            "ja": "制裁金は最大2,000万ユーロまたは売上高の4％に達することがあります。",
            "ko": "과징금은 최대 2천만 유로 또는 매출액의 4%에 이를 수 있습니다.",
            "ar": "قد تصل الغرامات إلى 20 مليون يورو أو 4٪ من رقم الأعمال.",
            "es": "Las multas pueden alcanzar 20 millones de euros o el 4 % del volumen de negocio.",
            "pt-BR": "As multas podem chegar a 20 milhões de euros ou 4% do faturamento.",
        },
    ),
    (
        "Last updated: December 31, 2025. Effective from 1/2/2026.",
        {
            "zh-Hans": "最后更新日期：2025年12月31日。自2026年1月2日起生效。",
            "de": "Zuletzt aktualisiert: 31. Dezember 2025. Gültig ab 2.1.2026.",
            "fr": "Dernière mise à jour : 31 décembre 2025. En vigueur à partir du 02/01/2026.",
            "ja": "最終更新日：2025年12月31日。2026年1月2日より有効。",
            "ko": "최종 수정일: 2025년 12월 31일. 2026년 1월 2일부터 유효.",
            "ar": "آخر تحديث: 31 ديسمبر 2025. يسري اعتبارًا من 2 يناير 2026.",
            "es": "Última actualización: 31 de diciembre de 2025. En vigor desde el 2/1/2026.",
        },
    ),
    (
        "For example, we may (1) contact you and (2) show you ads, including on Google Maps and Apple Pay.",
        {
            "zh-Hans": "例如，我们可能（1）与您联系，以及（2）向您展示广告，包括在 Google Maps 和 Apple Pay 上。",
            "de": "Zum Beispiel können wir (1) Sie kontaktieren und (2) Ihnen Werbung zeigen, auch auf Google Maps und Apple Pay.",
            "ja": "例えば、当社は①お客様に連絡し、②Google Maps や Apple Pay などで広告を表示することがあります。",
        },
    ),
    (
        "In this policy, “you” means the user and “Service” means the website.",
        {
            "zh-Hans": "在本政策中，“您”指用户，“服务”指网站。",
            "de": "In dieser Richtlinie bezeichnet „Sie“ den Nutzer und „Dienst“ die Website.",
            "fr": "Dans la présente politique, « vous » désigne l'utilisateur et « Service » le site web.",
            "ja": "本ポリシーにおいて、「お客様」とはユーザーを、「本サービス」とはウェブサイトをいいます。",
            "ar": "في هذه السياسة، تعني «أنت» المستخدم وتعني «الخدمة» الموقع الإلكتروني.",
            "ko": "본 방침에서 “귀하”란 이용자를, “서비스”란 웹사이트를 의미합니다.",
        },
    ),
    (
        "We keep backups for half a year, invoices for ten years and call records for 6 months.",
        {
            "zh-Hans": "我们将备份保存半年，发票保存十年，通话记录保存6个月。",
            "de": "Sicherungen bewahren wir ein halbes Jahr auf, Rechnungen zehn Jahre und Anrufdaten 6 Monate.",
            "fr": "Nous conservons les sauvegardes pendant six mois, les factures pendant dix ans et les relevés d'appels pendant 6 mois.",
            "ja": "バックアップは半年間、請求書は10年間、通話記録は6か月間保存します。",
            "es": "Conservamos las copias durante seis meses, las facturas durante diez años y los registros de llamadas durante 6 meses.",
            "ar": "نحتفظ بالنسخ الاحتياطية لمدة نصف سنة، وبالفواتير لمدة عشر سنوات، وبسجلات المكالمات لمدة ٦ أشهر.",
        },
    ),
    (
        "This can take 5–10 business days; we are available 24/7 at +49 30 901820.",
        {
            "zh-Hans": "这可能需要5至10个工作日；我们全天候（24/7）提供服务，电话：+49 30 901820。",
            "de": "Das kann 5 bis 10 Werktage dauern; wir sind rund um die Uhr (24/7) unter +49 30 901820 erreichbar.",
        },
    ),
    (
        "Every user has the right to data portability and the right to be forgotten.",
        {
            "zh-Hans": "每位用户均有权进行数据携带和被遗忘。",
            "de": "Jeder Nutzer hat das Recht auf Datenübertragbarkeit und das Recht auf Vergessenwerden.",
            "fr": "Chaque utilisateur a droit à la portabilité des données et droit à l'oubli.",
        },
    ),
    (
        "We store cookies, web beacons and similar technologies on your device.",
        {
            "zh-Hans": "我们会在您的设备上存储 Cookie、web beacon 及类似技术。",
            "ja": "当社は、お客様のデバイスに Cookie、Web ビーコンおよび類似の技術を保存します。",
            "de": "Wir speichern Cookies, Web Beacons und ähnliche Technologien auf Ihrem Gerät.",
            "ar": "نخزن ملفات تعريف الارتباط (cookies) وإشارات الويب (web beacons) وتقنيات مشابهة على جهازك.",
        },
    ),
    (
        "We comply with GB/T 35273-2020, ISO/IEC 27001 and TLS 1.2.",
        {
            "zh-Hans": "我们遵守GB/T 35273—2020、ISO/IEC 27001以及TLS 1.2。",
            "de": "Wir halten GB/T 35273-2020, ISO/IEC 27001 und TLS 1.2 ein.",
            "ja": "当社は GB/T 35273-2020、ISO/IEC 27001 および TLS 1.2 に準拠しています。",
        },
    ),
    (
        "The first registration costs nothing; the second requires an ID.",
        {
            "zh-Hans": "首次注册免费；第二次注册需要身份证件。",
            "de": "Die erste Anmeldung kostet nichts; die zweite erfordert einen Ausweis.",
            "ko": "첫 번째 등록은 무료이며, 두 번째 등록에는 신분증이 필요합니다.",
            "ar": "التسجيل الأول مجاني، أما الثاني فيتطلب هوية.",
        },
    ),
    (
        "By *continuing*, you agree to the **Terms of Service**.",
        {
            "ja": "「継続」することにより、**利用規約**に同意したことになります。",
            "de": "Indem Sie *fortfahren*, stimmen Sie den **Nutzungsbedingungen** zu.",
        },
    ),
    (
        "Deletion may take up to ninety (90) days, or 365 days for backups, i.e. one year.",
        {
            "zh-Hans": "删除最长可能需要九十（90）天，备份则为365天，即一年。",
            "de": "Die Löschung kann bis zu neunzig (90) Tage dauern, bei Sicherungen 365 Tage, also ein Jahr.",
            "fr": "La suppression peut prendre jusqu'à quatre-vingt-dix (90) jours, ou 365 jours pour les sauvegardes, soit un an.",
            "ar": "قد يستغرق الحذف ما يصل إلى تسعين (90) يومًا، أو 365 يومًا للنسخ الاحتياطية، أي سنة واحدة.",
            "es": "La eliminación puede tardar hasta noventa (90) días, o 365 días en el caso de las copias, es decir, un año.",
            "ko": "삭제에는 최대 구십(90)일, 백업의 경우 365일, 즉 1년이 걸릴 수 있습니다.",
        },
    ),
    (
        "We share information with two categories of partners: banks and insurers.",
        {
            "zh-Hans": "我们与两类合作伙伴共享信息：银行和保险公司。",
            "ja": "当社は、銀行と保険会社という2種類のパートナーと情報を共有します。",
            "ko": "당사는 은행과 보험사라는 두 가지 유형의 파트너와 정보를 공유합니다.",
            "de": "Wir teilen Informationen mit zwei Arten von Partnern: Banken und Versicherern.",
        },
    ),
    (
        'Under “Settings” > "Privacy" you can turn this off at any time.',
        {
            "zh-Hans": "您可以随时在“设置”>“隐私”中关闭此功能。",
            "ja": "「設定」>「プライバシー」でいつでもオフにできます。",
            "ar": "يمكنك إيقاف ذلك في أي وقت من «الإعدادات» > «الخصوصية».",
        },
    ),
]
"""What people write: words of number where others write digits, other orders of day and month, other marks."""


@pytest.mark.parametrize(
    ("source", "locale", "translation"),
    [(source, locale, words) for source, words_by in PAIRS for locale, words in words_by.items()],
)
def test_natural_translations_are_clean(source: str, locale: str, translation: str) -> None:
    """A translation that says the same in the way of its language is no fault of any kind."""
    title = {"zh": "\u8d26\u6237", "ja": "\u8d26\u6237"}.get(locale[:2], "mori")
    found = check_parity(
        source_clause(f"{source}\n", "mori"), translated_clause(locale, f"{translation}\n", title)
    )
    assert found == ()
