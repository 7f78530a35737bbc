"""The figures of the source report's tables, written down by hand from the printed document.

Nothing here is read from content/: what the site shows is held against this. Where the document contradicts
itself the reading that it computes with is taken, and the comment says so; the page's errata must name it.
Chinese names are compared without white space. Of an English name only words are given that it must hold.
"""

from fractions import Fraction as F

from reading import rounded

# ---- Table 1-1: budget, in 万元 ----
# name, words of the English name, amount, unit, singular of the English unit, quantity, unit price
BUDGET = [
    (
        "上海12355青少年维权服务热线",
        ["12355", "rights", "hotline"],
        "100.3",
        [
            ("12355青少年维权热线服务", ["hotline", "service"], "56", "个", "item", "8000", "0.007"),
            ("12355青少年维权热线质量监测", ["quality", "hotline"], "25.5", "次", "time", "8500", "0.003"),
            ("12355青少年维权热线专业督导", ["supervision", "hotline"], "8.5", "个", "item", "850", "0.01"),
            ("12355专家工作室", ["expert", "studio"], "5.4", "场", "session", "18", "0.3"),
            ("12355青少年维权网络咨询", ["online", "counselling"], "3.5", "个", "item", "500", "0.007"),
            ("困难家庭青少年免费面询", ["free", "face-to-face"], "1.4", "小时", "hour", "28", "0.05"),
        ],
    ),
    (
        "12355志愿者俱乐部",
        ["volunteer", "club"],
        "22",
        [
            ("志愿者招募", ["recruitment"], "0.5", "名", "member", "50", "0.01"),
            ("志愿者培训", ["training"], "7.2", "场", "session", "24", "0.3"),
            ("志愿者小组活动", ["group"], "3.3", "场", "session", "11", "0.3"),
            ("志愿者年度总结活动", ["annual"], "3", "场", "session", "1", "3"),
            ("上海青少年维权志愿者名师讲坛", ["lecture"], "4", "场", "session", "8", "0.5"),
            ("志愿者注册管理日常工作费用", ["registration"], "4", "人", "people", "500", "0.008"),
        ],
    ),
    (
        "12355青少年服务和权益保护项目工作",
        ["rights", "protection", "project"],
        "101.7",
        [
            (
                "12355青春守护者计划（青春期心理健康、家长学堂、阳光行动、护花行动、法律进校园等）",
                ["guardian", "mental", "parents", "sunshine", "flower", "law"],
                "96", "场", "session", "320", "0.3",
            ),
            ("青年公益交友活动", ["friendship"], "3", "场", "session", "10", "0.3"),
            ("职业青年心理健康EAP项目", ["eap", "mental"], "2.7", "年", "year", "9", "0.3"),
        ],
    ),
    (
        "12355青少年服务和权益保护宣传工作",
        ["rights", "protection", "publicity"],
        "32",
        [
            ("平面媒体专栏宣传费用", ["print"], "10", "次", "time", "200", "0.05"),
            ("电台专栏宣传费用", ["radio"], "2.5", "次", "time", "50", "0.05"),
            ("移动端媒体专栏宣传费用", ["mobile"], "3", "次", "time", "100", "0.03"),
            ("12355宣传品制作", ["materials"], "6.5", "系列", "series", "1", "6.5"),
            ("视频制作及投放", ["video"], "10", "部", "video", "1", "10"),
        ],
    ),
]
BUDGET_TOTAL = "256"

# ---- Table 1-2: disbursements, in 万元 ----
# The document prints 媒休 for 媒体 in the last line.
PAYMENTS = [
    ("2017", "06", "30", "12355青少年维权服务热线工作经费", ["hotline"], "100.30"),
    (
        "2017", "06", "30", "12355青少年成长公益服务项目工作经费（上海青春在线青少年公共服务中心）",
        ["growth", "young people", "youth online"], "101.70",
    ),
    ("2017", "09", "30", "上海市青少年维权志愿者俱乐部工作经费", ["volunteer", "club"], "22.00"),
    ("2017", "09", "30", "12355媒体宣传及新媒体工作经费", ["media", "publicity"], "32.00"),
]
PAYMENT_METHOD = "国库直拨"

# ---- Table 1-3: plan and implementation ----
DISTRICTS = [
    ("浦东新区", "Pudong", 122), ("杨浦区", "Yangpu", 105), ("嘉定区", "Jiading", 76), ("长宁区", "Changning", 75),
    ("闵行区", "Minhang", 62), ("松江区", "Songjiang", 36), ("虹口区", "Hongkou", 31), ("黄浦区", "Huangpu", 29),
    ("奉贤区", "Fengxian", 27), ("徐汇区", "Xuhui", 18), ("普陀区", "Putuo", 17), ("宝山区", "Baoshan", 14),
    ("静安区", "Jing’an", 12), ("青浦区", "Qingpu", 9), ("金山区", "Jinshan", 7), ("崇明区", "Chongming", 4),
]  # fmt: skip
DISTRICTS_TOTAL = 644

# Line of the budget, figures of its plan, figures of its implementation: all of them, in any order. The table
# keeps the document's order, 名师讲坛 before 小组活动, which share one cell of implementation; the document
# leaves out three lines of the budget (annual meeting, registration, EAP): they are there and say so.
PUBLICITY = (["200", "50", "100"], ["236", "1", "51", "707576", "353", "1066167", "3020"])
LECTURES = ["61", "51%", "644", "960"]
DELIVERY = [
    ("12355青少年维权热线服务", ["8500"], ["13845", "11231", "1320"]),
    # The document prints 92.1% here and 92.28% in table 3-2 and under C18, with which it computes; 348 is C18's.
    ("12355青少年维权热线质量监测", [], ["348", "92.28%"]),
    ("12355青少年维权热线专业督导", ["850"], ["683"]),
    ("12355专家工作室", ["18"], ["298", "489.85"]),
    ("12355青少年维权网络咨询", ["500"], ["13264", "701"]),
    ("困难家庭青少年免费面询", ["28"], ["26", "50.5"]),
    # 70, the number recruited, stands under C15 only.
    ("志愿者招募", ["200", "50"], ["70", "25", "528", "471", "53", "4", "8", "2", "16000"]),
    ("志愿者培训", ["24"], ["26", "1170", "39", "934", "30", "5"]),
    ("上海青少年维权志愿者名师讲坛", ["8"], LECTURES),
    ("志愿者小组活动", ["11"], LECTURES),
    ("志愿者年度总结活动", ["1"], []),
    ("志愿者注册管理日常工作费用", ["500"], ["528"]),
    (
        "12355青春守护者计划（青春期心理健康、家长学堂、阳光行动、护花行动、法律进校园等）",
        ["320"], ["644", "16", *(str(count) for _, _, count in DISTRICTS)],
    ),
    ("青年公益交友活动", ["10"], ["17", "17600"]),
    ("职业青年心理健康EAP项目", ["9"], []),
    ("平面媒体专栏宣传费用", *PUBLICITY),
    ("电台专栏宣传费用", *PUBLICITY),
    ("移动端媒体专栏宣传费用", *PUBLICITY),
    ("12355宣传品制作", [], ["90%"]),
    ("视频制作及投放", ["1"], []),
]

# ---- Tables 3-1 and 3-2: indicators ----
# id, name, words of the English name, weight, score as the document prints it
INDICATORS = [
    ("A", "项目决策", ["decision"], 12, "11.50"),
    ("A1", "项目立项", ["approval"], 8, "8.00"),
    ("A11", "战略目标适应性", ["strategic"], 3, "3.00"),
    ("A12", "立项依据充分性", ["grounds"], 3, "3.00"),
    ("A13", "项目立项规范性", ["approval"], 2, "2.00"),
    ("A2", "项目目标", ["target"], 4, "3.50"),
    ("A21", "绩效目标合理性", ["performance target"], 2, "2.00"),
    ("A22", "绩效指标明确性", ["clarity"], 2, "1.50"),
    ("B", "项目管理", ["management"], 32, "25.50"),
    ("B1", "投入管理", ["input"], 5, "5.00"),
    ("B11", "预算执行率", ["budget", "execution"], 3, "3.00"),
    ("B12", "预算编制合理性", ["budget"], 2, "2.00"),
    ("B2", "财务管理", ["financial"], 10, "7.00"),
    ("B21", "财务管理制度健全性", ["financial"], 2, "2.00"),
    ("B22", "资金使用情况", ["use of funds"], 4, "3.00"),
    ("B23", "财务监控有效性", ["monitoring"], 4, "2.00"),
    ("B3", "项目实施", ["implementation"], 17, "13.50"),
    ("B31", "项目管理制度健全性", ["project management"], 5, "3.00"),
    ("B32", "项目管理制度执行有效性", ["management", "practice"], 12, "10.50"),
    ("B321", "招投标管理执行有效性", ["procurement"], 3, "3.00"),
    ("B322", "合同管理执行有效性", ["contract"], 3, "1.50"),
    ("B323", "业务管理执行情况", ["service"], 3, "3.00"),
    ("B324", "监督考核执行情况", ["supervision", "assessment"], 3, "3.00"),
    ("C", "项目绩效", ["performance"], 56, "52.87"),
    ("C1", "项目产出", ["output"], 30, "26.87"),
    ("C11", "热线接通率", ["answer rate"], 4, "3.15"),
    ("C12", "热线专业督导次数计划完成率", ["supervision"], 4, "2.04"),
    ("C13", "困难青少年免费咨询时长计划完成率", ["free", "hours"], 4, "4.00"),
    ("C14", "“青春守护者计划”工作计划完成率", ["guardian"], 4, "4.00"),
    ("C15", "志愿者招募计划完成率", ["recruitment"], 3, "3.00"),
    ("C16", "直接服务人次计划完成率", ["direct service"], 3, "3.00"),
    ("C17", "面询服务结案及时率", ["closure"], 4, "4.00"),
    ("C18", "热线质量评估合格率", ["quality"], 4, "3.69"),
    ("C2", "项目效益", ["outcome"], 12, "12.00"),
    ("C21", "微博及微信粉丝增长率", ["followers"], 4, "4.00"),
    ("C22", "青少年权益维护热线数据分享率", ["sharing"], 4, "4.00"),
    ("C23", "志愿者注册率", ["registration"], 4, "4.00"),
    ("C3", "影响力", ["impact"], 14, "14.00"),
    ("C31", "青少年满意率", ["satisfaction", "young"], 5, "5.00"),
    ("C32", "管理人员满意度", ["satisfaction", "manager"], 4, "4.00"),
    # The document prints 长效管理制机制 in the table and 长效管理机制 in the heading.
    ("C33", "长效管理机制建设情况", ["long-term"], 5, "5.00"),
    ("C331", "应急处理机制建设情况", ["emergency"], 3, "3.00"),
    ("C332", "维权人个人信息保密机制建设情况", ["personal data"], 2, "2.00"),
]
TOTAL = (100, "89.87")

# Actual values that are numbers, in per cent, from the figures that the document gives. It prints C14, C16 and C31
# without decimals in the table (201%, 132%, 99%) and with two in the text.
ACTUAL = {
    "B11": F(256, 256) * 100,
    "C11": F(11231, 13845) * 100,
    "C12": F(683, 850) * 100,
    "C13": F(505, 280) * 100,
    "C14": F(644, 320) * 100,
    "C15": F(70, 50) * 100,
    "C16": F(11231, 8500) * 100,
    "C17": F(100),
    "C18": F(9228, 100),
    "C21": F(707576 - 693563, 693563) * 100,
    "C22": F(236 + 84 + 151 + 118 + 400, 2031) * 100,
    "C23": F(528, 528) * 100,
    "C31": F(9852, 100),
    "C32": F(9833, 100),
}


def is_leaf(id: str) -> bool:
    return not any(other != id and other.startswith(id) for other, *_ in INDICATORS)


LEAVES = [id for id, *_ in INDICATORS if is_leaf(id)]


def _linear(actual: F, floor: int, benchmark: int, weight: int) -> F:
    """Nothing at the floor, everything at the benchmark, straight between. All in per cent."""
    return weight * (actual - floor) / (benchmark - floor)


def _score(id: str, weight: int, printed: str) -> F:
    """The exact score: three indicators are computed, the other leaves have the points that they were given."""
    if id == "C11":
        return _linear(ACTUAL[id], 30, 95, weight)
    if id == "C12":
        return _linear(ACTUAL[id], 60, 100, weight)
    if id == "C18":
        return _linear(ACTUAL[id], 60, 95, weight)
    if is_leaf(id):
        return F(printed)
    return sum((_score(leaf, w, p) for leaf, _, _, w, p in INDICATORS if leaf.startswith(id) and is_leaf(leaf)), F(0))


WEIGHT = {id: F(weight) for id, _, _, weight, _ in INDICATORS} | {"total": F(TOTAL[0])}
PRINTED_SCORE = {id: F(printed) for id, *_, printed in INDICATORS} | {"total": F(TOTAL[1])}
SCORE = {id: _score(id, weight, printed) for id, _, _, weight, printed in INDICATORS}
SCORE["total"] = SCORE["A"] + SCORE["B"] + SCORE["C"]
RATE = {id: SCORE[id] / WEIGHT[id] * 100 for id in SCORE}
LOST = {id: WEIGHT[id] - SCORE[id] for id in SCORE}
# Rows of table 3-2 that lost points: what remains under “only rows that lost points”.
LOST_POINTS = [id for id, *_ in INDICATORS if LOST[id] > 0]

# ---- Findings: what they cost ----
FINDINGS = [
    (["B31", "C11", "C12", "C18"], "5.13"),
    (["B22", "B23", "B322"], "4.50"),
    (["A22"], "0.50"),
]

GRADE = {"zh": "良", "en": "good"}
NEXT_GRADE = {"zh": "优", "en": "excellent"}
TO_NEXT_GRADE = "0.13"


def agrees_with_itself() -> list[str]:
    """Where what is written down here does not add up: slips of the pen, not of the site."""
    slips = []
    for name, _, subtotal, lines in BUDGET:
        for line, _, amount, _, _, quantity, price in lines:
            if F(amount) != F(quantity) * F(price):
                slips.append(f"{line}: {quantity} × {price} is not {amount}")
        if sum(F(line[2]) for line in lines) != F(subtotal):
            slips.append(f"{name}: lines do not add up to {subtotal}")
    if sum(F(subtotal) for _, _, subtotal, _ in BUDGET) != F(BUDGET_TOTAL):
        slips.append("budget: groups do not add up")
    if sum(F(payment[-1]) for payment in PAYMENTS) != F(BUDGET_TOTAL):
        slips.append("payments do not add up")
    if sum(count for _, _, count in DISTRICTS) != DISTRICTS_TOTAL or len(DISTRICTS) != 16:
        slips.append("districts do not add up")
    for id in SCORE:
        if rounded(SCORE[id], 2) != PRINTED_SCORE[id]:
            slips.append(f"{id}: computed {float(SCORE[id])}, printed {PRINTED_SCORE[id]}")
    for ids, cost in FINDINGS:
        if rounded(sum(LOST[id] for id in ids), 2) != F(cost):
            slips.append(f"{ids} do not cost {cost}")
    return slips
