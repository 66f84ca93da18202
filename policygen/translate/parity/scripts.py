"""Tells the letters of a script from others, and simplified Chinese from traditional."""

from __future__ import annotations

from functools import cache

import regex

_EXPECTED = {
    "Hans": r"\p{Han}", "Hant": r"\p{Han}", "Jpan": r"\p{Han}\p{Hiragana}\p{Katakana}ー",
    "Kore": r"\p{Hangul}\p{Han}",
}
# Common characters that only one of the two ways of writing Chinese has, in pairs.
_PAIRS = (
    "们們 个個 这這 国國 会會 时時 说說 对對 为為 来來 过過 发發 动動 务務 权權 护護 实實 "
    "网網 络絡 户戶 据據 资資 隐隱 处處 关關 规規 协協 议議 认認 证證 请請 条條 项項 应應 "
    "该該 须須 传傳 输輸 储儲 删刪 变變 码碼 账賬 号號 联聯 电電 话話 邮郵 设設 备備 访訪 "
    "问問 记記 录錄 数數 标標 识識 获獲 给給 进進 经經 营營 业業 产產 单單 机機 构構 员員 "
    "责責 损損 违違 约約 诉訴 讼訟 买買 卖賣 费費 额額 类類 别別 图圖 选選 择擇 开開 闭閉 "
    "启啟 断斷 线線 随隨 销銷 让讓 转轉 并並 购購 现現 专專 门門 东東 车車 长長 书書 学學 "
    "岁歲 儿兒 亲親 监監 医醫 药藥 银銀 贷貸 还還 与與 从從 仅僅 价價 优優 体體 内內 决決 "
    "况況 净淨 准準 则則 创創 办辦 历歷 压壓 参參 双雙 响響 团團 围圍 场場 声聲 复復 头頭 "
    "奖獎 宁寧 审審 导導 将將 届屆 属屬 币幣 带帶 帮幫 广廣 异異 归歸 当當 态態 总總 战戰 "
    "执執 扩擴 报報 担擔 拥擁 挂掛 换換 无無 显顯 杂雜 极極 检檢 没沒 满滿 点點 热熱 状狀 "
    "环環 确確 离離 种種 积積 稳穩 签簽 简簡 级級 纪紀 组組 细細 终終 结結 统統 续續 维維 "
    "编編 义義 习習 职職 节節 虑慮 补補 观觀 视視 觉覺 触觸 计計 订訂 训訓 讨討 许許 论論 "
    "译譯 试試 诚誠 询詢 详詳 语語 误誤 调調 谈談 负負 财財 质質 货貨 贸貿 赔賠 赖賴 跃躍 "
    "软軟 较較 达達 迁遷 运運 连連 适適 递遞 遗遺 释釋 针針 钱錢 链鏈 错錯 键鍵 队隊 际際 "
    "陆陸 险險 难難 页頁 顺順 领領 频頻 题題 风風 饰飾 馆館 验驗 龄齡"
).split()
SIMPLIFIED = frozenset(pair[0] for pair in _PAIRS)
TRADITIONAL = frozenset(pair[1] for pair in _PAIRS)


@cache
def letters_of(script: str) -> regex.Pattern[str]:
    """Return the pattern of one letter of a script."""
    signs = _EXPECTED.get(script) or rf"\p{{Script={script}}}" if script else r"\p{L}"
    return regex.compile(f"[{signs}]")


def find_other_chinese(text: str, script: str) -> str:
    """Return the characters of the other way of writing Chinese, where they are more than a slip."""
    others, own = (TRADITIONAL, SIMPLIFIED) if script == "Hans" else (SIMPLIFIED, TRADITIONAL)
    found = [sign for sign in text if sign in others]
    kept = sum(sign in own for sign in text)
    return "".join(found) if len(found) >= 2 and len(found) > kept else ""
