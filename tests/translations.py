"""One clause with everything in it that must stay the same, and a faithful translation into many languages."""

# ruff: noqa: E501 - words of a policy and rows of a table stand in one line each
from __future__ import annotations

from policygen.model.workspace import Clause

SOURCE_TITLE = "How long we keep your data"
SOURCE = """## Retention

**Personal information** means any information about you. We at {{ company.name }} keep it for 30 days,
at most twelve months, and delete it within 15 working days after 1 May 2026.

- We answer within 72 hours; see [our help page](https://help.example.com/en/privacy) for details.
- You may write to privacy@acme.example, or read [[account/cancellation]] and [what follows](#retention).

| Data | Kept for |
| --- | --- |
| Log files | 2 years |
| Payments over 1,000.50 euros | 10 years |

Users under 14 years of age need the consent of a guardian in 100% of cases.
"""

TRANSLATIONS: dict[str, tuple[str, str]] = {
    "zh-Hans": (
        "我们保存您的数据多长时间",
        """## 保存期限

**个人信息**是指与您有关的任何信息。我们 {{ company.name }} 保存三十日，最长不超过十二个月，并于2026年5月1日之后的
十五个工作日内删除。

- 我们将在 72 小时内答复；详情请见[帮助页面](https://help.example.com/zh/privacy)。
- 您可以发送邮件至 privacy@acme.example，或者阅读 [[account/cancellation]] 以及[下文](#retention)。

| 数据 | 保存期限 |
| --- | --- |
| 日志文件 | 两年 |
| 超过 1,000.50 欧元的付款 | 10 年 |

未满十四周岁的用户在百分之百的情况下都需要监护人同意。
""",
    ),
    "zh-Hant": (
        "我們保存您的資料多久",
        """## 保存期限

**個人資訊**是指與您有關的任何資訊。我們 {{ company.name }} 保存 30 天，最長十二個月，並於 2026 年 5 月 1 日之後的
15 個工作日內刪除。

- 我們將在 72 小時內答覆；詳情請見[說明頁面](https://help.example.com/zh-TW/privacy)。
- 您可以寄信至 privacy@acme.example，或者閱讀 [[account/cancellation]] 以及[下文](#retention)。

| 資料 | 保存期限 |
| --- | --- |
| 記錄檔 | 兩年 |
| 超過 1,000.50 歐元的付款 | 10 年 |

未滿 14 歲的使用者在 100% 的情況下都需要監護人同意。
""",
    ),
    "ar": (
        "مدة احتفاظنا ببياناتك",
        """## مدة الاحتفاظ

**المعلومات الشخصية** هي أي معلومات تتعلق بك. نحتفظ بها نحن في {{ company.name }} لمدة ثلاثين يومًا،
وبحد أقصى ١٢ شهرًا، ونحذفها خلال خمسة عشر يوم عمل بعد ١ مايو ٢٠٢٦.

- نجيب خلال ٧٢ ساعة؛ انظر [صفحة المساعدة](https://help.example.com/ar/privacy) للتفاصيل.
- يمكنك الكتابة إلى privacy@acme.example أو قراءة [[account/cancellation]] و[ما يلي](#retention).

| البيانات | مدة الاحتفاظ |
| --- | --- |
| ملفات السجل | سنتان |
| المدفوعات التي تزيد على ١٬٠٠٠٫٥٠ يورو | ١٠ سنوات |

يحتاج المستخدمون دون سن ١٤ عامًا إلى موافقة ولي الأمر في ١٠٠٪ من الحالات.
""",
    ),
    "de": (
        "Wie lange wir Ihre Daten speichern",
        """## Aufbewahrung

**Personenbezogene Daten** sind alle Angaben über Sie. Wir bei {{ company.name }} speichern sie 30 Tage,
höchstens zwölf Monate, und löschen sie innerhalb von fünfzehn Werktagen nach dem 1. Mai 2026.

- Wir antworten innerhalb von 72 Stunden; siehe [unsere Hilfeseite](https://help.example.com/de/privacy).
- Sie können an privacy@acme.example schreiben oder [[account/cancellation]] und [das Folgende](#retention) lesen.

| Daten | Speicherdauer |
| --- | --- |
| Protokolldateien | 2 Jahre |
| Zahlungen über 1.000,50 Euro | zehn Jahre |

Nutzer unter 14 Jahren brauchen in 100 % der Fälle die Einwilligung der Sorgeberechtigten.
""",
    ),
    "fr": (
        "Combien de temps nous conservons vos données",
        """## Conservation

**Les données personnelles** désignent toute information vous concernant. Chez {{ company.name }}, nous les
conservons trente jours, douze mois au plus, et les supprimons dans les 15 jours ouvrables après le 1er mai 2026.

- Nous répondons sous 72 heures ; voir [notre page d'aide](https://help.example.com/fr/privacy).
- Vous pouvez écrire à privacy@acme.example ou lire [[account/cancellation]] et [la suite](#retention).

| Données | Durée |
| --- | --- |
| Journaux | deux ans |
| Paiements de plus de 1 000,50 euros | 10 ans |

Les utilisateurs de moins de 14 ans ont besoin de l'accord d'un tuteur dans 100 % des cas.
""",
    ),
    "es": (
        "Cuánto tiempo conservamos sus datos",
        """## Conservación

**Los datos personales** son cualquier información sobre usted. En {{ company.name }} los conservamos 30 días,
doce meses como máximo, y los eliminamos en un plazo de quince días hábiles tras el 1 de mayo de 2026.

- Respondemos en 72 horas; consulte [nuestra página de ayuda](https://help.example.com/es/privacy).
- Puede escribir a privacy@acme.example o leer [[account/cancellation]] y [lo que sigue](#retention).

| Datos | Plazo |
| --- | --- |
| Registros | dos años |
| Pagos de más de 1.000,50 euros | 10 años |

Los usuarios menores de 14 años necesitan el consentimiento de un tutor en el 100 % de los casos.
""",
    ),
    "pt-BR": (
        "Por quanto tempo mantemos seus dados",
        """## Retenção

**Dados pessoais** são quaisquer informações sobre você. Nós da {{ company.name }} os mantemos por trinta dias,
no máximo doze meses, e os excluímos em até 15 dias úteis após 1º de maio de 2026.

- Respondemos em 72 horas; veja [nossa página de ajuda](https://help.example.com/pt-br/privacy).
- Você pode escrever para privacy@acme.example ou ler [[account/cancellation]] e [o que segue](#retention).

| Dados | Prazo |
| --- | --- |
| Registros | dois anos |
| Pagamentos acima de 1.000,50 euros | 10 anos |

Usuários com menos de 14 anos precisam do consentimento de um responsável em 100% dos casos.
""",
    ),
    "ja": (
        "データの保存期間",
        """## 保存期間

**個人情報** とは、お客様に関するあらゆる情報をいいます。{{ company.name }} は、これを30日間、最長12か月間保存し、
2026年5月1日から十五営業日以内に削除します。

- 72時間以内に回答します。詳しくは[ヘルプページ](https://help.example.com/ja/privacy)をご覧ください。
- privacy@acme.example にご連絡いただくか、[[account/cancellation]] および[以下](#retention)をお読みください。

| データ | 保存期間 |
| --- | --- |
| ログファイル | 2年間 |
| 1,000.50ユーロを超える支払い | 10年 |

14歳未満のユーザーは、100％の場合において保護者の同意が必要です。
""",
    ),
    "ko": (
        "데이터 보관 기간",
        """## 보관 기간

**개인정보** 란 귀하에 관한 모든 정보를 말합니다. {{ company.name }} 은(는) 이를 30일, 최장 12개월 동안 보관하고
2026년 5월 1일 이후 15영업일 이내에 삭제합니다.

- 72시간 이내에 답변합니다. 자세한 내용은 [도움말](https://help.example.com/ko/privacy)을 참조하십시오.
- privacy@acme.example 로 연락하거나 [[account/cancellation]] 및 [아래](#retention)를 읽어 주십시오.

| 데이터 | 보관 기간 |
| --- | --- |
| 로그 파일 | 2년 |
| 1,000.50유로를 초과하는 결제 | 10년 |

만 14세 미만 이용자는 100%의 경우 보호자의 동의가 필요합니다.
""",
    ),
    "ru": (
        "Как долго мы храним ваши данные",
        """## Хранение

**Персональные данные** означают любую информацию о вас. Мы в {{ company.name }} храним их 30 дней,
не более 12 месяцев, и удаляем в течение 15 рабочих дней после 1 мая 2026 г.

- Мы отвечаем в течение 72 часов; см. [страницу помощи](https://help.example.com/ru/privacy).
- Вы можете написать на privacy@acme.example или прочитать [[account/cancellation]] и [далее](#retention).

| Данные | Срок |
| --- | --- |
| Журналы | 2 года |
| Платежи свыше 1 000,50 евро | 10 лет |

Пользователям младше 14 лет во всех 100 % случаев нужно согласие опекуна.
""",
    ),
}


def source_clause(prose: str = SOURCE, title: str = SOURCE_TITLE, **fields: str) -> Clause:
    return Clause("data/retention", "1.0.0", title, None, prose, {}, path="clauses/data/retention/1.0.0.md",
                  line=5, **fields)


def translated_clause(locale: str, prose: str = "", title: str = "", **fields: object) -> Clause:
    """Return a translation; without words of its own, the faithful one of a language."""
    own_title, own_prose = TRANSLATIONS.get(locale, ("", ""))
    return Clause("data/retention", "1.0.0", title or own_title, None, prose or own_prose, {}, locale=locale,
                  path=f"locales/{locale}/clauses/data/retention/1.0.0.md", line=5, **fields)  # type: ignore[arg-type]
