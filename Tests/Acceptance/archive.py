"""Writes a site of 60 small reports, from 4 years and 3 departments, with 3 grades: an index that needs its filters."""

import shutil
from pathlib import Path

from sites import PROJECT

COUNT = 60
REPORT_YAML = """title: {{zh: {year} 年第 {n} 号项目绩效评价报告, en: Evaluation of project {n} of {year}}}
methodology: small
project: {{name: {{zh: 第 {n} 号项目, en: Project {n}}}}}
period: {{from: {year}-01-01, to: {year}-12-31}}
date: {after}-03-01
parties:
  - {{id: supervising-department, role: {{zh: 主管部门, en: Supervising department}}, name: {{zh: {zh}, en: {en}}}}}
  - {{id: evaluator, role: {{zh: 评价机构, en: Evaluator}}, name: {{zh: 评价公司, en: Evaluators Ltd}}}}
headline: [evaluator]
chapters: [{{file: 01-body.md}}]
sources:
  - {{id: form, title: {{zh: 基础数据表, en: Data form}}, kind: form}}
"""
INDICATORS_YAML = """- id: A
  name: {zh: 完成率, en: Completion}
  weight: 10
  measure: {ratio: [done, planned]}
  rule: {proportional: {target: 100%}}
  evidence: [form]
"""
SITE_YAML = """title: {zh: 某市绩效评价报告, en: Evaluation reports of a city}
publisher: {zh: 某市财政局, en: Finance bureau of a city}
languages: [zh, en]
"""
METHODOLOGY_YAML = """title: {zh: 评价办法, en: Measures}
full-score: 10
grades:
  - {id: good, name: {zh: 良, en: good}, from: 7.5}
  - {id: pass, name: {zh: 合格, en: pass}, from: 6}
  - {id: poor, name: {zh: 差, en: poor}, from: 0}
rounding: {scores: 2, rates: 2, subtotals: exact}
"""
DEPARTMENTS = [("教育局", "Education Bureau"), ("卫生健康委", "Health Commission"), ("水务局", "Water Bureau")]
YEARS = [2018, 2019, 2020, 2021]
# Items done of 60 planned: 良, 合格, 差.
DONE = [54, 40, 20]


def write(folder: Path) -> Path:
    """The site of report p00, p01 and so on, with the project's own templates. Returns the folder."""
    files = {"content/site.yaml": SITE_YAML, "content/methodologies/small.yaml": METHODOLOGY_YAML}
    for n in range(COUNT):
        year, (zh, en) = YEARS[n % 4], DEPARTMENTS[n // 4 % 3]
        at = f"content/reports/p{n:02}/"
        files[at + "report.yaml"] = REPORT_YAML.format(n=n, year=year, after=year + 1, zh=zh, en=en)
        files[at + "facts.yaml"] = (
            f"done: {{label: {{zh: 完成数, en: items done}}, value: {DONE[n // 12 % 3]}, unit: item, source: form}}\n"
            "planned: {label: {zh: 计划数, en: items planned}, value: 60, unit: item, source: form}\n"
        )
        files[at + "indicators.yaml"] = INDICATORS_YAML
        files[at + "zh/01-body.md"] = "# 结论 {#conclusions}\n\n得 {{total.score}} 分。\n\n```{table} scores\n```\n"
        files[at + "en/01-body.md"] = "# Conclusions {#conclusions}\n\nThe score is {{total.score}}.\n\n```{table} scores\n```\n"
    for path, words in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(words, "utf-8")
    shutil.copytree(PROJECT / "templates", folder / "templates")
    return folder
