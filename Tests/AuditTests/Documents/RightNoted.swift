/// What only seems to be told otherwise in a footnote, a row or a finding.
extension RightTextTests {
  static let noted = [
    Text(
      "a footnote that tells of a part",
      "全年共开办68期培训班[^1]，培训学员1,286人[^2]。\n\n[^1]: 其中按期开班66期，另2期顺延到次月。\n\n[^2]: 含跨期参训的1,168人次，按签到表统计。"
    ),
    Text(
      "an English summary among Chinese chapters",
      "# 疫苗接种项目绩效评价报告\n\n## 摘要\n\n全市接种1,200人。\n\n**Abstract.** In all, 1,200 persons were vaccinated: the plan was met, and nobody was turned away."
    ),
  ]
}
