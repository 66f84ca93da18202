"""Chinese edits by what they are built of: clauses turned round, slips, labels, names, remarks, widenings."""

from __future__ import annotations

import pytest

from policygen.load.documents import read_document
from policygen.pipeline.compare import compare_documents

SAME = [
    ("我们会删除您的录音，且不保留备份。", "我们会将您的录音删除，且不保留备份。"),
    ("您的录音将由我们删除。", "我们将删除您的录音。"),
    ("只有在您同意后，我们才会收集位置信息。", "仅在您同意后，我们方会收集位置信息。"),
    ("对于误收集的信息，我们会在发现当日删除。", "对于误收集的信息，我们会在发现之日删除。"),
    ("您可向监管部门提出异议。", "您可向监管机构提出反对意见。"),
    ("我们不会出售您的课表。", "您的课表不会被我们出售。"),
    ("本馆的浏览记录不用于推荐。", "本馆的浏览纪录不用于推荐。"),
    ("我门不会记录您的密码。", "我们不会记录您的密码。"),
]
NEUTRAL = [
    ("您可以在“我的-设置”中关闭推荐。", "您可以在“账户-隐私中心”中关闭推荐。"),
    ("您的包裹由顺淼快递配送。", "您的包裹由安淼快递配送。"),
    ("我们的机房位于贵州省，数据不出境。", "我们的机房位于山东省，数据不出境。"),
    ("我们每年进行渗透测试。", "我们每年进行渗透测试（即模拟攻击以发现漏洞的测试）。"),
]
WIDENED = [
    ("您的行程仅您本人可以查看。", "您的行程仅您本人和车队管理员可以查看。"),
    ("未经您书面同意，我们不会公开您的简历。", "未经您或您的雇主书面同意，我们不会公开您的简历。"),
    ("我们会人工解答您的问题。", "我们会自动解答您的问题。"),
    ("我们将聘请独立机构对算法进行评估。", "我们将考虑聘请独立机构对算法进行评估。"),
    ("本协议的解释以有利于您的理解为准。", "本协议的解释以我们的理解为准。"),
    ("您拒绝后，我们在四十八小时内不再询问。", "您拒绝后，我们在二十四小时内不再询问。"),
    ("我们至少每三个月审计一次。", "我们至少每十二个月审计一次。"),
    ("提交后十五日内您可以撤销。", "提交后三日内您可以撤销。"),
    ("您删除的照片会保留三十日供恢复。", "您删除的照片会保留七日供恢复。"),
    ("我们不会公开您的真实姓名。", "我们不会公开您的真实姓名（认证用户除外）。"),
    ("您有权撤回同意。", "您有权撤回同意，撤回将在下一年度生效。"),
    ("我们不会将指纹用于身份验证以外的目的。", "我们不会将指纹用于身份验证和风控以外的目的。"),
    ("设备离线三十天后会被解绑并清除配置。", "设备离线三天后会被解绑并清除配置。"),
    ("数据仅用于科研。", "数据仅用于科研（含与企业合作的科研）。"),
    ("我们不会向医生转交您的病历。", "医生不会向我们转交您的病历。"),
]


def label_of(before: str, after: str) -> str:
    """Compare two Chinese texts and return the label of the decision."""
    sides = (read_document(text, ".md", locale="zh-Hans") for text in (before, after))
    return compare_documents(*sides).decision.label


@pytest.mark.parametrize(("before", "after"), SAME)
def test_the_same_in_other_words_is_cosmetic(before: str, after: str) -> None:
    """Another order around 把, 被, 由, or a slip put right, changes nothing, in either direction."""
    assert label_of(before, after) == "cosmetic"
    assert label_of(after, before) == "cosmetic"


@pytest.mark.parametrize(("before", "after"), NEUTRAL)
def test_a_label_a_name_or_a_remark_is_neutral(before: str, after: str) -> None:
    """The label of a screen, the name of a carrier, a province, an explanation in brackets."""
    assert label_of(before, after) == "neutral"


@pytest.mark.parametrize(("before", "after"), WIDENED)
def test_what_takes_from_the_reader_is_never_harmless(before: str, after: str) -> None:
    """An item behind a limit, a gate or an exception, a longer round, a shorter window: a person looks."""
    assert label_of(before, after) in {"review", "reduction"}


UNSURE = [
    ("您可在注销申请提交后15日内撤回申请。", "您可在注销申请提交后3日内撤回申请。"),
    ("账号注销后30日内可恢复。", "账号注销后7日内可恢复。"),
    ("注销冷静期为15日。", "注销冷静期为3日。"),
    ("您可在30日内删除已发布的评价。", "您可在3日内删除已发布的评价。"),
    ("误删的照片30天内可从回收站找回。", "误删的照片7天内可从回收站找回。"),
    ("回收站中的文件保留30日，期间可随时恢复。", "回收站中的文件保留7日，期间可随时恢复。"),
    ("司机只能看到乘客的虚拟号码。", "司机只能看到乘客的真实手机号码。"),
    ("您可以查看充值记录。", "您可以查看充值记录，并将其用于广告推送。"),
    ("我们须通知您。", "我们无须通知您。"),
    ("我们收集个人信息，例如姓名。", "我们收集个人信息，例如姓名、指纹。"),
]
NO_LOSS = [
    ("课堂的心率数据用于运动分析和广告推送。", "课堂的心率数据用于运动分析，不用于广告推送。"),
    ("旧版协议允许我们转让线索。", "旧版协议允许我们转让线索，自本版起已全面停止该做法。"),
    ("安装本应用须授予短信权限。", "安装本应用无须授予短信权限。"),
    ("监护人可以查询孩子的充值记录。", "监护人可以查询孩子的充值记录、设置消费上限并申请退款。"),
    ("我们收集设备信息，例如手机型号、系统版本等。", "我们收集设备信息，例如型号、分辨率、系统版本等。"),
    ("受托方只能按照指示处理号码，不得转委托。", "受托方只能按照指示处理号码，不得转委托或将其与数据合并。"),
    ("受托方不得转委托。", "受托方不得转委托或将其与其他数据合并。"),
    ("我们须将姓名提供给境外代理行。", "我们须将姓名提供给境外代理行，并在传输前与其订立标准合同。"),
    ("系统自动判定违规并封号。", "系统自动判定违规并封号，用户可在封号后申请人工复核。"),
]


@pytest.mark.parametrize(("before", "after"), UNSURE)
def test_a_shorter_time_for_the_reader_is_never_called_a_gain(before: str, after: str) -> None:
    """Time in which the reader may act, a kind of data unveiled, a promise freed: worse, or for a person."""
    assert label_of(before, after) in {"reduction", "review"}


@pytest.mark.parametrize(("before", "after"), NO_LOSS)
def test_what_gives_or_illustrates_is_never_called_a_loss(before: str, after: str) -> None:
    """What is denied, bound or handed to the reader, and examples of a kind already named."""
    assert label_of(before, after) != "reduction"
