"""Writes sites that are harder to lay out than the example: long names, a deep tree, no finding, one, nine."""

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

PROJECT = Path(__file__).resolve().parents[2]
LANGUAGES = ("zh", "en")

Content = dict[str, Any]


def label(zh: str, en: str) -> dict[str, str]:
    return {"zh": zh, "en": en}


# ---- Reports ----


class Case:
    """One report: its words, and the tree of its indicators as (code, name, weight), leaves with a rule."""

    def __init__(self, id: str, findings: int, title: dict[str, str], party: dict[str, str], service: dict[str, str]) -> None:
        self.id, self.findings, self.title, self.party, self.service = id, findings, title, party, service
        self.indicators: list[Content] = []
        self.lost_on: list[str] = []

    def branch(self, code: str, name: dict[str, str]) -> None:
        self.indicators.append({"id": code, "name": name})

    def leaf(self, code: str, name: dict[str, str], weight: float) -> None:
        """Rules of every kind take turns, so that every kind of working is laid out."""
        kind = RULES[len(self.indicators) % len(RULES)]
        self.indicators.append({"id": code, "name": name, "weight": weight, **kind(weight), "evidence": ["base-form", "interviews"]})
        if kind in LOSING:
            self.lost_on.append(code)


def proportional(_: float) -> Content:
    return {"measure": {"ratio": ["sessions-held", "plan.sessions.quantity"]}, "rule": {"proportional": {"target": "100%"}}}


def linear(_: float) -> Content:
    return {"measure": {"ratio": ["requests-answered", "requests-made"]}, "rule": {"linear": {"floor": "30%", "benchmark": "95%"}}}


def threshold(_: float) -> Content:
    return {"measure": {"quantity": "people-served"}, "rule": {"threshold": {"at-least": 12000}}}


def judgement(weight: float) -> Content:
    reason = label(
        "管理制度已印发并执行，但缺少对外包单位的季度考核记录，按评分标准酌情扣分。",
        "Rules have been issued and are followed, but quarterly assessments of contractors are not on record, so points were taken off.",
    )
    actual = label("制度较为健全，考核记录不全。", "Rules are largely complete; assessment records are not.")
    return {"actual": actual, "rule": {"judgement": {"score": round(weight * 0.75, 3), "reason": reason}}}


def survey(_: float) -> Content:
    answers = {"5": 412, "4": 163, "3": 38, "2": 7, "1": 2}
    return {"measure": {"survey": {"answers": answers}}, "rule": {"survey": {"then": {"threshold": {"at-least": "85%"}}}}}


def elements(_: float) -> Content:
    parts = [
        ("goal", label("绩效目标明确", "Clear performance targets"), "40%", True),
        ("plan", label("年度计划经过审批", "Annual plan approved"), "30%", True),
        ("record", label("过程记录完整可查", "Complete records of the work"), "30%", False),
    ]
    listed = [{"id": id, "name": name, "share": share, "present": present} for id, name, share, present in parts]
    return {"measure": {"elements": listed}, "rule": "elements"}


RULES = [proportional, linear, threshold, judgement, survey, elements]
LOSING = [linear, judgement, elements]

ASPECTS = [
    label("服务计划完成率", "Completion of the service plan"),
    label("诉求答复率", "Rate of requests answered"),
    label("服务人数达标情况", "Number of people served"),
    label("管理制度健全性", "Completeness of management rules"),
    label("服务对象满意率", "Satisfaction of those served"),
    label("项目资料完整性", "Completeness of project records"),
]


def two_classes(case: Case, before: dict[str, str]) -> Case:
    """Outputs and outcomes with six leaves each, one of every kind of rule; `before` opens every name."""
    for top, name in (("A", label("产出", "Outputs")), ("B", label("效益", "Outcomes"))):
        case.branch(top, label(before["zh"] + name["zh"], before["en"] + name["en"]))
        for place, aspect in enumerate(ASPECTS, start=1):
            case.leaf(f"{top}{place}", label(before["zh"] + aspect["zh"], before["en"] + aspect["en"]), 10 if place < 5 else 5)
    return case


def meals(id: str, findings: int) -> Case:
    """An ordinary small report."""
    title = label("2024 年社区养老助餐服务项目绩效评价报告", "Performance Evaluation of the 2024 Community Meal Service for Older Residents")
    party = label("某区民政局", "District Civil Affairs Bureau")
    return two_classes(Case(id, findings, title, party, label("社区养老助餐服务", "community meal service")), label("", ""))


def long_names() -> Case:
    """Names of indicators of 80 characters and more, parties that fill lines, English words that are hard to break."""
    title = label(
        "2024 年度城乡居民基本医疗保险跨省异地就医直接结算信息系统互联互通改造与基层医疗卫生机构远程会诊能力提升专项资金绩效评价报告",
        "Performance Evaluation of the 2024 Special Fund for the Interoperability of Cross-Provincial Direct Settlement of Basic Medical "
        "Insurance for Urban and Rural Residents and for Teleconsultation in Primary Otorhinolaryngological Care",
    )
    party = label(
        "某省医疗保障局医药服务管理与异地就医直接结算经办服务中心信息系统建设领导小组办公室",
        "Office of the Leading Group for Information Systems of the Provincial Centre for Telecommunications-Supported Direct Settlement, "
        "Provincial Healthcare Security Administration",
    )
    service = label("跨省异地就医直接结算与远程会诊服务", "cross-provincial settlement and electroencephalographic teleconsultation")
    before = label(
        "基层医疗卫生机构跨省异地就医直接结算信息系统互联互通改造项目中经办服务人员业务培训与远程会诊设备日常运行维护工作按照年度实施方案及时足额完成并通过第三方验收的",
        "Training of settlement staff and upkeep of electroencephalographic and otorhinolaryngological teleconsultation equipment: ",
    )
    return two_classes(Case("long-names", 1, title, party, service), before)


def deep_tree() -> Case:
    """Five levels and 120 leaves."""
    title = label("2024 年城市公共服务综合提升项目绩效评价报告", "Performance Evaluation of the 2024 Programme to Improve City Services")
    case = Case("deep-tree", 9, title, label("某市人民政府办公室", "General Office of the City Government"), label("城市公共服务", "city services"))
    classes = [("项目决策", "Decision"), ("项目管理", "Management"), ("项目产出", "Outputs"), ("项目效益", "Outcomes"), ("社会影响", "Impact")]
    stages = [("制度建设", "Rules"), ("执行情况", "Implementation")]
    fields = [("社区服务", "community services"), ("设施维护", "maintenance"), ("人员培训", "staff training")]
    works = [("计划安排", "planning of"), ("实施结果", "results of")]
    aspects = [("及时性", "Timeliness in"), ("准确性", "Accuracy in")]
    for top, name in zip("ABCDE", classes):
        case.branch(top, label(*name))
        for stage, name in enumerate(stages, start=1):
            case.branch(f"{top}{stage}", label(*name))
            for field, (zh, en) in enumerate(fields, start=1):
                case.branch(f"{top}{stage}{field}", label(zh, en.capitalize()))
                for work, (zh_work, en_work) in enumerate(works, start=1):
                    code = f"{top}{stage}{field}{work}"
                    case.branch(code, label(zh + zh_work, f"{en_work} {en}".capitalize()))
                    # Of the ten points of a stage, its fields take 3.3, 3.3 and 3.4.
                    for aspect, weight in ((0, 0.8), (1, 0.85 if field < 3 else 0.9)):
                        zh_aspect, en_aspect = aspects[aspect]
                        case.leaf(f"{code}{aspect + 1}", label(zh + zh_work + zh_aspect, f"{en_aspect} {en_work} {en}"), weight)
    return case


CASES = [meals("no-findings", 0), meals("one-finding", 1), long_names(), deep_tree()]


# ---- Files ----


def report(case: Case) -> Content:
    roles = [("supervising-department", "主管部门", "Supervising department"), ("evaluator", "评价机构", "Evaluated by"), ("project-unit", "项目单位", "Project unit")]
    return {
        "title": case.title,
        "methodology": "bands",
        "project": {"name": case.title},
        "period": {"from": "2024-01-01", "to": "2024-12-31"},
        "evaluated": {"from": "2025-03-01", "to": "2025-04-30"},
        "date": "2025-05-20",
        "parties": [{"id": id, "role": label(zh, en), "name": case.party} for id, zh, en in roles],
        "headline": [id for id, _, _ in roles],
        "chapters": [{"file": "01-report.md"}],
        "sources": [
            {"id": "base-form", "title": label("项目单位填报的基础数据表", "Base data form of the project unit"), "kind": "form"},
            {"id": "interviews", "title": label("访谈记录", "Interview records"), "kind": "interview"},
        ],
    }


def facts() -> Content:
    values = [
        ("requests-made", label("服务诉求数", "requests made"), 13845, "call"),
        ("requests-answered", label("已答复诉求数", "requests answered"), 11231, "call"),
        ("sessions-held", label("实际开展场次", "sessions held"), 1268, "session"),
        ("people-served", label("服务人数", "people served"), 12640, "person"),
    ]
    result: Content = {id: {"label": name, "value": value, "unit": unit, "source": "base-form"} for id, name, value, unit in values}
    result["sessions-by-district"] = {
        "label": label("各区开展场次", "sessions by district"),
        "by": "district",
        "parts": {id: 40 + 17 * place for place, (id, _, _) in enumerate(DISTRICTS)},
        "unit": "session",
        "source": "base-form",
    }
    return result


DISTRICTS = [
    ("east", "东城区", "East City District"),
    ("west", "西城区", "West City District"),
    ("harbour", "滨海新区高新技术产业开发区", "Harbour New Area High-Technology Industrial Development Zone"),
    ("hills", "丘陵县", "Hills County"),
    ("lakes", "湖滨区", "Lakeside District"),
]


def budget(case: Case) -> Content:
    groups = [("services", label("服务开展", "Services"), "96"), ("upkeep", label("设施运行", "Operation of facilities"), "48")]
    lines = [
        ("sessions", "services", case.service, 1200, "session", "0.05"),
        ("materials", "services", label("宣传资料", "Information materials"), 60, "set", "0.6"),
        ("repairs", "upkeep", label("设备检修", "Repair of equipment"), 48, "time", "1"),
    ]
    return {
        "unit": "wan-yuan",
        "source": "base-form",
        "groups": [{"id": id, "name": name} for id, name, _ in groups],
        "lines": [
            {"id": id, "group": group, "name": name, "quantity": quantity, "unit": unit, "unit-price": Plain(price)}
            for id, group, name, quantity, unit, price in lines
        ],
        "methods": {"treasury": label("国库直接支付", "Direct treasury payment")},
        "payments": [
            {"id": "first", "name": label("首付款", "First payment"), "date": "2024-03-18", "amount": 100, "group": "services", "method": "treasury"},
            {"id": "last", "name": label("尾款", "Last payment"), "date": "2024-12-12", "amount": 44, "group": "upkeep", "method": "treasury"},
        ],
    }


def delivery() -> list[Content]:
    plan = label("开展服务 {{plan.sessions.quantity}} 场", "{{plan.sessions.quantity}} sessions")
    actual = label("开展服务 {{fact.sessions-held}} 场", "{{fact.sessions-held}} sessions were held")
    whole = {"plan": {"text": label("按合同执行", "As contracted")}, "actual": {"text": label("已按合同完成", "Done as contracted")}}
    return [
        {"line": "sessions", "plan": {"quantity": 1200, "text": plan}, "actual": {"fact": "sessions-held", "text": actual}},
        {"line": "materials", **whole},
        {"line": "repairs", **whole},
    ]


def findings(case: Case) -> Content:
    """Findings share out the leaves that lost points."""
    found, advised = [], []
    for place in range(case.findings):
        id, advice = f"problem-{place + 1}", f"advice-{place + 1}"
        title = label("考核记录不完整，服务质量缺少过程监督", "Assessment records are incomplete and the quality of services is not monitored")
        found.append({"id": id, "title": title, "lost-on": case.lost_on[place :: case.findings], "recommendation": advice})
        brief = label(
            "按季度开展服务质量考核，将考核结果与经费拨付挂钩。",
            "Assess the quality of services each quarter and tie payments to the results.",
        )
        advised.append({"id": advice, "title": label("完善考核机制", "Complete the assessment rules"), "brief": brief, "to": "project-unit"})
    return {"findings": found, "recommendations": advised}


def figures(case: Case) -> Content:
    nodes = [
        ("department", case.party),
        ("bureau", label("某市财政局", "City Finance Bureau")),
        ("unit", case.service),
    ]
    edges = [("department", "bureau", label("用款申请", "Payment request")), ("bureau", "unit", label("直接支付", "Direct payment"))]
    flow = {
        "nodes": [{"id": id, "label": name} for id, name in nodes],
        "edges": [{"from": start, "to": end, "label": name} for start, end, name in edges],
    }
    completed = [indicator["id"] for indicator in case.indicators if "ratio" in indicator.get("measure", {})][:6]
    return {
        "payment-flow": {"title": label("资金拨付流程", "Flow of payments"), "flow": flow},
        "score-rates": {"title": label("各类指标得分率", "Score rates by class"), "chart": "score-rates"},
        "budget-composition": {"title": label("预算构成", "Composition of the budget"), "chart": "budget-composition"},
        "completion": {"title": label("完成情况", "Completion"), "chart": {"completion": completed}},
        "districts": {"title": label("各区开展场次", "Sessions by district"), "chart": {"ranking": "sessions-by-district"}},
    }


def chapter(case: Case, language: str) -> str:
    words = CHAPTER[language]
    shown = [f"# {words['project']} {{#project}}", words["outline"]]
    shown += ["```{table} " + name + "\n```" for name in ("budget", "payments", "delivery")]
    shown += ["```{figure} " + name + "\n```" for name in ("payment-flow", "budget-composition", "districts")]
    shown += [f"# {words['result']} {{#result}}", words["score"]]
    shown += ["```{table} summary\n```", "```{figure} score-rates\n```", "```{figure} completion\n```"]
    shown += [f"## {words['analysis']} {{#analysis}}", "```{table} scores\n```", "```{indicators}\n```"]
    if case.findings:
        shown.append(f"# {words['findings']} {{#findings}}")
        for place in range(1, case.findings + 1):
            shown += [f"## {words['finding']} {{#finding-at-{place}}}", f"```{{finding}} problem-{place}\n```", words["cause"]]
            shown += [f"## {words['advice']} {{#advice-at-{place}}}", f"```{{recommendation}} advice-{place}\n```", words["do"]]
    shown.append(f"[^bands]: {words['bands']}")
    return "\n\n".join(shown) + "\n"


CHAPTER = {
    "zh": {
        "project": "项目基本情况",
        "outline": "项目预算 {{budget.total | unit}}，全年拨付 {{payments.total | unit}}，预算执行率 {{budget.execution-rate}}，明细见[](#tbl-budget)。",
        "result": "评价结论",
        "score": "项目得分 {{total.score}} 分，评价等级为“{{total.grade}}”[^bands]，得分情况见[](#tbl-scores)。",
        "analysis": "指标分析",
        "findings": "存在的问题和建议",
        "finding": "考核记录不完整",
        "cause": "承接单位变更后，考核职责未及时重新分配，季度考核因此中断。",
        "advice": "完善考核机制",
        "do": "建议明确考核责任人，按季度公布考核结果。",
        "bands": "绩效得分达到 {{grade.excellent.from}} 分的为“{{grade.excellent.name}}”。",
    },
    "en": {
        "project": "The project",
        "outline": "The budget was {{budget.total | unit}}; {{payments.total | unit}} was paid, {{budget.execution-rate}} of it; [](#tbl-budget) has the lines.",
        "result": "Conclusions",
        "score": "The project scored {{total.score}} points and is graded “{{total.grade}}”[^bands]; see [](#tbl-scores).",
        "analysis": "Analysis of the indicators",
        "findings": "Findings and recommendations",
        "finding": "Assessment records are incomplete",
        "cause": "When the contractor changed, nobody was put in charge of assessments, and the quarterly rounds stopped.",
        "advice": "Complete the assessment rules",
        "do": "Name who is responsible for assessments and publish the results each quarter.",
        "bands": "A score of {{grade.excellent.from}} points or more is graded “{{grade.excellent.name}}”.",
    },
}

METHODOLOGY = {
    "title": label("项目支出绩效评价办法", "Measures for Evaluating Project Expenditure"),
    "full-score": 100,
    "grades": [
        {"id": "excellent", "name": label("优", "excellent"), "from": 90},
        {"id": "good", "name": label("良", "good"), "from": 80},
        {"id": "fair", "name": label("中", "fair"), "from": 60},
        {"id": "poor", "name": label("差", "poor"), "from": 0},
    ],
    "rounding": {"scores": 2, "rates": 2, "subtotals": "exact"},
}


class Plain(str):
    """A number as it is to be written."""


def yaml(content: Any) -> str:
    """YAML of content: JSON, which is YAML, with numbers and percentages unquoted."""
    return re.sub(r'"(-?\d+(?:\.\d+)?%?)"(?!:)', r"\1", json.dumps(content, ensure_ascii=False, indent=1)) + "\n"


def write(folder: Path, cases: list[Case] = CASES) -> Path:
    """A site of the cases, with the project's own templates. Returns the folder."""
    content = folder / "content"
    files: dict[str, str] = {
        "site.yaml": yaml({"title": label("绩效评价报告", "Performance Evaluation Reports"), "publisher": label("某市财政局", "City Finance Bureau"), "languages": LANGUAGES}),
        "methodologies/bands.yaml": yaml(METHODOLOGY),
    }
    for case in cases:
        at = f"reports/{case.id}"
        files[f"{at}/report.yaml"] = yaml(report(case))
        files[f"{at}/facts.yaml"] = yaml(facts())
        files[f"{at}/lists.yaml"] = yaml({"district": {id: label(zh, en) for id, zh, en in DISTRICTS}})
        files[f"{at}/budget.yaml"] = yaml(budget(case))
        files[f"{at}/delivery.yaml"] = yaml(delivery())
        files[f"{at}/indicators.yaml"] = yaml(case.indicators)
        files[f"{at}/figures.yaml"] = yaml(figures(case))
        if case.findings:
            files[f"{at}/findings.yaml"] = yaml(findings(case))
        for language in LANGUAGES:
            files[f"{at}/{language}/01-report.md"] = chapter(case, language)
    for name, words in files.items():
        place = content / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(words, "utf-8")
    shutil.copytree(PROJECT / "templates", folder / "templates")
    return folder


def build(program: str, site: Path, output: Path) -> Path:
    """Builds a site; where that fails, what the program said is the error. Returns the output."""
    run = subprocess.run([program, "build", "--site", site, "--output", output], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr
    return output
